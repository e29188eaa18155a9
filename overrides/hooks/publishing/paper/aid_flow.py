"""The decision aid as a flow in words: from emergency to self-care, each level with its signs and whom to call."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from publishing.editorial.yaml_text import Document
from publishing.tree.decision_aid import DecisionAid
from publishing.tree.how_soon import level_name_problems
from publishing.tree.services import Service, for_readers
from publishing.tree.signs import LEVELS, URGENCY_OF, Register, Sign, Translated, level_of


@dataclass(frozen=True)
class Topic:
    """Signs that readers look for together; `heading` is "" where the signs need none."""

    heading: str
    signs: tuple[Sign, ...]


@dataclass(frozen=True)
class Level:
    """One step of the flow: how soon, whom to call, at which signs, and the advice that these signs need."""

    name: str
    urgency: str
    calls: tuple[Service, ...]
    topics: tuple[Topic, ...]
    advice: tuple[Translated, ...]


def flow(aid: DecisionAid, headings: Mapping[str, str], language: str) -> list[Level]:
    """The levels from the most urgent to the mildest, with every sign of the register once.

    `headings` are those of groups of signs, and of signs, by their names, in `language`. A sign stands under the
    first heading that means it; of each level, the topics with a heading come first.
    """
    return [_level(name, aid, headings, language) for name in reversed(LEVELS)]


def _level(name: str, aid: DecisionAid, headings: Mapping[str, str], language: str) -> Level:
    place, register = LEVELS.index(name), aid.register
    signs = [sign for sign in register.signs.values() if sign.level == place]
    outcomes = [outcome for outcome in aid.tree.outcomes.values() if level_of(outcome.soon) == place]
    called = {service.id: service for outcome in outcomes for service in outcome.call}
    needed = [advice for advice in register.must_say(sign.id for sign in signs) if advice not in register.comforts]
    return Level(
        name,
        URGENCY_OF[name],
        tuple(
            sorted(
                for_readers(called.values(), language), key=lambda service: URGENCY_OF[name] not in service.needed_for
            )
        ),
        tuple(_topics(signs, headings, register)),
        aid.advice(needed),
    )


def _topics(signs: list[Sign], headings: Mapping[str, str], register: Register) -> Iterator[Topic]:
    """Topics of one heading are one, however many groups have it."""
    heading_of: dict[str, str] = {}
    for name, heading in headings.items():
        for sign in register.named([name]):
            heading_of.setdefault(sign, heading)
    for heading in (*dict.fromkeys(headings.values()), ""):
        if found := tuple(sign for sign in signs if heading_of.get(sign.id, "") == heading):
            yield Topic(heading, found)


def topic_problems(wordings: Iterable[Document], signs: Document) -> Iterator[str]:
    """Headings in the wording for signs that there are not, which nobody would ever see.

    Requires documents that passed the WORDING and SIGNS form checks.
    """
    for document in wordings:
        for name in document.data["aid_sheet"]["topics"]:
            if name not in signs.data["groups"] and name not in signs.data["signs"]:
                yield (
                    f"{document.place('aid_sheet', 'topics', name)}: There is no sign or group '{name}' in "
                    f"{signs.file}; correct the name, or remove the line."
                )


def level_problems(wordings: Mapping[str, Document]) -> Iterator[str]:
    """Names of levels that put off what cannot wait, or do not say how soon it is.

    The wordings, by language, passed the WORDING form check.
    """
    for language, document in wordings.items():
        for level, title in document.data["aid_sheet"]["levels"].items():
            place = document.place("aid_sheet", "levels", level)
            yield from level_name_problems(place, level, {language: title})
