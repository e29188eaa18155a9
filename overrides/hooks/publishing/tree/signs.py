"""The signs: each stands once in docs/signs.yml, with its one urgency, its words and what its advice must say."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from publishing.editorial.yaml_text import Document

Translated = Mapping[str, str]
"""A text in every language: {"nl": "Ja", "en": "Yes"}."""

URGENCIES = ("self-care", "non-urgent", "urgent", "emergency")
"""From the mildest to the most serious."""
SELF_CARE, URGENT, EMERGENCY = URGENCIES[0], URGENCIES[-2], URGENCIES[-1]

LEVELS = ("self-care", "appointment", "few-days", "today", "now")
"""How soon somebody needs care, from the mildest to the most serious (the register's table of levels)."""

SOON = {
    "no-need": ("self-care", "self-care"),
    "two-weeks": ("self-care", "self-care"),
    "appointment": ("non-urgent", "appointment"),
    "few-days": ("non-urgent", "few-days"),
    "today": ("urgent", "today"),
    "now": ("emergency", "now"),
}
"""What an editor may write under `soon`, with the urgency and the level that belong to it."""
URGENCY_OF = {level: urgency for urgency, level in SOON.values()}
"""The urgency of each level."""

FOR_WHOM = ("all", "adults", "parent")
"""Whose sign it is: `parent` when it is told about a child."""


def level_of(soon: str) -> int:
    """0 for self-care to 4 for now."""
    return LEVELS.index(SOON[soon][1])


@dataclass(frozen=True)
class Sign:
    """What somebody notices. `condition` is {} when there is none; `instead` names signs that the condition means."""

    id: str
    text: Translated
    urgency: str
    soon: str
    for_whom: str
    condition: Translated
    instead: tuple[str, ...]
    must_say: tuple[str, ...]
    sources: tuple[str, ...]
    own_judgement: bool

    @property
    def level(self) -> int:
        """0 for self-care to 4 for now."""
        return level_of(self.soon)


@dataclass(frozen=True)
class Group:
    """Several signs under shorter words, so that a question can ask for them in one line."""

    id: str
    text: Translated
    signs: tuple[str, ...]


@dataclass(frozen=True)
class Pair:
    """Whoever has all of `signs` also has the sign `makes`; where `makes` is "", nobody can have all of `signs`."""

    signs: tuple[str, ...]
    makes: str


@dataclass(frozen=True)
class Register:
    """All signs, with the sentences of their advice by name.

    `comforts` names the advice that helps or reassures, and that only outcomes that leave time for it need to say.
    `emergency_strip` names the signs that stand near the top of every medical page.
    """

    version: str
    advice: Mapping[str, Translated]
    comforts: frozenset[str]
    groups: Mapping[str, Group]
    pairs: tuple[Pair, ...]
    signs: Mapping[str, Sign]
    emergency_strip: tuple[str, ...] = ()

    def words(self, name: str) -> Translated:
        """How a sign or group is called."""
        return self.groups[name].text if name in self.groups else self.signs[name].text

    def named(self, names: Iterable[str]) -> tuple[str, ...]:
        """The ids of the signs that these names of signs and groups mean, each once, in their order."""
        return tuple(dict.fromkeys(self._members(names)))

    def _members(self, names: Iterable[str]) -> Iterator[str]:
        for name in names:
            yield from self.groups[name].signs if name in self.groups else (name,)

    def must_say(self, signs: Iterable[str]) -> tuple[str, ...]:
        """The advice that these signs must be given, by its names, in the order of the register."""
        needed = {advice for sign in signs for advice in self.signs[sign].must_say}
        return tuple(name for name in self.advice if name in needed)

    def with_made(self, signs: Iterable[str]) -> frozenset[str]:
        """These signs of one person, and those that pairs of them make, also together with what others make."""
        found = frozenset(signs)
        made = found.union(pair.makes for pair in self.pairs if pair.makes and found.issuperset(pair.signs))
        return found if made == found else self.with_made(made)

    @cached_property
    def sources(self) -> frozenset[str]:
        """The keys of all sources that the signs cite."""
        return frozenset(key for sign in self.signs.values() for key in sign.sources)


def register(document: Document) -> Register:
    """The register of docs/signs.yml. Requires a document that passed the SIGNS form check."""
    data = document.data
    return Register(
        version=data["version"],
        advice=data["advice"],
        comforts=frozenset(data["comforts"]),
        groups={id: Group(id, entry["text"], tuple(entry["signs"])) for id, entry in data["groups"].items()},
        pairs=tuple(Pair(tuple(entry["signs"]), entry.get("makes", "")) for entry in data["pairs"]),
        signs={id: _sign(id, entry) for id, entry in data["signs"].items()},
        emergency_strip=tuple(data.get("emergency_strip", ())),
    )


def _sign(id: str, entry: Mapping[str, Any]) -> Sign:
    return Sign(
        id=id,
        text=entry["text"],
        urgency=entry["urgency"],
        soon=entry["soon"],
        for_whom=entry["for"],
        condition=entry.get("condition", {}),
        instead=tuple(entry.get("instead", ())),
        must_say=tuple(entry.get("must_say", ())),
        sources=tuple(entry.get("sources", ())),
        own_judgement=entry.get("own_judgement") == "true",
    )
