"""The copy of the site that is read from a folder: whole, led through by its own links, and honest about its age."""

import re
from pathlib import Path
from urllib.parse import unquote
from zipfile import ZipFile

import pytest
from lxml import html

from building.compression import PACKED
from contract import ADDRESSES, PAGES, ROOT
from publishing.paper.downloads import download_size
from publishing.web.inspection import page_faults
from publishing.web.offline_archive import MOST_BYTES
from reviews import review_of_all

ARCHIVE = "offline/spiertrillen.zip"
OF_ITSELF = ("canonical", "alternate")
ELSEWHERE = re.compile(r"(https?|tel|mailto|data):")
FOR_THE_DOCTOR = ("api/v1/review-sheet.xlsx", "pdf/nakijkmap.pdf", "pdf/review-pack.pdf")
NOTED = [*PAGES["index"].values(), *PAGES["search"].values()]
both_languages = pytest.mark.parametrize("language", ["nl", "en"])


def read(folder: Path, address: str) -> html.HtmlElement:
    return html.fromstring((folder / address / "index.html").read_bytes().decode())


def text(page: html.HtmlElement) -> str:
    return " ".join(page.find(".//main").text_content().split())


def linked(page: html.HtmlElement) -> list[str]:
    """What a page links to or fetches, but for what it says of itself."""
    elements = [element for element in page.iter() if element.get("rel") not in OF_ITSELF]
    return [element.get(name) for element in elements for name in ("href", "src") if name in element.attrib]


def test_links_lead_through_the_whole_folder_and_never_out_of_it(unpacked: Path) -> None:
    waiting, pages, reached = [unpacked / "index.html"], {}, set()
    places = set()
    while waiting:
        file = waiting.pop()
        if file in reached:
            continue
        assert file.is_file(), file
        assert file.is_relative_to(unpacked)
        reached.add(file)
        if file.suffix != ".html":
            continue
        page = html.fromstring(file.read_bytes().decode())
        pages[file] = set(page.xpath("//@id"))
        for address in linked(page):
            if not ELSEWHERE.match(address):
                path, _, place = address.partition("#")
                leads_to = (file.parent / unquote(path)).resolve() if path else file
                waiting.append(leads_to)
                places.add((leads_to, unquote(place), file))

    assert reached == {file for file in unpacked.rglob("*") if file.is_file()}
    assert [(file, place) for file, place, _ in places if place and place not in pages[file]] == []


def test_copy_holds_every_page_and_pdf_and_nothing_for_servers_and_portals(unpacked: Path, site: Path) -> None:
    held = {file.relative_to(unpacked).as_posix() for file in unpacked.rglob("*") if file.is_file()}

    assert held == {f"{address}index.html" for address in ADDRESSES} | {
        file.relative_to(site).as_posix() for file in site.glob("pdf/*") if f"pdf/{file.name}" not in FOR_THE_DOCTOR
    }


def test_pages_say_what_they_say_on_the_site(unpacked: Path, site: Path) -> None:
    for address in ADDRESSES:
        if address not in NOTED:
            assert text(read(unpacked, address)) == text(read(site, address)), address


def test_pages_are_sound_and_run_no_script(unpacked: Path) -> None:
    for file in unpacked.rglob("*.html"):
        assert page_faults(file.relative_to(unpacked).as_posix(), file.read_text("utf-8")) == []


def test_pages_are_reached_by_their_files_and_our_other_files_on_the_site(unpacked: Path, site: Path) -> None:
    """Links only: what a page tells programs of itself stays the address of the site."""
    for address in ADDRESSES:
        page = read(unpacked, address)
        own = [link.removeprefix(ROOT) for link in page.xpath("//a/@href") if link.startswith(ROOT)]
        assert address in NOTED or set(own) <= {ARCHIVE, *FOR_THE_DOCTOR}, address
        assert page.xpath("//link[@rel='canonical']/@href") == [ROOT + address]


@both_languages
def test_first_page_says_what_it_is_how_old_and_reviewed_and_where_the_newest_is(unpacked: Path, language: str) -> None:
    page = read(unpacked, PAGES["index"][language])
    (note,) = page.find_class("review")

    assert note.get("data-review") == review_of_all(language).state
    assert {"nl": "Dit is een kopie", "en": "This is a copy"}[language] in note.text_content()
    assert re.search(r"\d{1,2} \w+ 20\d\d, vers\w+ 20\d\d\.\d\d\.\d\d\.", note.text_content())
    assert note.xpath(".//a/@href") == [ROOT + PAGES["index"][language], ROOT + ARCHIVE]


@both_languages
def test_search_page_says_how_to_search_instead(unpacked: Path, language: str) -> None:
    page = read(unpacked, PAGES["search"][language])

    assert {"nl": "Ctrl en F", "en": "Ctrl and F"}[language] in text(page)
    assert page.xpath("//input | //script[@src]") == []
    assert len(page.xpath("//main//ul[contains(@class, 'subjects')]//a")) > 50


def test_archive_is_small_and_the_same_whenever_it_is_made(site: Path) -> None:
    assert (site / ARCHIVE).stat().st_size <= MOST_BYTES
    with ZipFile(site / ARCHIVE) as archive:
        assert archive.namelist() == sorted(archive.namelist())
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert [file.name for file in (site / ARCHIVE).parent.iterdir() if file.suffix in PACKED] == []


@pytest.mark.parametrize("address", [*PAGES["about"].values(), *PAGES["for-portals"].values()])
def test_archive_is_offered_with_its_size(site: Path, unpacked: Path, address: str) -> None:
    size = f"(ZIP, {download_size((site / ARCHIVE).stat().st_size)})"
    (link,) = read(site, address).xpath("//a[@type='application/zip']")
    (in_the_copy,) = read(unpacked, address).xpath("//a[@type='application/zip']")

    assert (site / address / link.get("href")).resolve() == site / ARCHIVE
    assert link.getparent().text_content().endswith(size)
    assert in_the_copy.get("href") == ROOT + ARCHIVE
    assert "ZIP" not in in_the_copy.getparent().text_content()
