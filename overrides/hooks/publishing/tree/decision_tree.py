"""The decision tree: an answer leads to a question or to an outcome. No conditions, no scores, no expressions."""

from collections.abc import Mapping
from dataclasses import dataclass

from publishing.tree.services import Service
from publishing.tree.signs import LEVELS, Translated, level_of

HAS_ONE = ("yes", "yes-or-unsure")
NO, UNSURE = "no", "unsure"
"""The codes of who sees a sign that the question lists, of who sees none, and of who does not know."""


@dataclass(frozen=True)
class Answer:
    """`signs` are those that a reader with this answer has; of several true answers the first one counts."""

    code: str
    text: Translated
    leads_to: str
    signs: tuple[str, ...]


@dataclass(frozen=True)
class Question:
    """`lines` are what the reader looks for, `signs` those that any of its answers meets."""

    id: str
    text: Translated
    lines: tuple[Translated, ...]
    help: Translated
    answers: tuple[Answer, ...]
    signs: tuple[str, ...]

    @property
    def otherwise(self) -> Answer | None:
        """What somebody answers who has none of the signs: 'no', else 'unsure'; None where it offers neither."""
        offered = {answer.code: answer for answer in self.answers if not answer.signs}
        return offered.get(NO) or offered.get(UNSURE)


@dataclass(frozen=True)
class Outcome:
    """Which service, how soon; never a diagnosis.

    `must_say` names the advice for the signs that lead straight here, `also` that for signs that may come on top.
    """

    id: str
    urgency: str
    soon: str
    title: Translated
    call: tuple[Service, ...]
    when: Translated
    say: tuple[Translated, ...]
    meanwhile: tuple[Translated, ...]
    changes: tuple[Translated, ...]
    read: tuple[str, ...]
    sources: tuple[str, ...]
    must_say: tuple[str, ...] = ()
    also: tuple[str, ...] = ()

    @property
    def level(self) -> int:
        """0 for self-care to 4 for now."""
        return level_of(self.soon)

    @property
    def level_name(self) -> str:
        """The level in the words of LEVELS."""
        return LEVELS[self.level]


@dataclass(frozen=True)
class Tree:
    """The whole tree; questions and outcomes by id."""

    version: str
    first: str
    questions: Mapping[str, Question]
    outcomes: Mapping[str, Outcome]
