"""A page in a reader mode (that of Firefox, as a library) keeps its first answer and what it says of its review."""

from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page

from contract import ADDRESSES, NAMES
from project import PROJECT

LIBRARY = PROJECT / "tests/portals/node/node_modules/@mozilla/readability/Readability.js"
READ = "() => new Readability(document.cloneNode(true)).parse().content"
PAGES_OF_TEXT = [address for address in ADDRESSES if NAMES[address] not in ("decision-aid", "search")]


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


@pytest.mark.parametrize("address", PAGES_OF_TEXT, ids=lambda address: f"/{address}")
def test_reader_mode_keeps_lead_and_review(page: Page, server: str, address: str) -> None:
    page.goto(server + address)
    page.evaluate(LIBRARY.read_text("utf-8"))

    kept = words(page.evaluate(READ))

    for part in (".lead h1 + p", "[data-review]"):
        assert words(page.locator(part).first.inner_html()) in kept


def words(html: str) -> str:
    """The text without its notes."""
    text = BeautifulSoup(html, "html.parser")
    for note in text("sup"):
        note.decompose()
    return " ".join(text.get_text().split())
