"""The accessibility rules of axe (WCAG 2.2 AA and best practice) on every page, as it is looked at."""

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from browser.axe import violations
from contract import ADDRESSES, LANGUAGES

LOOKS: dict[str, tuple[tuple[int, Literal["dark", "light"]], ...]] = {
    "nl": ((320, "dark"), (1280, "light")),
    "en": ((320, "light"), (1280, "dark")),
}
"""A page and its counterpart have the same markup, so that together they show every width in every colour."""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    # Axe is a script; our own policy would rightly refuse it. Colours must not be judged half-way through a change.
    context = browser.new_context(bypass_csp=True, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("address", [*ADDRESSES, "404.html"], ids=lambda address: f"/{address}")
def test_axe_finds_nothing(page: Page, server: str, address: str) -> None:
    found = []
    page.goto(server + address)
    for width, scheme in LOOKS[LANGUAGES.get(address, "nl")]:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        found += [f"{width} px, {scheme}: {violation}" for violation in violations(page)]

    assert found == []
