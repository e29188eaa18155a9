"""What the policy in a server's headers lets a browser do, beside that in the page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage

from contract import PAGES
from delivery.servers import nginx

WORDS = {"nl": "ooglid", "en": "eyelid"}


@pytest.fixture(scope="module")
def served(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with nginx(site, tmp_path_factory.mktemp("nginx")) as address:
        yield address


@pytest.mark.parametrize("language", PAGES["search"])
def test_search_works_and_nothing_is_refused(served: str, browser: Browser, language: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    complaints: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            complaints.append(message.text)

    page.on("console", listen)
    page.goto(served + PAGES["search"][language])
    page.get_by_role("searchbox").fill(WORDS[language])
    page.locator("#search .results a").first.wait_for()
    context.close()

    assert complaints == []


FRAME = """address => new Promise(loaded => {
  const frame = document.createElement("iframe");
  frame.sandbox = "";
  frame.onload = loaded;
  frame.src = address;
  document.body.append(frame);
})"""


@pytest.mark.parametrize(("path", "shown"), [("soorten/embed.html", True), ("soorten/", False), ("zoeken/", False)])
def test_another_site_may_frame_only_the_embedded_page(
    served: str, server: str, browser: Browser, path: str, shown: bool
) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{server}robots.txt")
    page.evaluate(FRAME, served + path)
    found = page.frame_locator("iframe").locator("main").count()
    context.close()

    assert bool(found) == shown
