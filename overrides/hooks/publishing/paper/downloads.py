"""What a page says of a PDF that it offers."""

import re
from collections.abc import Mapping
from typing import Any

DETAILS = re.compile(r"details-of:([\w.-]+)")
"""Where a page tells the details of a PDF that is not made yet."""


def download_size(size: int) -> str:
    """A number of bytes as a reader wants it before a download: 94 kB, 2 MB."""
    return f"{round(size / 1_000_000)} MB" if size >= 1_000_000 else f"{round(size / 1000)} kB"


def details(size: int, pages: int, words: Mapping[str, Any]) -> str:
    """What a reader wants to know before a download: "94 kB, 2 pages"; `size` is in bytes."""
    return f"{download_size(size)}, {pages} {words['paper']['one_page' if pages == 1 else 'pages']}"


def with_details(html: str, known: Mapping[str, str]) -> str:
    """`html` with the details of every PDF that it links to; none while previewing, when none is made."""
    return DETAILS.sub(lambda found: known.get(found[1], ""), html)
