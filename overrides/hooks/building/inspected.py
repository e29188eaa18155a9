"""The look over all that was made, before any of it is written."""

import json
from collections.abc import Iterator, Mapping
from pathlib import PurePath

from building.announcing import say
from building.build import Build
from building.compression import PACKED
from building.kept_files import Each
from building.site import Files, Site
from building.stopping import Stopped
from publishing.editorial.kinds_of_page import AID, SEARCH
from publishing.editorial.written_page import Page
from publishing.page.care_card_checks import cards_of
from publishing.page.emergency_strip import strip_of
from publishing.web.addresses import MANIFEST
from publishing.web.aid_inspection import aid_faults
from publishing.web.completeness import ROBOTS, completeness_faults, robots_faults
from publishing.web.embedded_files import SHOWN, is_embedded_page
from publishing.web.inspection import (
    card_faults,
    dialling_faults,
    display_faults,
    hiding_faults,
    number_faults,
    page_faults,
    reader_faults,
    review_faults,
    search_size_faults,
    size_faults,
)
from publishing.web.link_inspection import Surroundings, hosts_of, link_faults

NOT_FOUND = "404.html"
SEARCH_SCRIPT = "assets/search.js"
SEARCH_CODE = (SEARCH_SCRIPT, "assets/search-ranking.js")
TEXTS = (".html", ".json", ".xml", ".txt", ".csv", ".md")
"""In which addresses are looked for; a style and a script have theirs checked elsewhere."""


def inspected(site: Site, build: Build) -> Files:
    """Nothing new; raises Stopped with every fault of the finished site."""
    say("Looking over all that was made…")
    pages = site.html_files()
    searching = {build.file(page) for page in build.edition.pages if page.name == SEARCH}
    faults = []
    for name, html in pages.items():
        faults += page_faults(name, html, SEARCH_SCRIPT if name in searching else "")
        faults += display_faults(name, html)
        faults += dialling_faults(name, html)
        faults += hiding_faults(name, html)
    faults += _card_faults(pages, build)
    faults += _emergency_faults(pages, build)
    faults += _reader_faults(pages, build)
    faults += completeness_faults(_without_copies(site), build.edition, json.loads(site.files[MANIFEST]), build.root)
    faults += robots_faults(site.files[ROBOTS].decode(), build.root) if ROBOTS in site.files else ()
    faults += link_faults(_surroundings(site, build))
    faults += size_faults({name: len(site.files[f"{name}.br"]) for name in pages})
    faults += search_size_faults({language: _search_bytes(site, language) for language in build.edition.languages})
    if faults:
        raise Stopped(faults)
    return {}


def _search_bytes(site: Site, language: str) -> int:
    """What a search in a language fetches beside its page."""
    return sum(len(site.files[f"{name}.br"]) for name in (*SEARCH_CODE, f"assets/search-{language}.json"))


def _card_faults(pages: Mapping[str, str], build: Build) -> Iterator[str]:
    """The faults of the pages and embedded pages whose care cards are not those of their text."""
    for page in build.edition.pages:
        urgencies = [urgency for _, urgency in cards_of(page)]
        for name, html in _shown(page, pages, build):
            yield from card_faults(name, html, urgencies)


def _emergency_faults(pages: Mapping[str, str], build: Build) -> Iterator[str]:
    """The faults of the pages that cannot call, and of the decision aid, on its page and embedded."""
    aid, first = build.edition.aid, build.edition.languages[0]
    languages = {build.file(page): page.language for page in build.edition.pages}
    for name, language in {NOT_FOUND: first, **languages}.items():
        if name in pages:
            yield from number_faults(name, pages[name], aid.emergency_number(language))
    for page in (page for page in build.edition.pages if page.name == AID):
        for name, html in _shown(page, pages, build):
            yield from aid_faults(name, html, aid, page.language)


def _reader_faults(pages: Mapping[str, str], build: Build) -> Iterator[str]:
    """The faults of the pages, whole and embedded, that few would find, or that hide a warning or how sure they are."""
    shown = build.edition.aid.register.emergency_strip
    for page in build.edition.pages:
        strip, state = bool(strip_of(page.name, shown)), build.review(page).state
        for name, html in _shown(page, pages, build):
            listed = not is_embedded_page(name)
            yield from reader_faults(name, html, page.language, strip, listed)
            yield from review_faults(name, html, state)


def _shown(page: Page, pages: Mapping[str, str], build: Build) -> Iterator[tuple[str, str]]:
    """The files that show a page, whole and embedded, each with its HTML."""
    names = (f"{build.below_root(page)}{file}" for file in SHOWN)
    return ((name, pages[name]) for name in names if name in pages)


def _without_copies(site: Site) -> Files:
    """What is published, without the compressed copies, which nobody asks for by name."""
    return Each([name for name in site.files if PurePath(name).suffix not in PACKED], site.files.__getitem__)


def _surroundings(site: Site, build: Build) -> Surroundings:
    texts = Each([name for name in site.files if name.endswith(TEXTS)], lambda name: site.files[name].decode())
    of_publisher = (build.publisher.contact_link, build.publisher.report) if build.publisher else ()
    of_sources = (source.address for source in build.edition.known_sources.values())
    return Surroundings(_without_copies(site), texts, build.root, hosts_of((*of_sources, *of_publisher)), of_publisher)
