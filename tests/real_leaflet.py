"""The leaflet of docs/, as it is published."""

from collections.abc import Sequence
from functools import cache

from project import PROJECT
from publishing.editorial.yaml_text import Document, parsed
from publishing.paper.leaflet import leaflet_document, levels
from publishing.paper.leaflet_form import FILE
from publishing.tree.decision_aid import DecisionAid
from real_aid import real_aid


@cache
def real_leaflet() -> Document:
    """It as read."""
    return parsed((PROJECT / FILE).read_text("utf-8"), FILE)


def printed_sentences(language: str, leaflet: Document | None = None, aid: DecisionAid | None = None) -> Sequence[str]:
    """Whatever a leaflet says of itself in a language, and the words of its signs; not what is heard of its drawings.

    It is ours, unless another is given.
    """
    leaflet, aid = leaflet or real_leaflet(), aid or real_aid()
    filled = leaflet_document(leaflet, aid)
    own = [text for path, text in filled.values() if path[-1] == language and not {"shows", "shorter"} & set(path)]
    return [*own, *(sign[language] for level in levels(leaflet, aid) for sign in level.signs)]
