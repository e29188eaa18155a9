"""What readers see about a review, in words."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from publishing.editorial.review import Review, joint_review


def review_line(review: Review, words: Mapping[str, Any]) -> list[str | date]:
    """The line that tells a review: texts, with the days between them; `words` are all words of a language.

    Where it speaks for several pages that are not alike, it says which of them is the weakest.
    """
    said = words["review"]
    which = f" {said['weakest']}: {review.page}." if review.weakest else ""
    if review.reviewed is None or review.next_review is None:
        return [f"{said[review.state]}{which}"]
    who = f"{said[review.state]} {review.reviewer}, {review.role}. {said['reviewed']} "
    return [who, review.reviewed, f". {said['next_review']}: ", review.next_review, f".{which}"]


def review_text(review: Review, words: Mapping[str, Any], published_unreviewed: bool = False) -> str:
    """The same line as plain text; where the publisher knowingly publishes what no doctor has reviewed, with that."""
    parts = [part if isinstance(part, str) else written_date(part, words) for part in review_line(review, words)]
    if published_unreviewed and not review.covers_text:
        parts = [f"{words['review']['attention']} ", *parts, f" {words['review']['knowingly']}"]
    return "".join(parts)


def validity(reviews: Sequence[Review], words: Mapping[str, Any]) -> str:
    """How far what is made of several pages may be trusted, in one short line: as the weakest, which it names."""
    review = joint_review(reviews)
    which = f" ({review.page})" if review.weakest else ""
    if review.reviewed is None or review.next_review is None:
        return f"{words['review']['pending'].removesuffix('.')}{which}."
    key, day = {
        "changed": ("changed", review.reviewed),
        "overdue": ("expired", review.next_review),
        "due": ("valid_until", review.next_review),
        "current": ("valid_until", review.next_review),
    }[review.state]
    return f"{words['paper'][key]} {written_date(day, words)}{which}."


def written_date(day: date, words: Mapping[str, Any]) -> str:
    """A day as people write it: 23 November 2026."""
    return f"{day.day} {words['months'][day.month - 1]} {day.year}"
