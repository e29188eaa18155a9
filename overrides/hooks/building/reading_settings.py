"""Read mkdocs.yml for what it says of the publisher, with the lines that problems name."""

from pathlib import Path

from building.reading import EditionUnreadable
from publishing.editorial.publisher import publisher_problems
from publishing.editorial.yaml_text import Document, Unreadable, decoded, parsed

OF_ENVIRONMENT = "!ENV"
"""What MkDocs puts a variable in place of; spaces here, so that every line stays where it is."""


def read_settings(file: Path) -> Document:
    """The settings with their lines; raises EditionUnreadable when they, or the publisher in them, cannot be used."""
    try:
        text = decoded(file.read_bytes(), file.name).replace(OF_ENVIRONMENT, " " * len(OF_ENVIRONMENT))
        settings = parsed(text, file.name)
    except Unreadable as error:
        raise EditionUnreadable([str(error)]) from None
    if problems := list(publisher_problems(settings)):
        raise EditionUnreadable(problems)
    return settings
