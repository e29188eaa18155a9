"""The list of reviews on the page about the site: who, on which day, until when.

Shown on an edition with reviews in all states, because the real text may have none yet.
"""

import pytest
from bs4 import BeautifulSoup, Tag

from building.environment import today
from building.reading import read_edition
from contract import PAGES
from project import Project
from published_at import KNOWINGLY, published_at
from publishing.reviewing.page_reviews import PageReviews


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Reviews of last month, an old one, one that ends today, and one of another text."""
    return published_at(KNOWINGLY, tmp_path_factory)


def shown(cell: Tag) -> str:
    """What a cell says: the day that it means, or its words."""
    return str(cell.time["datetime"]) if cell.time else cell.get_text()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_review_is_listed_with_its_doctor_its_two_days_and_its_state(edition: Project, language: str) -> None:
    read = read_edition(edition.folder / "docs")
    words = read.wording[language].data["review"]
    page = BeautifulSoup(edition.read(f"site/{PAGES['about'][language]}index.html"), "html.parser")
    (table,) = page.select("#reviews ~ table")
    headings = [cell.get_text() for cell in table.select("thead th")]
    reviews = PageReviews(read, today()).signed_pages(language)

    assert headings == [words[name] for name in ("page", "reviewer", "reviewed", "next_review", "state")]
    assert [[shown(cell) for cell in row.select("th, td")] for row in table.select("tbody tr")] == [
        [
            its.page,
            f"{its.reviewer}, {its.role}",
            str(its.reviewed),
            str(its.next_review),
            words["means"][its.state].partition(":")[0],
        ]
        for its in reviews
    ]
    assert all(its.reviewed and its.next_review and its.reviewed < its.next_review for its in reviews)
