"""What stands in the place of a name until somebody is named."""

import re

PLACEHOLDER = re.compile(
    r"\b(test|voornaam|achternaam|naam|name|surname|first ?name|last ?name|invullen|(john|jane) doe)\b|^n\. ?n\.?$",
    re.IGNORECASE,
)


def is_placeholder_name(name: str) -> bool:
    """Whether this is nobody's name: John Doe, N. N."""
    return bool(PLACEHOLDER.search(name))
