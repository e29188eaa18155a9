"""Search as you type, on the device; and the subjects by part of the body and from A to Z, which need no script."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

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

    results = reader.locator(".results a:not([class])")
    expect(results.first).to_be_visible()
    found = [urlsplit(str(link.get_attribute("href"))) for link in results.all()]
    assert {address.path.lstrip("/") for address in found} <= {PAGES[name][language] for name in PAGES}
    assert found[0].path.lstrip("/") == PAGES["types"][language]
    assert found[0].fragment
    assert [url for url in asked if not url.startswith(server)] == []
    assert [url for url in asked if "oogl" in url or "eyel" in url] == []
    assert complaints == []
    assert reader.evaluate("document.cookie.length + localStorage.length + sessionStorage.length") == 0
    assert "eyelid" not in reader.url and "ooglid" not in reader.url

    results.first.click()
    expect(reader.locator(f"[id='{found[0].fragment}']")).to_be_in_viewport()


@both_languages
def test_results_are_a_list_and_their_number_is_announced(reader: Page, server: str, language: str) -> None:
    reader.goto(server + SEARCH[language])
    reader.get_by_role("searchbox").fill({"nl": "koffie", "en": "coffee"}[language])
    items = reader.locator("ol.results").get_by_role("listitem")
    expect(items.first).to_be_visible()

    expect(reader.get_by_role("status")).to_have_text(
        f"{items.count()} {({'nl': 'gevonden', 'en': 'found'})[language]}"
    )
    assert all(item.locator("p").inner_text() for item in items.all()[:3])
    reader.keyboard.press("Tab")
    assert reader.evaluate("document.activeElement.closest('.results') !== null")


@both_languages
def test_emergency_sign_comes_first_as_a_card_with_its_urgency_and_numbers(
    reader: Page, server: str, language: str
) -> None:
    reader.goto(server + SEARCH[language])
    reader.get_by_role("searchbox").fill({"nl": "beroerte", "en": "stroke"}[language])
    card = reader.locator(".results > li").first
    expect(card).to_have_attribute("data-urgency", "emergency")

    expect(card).to_contain_text({"nl": "Spoed:", "en": "Emergency:"}[language])
    numbers = [str(link.get_attribute("href")) for link in card.locator("a.number").all()]
    assert numbers == {"nl": ["tel:112"], "en": ["tel:112", "tel:999"]}[language]
    assert reader.locator(".results > li").count() > 1
    expect(reader.get_by_role("status")).to_contain_text({"nl": ". Spoed: ", "en": ". Emergency: "}[language])


@both_languages
def test_number_to_call_in_an_emergency_is_on_the_first_screen_of_a_phone(
    reader: Page, server: str, language: str
) -> None:
    reader.set_viewport_size({"width": 390, "height": 844})
    reader.goto(server + SEARCH[language])
    reader.get_by_role("searchbox").fill({"nl": "beroerte", "en": "stroke"}[language])
    button = reader.locator(".results > li").first.locator("a.number").first

    expect(button).to_be_in_viewport()


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("nl", "2 weken"),
        ("nl", "mijn oog trilt al 3 dagen"),
        ("nl", "dag 3"),
        ("en", "2 weeks"),
        ("en", "eye twitch 3 days"),
    ],
)
def test_nobody_who_tells_how_long_it_lasts_is_sent_to_an_emergency(
    reader: Page, server: str, language: str, typed: str
) -> None:
    reader.goto(server + SEARCH[language])
    reader.get_by_role("searchbox").fill(typed)
    reader.locator("#found:not(:empty)").wait_for()

    found = reader.locator(".results > li").all_inner_texts()
    assert [one for one in found[:3] if "112" in one] == []


@both_languages
def test_link_to_a_search_brings_its_results(reader: Page, server: str, language: str) -> None:
    reader.goto(f"{server}{SEARCH[language]}#q=magnesium%20slikken")
    expect(reader.locator(".results a").first).to_be_visible()
    assert reader.get_by_role("searchbox").input_value() == "magnesium slikken"

    reader.goto(f"{server}{SEARCH[language]}#q=als")
    expect(reader.locator(".results a").first).to_contain_text("ALS")


@both_languages
def test_what_is_not_found_is_said_with_near_words_and_ways_on(reader: Page, server: str, language: str) -> None:
    reader.goto(server + SEARCH[language])
    reader.get_by_role("searchbox").fill("fascxxlatxs")
    further = reader.locator(".no-results")

    expect(reader.get_by_role("status")).to_contain_text(
        {"nl": "Niets gevonden voor “fascxxlatxs”", "en": "Nothing found for “fascxxlatxs”"}[language]
    )
    expect(further).to_be_visible()
    near = further.locator(".no-results__near a").first
    expect(near).to_contain_text("fascicula")
    leads_to = [str(link.get_attribute("href")) for link in further.locator("ul a").all()]
    assert "tel:112" in leads_to
    assert len(leads_to) == 4
    assert further.locator("a[href='tel:999']").count() == int(language == "en")

    near.click()
    expect(reader.locator(".results > li a").first).to_be_visible()
    expect(further).to_be_hidden()


@both_languages
def test_near_words_lead_there_each_time_and_back_brings_what_was_typed(
    reader: Page, server: str, language: str
) -> None:
    reader.goto(server + SEARCH[language])
    box, near = reader.get_by_role("searchbox"), reader.locator(".no-results__near a").first
    for _ in range(2):
        box.fill("fascxxlatxs")
        words = near.inner_text()
        near.click()
        expect(box).to_have_value(words)

    reader.go_back()

    expect(box).to_have_value("fascxxlatxs")


@both_languages
def test_whoever_finds_nothing_is_led_to_the_subjects_from_a_to_z(reader: Page, server: str, language: str) -> None:
    reader.goto(server + SEARCH[language])
    reader.get_by_role("searchbox").fill("fascxxlatxs")
    way = reader.locator(".no-results ul a[href^='#']")
    title = way.inner_text()

    way.click()

    expect(reader.locator("h2:target")).to_have_text(title)
    expect(reader.locator("h2:target")).to_be_in_viewport()


@both_languages
def test_what_the_site_does_not_tell_about_is_answered_honestly(reader: Page, server: str, language: str) -> None:
    reader.goto(server + SEARCH[language])
    reader.get_by_role("searchbox").fill({"nl": "kanker", "en": "cancer"}[language])

    expect(reader.locator(".no-results__say")).to_contain_text({"nl": "kanker.nl", "en": "nhs.uk"}[language])
    expect(reader.get_by_role("status")).to_have_text(reader.locator(".no-results__say").inner_text())  # it is heard
    expect(reader.locator(".no-results__see a").first).to_be_visible()
    assert reader.locator(".results > li").count() == 0


@both_languages
def test_every_search_to_tap_finds_something(reader: Page, server: str, language: str) -> None:
    reader.goto(server + SEARCH[language])
    box, first = reader.get_by_role("searchbox"), reader.locator(".results > li a").first
    examples = reader.locator(".examples button").all()
    assert examples
    for example in examples:
        words = example.inner_text()
        example.click()
        expect(box).to_have_value(words)
        expect(first).to_be_visible()
        expect(reader.get_by_role("status")).to_be_focused()
        box.fill("")


@both_languages
def test_search_says_when_its_index_cannot_be_had(reader: Page, server: str, language: str) -> None:
    reader.route("**/search-*.json", lambda route: route.abort())
    reader.goto(server + SEARCH[language])
    reader.get_by_role("searchbox").fill("stress")

    expect(reader.get_by_role("status")).to_contain_text({"nl": "lukt nu niet", "en": "is not working"}[language])


@both_languages
def test_nothing_moves_when_the_box_comes(reader: Page, server: str, language: str) -> None:
    scripts: list[Route] = []
    reader.route("**/search.js", lambda route: scripts.append(route))
    with reader.expect_request("**/search.js"):
        reader.goto(server + SEARCH[language], wait_until="commit")
    below, box = reader.locator(".groups"), reader.locator("#search")
    expect(box).to_be_hidden()
    before = below.bounding_box()
    scripts[0].continue_()
    expect(box).to_be_visible()

    assert below.bounding_box() == before


@both_languages
def test_without_scripts_the_list_leads_to_every_page_and_its_parts_and_no_dead_box_is_shown(
    phone: Page, server: str, language: str
) -> None:
    phone.goto(server + SEARCH[language])

    assert phone.get_by_role("searchbox").count() == 0
    phone.locator(".letters summary").nth(1).click()
    assert phone.locator(".letters details[open] .subjects a").first.is_visible()
    links = phone.locator("main .subjects a").evaluate_all("all => all.map(link => link.href)")
    listed = {urlsplit(link).path.lstrip("/") for link in links}
    assert {PAGES[name][language] for name in PAGES if name not in ("search", "for-portals")} <= listed
    assert sum(bool(urlsplit(link).fragment) for link in links) > len(links) / 2
    felt = [name.inner_text() for name in phone.locator("main h3").all()[:6]]
    assert felt[0] == {"nl": "Ooglid of oog", "en": "Eyelid or eye"}[language]
