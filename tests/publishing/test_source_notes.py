"""Source notes: every mark leads to its source, which says whose it is."""

import pytest
from bs4 import BeautifulSoup
from markdown import Markdown

from publishing.editorial.sources import Source
from publishing.page.source_notes import SourceNotes

KNOWN = {
    "nhs": Source("nhs", "Twitching & muscles", "NHS", "https://www.nhs.uk/", "2023", "en", "excerpt", "all"),
    "huisarts": Source("huisarts", "Spiertrillingen", "NHG", "", "", "nl", "excerpt", "all"),
}
WORDS = {"source": "source", "sources": "Sources"}
PAGE = """# A page

Most are harmless.[^huisarts][^nhs]

- In a list.[^nhs]

| In | a table[^huisarts] |
|----|--------------------|
| a  | cell[^nhs]         |
"""


@pytest.fixture(scope="module")
def page() -> BeautifulSoup:
    return BeautifulSoup(Markdown(extensions=["tables", "toc", SourceNotes(KNOWN, WORDS)]).convert(PAGE), "html.parser")


def test_sources_are_numbered_as_the_page_mentions_them(page: BeautifulSoup) -> None:
    assert [mark.text for mark in page.select("sup")] == ["1", "2", "2", "1", "2"]
    assert [note["id"] for note in page.select(".footnote li")] == ["fn-1", "fn-2"]
    assert [mark["data-source"] for mark in page.select("sup a")] == ["huisarts", "nhs", "nhs", "huisarts", "nhs"]


def test_every_mark_is_called_a_source_and_leads_to_its_note(page: BeautifulSoup) -> None:
    for mark in page.select("sup a"):
        note = page.select_one(f"li[id={str(mark['href'])[1:]}] a")
        assert note
        assert note["data-source"] == mark["data-source"]
        assert mark["aria-label"] == f"source {mark.text}"


def test_a_note_says_whose_the_source_is(page: BeautifulSoup) -> None:
    assert [note.text for note in page.select(".footnote li")] == ["NHG", "NHS"]


def test_the_list_has_a_heading_to_link_to(page: BeautifulSoup) -> None:
    assert page.select_one("h2.sources#sources")


def test_a_page_that_cites_nothing_ends_as_it_was_written() -> None:
    assert Markdown(extensions=[SourceNotes(KNOWN, WORDS)]).convert("# A page") == "<h1>A page</h1>"


def test_a_mark_is_not_made_of_code() -> None:
    assert "<sup" not in Markdown(extensions=[SourceNotes(KNOWN, WORDS)]).convert("Write `[^nhs]`.")
