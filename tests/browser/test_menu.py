"""The menu on a phone, with scripts off: by touch and by keyboard."""

import pytest
from playwright.sync_api import Page, expect

from contract import PAGES

both_languages = pytest.mark.parametrize("language", ["nl", "en"])


def places_of_tab_stops(page: Page, stops: int = 40) -> list[str]:
    """The address or text of each thing that Tab reaches, until it comes round."""
    found: list[str] = []
    for _ in range(stops):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        if not focused.count():
            break
        found.append(str(focused.get_attribute("href") or focused.inner_text()))
    return found


@both_languages
def test_menu_opens_by_touch_and_leads_on(phone: Page, server: str, language: str) -> None:
    phone.goto(server + PAGES["types"][language])
    group = phone.locator(".menu nav > details").nth(1)
    expect(group).to_be_hidden()

    phone.locator(".menu > summary").click()
    expect(phone.locator(".menu a[aria-current=page]")).to_be_in_viewport()
    group.locator("summary").click()
    expect(phone.locator(".menu nav > details[open]")).to_have_count(1)
    with phone.expect_navigation():
        group.locator("a").nth(1).click()
    expect(phone.locator(".menu a[aria-current=page]")).to_have_count(1)
    assert phone.url.rstrip("/").endswith(PAGES["medicines"][language].rstrip("/"))


@both_languages
def test_search_is_two_taps_away_on_a_phone(phone: Page, server: str, language: str) -> None:
    phone.goto(server + PAGES["types"][language])
    search = phone.locator(".ways > .ways__search")
    expect(search).to_be_hidden()

    phone.locator(".menu > summary").click()
    expect(search).to_be_in_viewport()
    with phone.expect_navigation():
        search.click()
    assert phone.url.endswith(PAGES["search"][language])


@both_languages
def test_menu_opens_and_closes_by_keyboard(phone: Page, server: str, language: str) -> None:
    phone.goto(server + PAGES["types"][language])
    for _ in range(10):
        phone.keyboard.press("Tab")
        if phone.locator(".menu > summary:focus").count():
            break
    phone.keyboard.press("Enter")
    expect(phone.locator(".menu nav summary").first).to_be_in_viewport()
    phone.keyboard.press("Tab")
    expect(phone.locator(".menu nav summary").first).to_be_focused()

    phone.locator(".menu > summary").focus()
    phone.keyboard.press("Space")
    expect(phone.locator(".menu a").first).to_be_hidden()


@both_languages
def test_open_menu_lies_in_the_flow_and_never_over_what_has_the_focus(phone: Page, server: str, language: str) -> None:
    phone.goto(server + PAGES["types"][language])
    phone.locator(".menu > summary").click()
    below = phone.locator("main").bounding_box()
    assert below
    parts = phone.locator(".menu nav a:visible, .menu nav summary").all()
    assert parts
    for part in parts:
        box = part.bounding_box()
        assert box and box["height"] >= 44 and box["y"] + box["height"] <= below["y"]


@both_languages
def test_wide_screen_shows_the_groups_and_the_pages_of_this_one(wide: Page, server: str, language: str) -> None:
    wide.goto(server + PAGES["medicines"][language])

    expect(wide.locator(".menu > summary")).to_be_hidden()
    assert [group.is_visible() for group in wide.locator(".menu nav summary").all()] == [True] * 4
    assert wide.locator(".menu a:visible").count() == wide.locator(".menu [open] a").count() == 4


@both_languages
def test_closed_menu_has_no_stop_in_the_tab_order(phone: Page, server: str, language: str) -> None:
    phone.goto(server + PAGES["about"][language])
    in_menu = {str(link.get_attribute("href")) for link in phone.locator(".menu a").all()}
    shown = {str(link.get_attribute("href")) for link in phone.locator("a:visible").all()}

    stops = places_of_tab_stops(phone)
    assert len(stops) > 5
    assert set(stops).isdisjoint(in_menu - shown)


@both_languages
def test_first_tab_stop_skips_to_the_text_and_every_focus_can_be_seen(phone: Page, server: str, language: str) -> None:
    phone.goto(server + PAGES["types"][language])
    for stop in range(8):
        phone.keyboard.press("Tab")
        focused = phone.locator(":focus")
        expect(focused).to_be_in_viewport()
        expect(focused).to_have_css("outline-style", "solid")
        if stop == 0:
            assert focused.get_attribute("href") == "#content"
