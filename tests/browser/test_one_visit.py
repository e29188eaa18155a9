"""What one visit costs a reader: a single request, nothing stored, nothing to complain of."""

import pytest
from playwright.sync_api import Browser

from contract import ADDRESSES, NAMES


@pytest.mark.parametrize("address", [address for address in ADDRESSES if NAMES[address] != "search"])
def test_visit_is_one_request_and_leaves_no_trace(browser: Browser, server: str, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(server + address, wait_until="networkidle")
    stored = page.evaluate("localStorage.length + sessionStorage.length")
    cookies = context.cookies()
    context.close()

    assert asked == [server + address]
    assert complaints == []
    assert (stored, cookies) == (0, [])
