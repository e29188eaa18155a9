"""What leads on from a page says where it leads: header, first ways, contents, neighbours, PDFs."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup, Tag

from contract import ADDRESSES, LANGUAGES, NAMES, PAGES, ROOT
from reviews import EDITION, page_at

ReadPage = Callable[[str], BeautifulSoup]
Link = tuple[str, str]
"""Where a link leads, below the root, and its words."""
every_page = pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: f"/{address}")
both_languages = pytest.mark.parametrize("language", ["nl", "en"])


def words(language: str) -> Any:
    return EDITION.wording[language].data


def said(element: Tag) -> str:
    return " ".join(element.get_text().split())


def leads_to(link: Tag, address: str) -> str:
    return urljoin(ROOT + address, str(link["href"])).removeprefix(ROOT)


def links(page: BeautifulSoup, address: str, selector: str) -> list[Link]:
    return [(leads_to(link, address), said(link)) for link in page.select(selector)]


@every_page
def test_link_to_another_language_says_which_in_that_language(read_once: ReadPage, address: str) -> None:
    shown = {str(link["hreflang"]): link for link in read_once(address).select(".languages a")}

    assert shown.keys() == PAGES[NAMES[address]].keys() - {LANGUAGES[address]}
    for other, link in shown.items():
        assert (link["lang"], said(link)) == (other, words(other)["language_name"])
        assert leads_to(link, address) == PAGES[NAMES[address]][other]


@every_page
def test_header_leads_to_the_aid_to_when_to_call_and_to_the_search(read_once: ReadPage, address: str) -> None:
    language = LANGUAGES[address]
    ways = {"decision-aid": "decision_aid", "see-a-doctor": "when_to_call", "search": "search"}

    assert links(read_once(address), address, ".header .ways > a") == [
        (PAGES[name][language], words(language)[key]) for name, key in ways.items()
    ]


@both_languages
@pytest.mark.parametrize("name", ["index", "search"])
def test_first_ways_lead_to_the_aid_and_to_when_to_call(read_once: ReadPage, name: str, language: str) -> None:
    address = PAGES[name][language]

    assert links(read_once(address), address, "main .lead__ways a") == [
        (PAGES["decision-aid"][language], words(language)["start_aid"]),
        (PAGES["see-a-doctor"][language], words(language)["when_to_call"]),
    ]


@both_languages
def test_ways_of_the_page_that_is_not_found_lead_to_their_language(read_once: ReadPage, language: str) -> None:
    not_found = words(language)["not_found"]
    ways = links(read_once("404.html"), "", f"main [lang={language}] .lead__ways a")

    assert [way for way in ways if not way[0].startswith("mailto:")] == [
        (PAGES["decision-aid"][language], words(language)["start_aid"]),
        (PAGES["search"][language], not_found["topics"]),
        (PAGES["index"][language], not_found["home"]),
    ]


@every_page
def test_page_offers_the_pdfs_of_its_own_language_alone(read_once: ReadPage, address: str) -> None:
    pdfs = words(LANGUAGES[address])["pdfs"]

    assert links(read_once(address), address, "footer ul.downloads a") == [
        (f"pdf/{pdf['file']}", pdf["download"]) for kind, pdf in pdfs.items() if kind != "review-pack"
    ]


@both_languages
def test_page_about_the_site_offers_the_review_pack_of_its_language(read_once: ReadPage, language: str) -> None:
    address, pack = PAGES["about"][language], words(language)["pdfs"]["review-pack"]

    packs = links(read_once(address), address, "main a[type='application/pdf']")
    assert packs == [(f"pdf/{pack['file']}", pack["download"])]


@every_page
def test_neighbours_are_called_previous_and_next_and_lead_back(read_once: ReadPage, address: str) -> None:
    neighbours, language = read_once(address).select(".neighbours a[rel]"), LANGUAGES[address]

    assert len(neighbours) >= (NAMES[address] != "index")
    for link in neighbours:
        (rel,) = link["rel"]
        called, back = {"prev": ("previous", "next"), "next": ("next", "prev")}[rel]
        other = leads_to(link, address)
        assert said(link) == f"{words(language)[called]}: {page_at(other).title}"
        returns = [leads_to(one, other) for one in read_once(other).select(f".neighbours a[rel={back}]")]
        assert returns == [address] or NAMES[other] == "index"


@every_page
def test_contents_name_the_headings_in_the_order_of_the_page(read_once: ReadPage, address: str) -> None:
    page = read_once(address)
    shown = links(page, address, ".contents a")
    headings = {f"{address}#{heading['id']}": said(heading) for heading in page.select("main h2[id]")}

    assert shown == [(place, words) for place, words in headings.items() if (place, words) in shown]
    assert bool(shown) is bool(page.select_one(".contents"))


@both_languages
def test_contents_of_the_sources_name_the_list_of_all_of_them(read_once: ReadPage, language: str) -> None:
    address = PAGES["sources"][language]

    assert (f"{address}#all-sources", words(language)["all_sources"]) in links(
        read_once(address), address, ".contents a"
    )
