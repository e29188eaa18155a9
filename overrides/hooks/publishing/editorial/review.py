"""What may be said about a page's medical review."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from publishing.editorial.written_page import Page

State = Literal["pending", "current", "overdue"]


@dataclass(frozen=True)
class Review:
    """A page's review as its editor recorded it; nothing is filled in by a program."""

    state: State
    reviewed: date | None = None
    next_review: date | None = None
    reviewer: str = ""


def review(page: Page, today: date) -> Review:
    """The review of a page: pending until a person fills it in, overdue from the day after `next_review`."""
    data = page.front_matter.data
    reviewed, next_review = as_date(data.get("reviewed")), as_date(data.get("next_review"))
    reviewer = str(data.get("reviewer") or "")
    if not (reviewed and next_review and reviewer):
        return Review("pending")
    return Review("overdue" if next_review < today else "current", reviewed, next_review, reviewer)


def joint_review(reviews: Iterable[Review]) -> Review:
    """What may be said of several pages together: that of the one that needs a doctor first."""
    known = list(reviews)
    pending = next((review for review in known if review.state == "pending"), None)
    return pending or min(known, key=lambda review: review.next_review or date.max)


def release_problems(pages: list[Page], today: date) -> list[str]:
    """Why these pages may not be released yet, one sentence a page."""
    reasons = {
        "pending": "No doctor has reviewed this page; fill in reviewed, next_review and reviewer after the review.",
        "overdue": "The review of this page is overdue; have it reviewed again.",
        "future": "The review date lies in the future; mend it.",
    }
    found = []
    for page in pages:
        checked = review(page, today)
        state = "future" if checked.reviewed and checked.reviewed > today else checked.state
        if state != "current":
            found.append(f"{page.front_matter.place('reviewed')}: {reasons[state]}")
    return found


def as_date(value: Any) -> date | None:
    """The date written as YYYY-MM-DD, or None."""
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        return None
