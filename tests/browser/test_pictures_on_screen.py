"""The pictures on the narrowest screen: their words are large enough, whole, and apart from one another."""

from typing import Any

import pytest
from playwright.sync_api import Browser

from browser.contrast import contrast
from contract import PAGES

SMALLEST = 14
"""Pixels, of the letters of a picture on a screen of 320 pixels."""
WITH_PICTURES = ("types", "lifestyle", "stress", "medicines", "self-care")
WORDS = """[...document.querySelectorAll("main svg.picture text")].map(text => {
    const { left, top, right, bottom } = text.getBoundingClientRect()
    const picture = text.ownerSVGElement.getBoundingClientRect()
    return {
        words: text.textContent,
        size: parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a,
        box: [left, top, right, bottom],
        whole: left >= picture.left && top >= picture.top && right <= picture.right && bottom <= picture.bottom,
        crowded: [...text.ownerSVGElement.querySelectorAll("rect")].some(frame => {
            const round = frame.getBoundingClientRect()
            const within = left >= round.left && top >= round.top && bottom <= round.bottom && left < round.right
            return within && right > round.right - 4
        }),
    }
})"""
"""What is written in a frame is crowded where less than 4 pixels are left beside it."""


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", WITH_PICTURES)
def test_words_of_a_picture_can_be_read_on_a_narrow_screen(
    browser: Browser, server: str, name: str, language: str
) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(server + PAGES[name][language])
    words: list[dict[str, Any]] = page.evaluate(WORDS)
    context.close()

    assert words
    assert [text["words"] for text in words if text["size"] < SMALLEST - 0.01] == []
    assert [text["words"] for text in words if not text["whole"] or text["crowded"]] == []
    assert [(one["words"], other["words"]) for one in words for other in words if _cover(one, other)] == []


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_lines_and_words_of_a_drawing_stand_out_from_its_ground(browser: Browser, server: str, colours: str) -> None:
    page = browser.new_page(color_scheme=colours)
    page.goto(server + PAGES["types"]["en"])
    ground, skin, word, line, twitch = (
        page.locator(f".picture {part}").first.evaluate(f"part => getComputedStyle(part).{paint}")
        for part, paint in (
            (".picture-calm", "fill"), (".picture-skin", "fill"), ("text[fill]", "fill"),
            (".picture-ink path", "stroke"), (".picture-twitch", "stroke"),
        )
    )  # fmt: skip
    page.close()

    assert contrast(word, ground) >= 7
    assert min(contrast(one, other) for one in (line, twitch) for other in (ground, skin)) >= 3


def test_a_drawing_is_as_dark_as_the_night(browser: Browser, server: str) -> None:
    grounds = {}
    for colours in ("light", "dark"):
        page = browser.new_page(color_scheme=colours)
        page.goto(server + "404.html")
        grounds[colours] = page.locator(".picture .picture-calm").first.evaluate("one => getComputedStyle(one).fill")
        page.close()

    assert contrast(*grounds.values()) >= 2, grounds


def _cover(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether the letters of two words lie over each other; lines that touch by less than a third do not."""
    (left, top, right, bottom), (others_left, others_top, others_right, others_bottom) = one["box"], other["box"]
    apart = right <= others_left or others_right <= left
    shared = min(bottom, others_bottom) - max(top, others_top)
    return one is not other and not apart and shared > (bottom - top) / 3
