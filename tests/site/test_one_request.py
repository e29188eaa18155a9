"""A page is one request, small, and runs nothing; every finished page is looked at, whatever made it."""

import statistics
from pathlib import Path

import brotli
import pytest
from bs4 import BeautifulSoup

from contract import ADDRESSES, PAGES
from published_at import KNOWINGLY, published_at
from publishing.web.inspection import page_faults

MOST_BYTES_MEDIAN = 8_000
SEARCH_PAGES = {f"{address}index.html" for address in PAGES["search"].values()}


@pytest.fixture
def finished(site: Path) -> dict[str, str]:
    files = {file.relative_to(site).as_posix(): file for file in sorted(site.rglob("*.html"))}
    return {name: file.read_text("utf-8") for name, file in files.items() if not name.startswith("api/")}


def test_no_finished_page_has_a_fault(finished: dict[str, str]) -> None:
    faults = [
        fault
        for file, html in finished.items()
        for fault in page_faults(file, html, own_script="assets/search.js" if file in SEARCH_PAGES else "")
    ]
    assert faults == []


def median_of_pages(site: Path) -> float:
    """In bytes, as a server sends them."""
    return statistics.median(
        len(brotli.compress((site / address / "index.html").read_bytes())) for address in ADDRESSES
    )


def test_half_of_all_pages_are_as_light_as_was_once_reached(site: Path) -> None:
    assert median_of_pages(site) <= MOST_BYTES_MEDIAN


def test_half_of_all_pages_stay_as_light_with_a_reviewer_and_a_publisher(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    published = published_at(KNOWINGLY, tmp_path_factory).folder / "site"
    assert median_of_pages(published) <= MOST_BYTES_MEDIAN


def test_search_is_asked_for_by_the_search_page_alone(finished: dict[str, str]) -> None:
    assert {file for file, html in finished.items() if "search.js" in html} == SEARCH_PAGES


@pytest.mark.parametrize("file", ["index.html", "404.html"])
def test_mark_of_the_header_is_the_icon_of_the_tab_to_the_letter(finished: dict[str, str], file: str) -> None:
    """So the second of them weighs little."""
    page = BeautifulSoup(finished[file], "html.parser")
    icon, mark = page.select_one("link[rel=icon]"), page.select_one(".name-mark path")

    assert icon and mark
    assert f"%20d='{mark['d']}'/" in str(icon["href"])
