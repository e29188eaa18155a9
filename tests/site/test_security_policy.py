"""What a page allows a browser to do, as the page itself says it."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup

from contract import ADDRESSES, NAMES
from publishing.web.security_policy import style_hash


@pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: f"/{address}")
def test_page_allows_its_own_style_and_nothing_else(read: Callable[[str], BeautifulSoup], address: str) -> None:
    page = read(address)
    policy = str(page.find("meta", {"http-equiv": "Content-Security-Policy"})["content"])
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))

    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    assert rules["img-src"] == "'self' data:"
    assert rules["style-src"] == style_hash(page.style.text)
    assert rules["connect-src"] == "'self'"
    assert ("script-src" in rules) == (NAMES[address] == "search")
    assert "unsafe-inline" not in policy
