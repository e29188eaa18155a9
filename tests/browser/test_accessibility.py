"""The accessibility rules of axe (WCAG 2.2 AA and best practice) on every page, as it is looked at."""

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from contract import ADDRESSES

LOOKS: tuple[tuple[int, Literal["dark", "light"]], ...] = ((320, "dark"), (1280, "light"))
"""What axe judges by width does not depend on the colours, nor its colours on the width; so two looks show all four."""


@pytest.mark.parametrize("address", [*ADDRESSES, "404.html"], ids=lambda address: f"/{address}")
def test_axe_finds_nothing(browser: Browser, server: str, address: str) -> None:
    found = []
    # Axe is a script; our own policy would rightly refuse it. Colours must not be judged half-way through a change.
    context = browser.new_context(bypass_csp=True, reduced_motion="reduce")
    page = context.new_page()
    page.goto(server + address)
    for width, scheme in LOOKS:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        for violation in Axe().run(page).response["violations"]:
            nodes = [node["html"][:90] for node in violation["nodes"][:3]]
            found.append(f"{width} px, {scheme}: {violation['id']}: {nodes}")
    context.close()

    assert found == []
