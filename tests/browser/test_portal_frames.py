"""Every embedded page in a portal on another origin: no script allowed there, the strictest sandbox."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.axe import violations
from contract import EMBEDDED, EMBEDDED_DARK, PAGES, ROOT
from publishing.portal.oembed import HEIGHT_OF_AID

every_embed = pytest.mark.parametrize("address", EMBEDDED)


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[Page]:
    """A page on a desk, one for all that is looked at there."""
    page = browser.new_page(viewport={"width": 800, "height": 800})
    yield page
    page.close()


@pytest.fixture(scope="module")
def open_to_axe(browser: Browser) -> Iterator[Page]:
    """The same in a browser that lets axe, a script, into the portal, which allows none."""
    page = browser.new_page(viewport={"width": 800, "height": 800}, bypass_csp=True, reduced_motion="reduce")
    yield page
    page.close()


@pytest.fixture(scope="module")
def narrow(browser: Browser) -> Iterator[Page]:
    """A page as narrow as a portal's column on a phone."""
    page = browser.new_page(viewport={"width": 240, "height": 600})
    yield page
    page.close()


@every_embed
def test_embedded_page_shows_whole_with_one_request_and_no_complaint(
    desk: Page, host: str, server: str, address: str
) -> None:
    asked: list[str] = []
    complaints: list[str] = []
    desk.goto("about:blank")
    desk.on("request", hear := lambda request: asked.append(request.url))
    desk.on("console", heed := lambda message: complaints.append(message.text))
    desk.goto(host + address)
    content = desk.frame_locator("iframe").locator("main")
    seen = (content.locator("h2").first.is_visible(), content.locator("[data-review]").is_visible())
    desk.remove_listener("request", hear)
    desk.remove_listener("console", heed)

    assert seen == (True, True)
    assert asked == [host + address, server + address]
    assert complaints == []


@every_embed
def test_axe_finds_nothing_in_portal_and_frame_together(open_to_axe: Page, host: str, address: str) -> None:
    """The sandbox allows scripts here, for axe alone."""
    open_to_axe.goto(f"{host}{_half_dark(address)}?sandbox=allow-scripts")
    found = violations(open_to_axe, preload=False)

    assert len(open_to_axe.frames) == 2
    assert found == []


def _half_dark(address: str) -> str:
    """The pages of a language have the same colours as their counterparts, so each language shows one of the two."""
    return EMBEDDED_DARK[EMBEDDED.index(address)] if address.startswith("en/") else address


@every_embed
def test_embedded_page_fits_240_pixels_also_when_it_is_enlarged(narrow: Page, server: str, address: str) -> None:
    narrow.goto(server + address)
    as_it_is = narrow.evaluate("document.documentElement.scrollWidth")
    narrow.evaluate("document.documentElement.style.fontSize = '250%'")
    enlarged = narrow.evaluate("document.documentElement.scrollWidth")

    assert max(as_it_is, enlarged) <= 240


def test_languages_can_be_switched_inside_the_frame(browser: Browser, host: str) -> None:
    context = browser.new_context(viewport={"width": 800, "height": 800})
    page = context.new_page()
    page.goto(f"{host}{PAGES['stress']['nl']}embed.html")
    frame = page.frame_locator("iframe")
    frame.get_by_role("link", name="English").click()
    frame.locator("html[lang=en] main h2").first.wait_for()
    context.close()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_copied_snippet_shows_the_decision_aid(browser: Browser, server: str, tmp_path: Path, language: str) -> None:
    context = browser.new_context(viewport={"width": 800, "height": 800})
    page = context.new_page()
    page.goto(server + PAGES["for-portals"][language])
    snippet = next(
        code for code in page.locator(".snippets pre").all_inner_texts() if PAGES["decision-aid"][language] in code
    )
    (tmp_path / "portal.html").write_text(f"<!doctype html><title>Portal</title>{snippet.replace(ROOT, server)}")
    page.goto((tmp_path / "portal.html").as_uri())
    frame = page.frame_locator("iframe")
    frame.locator("[data-answer=no]:visible").click()
    frame.locator("[data-question]:visible").wait_for()
    context.close()


def place_of_frame(page: Page) -> float:
    return float(page.evaluate("document.querySelector('iframe').getBoundingClientRect().height"))


@pytest.mark.parametrize("above", [0, 6000])
def test_our_style_and_snippet_give_a_text_the_height_of_its_content_and_the_aid_its_own(
    browser: Browser, server: str, above: int
) -> None:
    context = browser.new_context(viewport={"width": 700, "height": 800})
    page = context.new_page()
    page.goto(server + PAGES["for-portals"]["nl"])
    style = next(code for code in page.locator("pre").all_inner_texts() if "frame-sizing" in code)
    codes = page.locator(".snippets pre").all_inner_texts()
    heights = {}
    for name in ("stress", "decision-aid"):
        snippet = next(code for code in codes if f"{ROOT}{PAGES[name]['nl']}embed.html" in code)
        page.goto(f"{server}robots.txt")
        page.set_content(f"<style>{style}</style><div style='height:{above}px'></div>{snippet.replace(ROOT, server)}")
        before = place_of_frame(page)
        page.locator("iframe").scroll_into_view_if_needed()
        page.frame_locator("iframe").locator(".embedded__ways").wait_for()
        page.wait_for_timeout(200)
        content = page.frames[1].evaluate("document.documentElement.scrollHeight")
        heights[name] = (before >= 640, round(place_of_frame(page)), content)
    context.close()

    assert heights["decision-aid"][:2] == (True, 920)
    assert heights["stress"] == (True, heights["stress"][2], heights["stress"][2])
    assert heights["stress"][1] > 1000


@pytest.mark.parametrize("width", [320, 360, 600])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_first_screen_of_the_aid_holds_the_question_and_its_answers(
    browser: Browser, server: str, language: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": HEIGHT_OF_AID})
    page = context.new_page()
    page.goto(f"{server}{PAGES['decision-aid'][language]}embed.html")
    last = page.locator("[data-answer]:visible").last.bounding_box()
    context.close()

    assert last and last["y"] + last["height"] <= HEIGHT_OF_AID


@pytest.mark.parametrize("language", ["nl", "en"])
def test_emergency_number_stands_above_every_step_of_the_aid_in_a_frame(
    browser: Browser, server: str, language: str
) -> None:
    page = browser.new_page(viewport={"width": 360, "height": HEIGHT_OF_AID})
    page.goto(f"{server}{PAGES['decision-aid'][language]}embed.html")
    hidden = []
    for id in ["", *page.locator(".step").evaluate_all("steps => steps.map(step => step.id)")]:
        page.goto(f"{server}{PAGES['decision-aid'][language]}embed.html#{id}")
        call, step = (page.locator(part).bounding_box() for part in (".call", ".step:visible h3"))
        if not (call and step and call["y"] >= 0 and call["y"] + call["height"] <= step["y"]):
            hidden.append(id)
    page.close()

    assert hidden == []


@pytest.mark.parametrize("file", ["embed.html", "embed-dark.html"])
def test_host_alone_says_whether_the_page_is_dark(browser: Browser, server: str, file: str) -> None:
    colours = []
    for reader in ("light", "dark"):
        context = browser.new_context(color_scheme=reader)
        page = context.new_page()
        page.goto(f"{server}soorten/{file}")
        colours.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        context.close()

    assert colours[0] == colours[1]
    assert (sum(map(int, colours[0][4:-1].split(","))) < 200) == (file == "embed-dark.html")
