"""The contents of a page: beside the text on a desk, and within reach from its foot on a phone."""

import pytest
from playwright.sync_api import Page, expect

from contract import PAGES

LONG = ("see-a-doctor", "medicines")

long_page = pytest.mark.parametrize("address", [address for name in LONG for address in PAGES[name].values()])


@long_page
def test_foot_of_a_page_leads_back_to_the_open_contents_on_a_phone(phone: Page, server: str, address: str) -> None:
    phone.goto(server + address)
    entries = phone.locator(".contents a")
    expect(entries.first).to_be_hidden()

    phone.locator(".neighbours a[href='#contents']").click()

    expect(entries.first).to_be_in_viewport()
    expect(phone.locator(".contents summary")).to_be_in_viewport()


@long_page
def test_desk_shows_the_contents_beside_the_text(wide: Page, server: str, address: str) -> None:
    wide.goto(server + address)
    wide.locator(".rest h2").last.scroll_into_view_if_needed()

    expect(wide.locator(".contents a").first).to_be_in_viewport()
