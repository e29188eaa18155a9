"""What one visit costs a reader: a single request, nothing stored, nothing to complain of."""

from collections.abc import Mapping

import pytest
from playwright.sync_api import Browser

from contract import ADDRESSES, NAMES

VISITED = [address for address in ADDRESSES if NAMES[address] != "search"]
AT_ONCE = 6


class Visit:
    """A reader who has never been here opens a page."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.asked: list[str] = []
        self.complaints: list[str] = []
        self._context = browser.new_context()
        self._page = self._context.new_page()
        self._page.on("request", lambda request: self.asked.append(request.url))
        self._page.on("console", lambda message: self.complaints.append(message.text))
        self._page.goto(address, wait_until="commit")

    def end(self) -> None:
        """Wait until nothing has been asked for during half a second; see what is left behind."""
        self._page.wait_for_load_state("networkidle")
        self.stored = self._page.evaluate("localStorage.length + sessionStorage.length")
        self.cookies = self._context.cookies()
        self._context.close()


@pytest.fixture(scope="module")
def visits(browser: Browser, server: str) -> Mapping[str, Visit]:
    """A visit to each page, some at the same time, so that they are waited for together."""
    made: dict[str, Visit] = {}
    for first in range(0, len(VISITED), AT_ONCE):
        begun = {address: Visit(browser, server + address) for address in VISITED[first : first + AT_ONCE]}
        for visit in begun.values():
            visit.end()
        made |= begun
    return made


@pytest.mark.parametrize("address", VISITED)
def test_visit_is_one_request_and_leaves_no_trace(visits: Mapping[str, Visit], server: str, address: str) -> None:
    visit = visits[address]

    assert visit.asked == [server + address]
    assert visit.complaints == []
    assert (visit.stored, visit.cookies) == (0, [])
