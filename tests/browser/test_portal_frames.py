"""Every embedded page in a portal on another origin: no script allowed there, the strictest sandbox."""

from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser

from contract import EMBEDDED, PAGES, ROOT

every_embed = pytest.mark.parametrize("address", EMBEDDED)


@every_embed
def test_embedded_page_shows_whole_with_one_request_and_no_complaint(
    browser: Browser, host: str, server: str, address: str
) -> None:
    context = browser.new_context(viewport={"width": 800, "height": 800})
    page = context.new_page()
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(host + address)
    content = page.frame_locator("iframe").locator("main")
    seen = (content.locator("h2").first.is_visible(), content.locator("[data-review]").is_visible())
    context.close()

    assert seen == (True, True)
    assert asked == [host + address, server + address]
    assert complaints == []


@every_embed
def test_axe_finds_nothing_in_portal_and_frame_together(browser: Browser, host: str, address: str) -> None:
    # Axe is a script, which neither the portal nor the sandbox allows.
    context = browser.new_context(viewport={"width": 800, "height": 800}, bypass_csp=True, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{host}{address}?sandbox=allow-scripts")
    for frame in page.frames:
        frame.evaluate(AXE_SCRIPT)
    # The pages of a language have the same colours as their counterparts, so each language shows one of the two.
    page.emulate_media(color_scheme="dark" if address.startswith("en/") else "light")
    result = page.evaluate("axe.run(document, {preload: false})")
    assert len(page.frames) == 2
    context.close()

    assert [f"{one['id']}: {one['nodes'][0]['html'][:90]}" for one in result["violations"]] == []


@every_embed
def test_embedded_page_fits_240_pixels_also_when_it_is_enlarged(browser: Browser, server: str, address: str) -> None:
    context = browser.new_context(viewport={"width": 240, "height": 600})
    page = context.new_page()
    page.goto(server + address)
    as_it_is = page.evaluate("document.documentElement.scrollWidth")
    page.evaluate("document.documentElement.style.fontSize = '250%'")
    enlarged = page.evaluate("document.documentElement.scrollWidth")
    context.close()

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
