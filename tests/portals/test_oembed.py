"""A program that knows only oEmbed finds and shows a page."""

import re
from collections.abc import Callable
from pathlib import Path

import micawber
import pytest
from bs4 import BeautifulSoup

from contract import ADDRESSES, LANGUAGES, NAMES, ROOT

EMBEDDABLE = [address for address in ADDRESSES if NAMES[address] != "search"]


def discovered(page: BeautifulSoup) -> list[str]:
    return [str(link["href"]) for link in page.find_all("link", rel="alternate", type="application/json+oembed")]


@pytest.mark.parametrize("address", EMBEDDABLE, ids=lambda address: f"/{address}")
def test_consumer_finds_the_answer_of_a_page_and_renders_its_embedded_page(
    server: str, read: Callable[[str], BeautifulSoup], address: str
) -> None:
    (answer,) = discovered(read(address))
    known = micawber.ProviderRegistry()
    known.register(re.escape(ROOT + address), micawber.Provider(answer.replace(ROOT, server)))

    shown = BeautifulSoup(known.parse_text_full(ROOT + address), "html.parser")

    frame = shown.iframe
    assert frame
    assert frame["src"] == f"{ROOT}{address}embed.html"
    assert frame["title"] == read(address).find("meta", property="og:title")["content"]
    assert frame["sandbox"] == ["allow-popups", "allow-popups-to-escape-sandbox"]
    assert (frame["loading"], frame["referrerpolicy"]) == ("lazy", "no-referrer")
    assert (frame["width"], frame["lang"]) == ("100%", LANGUAGES[address])


def test_search_page_is_not_offered(read: Callable[[str], BeautifulSoup]) -> None:
    assert [discovered(read(address)) for address in ADDRESSES if NAMES[address] == "search"] == [[], []]


def test_every_answer_belongs_to_a_page(site: Path) -> None:
    assert len(list((site / "api/v1/oembed").rglob("*.json"))) == len(EMBEDDABLE)
