"""What reviewers have signed, from docs/reviews.yml: who, when, and a mark of everything that they read.

A mark is a short hash, so that the text stands nowhere twice; what has changed is told in the words of today, and what
is gone by its name or its place.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import yaml

from publishing.editorial.form import LANGUAGE_CODE, NAME, Entries, Fields, ListOf, Spot, Text
from publishing.editorial.review import as_date
from publishing.editorial.written_page import Page
from publishing.editorial.yaml_text import Document
from publishing.reviewing.reading_matter import Matter

HEADER = """\
# Which page a doctor has reviewed, and everything that was read, each as a short mark.
# 'make reviewed' and 'make passed' write this file, and nobody writes in it by hand: see .github/REVIEWING.md.

"""
MARK = "[0-9a-f]{10}"


class Quoted:
    """A text that quotes others, whatever they hold."""

    def problems(self, spot: Spot, value: Any) -> Iterator[str]:
        """That it is no text, as a sentence."""
        return iter(()) if isinstance(value, str) else Text().problems(spot, value)


PASSED = Fields({"by": Text(longest=120), "reason": Text(longest=300), "on": Text(), "what": ListOf(Quoted())})
SIGN_OFF = Fields(
    {
        "reviewer": Text(longest=120),
        "role": Text(longest=60),
        "reviewed": Text(),
        "next_review": Text(),
        "sentences": Text(f"{MARK}( {MARK})*", "the marks of what was read, which 'make reviewed' writes"),
        "entries": Entries(Text(MARK, "a mark, which 'make reviewed' writes"), "mark", ".+", "a name"),
    },
    {"passed": ListOf(PASSED)},
)
REVIEWS = Entries(SIGN_OFF, "page", f"{LANGUAGE_CODE}/{NAME}", "a language and a page, such as nl/stress", True)


@dataclass(frozen=True)
class Passed:
    """A change that somebody let pass under a review: who, why, on which day, and what it was."""

    by: str
    reason: str
    on: str
    what: tuple[str, ...]


@dataclass(frozen=True)
class SignOff:
    """What a reviewer has signed for: `sentences` and `entries` are the marks of the page's matter as it was read."""

    reviewer: str
    role: str
    reviewed: date
    next_review: date
    sentences: tuple[str, ...]
    entries: Mapping[str, str]
    passed: tuple[Passed, ...] = ()

    @property
    def read(self) -> "Marks":
        """The marks of what was read, or was passed."""
        return self.sentences, self.entries

    def covers(self, matter: Matter) -> bool:
        """Whether all that a page says is what was read, or was passed."""
        return self.read == marks(matter)


Marks = tuple[tuple[str, ...], Mapping[str, str]]


def marks(matter: Matter) -> Marks:
    """The marks of what is read of a page: of its sentences, and of its entries by name."""
    sentences = tuple(sentence.mark for sentence in matter.sentences)
    return sentences, {name: passage.mark for name, passage in matter.entries.items()}


def key(page: Page) -> str:
    """How docs/reviews.yml calls a page: nl/stress."""
    return f"{page.language}/{page.name}"


def sign_offs(document: Document) -> dict[str, SignOff]:
    """The sign-offs by the key of their page; one that is malformed, or has no days, is left out."""
    found = {name: _sign_off(entry) for name, entry in document.data.items() if isinstance(entry, dict)}
    return {name: one for name, one in found.items() if one}


def _sign_off(entry: Mapping[str, Any]) -> SignOff | None:
    reviewed, next_review = as_date(entry.get("reviewed")), as_date(entry.get("next_review"))
    if not (reviewed and next_review and SIGN_OFF.required.keys() <= entry.keys()):
        return None
    return SignOff(
        reviewer=entry["reviewer"],
        role=entry["role"],
        reviewed=reviewed,
        next_review=next_review,
        sentences=tuple(entry["sentences"].split()),
        entries=entry["entries"],
        passed=tuple(Passed(**{**passed, "what": tuple(passed["what"])}) for passed in entry.get("passed", ())),
    )


def as_yaml(signed: Mapping[str, SignOff]) -> str:
    """The text of docs/reviews.yml, the same for the same sign-offs."""
    data = {name: _data(signed[name]) for name in sorted(signed)}
    return HEADER + yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=118)


def _data(one: SignOff) -> dict[str, Any]:
    passed = [{"by": it.by, "reason": it.reason, "on": it.on, "what": list(it.what)} for it in one.passed]
    return {
        "reviewer": one.reviewer,
        "role": one.role,
        "reviewed": one.reviewed.isoformat(),
        "next_review": one.next_review.isoformat(),
        **({"passed": passed} if passed else {}),
        "sentences": " ".join(one.sentences),
        "entries": dict(one.entries),
    }
