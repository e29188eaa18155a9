"""What is impossible in a sign-off: its days, its reviewer, its page."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from publishing.editorial.review import as_date
from publishing.editorial.yaml_text import Document
from publishing.reviewing.reviewer_names import name_problem
from publishing.reviewing.reviewers import Reviewer

FIRST_YEAR = 2020
"""No text of ours is older, so no review is."""
LONGEST_YEARS = 3
"""How long a review may stand."""


@dataclass(frozen=True)
class Claim:
    """What somebody says of a review, as it was written: not yet checked."""

    page: str
    reviewer: str
    role: str
    reviewed: str
    next_review: str


def claim_problems(claim: Claim, known: Mapping[str, Reviewer], today: date) -> Iterator[tuple[str, str]]:
    """What is impossible in a claim, each as the field that is wrong and a sentence."""
    yield from _reviewer_problems(claim, known)
    reviewed, next_review = as_date(claim.reviewed), as_date(claim.next_review)
    for field, written in (("reviewed", claim.reviewed), ("next_review", claim.next_review)):
        if not as_date(written):
            yield field, f"'{written}' is not a date; write it as 2026-11-23."
    if reviewed and reviewed > today:
        yield "reviewed", f"The review of {reviewed} lies in the future; correct the date."
    elif reviewed and reviewed.year < FIRST_YEAR:
        yield "reviewed", f"The review of {reviewed} is older than the text, which began in {FIRST_YEAR}; correct it."
    elif reviewed and next_review and next_review <= reviewed:
        yield "next_review", f"The next review is not after the review of {reviewed}; correct a date."
    elif reviewed and next_review and next_review > _years_later(reviewed, LONGEST_YEARS):
        yield (
            "next_review",
            f"The next review is more than {LONGEST_YEARS} years after the review of {reviewed}; plan it sooner.",
        )


def _reviewer_problems(claim: Claim, known: Mapping[str, Reviewer]) -> Iterator[tuple[str, str]]:
    reviewer = known.get(claim.reviewer)
    if problem := name_problem(claim.reviewer):
        yield "reviewer", f"The reviewer '{claim.reviewer}' {problem}."
    elif not reviewer:
        yield "reviewer", f"'{claim.reviewer}' is not in docs/reviewers.yml, which says who may review what."
    elif not reviewer.may_review(claim.page):
        yield "reviewer", f"'{claim.reviewer}' may not review '{claim.page}' (docs/reviewers.yml)."
    elif reviewer.role != claim.role:
        yield "role", f"The role is '{claim.role}', and '{reviewer.role}' in docs/reviewers.yml; correct one of them."


def sign_off_problems(
    document: Document, known: Mapping[str, Reviewer], pages: Collection[str], today: date
) -> Iterator[str]:
    """What is impossible in docs/reviews.yml. Requires a document that passed the REVIEWS form check.

    `pages` are the pages by their keys, such as nl/stress.
    """
    for name, entry in document.data.items():
        if name not in pages:
            yield f"{document.place(name)}: There is no page '{name}'; remove its review."
            continue
        page = name.partition("/")[2]
        claim = Claim(page, *(entry[field] for field in ("reviewer", "role", "reviewed", "next_review")))
        for field, problem in claim_problems(claim, known, today):
            yield f"{document.place(name, field)}: {problem}"
        for index, passed in enumerate(entry.get("passed", ())):
            for field, problem in passed_problems(passed["by"], passed["on"], claim.reviewed, today):
                yield f"{document.place(name, 'passed', index, field)}: {problem}"


def passed_problems(by: str, on: str, reviewed: str, today: date) -> Iterator[tuple[str, str]]:
    """What is impossible in what somebody let pass, each as the field that is wrong and a sentence."""
    if problem := name_problem(by):
        yield "by", f"'{by}' {problem}."
    day, first = as_date(on), as_date(reviewed)
    if not day:
        yield "on", f"'{on}' is not a date; write it as 2026-11-23."
    elif day > today or (first and day < first):
        yield "on", f"The day {on} lies in the future, or before the review of {reviewed}; correct it."


def _years_later(day: date, years: int) -> date:
    """The same day so many years later; for 29 February the first of March."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)
