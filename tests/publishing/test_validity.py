"""How far what is printed may be trusted."""

from datetime import date

import pytest

from publishing.editorial.review import Review
from publishing.paper.validity import validity, written_date
from samples import CURRENT, OVERDUE, PENDING

WORDS = {
    "review": {"pending": "Not reviewed yet."},
    "paper": {"expired": "Valid until", "valid_until": "To be trusted until"},
    "months": ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
               "November", "December"],
}  # fmt: skip
LATER = Review("current", date(2026, 1, 2), date(2028, 12, 31), "Dr. A. Jansen")


@pytest.mark.parametrize(
    ("reviews", "said"),
    [
        ([CURRENT, PENDING, OVERDUE], "Not reviewed yet."),
        ([CURRENT, OVERDUE], "Valid until 2 January 2025."),
        ([LATER, CURRENT], "To be trusted until 2 January 2027."),
        ([LATER], "To be trusted until 31 December 2028."),
    ],
)
def test_a_pdf_may_be_trusted_as_far_as_its_least_reviewed_chapter(reviews: list[Review], said: str) -> None:
    assert validity(reviews, WORDS) == said


def test_a_day_is_written_as_people_write_it() -> None:
    assert written_date(date(2026, 11, 3), WORDS) == "3 November 2026"
