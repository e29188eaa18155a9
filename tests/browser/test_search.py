"""Search as you type, on the device; and the list from A to Z, which needs no script."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from contract import PAGES

WORDS = {"nl": "ooglid tri", "en": "eyelid twi"}
SEARCH = PAGES["search"]
both_languages = pytest.mark.parametrize("language", ["nl", "en"])


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()


@both_languages
def test_search_finds_while_typing_in_one_language_and_sends_nothing(reader: Page, server: str, language: str) -> None:
    asked: list[str] = []
    complaints: list[str] = []
    reader.on("request", lambda request: asked.append(request.url))
    reader.on("console", lambda message: complaints.append(message.text))
    reader.goto(server + SEARCH[language])
    reader.get_by_role("searchbox").press_sequentially(WORDS[language])

    results = reader.locator(".results a")
    expect(results.first).to_be_visible()
    here = [PAGES[name][language] for name in PAGES]
    assert {str(link.get_attribute("href")).lstrip("/") for link in results.all()} <= set(here)
    assert PAGES["types"][language] in [str(link.get_attribute("href")).lstrip("/") for link in results.all()]
    assert [url for url in asked if not url.startswith(server)] == []
    assert [url for url in asked if "oogl" in url or "eyel" in url] == []
    assert complaints == []
    assert reader.evaluate("document.cookie.length + localStorage.length + sessionStorage.length") == 0

    results.first.click()
    expect(reader.locator("h1")).to_be_visible()


@both_languages
def test_search_says_when_nothing_is_found(reader: Page, server: str, language: str) -> None:
    reader.goto(server + SEARCH[language])
    reader.get_by_role("searchbox").press_sequentially("xqzwv")

    expect(reader.get_by_role("status")).to_contain_text({"nl": "Niets gevonden", "en": "Nothing found"}[language])


@both_languages
def test_without_scripts_the_list_leads_to_every_page_and_no_dead_box_is_shown(
    phone: Page, server: str, language: str
) -> None:
    phone.goto(server + SEARCH[language])

    assert phone.get_by_role("searchbox").count() == 0
    listed = {str(link.get_attribute("href")) for link in phone.locator("main li a:visible").all()}
    assert len(listed) == len(PAGES)
