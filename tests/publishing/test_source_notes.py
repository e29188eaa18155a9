"""Source notes: every mark leads to its source, and every source back to its marks."""

import pytest
from bs4 import BeautifulSoup
from markdown import Markdown

from publishing.editorial.sources import Source
from publishing.page.source_notes import SourceNotes

KNOWN = {
    "nhs": Source("nhs", "Twitching & muscles", "NHS", "https://www.nhs.uk/", "2023", "en", "excerpt", "all"),
    "huisarts": Source("huisarts", "Spiertrillingen", "NHG", "", "", "nl", "excerpt", "all"),
}
WORDS = {"source": "source", "sources": "Sources", "undated": "undated", "footnote_back": "Back to note %d"}
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


def test_every_mark_is_called_a_source_and_leads_to_it_and_from_there_back_to_the_first(page: BeautifulSoup) -> None:
    first: dict[str, str] = {}
    for mark in page.select("sup"):
        note = page.select_one(f"li[id={str(mark.a['href'])[1:]}]")
        back = first.setdefault(mark.text, mark.get("id"))
        assert note
        assert mark.a["aria-label"] == f"source {mark.text}"
        assert note.select(f'a[href="#{back}"][aria-label="Back to note {mark.text}"]')
    assert len(page.select("sup[id]")) == len(first) == len(page.select(".footnote-backref"))


def test_a_source_says_its_title_language_publisher_and_date(page: BeautifulSoup) -> None:
    undated, dated = page.select(".footnote p")

    assert undated.text.startswith("Spiertrillingen. NHG, undated.\xa0")
    assert undated.em and undated.em["lang"] == "nl"
    assert dated.text.startswith("Twitching & muscles. NHS, 2023.\xa0")
    assert dated.a and (dated.a["lang"], dated.a["href"]) == ("en", "https://www.nhs.uk/")


def test_the_list_has_a_heading_to_link_to(page: BeautifulSoup) -> None:
    assert page.select_one("h2.sources#sources")


def test_a_page_that_cites_nothing_ends_as_it_was_written() -> None:
    assert Markdown(extensions=[SourceNotes(KNOWN, WORDS)]).convert("# A page") == "<h1>A page</h1>"


def test_a_mark_is_not_made_of_code() -> None:
    assert "<sup" not in Markdown(extensions=[SourceNotes(KNOWN, WORDS)]).convert("Write `[^nhs]`.")
