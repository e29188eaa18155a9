"""The decision aid where a browser has no styles, or no :has(); and the levels where it has colours of its own."""

import re
from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page

from contract import PAGES

WITHOUT_HAS = ("selector(:has(a))", "selector(:knows-nobody(a))")
STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)
EDGES = """all => all.map(one => {
  const style = getComputedStyle(one);
  return [one.innerText.trim(), style.borderBottomStyle, parseFloat(style.borderBottomWidth)];
})"""


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A phone whose browser takes any style, since a changed one is not that of the policy."""
    context = browser.new_context(bypass_csp=True, viewport={"width": 390, "height": 844})
    yield context.new_page()
    context.close()


def served_as(page: Page, address: str, change: tuple[str, str] | None) -> None:
    """Open the page with one text changed in its style, or without a style."""
    html = page.request.get(address).text()
    assert change is None or change[0] in html
    shown = html.replace(*change) if change else STYLE.sub("", html)
    page.route(address, lambda route: route.fulfill(body=shown, content_type="text/html"))
    page.goto(address)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("change", [WITHOUT_HAS, None], ids=["no :has()", "no style"])
def test_all_steps_are_there_in_order_and_each_answer_names_the_number_of_its_step(
    plain: Page, server: str, language: str, change: tuple[str, str] | None
) -> None:
    served_as(plain, server + PAGES["decision-aid"][language], change)
    steps = plain.locator(".step")

    assert all(step.is_visible() for step in steps.all())
    for link in plain.locator("[data-answer]").all():
        number = re.search(r"(\d+)$", link.inner_text().strip())
        title = plain.locator(f"{link.get_attribute('href')} h2").inner_text()
        assert number and re.search(rf"(^|\s){number[1]}\.", title), title


def test_no_link_promises_one_step_a_screen_where_there_is_none(plain: Page, server: str) -> None:
    served_as(plain, server + PAGES["decision-aid"]["nl"], WITHOUT_HAS)

    links = plain.locator(".step__show-all, .step__show-one").all()
    assert links
    assert not any(link.is_visible() for link in links)


def test_without_a_style_the_number_to_call_comes_first_and_words_tell_each_level(plain: Page, server: str) -> None:
    served_as(plain, server + PAGES["see-a-doctor"]["nl"], None)
    page = BeautifulSoup(plain.content(), "html.parser")

    first = next(link for link in page.find_all("a") if link["href"].startswith("tel:"))
    assert first["href"] == "tel:112"
    assert first.find_previous("h1") is None
    titles = [title.get_text() for title in page.select(".care-card__title")]
    assert titles and all(re.match(r"[A-Z][a-z ]+:", title) for title in titles)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_in_forced_colours_a_border_and_words_tell_each_level(browser: Browser, server: str, language: str) -> None:
    context = browser.new_context(forced_colors="active", viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(server + PAGES["see-a-doctor"][language])
    cards = page.locator(".care-card__title, .header .call").evaluate_all(EDGES)
    page.goto(f"{server}{PAGES['decision-aid'][language]}#call-112-signs")
    cards += page.locator(".step:target .step__urgency, .step:target .number").evaluate_all(EDGES)
    context.close()

    assert len(cards) > 8
    assert all(words and kind == "solid" and wide >= 2 for words, kind, wide in cards), cards
