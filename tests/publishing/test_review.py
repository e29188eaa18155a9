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
    assert joint_review([Review("current"), late]) == late


@pytest.mark.parametrize(
    ("page", "says"),
    [
        (
            written_page(),
            "No doctor has reviewed this page; fill in reviewed, next_review and reviewer after the review.",
        ),
        (reviewed("2025-01-05", "2026-11-24"), "The review of this page is overdue; have it reviewed again."),
        (reviewed("2026-11-26"), "The review date lies in the future; correct it."),
    ],
)
def test_page_without_a_current_review_is_not_released(page: Page, says: str) -> None:
    assert release_problems([reviewed(), page], TODAY) == [f"{page.front_matter.place('reviewed')}: {says}"]


def test_page_that_was_reviewed_today_may_be_released() -> None:
    assert release_problems([reviewed("2026-11-25")], TODAY) == []


NEITHER_ALL_NOR_NONE = "A review has a date, a next date and a reviewer; fill in all three or none."
NO_DATE = "'{}' in '{}' is not a date; write it as 2026-11-23 or leave it empty."
TOO_OLD = "The review of {} is older than the text, which began in 2020; correct the date."
WITHOUT_CAPITALS = "The reviewer '{}' has no capital letters; write the name with them, such as A. Jansen."
NO_PERSON = "The reviewer '{}' is not a person; write the name of whoever reviewed the text, such as A. Jansen."
TOO_LATE = "The next review is more than 5 years after the review of {}; plan it sooner."


@pytest.mark.parametrize(
    ("page", "field", "says"),
    [
        (reviewed("2026-11-26"), "reviewed", "The review of 2026-11-26 lies in the future; correct the date."),
        (
            reviewed("9999-12-31", "9999-12-31"),
            "reviewed",
            "The review of 9999-12-31 lies in the future; correct the date.",
        ),
        (reviewed("2026-1-5"), "reviewed", NO_DATE.format("2026-1-5", "reviewed")),
        (reviewed(next_review="2027"), "next_review", NO_DATE.format("2027", "next_review")),
        (
            reviewed(next_review="2026-01-05"),
            "next_review",
            "The next review is not after the review of 2026-01-05; correct a date.",
        ),
        (reviewed(next_review="2031-01-06"), "next_review", TOO_LATE.format("2026-01-05")),
        (reviewed("2024-02-29", "2029-03-02"), "next_review", TOO_LATE.format("2024-02-29")),
        (
            reviewed(reviewer="Jan"),
            "reviewer",
            "The reviewer 'Jan' is not a whole name; "
            "write initials or a first name and the surname, such as A. Jansen.",
        ),
        (reviewed(reviewer="jan jansen"), "reviewer", WITHOUT_CAPITALS.format("jan jansen")),
        (reviewed(reviewer="a. de vries, huisarts"), "reviewer", WITHOUT_CAPITALS.format("a. de vries, huisarts")),
        *(
            (reviewed(reviewer=nobody), "reviewer", NO_PERSON.format(nobody))
            for nobody in (
                "Redactie Spiertrillen",
                "the editor",
                "Huisartsenpraktijk De Linde",
                "Editorial Board",
            )
        ),
        (reviewed("2019-12-31"), "reviewed", TOO_OLD.format("2019-12-31")),
        (reviewed("0206-01-05", "2027-01-05"), "reviewed", TOO_OLD.format("0206-01-05")),
        (reviewed(reviewer=""), "reviewed", NEITHER_ALL_NOR_NONE),
        (reviewed(reviewer="' '"), "reviewed", NEITHER_ALL_NOR_NONE),
        (reviewed("", ""), "reviewer", NEITHER_ALL_NOR_NONE),
        (reviewed("", reviewer=""), "next_review", NEITHER_ALL_NOR_NONE),
    ],
)
def test_impossible_review_is_told_at_its_line(page: Page, field: str, says: str) -> None:
    assert list(review_problems(page, TODAY)) == [f"{page.front_matter.place(field)}: {says}"]


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
    "name",
    [
        "A. Jansen",
        "Jan Jansen",
        "dr. Jansen",
        "N. N.",
        "J. de Vries, huisarts",
        "mevrouw Li",
        "(dr.) Li",
        "DR. Xu",
        "A. van 't Hart",
        "Ai Lin",
        "王 小明",
    ],
)
def test_name_of_more_than_one_word_is_whole(name: str) -> None:
    assert has_surname(name)


@pytest.mark.parametrize(
    "name",
    [
        "Jan",
        "Jansen",
        "dr.",
        "arts",
        "Dr",
        "Jan, arts",
        "prof. dr.",
        "dr. J.",
        "Jan 3",
        "-",
        "dr. 3. J.",
        "van der Berg",
        "GP",
        "The GP",
        "Medical Doctor",
        "een huisarts",
        "jan jansen",
        "dr. jansen",
    ],
)
def test_title_profession_or_first_name_alone_is_no_whole_name(name: str) -> None:
    assert not has_surname(name)
