"""A telephone number that is shown is the one that is dialled, and one that readers are meant to call."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from lxml import html

from contract import ADDRESSES, EMBEDDED, EMBEDDED_DARK, LANGUAGES, NAMES, PAGES
from publishing.tree.services import EMERGENCY_NUMBER, numbers_of
from real_aid import real_aid
from reviews import EDITION

NUMBERS = numbers_of(real_aid().services.values())
PAGE_FILES = [f"{address}index.html" for address in ADDRESSES]
AIDS_IN_A_FRAME = [file for file in (*EMBEDDED, *EMBEDDED_DARK) if NAMES[file.rpartition("embed")[0]] == "decision-aid"]


@cache
def read(file: Path) -> html.HtmlElement:
    return html.fromstring(file.read_bytes().decode())


def text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def links_that_dial(page: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """What each dials, and its words."""
    for link in page.xpath("//a[starts-with(@href, 'tel:')]"):
        yield link.get("href").removeprefix("tel:"), text(link)


def test_every_link_that_dials_says_its_number_which_is_one_of_our_services(site: Path) -> None:
    fragments = [file.relative_to(site).as_posix() for file in site.glob("api/v1/*/*.html")]
    files = [*PAGE_FILES, *EMBEDDED, *EMBEDDED_DARK, "404.html", *fragments]
    dialled = [(file, *link) for file in files for link in links_that_dial(read(site / file))]

    assert len(fragments) == len(EMBEDDED)
    assert {file for file, *_ in dialled} >= {*PAGE_FILES, *fragments, "404.html"}
    assert [(file, number) for file, number, _ in dialled if number not in NUMBERS] == []
    assert [(file, number, said) for file, number, said in dialled if re.findall(r"\d+", said) != [number]] == []


@pytest.mark.parametrize("file", [*PAGE_FILES, *AIDS_IN_A_FRAME, "404.html"])
def test_button_to_call_dials_the_emergency_number_of_the_readers_and_says_it(site: Path, file: str) -> None:
    page = read(site / file)
    language = page.get("lang")
    number = real_aid().emergency_number(language)

    (button,) = page.xpath("//a[@class='call']")
    assert button.get("href") == f"tel:{number}"
    assert text(button) == f"{EDITION.wording[language].data['call_emergency']} {number}"


@pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: f"/{address}")
def test_foot_of_every_page_says_whom_to_call_when_a_life_is_in_danger(site: Path, address: str) -> None:
    language = LANGUAGES[address]
    called = real_aid().mentions[EMERGENCY_NUMBER][language]

    (footer,) = read(site / address / "index.html").xpath("//footer")
    assert f"{EDITION.wording[language].data['emergency_line']} {called}." in [text(line) for line in footer.iter("p")]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_page_that_is_not_found_says_so_too_in_each_language(site: Path, language: str) -> None:
    (half,) = read(site / "404.html").xpath(f"//section[@lang='{language}']")

    line = f"{EDITION.wording[language].data['emergency_line']} {real_aid().mentions[EMERGENCY_NUMBER][language]}."
    assert line in [text(paragraph) for paragraph in half.iter("p")]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_search_has_the_numbers_of_the_readers_in_its_emergency_card(site: Path, language: str) -> None:
    (card,) = read(site / PAGES["search"][language] / "index.html").xpath("//li[@data-urgency='emergency']")

    services = real_aid().emergency_services(language)
    assert [number for number, _ in links_that_dial(html.fromstring(html.tostring(card)))] == [
        service.number for service in services
    ]
    assert all(service.called(language).removesuffix(f" {service.number}") in text(card) for service in services)
