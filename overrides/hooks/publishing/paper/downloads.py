"""What a page says of a PDF that it offers."""

import re
from collections.abc import Mapping

SIZE = re.compile(r"size-of:([\w.-]+)")
"""Where a page names the size of a PDF that is not made yet."""


def download_size(size: int) -> str:
    """A number of bytes as a reader wants it before a download."""
    return f"{round(size / 1000)} kB"


def with_sizes(html: str, sizes: Mapping[str, str]) -> str:
    """`html` with the size of every PDF that it links to; none while previewing, when none is made."""
    return SIZE.sub(lambda found: sizes.get(found[1], ""), html)
