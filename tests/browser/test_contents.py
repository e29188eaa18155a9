"""The contents of a page: beside the text on a desk, and within reach from each of its sections on a phone."""

import pytest
from playwright.sync_api import Page, expect

from contract import PAGES

LONG = ("see-a-doctor", "medicines")
BACK = "main a[href='#contents']"

long_page = pytest.mark.parametrize("address", [address for name in LONG for address in PAGES[name].values()])


@long_page
def test_each_section_on_a_phone_leads_back_to_the_open_contents(phone: Page, server: str, address: str) -> None:
    phone.goto(server + address)
    sections, back = phone.locator(".rest h2"), phone.locator(BACK)
    assert back.count() == sections.count() - 1
    for before, link, after in zip(sections.all(), back.all(), sections.all()[1:], strict=False):
        tops = [one.bounding_box() for one in (before, link, after)]
        assert tops == sorted(tops, key=lambda box: box["y"] if box else 0)
    entries = phone.locator(".contents a")
    expect(entries.first).to_be_hidden()

    back.last.click()

    expect(entries.first).to_be_in_viewport()
    expect(phone.locator(".contents summary")).to_be_in_viewport()


@long_page
def test_desk_shows_the_contents_beside_the_text_and_no_way_back_to_them(wide: Page, server: str, address: str) -> None:
    wide.goto(server + address)
    wide.locator(".rest h2").last.scroll_into_view_if_needed()

    expect(wide.locator(".contents a").first).to_be_in_viewport()
    assert wide.locator(BACK).locator("visible=true").count() == 0
