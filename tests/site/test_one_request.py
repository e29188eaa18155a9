"""A page is one request, and small."""

import re
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest
from bs4 import BeautifulSoup

from contract import ADDRESSES

MOST_BYTES = 14_000
every_page = pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: f"/{address}")


@every_page
def test_page_needs_no_second_request(read: Callable[[str], BeautifulSoup], address: str) -> None:
    page = read(address)

    assert not page.find_all(src=True)
    assert not page.find_all("link", rel=["stylesheet", "preload"])
    assert [str(icon["href"])[:5] for icon in page.find_all("link", rel="icon")] == ["data:"]
    assert not re.search(r"url\((?!\s*[\"']?data:)|@import", "".join(style.text for style in page.find_all("style")))


@every_page
def test_page_is_small_when_compressed(site: Path, address: str) -> None:
    assert len(brotli.compress((site / address / "index.html").read_bytes())) <= MOST_BYTES
