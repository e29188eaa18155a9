"""The strip near the top of every medical page: a few emergency signs in the register's words, and the number."""

from collections.abc import Iterator, Sequence

from publishing.editorial.kinds_of_page import WITHOUT_STRIP
from publishing.editorial.yaml_text import Document


def strip_of(page_name: str, signs: Sequence[str]) -> Sequence[str]:
    """The ids that the strip of a page shows, out of `signs`, the register's `emergency_strip`."""
    return () if page_name in WITHOUT_STRIP else signs


def strip_problems(document: Document) -> Iterator[str]:
    """That docs/signs.yml names no sign for the strip, so that no page has one."""
    if not document.data.get("emergency_strip"):
        yield (
            f"{document.place('emergency_strip')}: There is no 'emergency_strip', so no page warns near its top; name "
            "a few signs in it that are an emergency."
        )
