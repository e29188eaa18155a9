"""Every page on the narrowest screen, with the largest letters and under a thumb, on screens of four widths."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from browser.letters import ENLARGE
from contract import ADDRESSES, PAGES
from real_aid import real_aid

WIDTHS = (320, 390, 800, 1280)
EMBEDDED = [f"{address}embed.html" for address in (*PAGES["index"].values(), *PAGES["decision-aid"].values())]
STEPS = [f"{address}#all-steps" for address in PAGES["decision-aid"].values()]
EVERY_PAGE = pytest.mark.parametrize(
    "address", [*ADDRESSES, *EMBEDDED, *STEPS, "404.html"], ids=lambda address: f"/{address}"
)
ENLARGED = """() => {
  const root = document.documentElement;
  root.style.fontSize = 2 * parseFloat(getComputedStyle(root).fontSize) + "px";
  const cut = [...document.querySelectorAll("body *")].filter(one => one.checkVisibility()
    && !one.closest(".unseen, svg, pre") && getComputedStyle(one).overflowX !== "visible"
    && getComputedStyle(one).clipPath === "none" && one.scrollWidth > one.clientWidth + 1);
  const found = [root.scrollWidth, ...cut.map(one => one.outerHTML.slice(0, 90))];
  root.style.fontSize = "";
  return found;
}"""
"""How wide a page is with its text at 200 % (WCAG 1.4.4), and what is cut off there."""
TOO_SMALL = r"""() => [...document.querySelectorAll("a, summary, button, input")].filter(one => {
  const inSentence = [...one.parentElement.childNodes].some(node => node.nodeType === 3 && /\p{L}/u.test(node.data));
  const { width, height } = one.getBoundingClientRect();
  return one.checkVisibility() && !inSentence && !one.closest("sup, .skip") && (height < 43.9 || width < 43.9);
}).map(one => `${innerWidth} px: ${one.outerHTML.slice(0, 90)}`)"""
"""What is tapped, does not stand in a sentence or by a note (WCAG 2.5.8), and is smaller than a thumb."""


LARGE = 2
"""Times the usual size, of letters that a reader has made large."""
SIZES = "all => all.map(one => parseFloat(getComputedStyle(one).fontSize))"
ROWS = """table => [...table.querySelectorAll("tbody tr")].map(row => [...row.cells].map(cell => [
  cell.offsetLeft, getComputedStyle(cell, "::before").content,
]))"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


@pytest.mark.parametrize("address", PAGES["types"].values())
def test_ways_of_the_header_stand_in_one_row_on_every_phone(page: Page, server: str, address: str) -> None:
    page.goto(server + address)
    for width in range(WIDTHS[0], WIDTHS[1] + 1, 10):
        page.set_viewport_size({"width": width, "height": 640})
        ways = page.locator(".ways > a:visible, .ways summary:visible, .languages a").all()
        assert len({box["y"] for way in ways if (box := way.bounding_box())}) == 1, width


@EVERY_PAGE
def test_page_fits_a_narrow_screen_also_with_large_letters_and_every_target_a_thumb(
    page: Page, server: str, address: str
) -> None:
    """A screen of 320 px is also a wide one at 400 % zoom (WCAG 1.4.10)."""
    page.set_viewport_size({"width": WIDTHS[0], "height": 640})
    page.goto("about:blank")
    page.goto(server + address)
    width = page.evaluate("document.documentElement.scrollWidth")
    too_small = []
    for each in WIDTHS:
        page.set_viewport_size({"width": each, "height": 844})
        too_small += page.evaluate(TOO_SMALL)
    page.set_viewport_size({"width": 390, "height": 844})
    enlarged, *cut = page.evaluate(ENLARGED)

    assert width <= WIDTHS[0]
    assert (enlarged <= 390, cut) == (True, [])
    assert too_small == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_header_grows_with_the_letters_and_leaves_two_thirds_of_a_phone_to_the_text(
    page: Page, server: str, language: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(server + PAGES["medicines"][language])
    letters = page.locator(".name-mark, .call, .ways a:visible, .ways summary:visible")
    usual = letters.evaluate_all(SIZES)
    page.evaluate(ENLARGE, LARGE)
    box = page.locator(".header").bounding_box()

    assert letters.evaluate_all(SIZES) == pytest.approx([LARGE * size for size in usual])
    assert box and box["height"] <= 844 / 3
    for name in ("decision-aid", "see-a-doctor"):
        way = page.locator(f".ways > a[href$='{PAGES[name][language].removeprefix('en/')}']")
        assert way.is_visible()
    assert page.locator(".call").is_visible()


def test_row_of_a_table_is_a_block_that_names_its_columns_and_still_a_row(page: Page, server: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(server + PAGES["about"]["en"])
    table = page.locator("table").first
    columns = table.locator("thead th").all_inner_texts()
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    roles = [str(node["role"]["value"]) for node in tree]

    rows = table.evaluate(ROWS)
    for row in rows:
        assert {left for left, _ in row} == {row[0][0]}
        assert [named for _, named in row[1:]] == [f'"{column}" / ""' for column in columns[1:]]
    assert roles.count("table") == page.locator("table").count()
    assert roles.count("row") == page.locator("tr").count()
    assert roles.count("columnheader") == page.locator("thead th").count()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_sources_of_an_outcome_are_as_large_as_a_thumb_once_they_are_unfolded(
    page: Page, server: str, language: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    for outcome in real_aid().tree.outcomes:
        page.goto(f"{server}{PAGES['decision-aid'][language]}#{outcome}")
        page.locator(".step:target .step__sources summary").click()

        assert page.locator(".step:target .step__sources a").first.is_visible()
        assert page.evaluate(TOO_SMALL) == [], outcome
