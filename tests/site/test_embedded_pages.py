"""The embedded page beside every page: the same text, without the site around it, with every link in its place."""

import posixpath
import re
import statistics
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin

import brotli
import pytest
from bs4 import BeautifulSoup

from contract import ADDRESSES, EMBEDDED, EMBEDDED_DARK, LANGUAGES, ROOT
from reviews import review_at

ReadPage = Callable[[str], BeautifulSoup]
MOST_BYTES_MEDIAN = 6_600
NOTES = (".sources", ".footnote")
"""The list of sources, which each has in a place of its own."""
every_embed = pytest.mark.parametrize("address", EMBEDDED)
SENTENCE = re.compile(r"(?<=[.!?:])\s+")


def page_of(embedded: str) -> str:
    return embedded.removesuffix("embed.html")


def sentences(main: BeautifulSoup, *extra: str) -> list[str]:
    """The sentences of a page's own text, without what stands around it."""
    for part in main.select(", ".join(("[data-review]", ".unseen", *extra))):
        part.decompose()
    return SENTENCE.split(" ".join(main.get_text(" ").split()))


def test_embedded_pages_are_those_of_the_contract(site: Path) -> None:
    assert {file.relative_to(site).as_posix() for file in site.rglob("embed*.html")} == {*EMBEDDED, *EMBEDDED_DARK}


def test_dark_page_says_what_the_light_one_does_and_leads_to_dark_pages_alone(site: Path) -> None:
    for light, dark in zip(EMBEDDED, EMBEDDED_DARK, strict=True):
        bodies = [(site / name).read_text("utf-8").partition("<body>")[2] for name in (light, dark)]
        assert re.sub(r"(href=\S*)embed\.html", r"\1embed-dark.html", bodies[0]) == bodies[1]


@every_embed
def test_review_stands_directly_under_the_title(read: ReadPage, address: str) -> None:
    """What is knowingly published unreviewed says so above it: tests/site/test_who_answers.py."""
    main = read(address).main
    first = main.find(True)
    review = first if first.get("class") == ["unreviewed"] else main.h2.find_next_sibling()
    assert review.get("data-review") == review_at(page_of(address)).state


@every_embed
def test_embedded_page_says_the_same_sentences_as_its_page(read: ReadPage, address: str) -> None:
    beside = (".lead__ways", ".contents", ".snippets")
    page = sentences(read(page_of(address)).main, *beside, *NOTES)
    embedded = sentences(read(address).main, ".call", ".embedded__from", ".embedded__ways", *NOTES)

    assert embedded == page


@every_embed
def test_embedded_page_tells_what_it_is_and_has_no_site_around_it(read: ReadPage, address: str) -> None:
    embedded = read(address)
    language = LANGUAGES[page_of(address)]

    assert embedded.html["lang"] == language
    assert embedded.find("link", rel="canonical")["href"] == ROOT + page_of(address)
    assert embedded.find("meta", attrs={"name": "robots"})["content"] == "noindex"
    assert embedded.find("meta", attrs={"name": "responsive-embedded-sizing", "content": "allow-origins=*"})
    assert not embedded.find(["header", "nav", "footer", "h1"])
    assert embedded.main.select_one(f"[data-review={review_at(page_of(address)).state}]")
    assert {"nl": "Het is informatie, geen diagnose.", "en": "It is information, not a diagnosis."}[
        language
    ] in embedded.main.text
    assert embedded.main.select_one(f'a[target=_blank][href="{ROOT}{page_of(address)}"]')


@every_embed
def test_links_to_our_pages_stay_in_the_frame_and_others_open_outside(read: ReadPage, address: str) -> None:
    for link in read(address).main.find_all("a", href=True):
        target = str(link["href"])
        if target.startswith("#"):
            continue
        if target.startswith("tel:"):
            assert link["target"] == "_blank"
            assert re.search(r"\d", link.text)
            continue
        if link.get("target") == "_blank":
            assert re.match("https?://|mailto:", target)
            assert link["rel"] == ["noopener"]
            assert link.select_one(".unseen")
        else:
            reached = urljoin(ROOT + address, target).partition("#")[0].removeprefix(ROOT)
            assert posixpath.normpath(reached) in EMBEDDED, target


@every_embed
def test_embedded_page_warns_of_emergencies_as_its_page_does(read: ReadPage, address: str) -> None:
    on_page = read(page_of(address)).select_one(".emergency-strip")
    embedded = read(address).select_one(".emergency-strip")

    assert (embedded and embedded.text) == (on_page and on_page.text)


def test_half_of_all_embedded_pages_are_as_light_as_was_once_reached(site: Path) -> None:
    sizes = [len(brotli.compress((site / address).read_bytes())) for address in EMBEDDED]
    assert statistics.median(sizes) <= MOST_BYTES_MEDIAN
    assert len(EMBEDDED) == len(ADDRESSES) - 2
