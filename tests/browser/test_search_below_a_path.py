"""The search of a site below a path, from nginx with the policy that the build wrote for it."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect

from contract import PAGES
from delivery.servers import nginx
from published_at import BELOW_A_PATH, published_at

PATH = urlsplit(BELOW_A_PATH).path
WORDS = {"nl": "soorten", "en": "types"}


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    site = published_at(BELOW_A_PATH, tmp_path_factory).folder / "site"
    with nginx(site, tmp_path_factory.mktemp("nginx"), PATH) as address:
        yield address


@pytest.mark.parametrize("language", PAGES["search"])
def test_search_finds_pages_below_the_path_and_asks_for_nothing_beside_it(
    served: str, browser: Browser, language: str
) -> None:
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(served + PAGES["search"][language])
    page.get_by_role("searchbox").fill(WORDS[language])
    results = page.locator("#search .results a:not([class])")
    expect(results.first).to_be_visible()
    addresses = [str(link.get_attribute("href")) for link in results.all()]
    found = {urlsplit(address).path for address in addresses if not address.startswith("#")}
    with page.expect_navigation():
        results.first.click()

    expect(page.locator("main h1")).to_be_visible()
    assert PATH + PAGES["types"][language] in found
    assert found <= {PATH + page_in[language] for page_in in PAGES.values()}
    assert [address for address in asked if not address.startswith(served)] == []
    assert complaints == []
    context.close()
