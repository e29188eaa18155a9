"""What may be said about a page's medical review."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from publishing.editorial.written_page import Page

FIELDS = ("reviewed", "next_review", "reviewer")
WRITTEN = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
FIRST_YEAR = 2020
"""No text of ours is older, so no review is."""
LONGEST_YEARS = 5
"""How long a review may stand: a next review after that is a slip of the pen."""
TITLE = re.compile(
    "dr|drs|prof|mr|mrs|ms|ir|bsc|msc|md|phd|dhr|mw|de|heer|mevrouw|meneer"
    "|arts|huisarts|basisarts|neuroloog|internist|apotheker|verpleegkundige|dokter"
    "|doctor|physician|gp|practitioner|neurologist|pharmacist|nurse"
)
NOBODY = re.compile(
    "(hoofd|eind)?redact(ie|eur)|(huisartsen|groeps)?praktijk|ziekenhuis|kliniek|stichting|vereniging|afdeling|beheerder"
    "|editors?|editorial|board|team|practice|clinic|hospital|department|foundation|society|webmaster|admin|chatgpt"
)
"""What no person is called: an office, an institution or a program."""

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
    if data["reviewer"].strip() and (problem := name_problem(data["reviewer"])):
        yield f"{place('reviewer')}: The reviewer '{data['reviewer']}' {problem}."
    reviewed, next_review = as_date(data["reviewed"]), as_date(data["next_review"])
    if reviewed and reviewed > today:
        yield f"{place('reviewed')}: The review of {reviewed} lies in the future; correct the date."
    elif reviewed and reviewed.year < FIRST_YEAR:
        yield (
            f"{place('reviewed')}: The review of {reviewed} is older than the text, which began in {FIRST_YEAR}; "
            "correct the date."
        )
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


def name_problem(name: str) -> str:
    """Why this is not the name of a person: an office, without capitals, a title or a first name alone; or ""."""
    if any(NOBODY.fullmatch(word.lower()) for word in _words(name.partition(",")[0])):
        return "is not a person; write the name of whoever reviewed the text, such as A. Jansen"
    if has_surname(name):
        return ""
    if name == name.lower() and has_surname(name.title()):
        return "has no capital letters; write the name with them, such as A. Jansen"
    return "is not a whole name; write initials or a first name and the surname, such as A. Jansen"


def has_surname(name: str) -> bool:
    """Whether a name is more than a first name, a title or a profession: A. Jansen or dr. Jansen."""
    words = _words(name)
    own = [word for word in words if _is_a_name(word) and not TITLE.fullmatch(word.lower())]
    addressed = TITLE.fullmatch(words[0].lower()) and own and len(own[0]) > 1
    return len(own) > 1 or bool(addressed)


def _words(name: str) -> list[str]:
    return [word.strip(".,()") for word in name.split()]


def _is_a_name(word: str) -> bool:
    """Whether the first letter of a word is no small one: Jansen, O'Neill and 't Hart are names, van is none."""
    first = next((letter for letter in word if letter.isalpha()), "")
    return bool(first) and not first.islower()
