"""The pruned style shows every page exactly as the whole style sheets do: compared pixel by pixel."""

import io
from importlib.resources import files
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page

from contract import ADDRESSES

ASSETS = Path(__file__).parents[2] / "overrides/assets"
THEME = Path(str(files("material")))
WIDTHS = (320, 800, 1280)
MEDIA = (
    {"media": "screen", "color_scheme": "light"},
    {"media": "screen", "color_scheme": "dark"},
    {"media": "print", "color_scheme": "light"},
)


@pytest.fixture(scope="module")
def whole_style() -> str:
    """Everything from which the styles of all kinds of pages are pruned."""
    theme = next(THEME.glob("templates/assets/stylesheets/main.*.min.css"))
    ours = ("site", "pictures", "decision-aid", "for-portals", "search")
    return "".join(sheet.read_text("utf-8") for sheet in (theme, *(ASSETS / f"{name}.css" for name in ours)))


@pytest.mark.parametrize("address", [*ADDRESSES, "404.html"], ids=lambda address: f"/{address}")
def test_page_looks_the_same_with_the_whole_style(
    browser: Browser, server: str, whole_style: str, address: str
) -> None:
    # The policy would refuse the whole style: only the pruned one has its hash there.
    context = browser.new_context(bypass_csp=True, reduced_motion="reduce")
    page = context.new_page()
    page.goto(server + address)
    style = page.locator("style").text_content()
    different = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        for media in MEDIA:
            page.emulate_media(**media)
            if not alike(seen(page, str(style)), seen(page, whole_style)):
                different.append(f"{width} px, {media['media']}, {media['color_scheme']}")
    context.close()

    assert different == []


def seen(page: Page, style: str) -> bytes:
    page.evaluate("style => document.querySelector('style').textContent = style", style)
    return page.screenshot(full_page=True)


def alike(one: bytes, other: bytes) -> bool:
    if one == other:
        return True
    first, second = (Image.open(io.BytesIO(picture)).convert("RGB") for picture in (one, other))
    return first.size == second.size and ImageChops.difference(first, second).getbbox() is None
