"""Reading the pages of the built site."""

from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

ReadPage = Callable[[str], BeautifulSoup]


@pytest.fixture
def read(site: Path) -> ReadPage:
    """Reads the page at an address below the root."""

    def page(address: str) -> BeautifulSoup:
        file = site / address / "index.html" if not address.endswith((".html", ".xml")) else site / address
        return BeautifulSoup(file.read_text("utf-8"), "html.parser")

    return page
