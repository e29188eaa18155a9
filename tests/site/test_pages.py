"""Every page of the contract, as a reader and a search engine get it."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup, Tag

from contract import ADDRESSES, LANGUAGES, NAMES, PAGES, ROOT
from publishing.tree.changes import changes
from reviews import EDITION, dates, review_at, words_of

ReadPage = Callable[[str], BeautifulSoup]

URGENCIES = {
    "nl": {"self-care": "Zelf doen", "non-urgent": "Niet dringend", "urgent": "Dringend", "emergency": "Spoed"},
    "en": {"self-care": "Self-care", "non-urgent": "Non-urgent", "urgent": "Urgent", "emergency": "Emergency"},
}
TWO_SENTENCES = re.compile(r"[^.!?]+[.!?](\s*\d+)*\s+[^.!?]+[.!?](\s*\d+)*\s*")
every_page = pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: f"/{address}")
medical_page = pytest.mark.parametrize(
    "address",
    [
        address
        for address in ADDRESSES
        if NAMES[address] not in {"sources", "about", "for-portals", "glossary", "search"}
    ],
    ids=lambda address: f"/{address}",
)


def test_site_holds_exactly_the_pages_of_the_contract(site: Path) -> None:
    built = {page.parent.relative_to(site).as_posix() for page in site.rglob("index.html")}
    assert built == {address.rstrip("/") or "." for address in ADDRESSES}


@every_page
def test_page_declares_its_language(read_once: ReadPage, address: str) -> None:
    assert read_once(address).html["lang"] == LANGUAGES[address]


@every_page
def test_page_has_a_title_and_a_description_of_its_own(read_once: ReadPage, address: str) -> None:
    page = read_once(address)
    others = [read_once(other) for other in ADDRESSES if other != address]
    assert page.title.text not in {other.title.text for other in others}
    assert described(page) not in {described(other) for other in others}
    assert 60 <= len(described(page)) <= 170


def described(page: BeautifulSoup) -> str:
    return str(page.find("meta", {"name": "description"})["content"])


@every_page
def test_page_has_one_main_heading_and_skips_no_level(read_once: ReadPage, address: str) -> None:
    levels = [int(heading.name[1]) for heading in read_once(address).main.find_all(re.compile(r"^h[1-6]$"))]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(deeper <= level + 1 for level, deeper in pairwise(levels))


@every_page
def test_alternates_are_absolute_and_lead_to_the_same_page(read_once: ReadPage, address: str) -> None:
    page = read_once(address)
    alternates = {link["hreflang"]: link["href"] for link in page.find_all("link", rel="alternate", hreflang=True)}
    addresses = PAGES[NAMES[address]]
    assert alternates == {
        **{language: ROOT + other for language, other in addresses.items()},
        "x-default": ROOT + addresses["nl"],
    }
    assert page.find("link", rel="canonical")["href"] == ROOT + address


@every_page
def test_switcher_leads_to_the_same_page_in_the_other_language(read_once: ReadPage, address: str) -> None:
    links = read_once(address).select(".languages a")
    addresses = PAGES[NAMES[address]]
    assert {link["lang"]: urljoin(ROOT + address, str(link["href"])) for link in links} == {
        language: ROOT + other for language, other in addresses.items() if language != LANGUAGES[address]
    }


@every_page
def test_page_says_whether_a_doctor_has_reviewed_it(read_once: ReadPage, address: str) -> None:
    lines, state = read_once(address).main.select("[data-review]"), review_at(address).state
    assert [line["data-review"] for line in lines] == [state]
    assert words_of(state, LANGUAGES[address]) in lines[0].text


@every_page
def test_page_tells_machines_what_it_is(read_once: ReadPage, site: Path, address: str) -> None:
    page = read_once(address)
    data = json.loads(page.find("script", type="application/ld+json").text)
    assert data["@type"] == "MedicalWebPage"
    assert (data["url"], data["inLanguage"]) == (ROOT + address, LANGUAGES[address])
    assert data["description"] == described(page)
    assert data["about"]["code"] == {"@type": "MedicalCode", "codeValue": "R25.3", "codingSystem": "ICD-10"}
    assert date.fromisoformat(data["dateModified"])
    assert ("reviewedBy" in data) == review_at(address).covers_text
    picture = str(page.find("meta", property="og:image")["content"]).removeprefix(ROOT)
    assert (site / picture).read_bytes().startswith(b"\x89PNG")


@every_page
def test_page_states_its_purpose(read_once: ReadPage, address: str) -> None:
    purpose = {"nl": "Het is informatie, geen diagnose.", "en": "It is information, not a diagnosis."}
    assert purpose[LANGUAGES[address]] in read_once(address).footer.text


@medical_page
def test_page_opens_with_two_sentences_that_give_the_time_rule(read_once: ReadPage, address: str) -> None:
    lead = read_once(address).main.h1.find_next_sibling("p").text.strip()
    assert TWO_SENTENCES.fullmatch(lead), lead
    rule = {"nl": r"(twee|2) weken", "en": r"(two|2) weeks"}[LANGUAGES[address]]
    assert re.search(rule, lead), lead


@every_page
def test_care_card_says_its_urgency_in_words_in_its_heading(read_once: ReadPage, address: str) -> None:
    for card in read_once(address).select("main [data-urgency]"):
        if card.find_parent(id="search"):  # which a search fills in
            continue
        word = URGENCIES[LANGUAGES[address]][str(card["data-urgency"])]
        heading = card.find(re.compile(r"^h[1-6]$"))
        assert isinstance(heading, Tag)
        assert heading.text.startswith(f"{word}: ")


@pytest.mark.parametrize("name", ["index", "see-a-doctor"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_page_on_when_to_call_has_an_emergency_card_with_the_number(
    read_once: ReadPage, name: str, language: str
) -> None:
    card = read_once(PAGES[name][language]).select_one("[data-urgency=emergency]")
    assert card is not None
    assert card.select_one('a[href="tel:112"]')
    assert language == "nl" or card.select_one('a[href="tel:999"]')


@pytest.mark.parametrize("language", ["nl", "en"])
def test_see_a_doctor_has_a_card_of_every_urgency(read_once: ReadPage, language: str) -> None:
    cards = read_once(PAGES["see-a-doctor"][language]).select("[data-urgency]")
    assert {str(card["data-urgency"]) for card in cards} == set(URGENCIES["en"])


@every_page
def test_every_footnote_has_its_source(read_once: ReadPage, address: str) -> None:
    page = read_once(address)
    for mark in page.select("sup a"):
        note = page.find(id=str(mark["href"]).removeprefix("#"))
        assert isinstance(note, Tag)
        assert note.a
        all_sources, _, anchor = urljoin(ROOT + address, str(note.a["href"])).removeprefix(ROOT).partition("#")
        assert all_sources == PAGES["sources"][LANGUAGES[address]]
        assert read_once(all_sources).select_one(f".source-list [id='{anchor}'] [lang]")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_sources_page_lists_every_source_with_how_it_was_checked(read_once: ReadPage, language: str) -> None:
    listed = [title.text for title in read_once(PAGES["sources"][language]).select(".source-list [lang]")]
    assert sorted(listed) == sorted(source.title for source in EDITION.known_sources.values())
    how = {"nl": ("Tekst gelezen", "Uittreksel gezien"), "en": ("Text read", "Extract seen")}[language]
    for item in read_once(PAGES["sources"][language]).select(".source-list li"):
        assert any(word in item.text for word in how)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_pictures_have_a_title_and_a_description(read_once: ReadPage, language: str) -> None:
    pictures = [
        picture
        for name in PAGES
        for picture in read_once(PAGES[name][language]).select("main svg.picture:not([aria-hidden])")
    ]
    assert len(pictures) >= 4
    for picture in pictures:
        assert picture["role"] == "img"
        assert picture.title.text.strip()
        assert picture.desc.text.strip()


def test_not_found_page_speaks_both_languages(read_once: ReadPage) -> None:
    halves = {str(half["lang"]): half.text for half in read_once("404.html").select("main [lang]")}
    assert "bestaat niet" in halves["nl"]
    assert "does not exist" in halves["en"]


def test_sitemap_names_every_page_with_its_alternates(site: Path) -> None:
    entries = ElementTree.parse(site / "sitemap.xml").getroot()
    found = {
        entry.findtext("{*}loc"): {link.get("hreflang"): link.get("href") for link in entry.findall("{*}link")}
        for entry in entries
    }
    assert found == {
        ROOT + address: {
            **{language: ROOT + other for language, other in PAGES[NAMES[address]].items()},
            "x-default": ROOT + PAGES[NAMES[address]]["nl"],
        }
        for address in ADDRESSES
    }


def test_sitemap_says_on_which_day_advice_last_changed_or_was_reviewed(site: Path) -> None:
    entries = ElementTree.parse(site / "sitemap.xml").getroot()
    all_changes = changes(EDITION.changes)

    for entry in entries:
        address = str(entry.findtext("{*}loc")).removeprefix(ROOT)
        days = {change.date.isoformat() for change in all_changes if NAMES[address] in change.pages}
        days |= set(filter(None, [dates(review_at(address))[0]]))
        assert entry.findtext("{*}lastmod") == max(days, default=None)


def test_every_link_of_the_site_leads_somewhere(server: str) -> None:
    """linkchecker over the served site, anchors included; links out are looked at weekly, not here."""
    found = subprocess.run(
        [Path(sys.executable).with_name("linkchecker"), "--no-robots", "--no-warnings", "--no-status",
         "--ignore-url=^tel:", f"--ignore-url=^(?!{server})", server, f"{server}404.html"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert found.returncode == 0, found.stdout
    checked = re.search(r"(\d+) links? in (\d+) URLs? checked", found.stdout)
    assert checked and int(checked[2]) >= len(ADDRESSES), found.stdout
