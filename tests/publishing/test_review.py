"""What may be said of a review, of one page and of several."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from publishing.editorial.review import STATES, Review, State, as_date, joint_review
from publishing.reviewing.review_words import review_text, validity, written_date

EARLY = Review("current", date(2026, 1, 5), date(2027, 1, 5), "A. Jansen", "huisarts", "Stress")
LATE = replace(EARLY, next_review=date(2028, 1, 5), page="Types")
PENDING = Review("pending", page="Medicines")


def test_several_pages_are_reviewed_like_the_weakest_which_is_named_unless_all_are_alike() -> None:
    assert joint_review([LATE, EARLY]) == EARLY
    assert joint_review([LATE, PENDING, EARLY]) == replace(PENDING, weakest=True)
    assert joint_review([joint_review([LATE, PENDING])]) == replace(PENDING, weakest=True)
    for weaker, stronger in pairwise(STATES):
        pages = [replace(EARLY, state=stronger), replace(LATE, state=weaker)]
        assert joint_review(pages) == replace(LATE, state=weaker, weakest=True)


@pytest.mark.parametrize(
    ("state", "covers", "holds"),
    [
        ("pending", False, False),
        ("changed", False, False),
        ("overdue", True, False),
        ("due", True, True),
        ("current", True, True),
    ],
)
def test_review_covers_the_text_until_it_changes_and_holds_until_it_expires(
    state: State, covers: bool, holds: bool
) -> None:
    review = replace(EARLY, state=state)

    assert (review.covers_text, review.holds) == (covers, holds)


WORDS = {
    "review": {
        "pending": "Not reviewed.",
        "changed": "Changed since reviewed by",
        "overdue": "Expired. Reviewed by",
        "due": "Soon to expire. Reviewed by",
        "current": "Reviewed by",
        "reviewed": "On",
        "next_review": "Next",
        "weakest": "Because of",
        "attention": "Attention!",
        "knowingly": "Published knowingly.",
    },
    "paper": {"changed": "Changed since", "expired": "Expired on", "valid_until": "Valid until"},
    "months": ["January", *["x"] * 11],
}


@pytest.mark.parametrize(
    ("review", "line", "short"),
    [
        (PENDING, "Not reviewed.", "Not reviewed."),
        (replace(PENDING, weakest=True), "Not reviewed. Because of: Medicines.", "Not reviewed (Medicines)."),
        *(
            (
                replace(EARLY, state=state),
                f"{said} A. Jansen, huisarts. On 5 January 2026. Next: 5 January 2027.",
                f"{short}.",
            )
            for state, said, short in (
                ("changed", "Changed since reviewed by", "Changed since 5 January 2026"),
                ("overdue", "Expired. Reviewed by", "Expired on 5 January 2027"),
                ("due", "Soon to expire. Reviewed by", "Valid until 5 January 2027"),
                ("current", "Reviewed by", "Valid until 5 January 2027"),
            )
        ),
    ],
)
def test_every_state_is_said_in_words_with_its_days_and_the_weakest_page(review: Review, line: str, short: str) -> None:
    others = [replace(EARLY, state="current", next_review=date(2099, 1, 1))] if review.weakest else []

    assert review_text(review, WORDS) == line
    assert validity([review, *others], WORDS) == short


@pytest.mark.parametrize("state", STATES)
def test_text_that_no_doctor_stands_for_says_that_it_is_published_knowingly(state: State) -> None:
    review = PENDING if state == "pending" else replace(EARLY, state=state)
    line = review_text(review, WORDS)

    assert review_text(review, WORDS, published_unreviewed=True) == (
        line if review.covers_text else f"Attention! {line} Published knowingly."
    )


@pytest.mark.parametrize(
    "value",
    ["2026-11-3", "20261103", "2026-W48-1", "2026-02-30", " 2026-11-03", "٢٠٢٦-11-03", "", None, ["2026-11-03"]],
)
def test_only_year_month_and_day_with_hyphens_is_a_date(value: object) -> None:
    assert as_date(value) is None
    assert as_date("2026-11-03") == date(2026, 11, 3)


def test_a_day_is_written_as_people_write_it() -> None:
    assert written_date(date(2026, 1, 3), WORDS) == "3 January 2026"
