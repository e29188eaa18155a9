"""Every page fits a screen of 320 px, which is also a wide screen at 400 % zoom (WCAG 2.2, 1.4.10 Reflow)."""

import pytest
from playwright.sync_api import Browser

from contract import ADDRESSES


@pytest.mark.parametrize("address", [*ADDRESSES, "404.html"], ids=lambda address: f"/{address}")
def test_page_needs_no_sideways_scrolling(browser: Browser, server: str, address: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(server + address)
    width = page.evaluate("document.documentElement.scrollWidth")
    context.close()

    assert width <= 320
