"""A page says what it is: where a level is our own judgement, how a source was checked, and which signs cannot wait."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup

from contract import ADDRESSES, LANGUAGES, NAMES, PAGES
from publishing.page.sign_items import has_own_judgement
from publishing.page.source_anchors import source_anchors
from real_aid import real_aid
from reviews import EDITION, page_at

ReadPage = Callable[[str], BeautifulSoup]
WITHOUT_STRIP = {"decision-aid", "sources", "about", "for-portals", "search"}
"""The decision aid asks for these signs itself; the others tell of the site, and of no illness."""
every_page = pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: f"/{address}")
both_languages = pytest.mark.parametrize("language", ["nl", "en"])


@every_page
def test_page_that_names_a_sign_by_our_own_judgement_says_so_once_and_no_other_does(
    read_once: ReadPage, address: str
) -> None:
    own = has_own_judgement(page_at(address), real_aid().register)

    said = [line.get_text() for line in read_once(address).select("main .own-judgement")]
    assert said == [EDITION.wording[LANGUAGES[address]].data["own_judgement"]] * own


def test_some_pages_name_a_sign_by_our_own_judgement_and_others_do_not() -> None:
    assert {has_own_judgement(page_at(address), real_aid().register) for address in ADDRESSES} == {True, False}


@every_page
def test_medical_page_has_the_emergency_signs_near_its_top_in_their_own_words(
    read_once: ReadPage, address: str
) -> None:
    language, aid = LANGUAGES[address], real_aid()
    register = aid.register
    strip = [" ".join(line.get_text().split()) for line in read_once(address).select("main > .emergency-strip")]

    signs = " ".join(f"{register.signs[sign].text[language]}." for sign in register.emergency_strip)
    call = f"{EDITION.wording[language].data['emergency_strip']} {aid.mentions['emergency-number'][language]}."
    assert register.emergency_strip
    assert strip == ([] if NAMES[address] in WITHOUT_STRIP else [f"{call} {signs}"])


@both_languages
def test_list_of_sources_says_of_each_where_it_is_and_how_it_was_checked(read_once: ReadPage, language: str) -> None:
    page, known = read_once(PAGES["sources"][language]), EDITION.known_sources
    words = EDITION.wording[language].data["checked"]
    anchors = source_anchors(known)
    shown = {str(item["id"]): item for item in page.select(".source-list > li")}

    assert shown.keys() == set(anchors.values())
    for key, source in known.items():
        item = shown[anchors[key]]
        title, checked = item.select_one("[lang]"), item.select_one(".checked")
        assert title and checked
        assert (title.get_text(), title["lang"], title.get("href", "")) == (
            source.title, source.language, source.address,
        ), key  # fmt: skip
        assert source.publisher in item.get_text(), key
        assert checked.get_text() == words[source.checked].rstrip("."), key
    assert {source.checked for source in known.values()} == words.keys()
