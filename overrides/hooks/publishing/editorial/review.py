"""What may be said about a page's medical review."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal, get_args

WRITTEN = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
DUE_DAYS = 60
"""As long as it takes to find a doctor and to have a page reviewed."""

State = Literal["pending", "changed", "overdue", "due", "current"]
STATES: tuple[State, ...] = get_args(State)
"""From the weakest to the strongest: never reviewed; no longer what was reviewed; expired; soon to expire; sound."""
HOLDING: tuple[State, ...] = ("current", "due")
"""The states in which a review may be relied upon."""


@dataclass(frozen=True)
class Review:
    """What a person recorded of a page and what became of it; nothing is filled in by a program.

    `page` is the title of the page. `weakest` is true when it speaks for several pages that are not all in this state:
    it is then the review of the page whose title it has.
    """

    state: State
    reviewed: date | None = None
    next_review: date | None = None
    reviewer: str = ""
    role: str = ""
    page: str = ""
    weakest: bool = False

    @property
    def covers_text(self) -> bool:
        """Whether the current text is one that a doctor has reviewed, however long ago."""
        return self.state not in ("pending", "changed")

    @property
    def holds(self) -> bool:
        """Whether the review may be relied upon today."""
        return self.state in HOLDING


def joint_review(reviews: Iterable[Review]) -> Review:
    """What may be said of several pages together: that of the weakest one, which needs a doctor first."""
    known = list(reviews)
    found = min(known, key=lambda review: (STATES.index(review.state), review.next_review or date.max))
    return replace(found, weakest=found.weakest or any(review.state != found.state for review in known))


def as_date(value: Any) -> date | None:
    """The date written as YYYY-MM-DD and in no other way of ISO 8601, or None."""
    if not isinstance(value, str) or not WRITTEN.fullmatch(value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
