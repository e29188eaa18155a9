"""The leaflet: one sheet whose front tells what it is and whose back says when to call, and whom."""

from collections.abc import Sequence
from dataclasses import dataclass

from publishing.editorial.yaml_text import Document
from publishing.paper.leaflet_form import CALLED_FOR
from publishing.tree.decision_aid import DecisionAid, with_mentions
from publishing.tree.services import Service, for_readers
from publishing.tree.signs import LEVELS, Translated


@dataclass(frozen=True)
class Level:
    """A box of the back: its level of the register, what the leaflet says there, and its signs."""

    name: str
    urgency: str
    heading: Translated
    call: Translated
    signs: tuple[Translated, ...]


@dataclass(frozen=True)
class Called:
    """Whom to call, and when; `when` is {} where the name of the service says it."""

    service: Service
    when: Translated


def leaflet_document(document: Document, aid: DecisionAid) -> Document:
    """docs/leaflet.yml with the words that docs/services.yml has for its names in braces."""
    return with_mentions(document, aid.mentions)


def levels(document: Document, aid: DecisionAid) -> list[Level]:
    """The boxes of the back, the most pressing first; how urgent a sign is, the register alone says."""
    back = leaflet_document(document, aid).data["back"]
    shorter = back.get("shorter", {})
    signs = [aid.register.signs[id] for id in back["signs"]]
    return [
        Level(
            name,
            next(sign.urgency for sign in signs if LEVELS[sign.level] == name),
            back["levels"][name]["heading"],
            back["levels"][name]["call"],
            tuple(shorter.get(sign.id, sign.text) for sign in signs if LEVELS[sign.level] == name),
        )
        for name in CALLED_FOR
    ]


def has_own_judgement(document: Document, aid: DecisionAid) -> bool:
    """Whether no source gives the level of one of its signs, so that the leaflet must say so."""
    return any(aid.register.signs[id].own_judgement for id in document.data["back"]["signs"])


def called(document: Document, aid: DecisionAid, language: str) -> Sequence[Called]:
    """The services that readers of a language call, in the order of the leaflet."""
    named = document.data["back"]["services"]
    theirs = for_readers((aid.services[id] for id in named), language)
    return [Called(service, named[service.id].get("when", {})) for service in theirs]
