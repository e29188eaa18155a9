"""Which files of the site are embedded pages, whichever way they look."""

import re

NAMES = re.compile(r"(.*/)?embed(-[a-z]+)*\.html")


def is_embedded_page(file: str) -> bool:
    """Whether a file of the site is an embedded page: embed.html, or one of its kinds, such as embed-dark.html."""
    return bool(NAMES.fullmatch(file))
