"""The leaflet of docs/, as it is published."""

from collections.abc import Sequence
from functools import cache

from project import PROJECT
from publishing.editorial.yaml_text import Document, parsed
from publishing.paper.leaflet import leaflet_document, levels
from publishing.paper.leaflet_form import FILE
from real_aid import real_aid


@cache
def real_leaflet() -> Document:
    """It as read."""
    return parsed((PROJECT / FILE).read_text("utf-8"), FILE)


def printed_sentences(language: str) -> Sequence[str]:
    """Whatever it says of itself in a language, and the words of its signs; not what is heard of its drawings."""
    filled = leaflet_document(real_leaflet(), real_aid())
    own = [text for path, text in filled.values() if path[-1] == language and not {"shows", "shorter"} & set(path)]
    return [*own, *(sign[language] for level in levels(real_leaflet(), real_aid()) for sign in level.signs)]
