"""The leaflets as they are handed over: one sheet, large letters, every sign in its box, honest about its review."""

import re
from pathlib import Path

import pikepdf
import pypdf
import pytest
from bs4 import BeautifulSoup

from contract import PAGES, ROOT
from pdfs.conftest import LEAFLETS, heard, spoken_pages
from printed_leaflet import leaflet_html
from project import PROJECT
from publishing.paper.leaflet import has_own_judgement, leaflet_document, levels
from publishing.paper.leaflet_form import DRAWINGS
from publishing.reviewing.review_words import validity
from real_aid import real_aid
from real_leaflet import printed_sentences, real_leaflet
from reviews import EDITION, REVIEWS

both = pytest.mark.parametrize("language", LEAFLETS)
SMALLEST = 12
"""In points, so that people with poor sight can read it."""


@both
def test_leaflet_is_one_light_sheet_of_a4(folder: Path, language: str) -> None:
    file = folder / LEAFLETS[language]
    pages = pypdf.PdfReader(file).pages

    assert [tuple(round(float(length) * 25.4 / 72) for length in page.mediabox[2:]) for page in pages] == [
        (210, 297), (210, 297),
    ]  # fmt: skip
    assert file.stat().st_size <= 150_000


@both
def test_no_letter_is_small(folder: Path, language: str) -> None:
    sizes: set[float] = set()
    for page in pypdf.PdfReader(folder / LEAFLETS[language]).pages:
        page.extract_text(
            visitor_text=lambda text, current, matrix, font, size: (
                sizes.add(abs(size * matrix[3] * current[3])) if text.strip() else None
            )
        )
    assert sizes and min(sizes) >= SMALLEST - 0.01


@both
def test_every_sentence_is_heard_on_its_side(folder: Path, language: str) -> None:
    front, back = spoken_pages(folder / LEAFLETS[language])
    document = leaflet_document(real_leaflet(), real_aid())
    of_back = {text for path, text in document.values() if path[0] == "back"}
    signs = {sign[language] for level in levels(real_leaflet(), real_aid()) for sign in level.signs}

    for text in printed_sentences(language):
        assert heard(text) in (back if text in of_back | signs else front)


@both
def test_signs_are_heard_in_the_order_of_their_urgency_below_the_heading_of_their_level(
    folder: Path, language: str
) -> None:
    back, place = spoken_pages(folder / LEAFLETS[language])[1], 0
    for level in levels(real_leaflet(), real_aid()):
        for text in (level.heading, level.call, *level.signs):
            place = back.index(heard(text[language]), place)


@both
def test_back_says_whom_to_call_where_to_read_on_its_edition_and_how_far_it_may_be_trusted(
    folder: Path, language: str
) -> None:
    back = spoken_pages(folder / LEAFLETS[language])[1]
    for service in real_aid().services.values():
        if language in service.readers and service.needed_for:
            assert heard(service.name[language]) in back and service.number in back
    assert heard((ROOT + PAGES["index"][language]).removeprefix("https://")) in back
    assert re.search(r"(Uitgavevan|Editionof)\d+\w+\d{4}", back)
    review = REVIEWS.review(EDITION.leaflets[language])
    assert heard(validity([review], EDITION.wording[language].data)) in back


@both
def test_back_says_so_where_how_soon_to_call_is_our_own_judgement(folder: Path, language: str) -> None:
    back = spoken_pages(folder / LEAFLETS[language])[1]

    said = heard(EDITION.wording[language].data["own_judgement"]) in back
    assert said is has_own_judgement(real_leaflet(), real_aid())


@both
def test_every_level_and_tile_has_the_drawing_that_belongs_to_it(language: str) -> None:
    drawings = {name: f"{name}.svg" for name in DRAWINGS}
    page = BeautifulSoup(leaflet_html(EDITION, language, drawings=drawings), "html.parser")
    document, aid = leaflet_document(real_leaflet(), real_aid()), real_aid()
    of_levels = {level.heading[language]: level.name for level in levels(real_leaflet(), aid)}
    of_tiles = {
        tile["text"][language]: tile["drawing"] for part in document.data["parts"].values() for tile in part["tiles"]
    }

    shown = {
        block.select_one("h3, p").text: drawing["src"]
        for block in page.select(".level, .tile")
        for drawing in block.select("img")
    }

    assert shown == {words: drawings[name] for words, name in (of_levels | of_tiles).items()}
    assert {level.h3.text: level["data-level"] for level in page.select(".level")} == of_levels


@both
def test_every_drawing_is_described(folder: Path, language: str) -> None:
    with pikepdf.open(folder / LEAFLETS[language]) as document:
        tags = [item for item in document.objects if isinstance(item, pikepdf.Dictionary)]
        figures = [str(tag.get("/Alt", "")) for tag in tags if tag.get("/S") == pikepdf.Name.Figure]
    shown = {text for path, text in real_leaflet().values() if "shows" in path and path[-1] == language}

    assert shown <= set(figures)
    assert len(figures) == len(DRAWINGS) + 1
    assert all(figures)


def test_every_drawing_that_the_form_knows_is_there_and_no_other() -> None:
    assert {file.stem for file in (PROJECT / "overrides/print/drawings").iterdir()} == set(DRAWINGS)
