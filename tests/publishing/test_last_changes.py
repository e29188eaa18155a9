"""The day on which a page last became another one for its readers."""

from datetime import date

from publishing.editorial.review import Review
from publishing.editorial.written_page import Page
from publishing.tree.changes import Change
from publishing.web.last_changes import last_changes
from written import written_page

REVIEWED = date(2026, 11, 20)


def change(day: date, *pages: str) -> Change:
    return Change("one", day, "correction", pages, {}, {}, {})


def review(page: Page) -> Review:
    return Review("changed", REVIEWED) if page.name == "stress" else Review("pending")


def test_day_is_that_of_the_newest_change_or_of_a_later_review_and_none_is_made_up() -> None:
    pages = [written_page(name) for name in ("types", "stress", "about")]
    changes = [change(date(2026, 11, 25), "types"), change(date(2026, 11, 1), "types", "stress")]

    assert last_changes(pages, changes, review) == {
        "types": {"nl": date(2026, 11, 25)},
        "stress": {"nl": REVIEWED},
        "about": {"nl": None},
    }
