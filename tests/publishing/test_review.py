"""What may be said of a review, and when."""

from datetime import date

import pytest

from publishing.editorial.review import (
    Review,
    as_date,
    has_surname,
    joint_review,
    release_problems,
    review,
    review_problems,
)
from publishing.editorial.written_page import Page
from written import written_page

TODAY = date(2026, 11, 25)


def reviewed(reviewed: str = "2026-01-05", next_review: str = "2027-01-05", reviewer: str = "A. Jansen") -> Page:
    return written_page(reviewed=reviewed, next_review=next_review, reviewer=reviewer)


@pytest.mark.parametrize(
    ("next_review", "state"), [("2026-11-26", "current"), ("2026-11-25", "current"), ("2026-11-24", "overdue")]
)
def test_review_is_overdue_from_the_day_after_the_next_one(next_review: str, state: str) -> None:
    assert review(reviewed(next_review=next_review), TODAY) == Review(
        state, date(2026, 1, 5), date.fromisoformat(next_review), "A. Jansen"
    )


@pytest.mark.parametrize("page", [written_page(), reviewed(reviewer=""), reviewed("nooit"), reviewed(next_review="")])
def test_review_that_is_not_complete_is_pending(page: Page) -> None:
    assert review(page, TODAY) == Review("pending")


def test_several_pages_are_reviewed_like_the_one_that_needs_a_doctor_first() -> None:
    early, late = review(reviewed(), TODAY), review(reviewed(next_review="2028-01-05"), TODAY)

    assert joint_review([late, early]) == early
    assert joint_review([late, Review("pending"), early]) == Review("pending")


@pytest.mark.parametrize(
    ("page", "says"),
    [
        (written_page(), "No doctor has reviewed this page"),
        (reviewed("2025-01-05", "2026-11-24"), "is overdue"),
        (reviewed("2026-11-26"), "lies in the future"),
    ],
)
def test_page_without_a_current_review_is_not_released(page: Page, says: str) -> None:
    found = release_problems([reviewed(), page], TODAY)

    assert len(found) == 1 and found[0].startswith(page.front_matter.place("reviewed")) and says in found[0]


@pytest.mark.parametrize(
    ("page", "field", "says"),
    [
        (reviewed("2026-11-26"), "reviewed", "The review of 2026-11-26 lies in the future"),
        (reviewed("9999-12-31", "9999-12-31"), "reviewed", "lies in the future"),
        (reviewed("2026-1-5"), "reviewed", "'2026-1-5' in 'reviewed' is not a date"),
        (reviewed(next_review="2027"), "next_review", "'2027' in 'next_review' is not a date"),
        (reviewed(next_review="2026-01-05"), "next_review", "is not after the review of 2026-01-05"),
        (reviewed(next_review="2031-01-06"), "next_review", "more than 5 years after the review of 2026-01-05"),
        (reviewed("2024-02-29", "2029-03-02"), "next_review", "more than 5 years"),
        (reviewed(reviewer="Jan"), "reviewer", "'Jan' is not a whole name"),
        (reviewed(reviewer=""), "reviewed", "fill in all three or none"),
        (reviewed(reviewer="' '"), "reviewed", "fill in all three or none"),
        (reviewed("", ""), "reviewer", "fill in all three or none"),
    ],
)
def test_impossible_review_is_told_at_its_line(page: Page, field: str, says: str) -> None:
    found = list(review_problems(page, TODAY))

    assert len(found) == 1 and found[0].startswith(f"{page.front_matter.place(field)}: ") and says in found[0]


@pytest.mark.parametrize(
    "page",
    [
        written_page(),
        reviewed(),
        reviewed("2026-11-25"),
        reviewed(next_review="2031-01-05"),
        reviewed("2024-02-29", "2029-03-01"),
        reviewed("2020-01-05", "2020-01-06"),
    ],
)
def test_possible_review_is_no_problem(page: Page) -> None:
    assert list(review_problems(page, TODAY)) == []


@pytest.mark.parametrize(
    "value",
    ["2026-11-3", "20261103", "2026-W48-1", "2026-02-30", " 2026-11-03", "٢٠٢٦-11-03", "", None, ["2026-11-03"]],
)
def test_only_year_month_and_day_with_hyphens_is_a_date(value: object) -> None:
    assert as_date(value) is None
    assert as_date("2026-11-03") == date(2026, 11, 3)


@pytest.mark.parametrize(
    "name", ["A. Jansen", "Jan Jansen", "dr. Jansen", "N. N.", "J. de Vries, huisarts", "mevrouw Li"]
)
def test_name_of_more_than_one_word_is_whole(name: str) -> None:
    assert has_surname(name)


@pytest.mark.parametrize(
    "name", ["Jan", "Jansen", "dr.", "arts", "Dr", "Jan, arts", "prof. dr.", "dr. J.", "Jan 3", "-"]
)
def test_title_profession_or_first_name_alone_is_no_whole_name(name: str) -> None:
    assert not has_surname(name)
