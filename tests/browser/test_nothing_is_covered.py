"""Nothing lies over what a reader must see, however large the letters are and however long an advice is."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from browser.letters import ENLARGE
from contract import PAGES
from real_aid import real_aid

COVERED = """() => {
  const shown = [...document.querySelectorAll(
    ".name-mark, .call, .ways > a, .ways summary, .step__where a, .step__urgency, .step h2, .number, .step__calls b"
  )].filter(one => one.checkVisibility()).flatMap(one => {
    const words = document.createTreeWalker(one, NodeFilter.SHOW_TEXT), found = [];
    while (words.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(words.currentNode);
      const box = range.getBoundingClientRect();
      if (words.currentNode.data.trim() && box.width > 2) found.push([one, words.currentNode.data.trim(), box]);
    }
    return found;
  });
  const over = (one, other) => one.left < other.right - 1 && other.left < one.right - 1
    && one.top < other.bottom - 1 && other.top < one.bottom - 1;
  return shown.flatMap(([one, text, box], place) => shown.slice(place + 1)
    .filter(([other, , box2]) => !one.contains(other) && !other.contains(one) && over(box, box2))
    .map(([, text2]) => `“${text}” and “${text2}”`));
}"""
"""The pairs of words in the header and at the top of a step that lie over each other."""
BELOW = """id => {
  const step = document.getElementById(id), beside = step.querySelector(".step__trail");
  return beside.getBoundingClientRect().bottom - step.getBoundingClientRect().bottom;
}"""
"""By how many pixels what stands beside a step ends below it."""
OUTCOMES = tuple(real_aid().tree.outcomes)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def at(page: Page, server: str, address: str, width: int, letters: float = 1) -> Page:
    """The page at a step that there is, on a screen so wide, with letters so many times as large."""
    page.set_viewport_size({"width": width, "height": 844})
    page.goto("about:blank")
    page.goto(server + address)
    assert page.locator(".step:target").is_visible()
    page.evaluate(ENLARGE, letters)
    return page


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("letters", [1, 1.15, 1.3, 1.5, 2])
@pytest.mark.parametrize("width", [320, 360, 390, 600, 800])
def test_words_of_the_header_and_of_an_outcome_stand_apart(
    page: Page, server: str, language: str, letters: float, width: int
) -> None:
    for outcome in ("call-112-signs", "gp-few-days"):
        at(page, server, f"{PAGES['decision-aid'][language]}#{outcome}", width, letters)

        assert page.evaluate(COVERED) == [], outcome
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("width", [960, 1280])
def test_answers_beside_an_outcome_end_above_the_footer(page: Page, server: str, language: str, width: int) -> None:
    address = PAGES["decision-aid"][language]
    below = {id: by for id in OUTCOMES if (by := at(page, server, f"{address}#{id}", width).evaluate(BELOW, id)) > 0}

    assert below == {}


def test_quiet_row_of_a_step_is_a_row_and_is_not_printed(page: Page, server: str) -> None:
    at(page, server, f"{PAGES['decision-aid']['nl']}#gp-few-days", 390)
    display = "getComputedStyle(document.querySelector('.step:target .step__ways')).display"

    assert page.evaluate(display) == "flex"
    page.emulate_media(media="print")
    assert page.evaluate(display) == "none"
    page.emulate_media(media="screen")
