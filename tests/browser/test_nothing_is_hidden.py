"""What nobody may miss is seen and read on every screen, in every colour and on paper."""

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from contract import PAGES

VITAL = """
  .review, .unreviewed, .emergency-strip, .care-card__title, .care-card__body, .own-judgement, .footer p,
  .embedded__from, .step:target .step__urgency, .step:target .step__when, .step:target .step__calls li
"""
TO_TAP = ", .call, .step:target .number, .step:target .answers a"
HIDDEN = """selector => [...document.querySelectorAll(selector)].filter(one => {
  const style = getComputedStyle(one), box = one.getBoundingClientRect();
  const seen = one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && box.height > 5;
  const whole = style.clipPath === "none" && (style.overflow === "visible" || one.scrollHeight <= one.clientHeight + 2);
  return !seen || !whole || style.pointerEvents === "none" || parseFloat(style.fontSize) < 9;
}).map(one => `${one.tagName} ${one.className}: ${one.textContent.trim().slice(0, 40)}`)"""
"""Of what a selector finds: what is not seen, is cut off, cannot be tapped, or has letters that nobody reads."""
SHOWN = {
    "home": PAGES["index"]["nl"],
    "medical page": PAGES["medicines"]["nl"],
    "when to call": PAGES["see-a-doctor"]["en"],
    "emergency": f"{PAGES['decision-aid']['nl']}#call-112-signs",
    "today": f"{PAGES['decision-aid']['en']}#call-today-sugar",
    "embedded page": f"{PAGES['medicines']['en']}embed.html",
    "embedded emergency": f"{PAGES['decision-aid']['en']}embed-dark.html#call-112-signs",
    "no page": "404.html",
}


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


@pytest.mark.parametrize(("colours", "forced"), [("light", "none"), ("dark", "none"), ("dark", "active")])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("shown", SHOWN)
def test_what_nobody_may_miss_is_seen_on_every_screen(
    page: Page,
    server: str,
    shown: str,
    width: int,
    colours: Literal["light", "dark"],
    forced: Literal["active", "none"],
) -> None:
    page.emulate_media(media="screen", color_scheme=colours, forced_colors=forced)
    page.set_viewport_size({"width": width, "height": 844})
    page.goto("about:blank")
    page.goto(server + SHOWN[shown])

    assert page.locator(VITAL + TO_TAP).count() > 0
    assert page.evaluate(HIDDEN, VITAL + TO_TAP) == []


@pytest.mark.parametrize("shown", [shown for shown in SHOWN if shown != "no page"])
def test_what_nobody_may_miss_is_seen_on_paper(page: Page, server: str, shown: str) -> None:
    page.emulate_media(media="screen", color_scheme="light", forced_colors="none")
    page.goto("about:blank")
    page.goto(server + SHOWN[shown])
    page.emulate_media(media="print")

    assert page.locator(VITAL).count() > 0
    assert page.evaluate(HIDDEN, VITAL) == []


@pytest.mark.parametrize(
    ("selector", "style"),
    [
        (".care-card__body", "max-height: 6rem; overflow: hidden"),
        (".footer p", "display: none"),
        (".emergency-strip", "visibility: hidden"),
        (".review", "font-size: 5px"),
        (".call", "pointer-events: none"),
        (".care-card__title", "clip-path: inset(50%)"),
    ],
)
def test_whatever_hides_it_is_noticed(page: Page, server: str, selector: str, style: str) -> None:
    page.emulate_media(media="screen")
    page.goto(server + SHOWN["medical page"])
    page.locator(selector).first.evaluate("(one, style) => { one.style.cssText = style; }", style)

    assert len(page.evaluate(HIDDEN, VITAL + TO_TAP)) == 1
