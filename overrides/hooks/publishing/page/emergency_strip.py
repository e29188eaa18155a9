"""The strip near the top of every medical page: a few emergency signs in the register's words, and the number."""

from collections.abc import Sequence

from publishing.editorial.kinds_of_page import WITHOUT_STRIP


def strip_of(page_name: str, signs: Sequence[str]) -> Sequence[str]:
    """The ids that the strip of a page shows, out of `signs`, the register's `emergency_strip`."""
    return () if page_name in WITHOUT_STRIP else signs
