"""On a phone the text below the first screen is laid out after it, and no reader notices."""

import pytest
from playwright.sync_api import Page, expect

from contract import PAGES

ADDRESS = PAGES["types"]["nl"]
PLACES = ["#content", "#wat-als-je-kuit-trilt", "#is-bfs-gevaarlijk", "#bronnen", "#fn-14"]
DRAWN_LATER = "getComputedStyle(document.querySelector('.rest')).contentVisibility"
RING = """link => [getComputedStyle(link), getComputedStyle(document.querySelector('.rest'))].map(
  style => [style.outlineWidth, style.outlineOffset, style.overflowClipMargin].map(parseFloat))"""


def test_text_waits_for_the_first_screen_and_never_for_paper(phone: Page, server: str) -> None:
    phone.goto(server + ADDRESS)
    assert phone.evaluate(DRAWN_LATER) == "auto"

    phone.emulate_media(media="print")
    assert phone.evaluate(DRAWN_LATER) == "visible"


@pytest.mark.parametrize("place", PLACES)
def test_address_of_a_place_leads_to_it(phone: Page, server: str, place: str) -> None:
    phone.goto(server + ADDRESS + place)

    expect(phone.locator(place)).to_be_in_viewport()


@pytest.mark.parametrize("page", ["types", "see-a-doctor", "self-care"])
def test_way_back_leads_to_where_the_reader_was(phone: Page, server: str, page: str) -> None:
    """Also far below, on the longest page."""
    phone.goto(server + PAGES[page]["nl"])
    link = phone.locator(".rest a[href^='../']").last
    left_for = link.evaluate("link => link.href")
    link.click()
    phone.wait_for_url(left_for)

    phone.go_back()

    expect(link).to_be_in_viewport()


def test_ring_around_a_link_at_the_edge_is_whole(phone: Page, server: str) -> None:
    phone.goto(server + ADDRESS)
    link = phone.locator(".rest a").first
    link.focus()
    phone.keyboard.press("Shift+Tab")
    phone.keyboard.press("Tab")

    (width, offset, _), (*_, reaches) = link.evaluate(RING)

    assert 0 < width + offset <= reaches
