"""What comes out of a printer, as Chromium lays it out on A4."""

import io

import pikepdf
import pytest
from playwright.sync_api import Browser, Page

from contract import PAGES
from real_aid import real_aid

OUTCOMES = real_aid().tree.outcomes
LONGEST = max(OUTCOMES, key=lambda id: len(OUTCOMES[id].must_say) + len(OUTCOMES[id].also))
AID = PAGES["decision-aid"]
MOST = {
    "": 1, f"#{LONGEST}": 1, "#call-112-signs": 1, "#anything-else": 1, "#all-steps": 4,
}  # fmt: skip
"""Sheets of the aid: one for a step, four for everything."""


@pytest.fixture(scope="module")
def paper(browser: Browser) -> Page:
    return browser.new_page()


def sheets(page: Page) -> int:
    with pikepdf.open(io.BytesIO(page.pdf(format="A4"))) as document:
        return len(document.pages)


@pytest.mark.parametrize("place", MOST)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_step_of_the_aid_is_one_sheet_and_all_of_it_four(paper: Page, server: str, language: str, place: str) -> None:
    paper.goto("about:blank")
    paper.goto(server + AID[language] + place)

    assert sheets(paper) <= MOST[place]


@pytest.mark.parametrize(("address", "most"), [("", 6), ("naar-de-dokter/", 8), ("bronnen/", 7), ("stress/", 4)])
def test_a_page_is_few_sheets_of_twelve_points_with_its_sources_and_nothing_to_click(
    paper: Page, server: str, address: str, most: int
) -> None:
    paper.goto(server + address)
    assert sheets(paper) <= most

    paper.emulate_media(media="print")
    points = paper.locator("main").evaluate("main => parseFloat(getComputedStyle(main).fontSize) * .75")
    assert points == pytest.approx(12, abs=0.1)
    assert paper.locator(".footnote li").last.is_visible()
    assert not any(paper.locator(part).is_visible() for part in (".ways", ".contents", ".neighbours", ".call"))
    paper.emulate_media(media="null")
