"""How far what is printed may be trusted, and the days that say so."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from publishing.editorial.review import Review


def validity(reviews: Sequence[Review], words: Mapping[str, Any]) -> str:
    """How far a PDF of several chapters may be trusted: as its least reviewed chapter."""
    states = {review.state for review in reviews}
    if "pending" in states:
        return str(words["review"]["pending"])
    end = min(review.next_review or date.min for review in reviews)
    if "overdue" in states:
        return f"{words['paper']['expired']} {written_date(end, words)}."
    return f"{words['paper']['valid_until']} {written_date(end, words)}."


def written_date(day: date, words: Mapping[str, Any]) -> str:
    """A day as people write it: 23 November 2026."""
    return f"{day.day} {words['months'][day.month - 1]} {day.year}"
