"""What every PDF says, whatever it is about: whom to call in danger, what it is for, who answers for it, and when."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from building.reading_settings import read_settings
from contract import PAGES, ROOT
from pdfs.conftest import (
    FOR_READERS,
    KINDS,
    both_languages,
    dark_modules,
    heard,
    modules_of,
    printed_pages,
    spoken_pages,
)
from project import PROJECT
from publishing.paper.leaflet import leaflet_document, levels
from publishing.reviewing.review_words import validity, written_date
from publishing.settings.publisher import published_by, publisher
from publishing.web.manifest import version
from real_aid import real_aid
from real_leaflet import real_leaflet
from reviews import EDITION, REVIEWS, review_of_all

NAMES = ("leaflet", "booklet", "large-print", "aid-sheet", "diary", "review-pack")
FILES = dict(zip(NAMES, KINDS, strict=True))
PUBLISHER = publisher(read_settings(PROJECT / "mkdocs.yml"))
LEADS_TO = {"aid-sheet": "decision-aid"}
"""The page to which the address and the code of a PDF lead, where it is not the home page."""
WITHOUT_AN_ADDRESS = "diary"
for_readers = pytest.mark.parametrize("kind", NAMES[: len(FOR_READERS)])


@pytest.fixture(scope="module")
def made(site: Path) -> date:
    """The day of the edition."""
    edition = json.loads((site / "api/v1/manifest.json").read_text("utf-8"))["edition"]
    return date.fromisoformat(edition["date"])


def must_be_said(kind: str, language: str, made: date) -> Mapping[str, str]:
    """What a reader of a PDF must be told, by what it is."""
    words, day = EDITION.wording[language].data, written_date(made, EDITION.wording[language].data)
    number = real_aid().mentions["emergency-number"][language]
    state = validity([review_of_all(language)], words)
    said = {
        "in danger": f"{words['emergency_line']} {number}.",
        "its purpose": words["intended_purpose"],
        "its publisher": published_by(PUBLISHER, words),
    }
    if kind == "leaflet":
        back = leaflet_document(real_leaflet(), real_aid()).data["back"]
        own = validity([REVIEWS.review(EDITION.leaflets[language])], words)
        said["in danger"] = levels(real_leaflet(), real_aid())[0].heading[language]
        said["its purpose"] = back["for_adults"][language]
        return said | {"its review and day": f"{own} {words['paper']['edition']} {day}."}
    if kind == "aid-sheet":
        said["in danger"] = f"{words['urgency']['emergency']} {words['aid_sheet']['levels']['now']} {number}"
    if kind in ("aid-sheet", "diary"):
        return said | {"its day and review": f"{words['paper']['edition']} {day}. {state}"}
    return said | {"its day and review": f"{words['paper']['version']} {version(made)} ({day}). {state}"}


@both_languages
@for_readers
def test_reader_hears_what_to_do_in_danger_what_it_is_for_who_answers_for_it_and_its_review(
    folder: Path, made: date, kind: str, language: str
) -> None:
    read = "".join(spoken_pages(folder / FILES[kind][language]))
    said = must_be_said(kind, language, made)

    assert all(said.values())
    assert [name for name, text in said.items() if heard(text) not in read] == []


@both_languages
@pytest.mark.parametrize("kind", ["booklet", "large-print", "aid-sheet", "diary"])
def test_first_page_says_what_to_do_in_danger(folder: Path, made: date, kind: str, language: str) -> None:
    first = spoken_pages(folder / FILES[kind][language])[0]

    assert heard(must_be_said(kind, language, made)["in danger"]) in first


@both_languages
@pytest.mark.parametrize("kind", NAMES[1:])
def test_foot_of_every_page_says_of_which_day_the_edition_is_and_how_far_it_may_be_trusted(
    folder: Path, made: date, kind: str, language: str
) -> None:
    words = EDITION.wording[language].data
    day, state = written_date(made, words), validity([review_of_all(language)], words)
    foot = f"{words['site_name']}. {words['paper']['edition']} {day}. {state}"

    assert all(foot in page for page in printed_pages(folder / FILES[kind][language]))


@both_languages
@pytest.mark.parametrize("kind", NAMES)
def test_details_of_a_pdf_tell_its_day_and_what_it_is(folder: Path, made: date, kind: str, language: str) -> None:
    with pikepdf.open(folder / FILES[kind][language]) as document, document.open_metadata() as details:
        day, about = details.get("xmp:CreateDate"), details.get("dc:description")

    assert day == made.isoformat()
    assert about == EDITION.wording[language].data["pdfs"][kind]["about"]


@both_languages
@for_readers
def test_printed_address_and_code_lead_to_the_page_that_they_name(folder: Path, kind: str, language: str) -> None:
    address = ROOT + PAGES[LEADS_TO.get(kind, "index")][language]
    with pikepdf.open(folder / FILES[kind][language]) as document:
        drawn = [dark_modules(page) for page in document.pages[:3]]
        links = [note for page in document.pages for note in page.get("/Annots", []) if "/URI" in note.get("/A", {})]
        led_to = {str(note.A.URI) for note in links if str(note.Contents) in (address, address.partition("//")[2])}

    assert modules_of(address) in drawn
    assert led_to == (set() if kind == WITHOUT_AN_ADDRESS else {address})
