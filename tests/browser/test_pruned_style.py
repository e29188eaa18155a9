"""The pruned style shows every page exactly as the whole style sheets do.

On every page no rule that was pruned away could have met anything; and pages of each kind are compared by their pixels.
"""

import base64
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page

from contract import ADDRESSES

ASSETS = Path(__file__).parents[2] / "overrides/assets"
WIDTHS = (320, 800, 1280)
MEDIA = (
    {"media": "screen", "color_scheme": "light"},
    {"media": "screen", "color_scheme": "dark"},
    {"media": "print", "color_scheme": "light"},
)


@pytest.fixture(scope="module")
def whole_style() -> str:
    """Everything from which the styles of all kinds of pages are pruned."""
    ours = ("site", "home", "pictures", "decision-aid", "for-portals", "search")
    return "".join(sheet.read_text("utf-8") for sheet in (ASSETS / f"{name}.css" for name in ours))


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page whose policy does not refuse the whole style, of which only the pruned one has its hash there."""
    page = browser.new_page(bypass_csp=True, reduced_motion="reduce")
    yield page
    page.close()


OF_EACH_KIND = ("", "en/see-a-doctor/", "zoeken/", "404.html")

PRUNED_AWAY_AND_NEEDED = """whole => {
  const selectors = css => {
    const sheet = new CSSStyleSheet(), found = new Set();
    sheet.replaceSync(css);
    const read = rules => { for (const rule of rules) {
      if (rule.selectorText && draws(rule)) split(rule.selectorText).forEach(one => found.add(one));
      else if (rule.cssRules) read(rule.cssRules);
    } };
    read(sheet.cssRules);
    return found;
  };
  const draws = rule => [...rule.style].some(name => !name.startsWith("--"));
  const split = list => {
    const parts = []; let depth = 0, part = "";
    for (const sign of list) {
      if ("([".includes(sign)) depth++;
      if (")]".includes(sign)) depth--;
      if (sign === "," && !depth) { parts.push(part.trim()); part = ""; } else part += sign;
    }
    return [...parts, part.trim()];
  };
  const passing = "hover|active|focus|focus-visible|focus-within|visited|target|checked";
  const momentary = new RegExp("::[a-z-]+(\\\\([^)]*\\\\))?|:(" + passing + ")(?![a-z-])", "g");
  const meets = selector => {
    const lasting = selector.replace(momentary, "").replace(/:(not|is|where|has)\\(\\)/g, "").trim();
    const asked = lasting.replace(/^(?=[>+~])/, "* ").replace(/([>+~])$/, "$1 *");
    try { return !!document.querySelector(asked || "*"); } catch { return true; }
  };
  const kept = selectors(document.querySelector("style").textContent);
  return [...selectors(whole)].filter(selector => !kept.has(selector) && meets(selector));
}"""


@pytest.mark.parametrize("address", [*ADDRESSES, "404.html"], ids=lambda address: f"/{address}")
def test_no_rule_that_was_pruned_away_could_have_met_anything(
    page: Page, server: str, whole_style: str, address: str
) -> None:
    page.goto(server + address)

    assert page.evaluate(PRUNED_AWAY_AND_NEEDED, whole_style) == []


def test_rule_that_is_missing_is_found(page: Page, server: str, whole_style: str) -> None:
    page.goto(server)
    lost = page.evaluate(PRUNED_AWAY_AND_NEEDED, whole_style + ".rest:hover > :is(h1, h2)::before { color: red; }")

    assert lost == [".rest:hover > :is(h1, h2)::before"]


@pytest.mark.parametrize("address", OF_EACH_KIND, ids=lambda address: f"/{address}")
def test_page_looks_the_same_with_the_whole_style(page: Page, server: str, whole_style: str, address: str) -> None:
    page.goto(server + address)
    style = page.locator("style").text_content()
    different = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        for media in MEDIA:
            page.emulate_media(**media)
            if not alike(seen(page, str(style)), seen(page, whole_style)):
                different.append(f"{width} px, {media['media']}, {media['color_scheme']}")

    assert different == []


def seen(page: Page, style: str) -> bytes:
    """The whole page with a style, as a picture that Chromium packs for speed and not for size."""
    page.evaluate("style => document.querySelector('style').textContent = style", style)
    chromium = page.context.new_cdp_session(page)
    whole = chromium.send("Page.getLayoutMetrics")["cssContentSize"]
    options = {"captureBeyondViewport": True, "optimizeForSpeed": True, "clip": {**whole, "scale": 1}}
    return base64.b64decode(chromium.send("Page.captureScreenshot", options)["data"])


def alike(one: bytes, other: bytes) -> bool:
    if one == other:
        return True
    first, second = (Image.open(io.BytesIO(picture)).convert("RGB") for picture in (one, other))
    return first.size == second.size and ImageChops.difference(first, second).getbbox() is None
