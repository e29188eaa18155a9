"""What may be said about a page's medical review."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from publishing.editorial.written_page import Page

FIELDS = ("reviewed", "next_review", "reviewer")
WRITTEN = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
LONGEST_YEARS = 5
"""How long a review may stand: a next review after that is a slip of the pen."""
TITLE = re.compile(
    "dr|drs|prof|mr|mrs|ms|ir|bsc|msc|md|phd|dhr|mw|de|heer|mevrouw|meneer"
    "|arts|huisarts|basisarts|neuroloog|internist|apotheker|verpleegkundige|dokter"
    "|doctor|physician|gp|neurologist|pharmacist|nurse"
)

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
        "future": "The review date lies in the future; correct it.",
    }
    found = []
    for page in pages:
        checked = review(page, today)
        state = "future" if checked.reviewed and checked.reviewed > today else checked.state
        if state != "current":
            found.append(f"{page.front_matter.place('reviewed')}: {reasons[state]}")
    return found


def as_date(value: Any) -> date | None:
    """The date written as YYYY-MM-DD and in no other way of ISO 8601, or None."""
    if not isinstance(value, str) or not WRITTEN.fullmatch(value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def review_problems(page: Page, today: date) -> Iterator[str]:
    """What is impossible in a page's review; take only a page whose front matter has its form."""
    data, place = page.front_matter.data, page.front_matter.place
    filled = [key for key in FIELDS if data[key].strip()]
    if filled and len(filled) < len(FIELDS):
        yield f"{place(filled[0])}: A review has a date, a next date and a reviewer; fill in all three or none."
    for key in ("reviewed", "next_review"):
        if data[key].strip() and not as_date(data[key]):
            yield f"{place(key)}: '{data[key]}' in '{key}' is not a date; write it as 2026-11-23 or leave it empty."
    if data["reviewer"].strip() and not has_surname(data["reviewer"]):
        yield (
            f"{place('reviewer')}: The reviewer '{data['reviewer']}' is not a whole name; "
            "write initials or a first name and the surname, such as A. Jansen."
        )
    reviewed, next_review = as_date(data["reviewed"]), as_date(data["next_review"])
    if reviewed and reviewed > today:
        yield f"{place('reviewed')}: The review of {reviewed} lies in the future; correct the date."
    elif reviewed and next_review and next_review <= reviewed:
        yield f"{place('next_review')}: The next review is not after the review of {reviewed}; correct a date."
    elif reviewed and next_review and next_review > _years_later(reviewed, LONGEST_YEARS):
        yield (
            f"{place('next_review')}: The next review is more than {LONGEST_YEARS} years after the review of "
            f"{reviewed}; plan it sooner."
        )


def _years_later(day: date, years: int) -> date:
    """The same day so many years later; for 29 February the first of March."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def has_surname(name: str) -> bool:
    """Whether a name is more than a first name, a title or a profession: A. Jansen or dr. Jansen."""
    words = [word.strip(".,()").lower() for word in name.split()]
    own = [word for word in words if any(letter.isalpha() for letter in word) and not TITLE.fullmatch(word)]
    addressed = TITLE.fullmatch(words[0]) and own and len(own[0]) > 1
    return len(own) > 1 or bool(addressed)
