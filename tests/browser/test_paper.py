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

BEFORE = {
    "index": 12, "types": 10, "lifestyle": 11, "medicines": 14, "deficiencies": 10, "stress": 8, "ms-or-als": 9,
    "other-causes": 13, "self-care": 10, "see-a-doctor": 16, "glossary": 9, "sources": 22, "about": 5,
    "for-portals": 9, "search": 9,
}  # fmt: skip
"""Sheets of each page when Material laid it out; in the language in which they were fewer."""
GROWN = {"about": 3}
"""Sheets of a page that tells far more now: how the aid is tested, and what a mark of quality asks."""
TO_CLICK = ".ways, .contents, .neighbours, .call, .examples, #search, .lead__ways, .home ul:has(strong)"


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


@pytest.mark.parametrize("language", ["nl", "en"])
def test_home_is_two_sheets(paper: Page, server: str, language: str) -> None:
    paper.goto(server + PAGES["index"][language])

    assert sheets(paper) <= 2


@pytest.mark.parametrize("name", BEFORE)
def test_a_page_is_half_the_sheets_of_before_in_twelve_points_with_its_sources_and_nothing_to_click(
    paper: Page, server: str, name: str
) -> None:
    paper.goto(server + PAGES[name]["nl"])
    assert sheets(paper) <= GROWN.get(name, BEFORE[name] // 2)

    paper.emulate_media(media="print")
    points = paper.locator("main").evaluate("main => parseFloat(getComputedStyle(main).fontSize) * .75")
    assert points == pytest.approx(12, abs=0.1)
    assert all(note.is_visible() for note in paper.locator(".footnote li").all()[-1:])
    assert paper.locator(TO_CLICK).locator("visible=true").count() == 0
    paper.emulate_media(media="null")
