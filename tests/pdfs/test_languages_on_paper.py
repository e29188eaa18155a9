"""A leaflet in languages that we do not have: every letter comes back, and only the font of the language is taken."""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from itertools import cycle
from typing import Any
from urllib.parse import quote

import pypdf
import pypdfium2
import pytest
from fontTools.ttLib import TTFont

from building.print_fonts import OWN_FONT, faces
from building.printing import as_pdf
from more_languages import in_more_languages
from pdfs.conftest import embedded_fonts
from printed_leaflet import printed_leaflet
from project import PROJECT
from publishing.edition.written_edition import Edition
from publishing.editorial.yaml_text import Document
from publishing.tree.decision_aid import Written
from real_leaflet import printed_sentences
from reviews import EDITION

PRINT = PROJECT / "overrides/print"
OTHERS, ARABIC = "Fira Sans", "Amiri"
SENTENCES = {
    "tr": ("Pijamalı hasta yağız şoföre çabucak güvendi.", "IŞIK VE İĞNE.", "Kas seğirmesi çoğu zaman geçer."),
    "pl": ("Pchnąć w tę łódź jeża lub ośm skrzyń fig.", "ŹRÓDŁO, ŻÓŁĆ, ĄĘ.", "Drżenie mięśni zwykle mija."),
    "el": ("Ξεσκεπάζω την ψυχοφθόρα βδελυγμία.", "Γαζέες καὶ μυρτιές, ΐ και ΰ.", "Οι μύες τρέμουν, συνήθως λίγο."),
    "uk": ("Жебракують філософи при ґанку церкви в Гадячі.", "Ще й шатро їхнє п’яне.", "М’язи тремтять, Є, Ї, Ґ."),
    "ar": (
        "نص حكيم له سر قاطع وذو شأن عظيم مكتوب على ثوب أخضر ومغلف بجلد أزرق",
        "رعشة العضلات شائعة، وغالبا غير ضارة.",
        "لا تتوقف عن الدواء؛ اسأل الطبيب أولا؟ إن شاء الله.",
    ),
}
"""All letters of each alphabet, its points and its ligatures; they say nothing that anybody should follow."""
FONT = {"tr": OWN_FONT, "pl": OWN_FONT, "el": OTHERS, "uk": OTHERS, "ar": ARABIC}
RUNNING = """<!doctype html><html lang="ar" dir="{}"><title>x</title><link rel="stylesheet" href="running.css">
<body data-edition="Uitgave" data-of="van" data-page="Pagina" style="font-family: Print">{}"""
SMALLEST, LARGEST = 60, 130
"""The drawings of a leaflet lie between these, in pixels of CSS."""
every_language = pytest.mark.parametrize("language", SENTENCES)


def as_long_as(text: str, words: Iterator[str]) -> str:
    """Some of these words, no longer than a text of ours but at least one."""
    taken = [next(words)]
    while len(" ".join(taken)) + 12 < len(text):
        taken.append(next(words))
    return " ".join(taken)


def translated(language: str) -> Edition:
    """Our edition in one more language, in which it says nothing but these sentences."""

    def also(document: Document) -> Document:
        words = cycle(" ".join(SENTENCES[language]).split())  # anew, so that no file changes what another one says
        return replace(
            document, data=in_more_languages(document.data, lambda text: {language: as_long_as(text, words)})
        )

    wording = EDITION.wording["en"]
    own = {"font": FONT[language], "direction": "rtl" if language == "ar" else "ltr"}
    return replace(
        EDITION,
        wording={**EDITION.wording, language: replace(wording, data={**wording.data, **own})},
        decision_aid=Written(**{one.name: also(getattr(EDITION.decision_aid, one.name)) for one in fields(Written)}),
        leaflet=also(EDITION.leaflet),
    )


@pytest.fixture(scope="module")
def leaflets() -> Mapping[str, bytes]:
    """The leaflet in each language, all printed by one process, as one worker may do."""
    return {language: printed_leaflet(translated(language), language) for language in SENTENCES}


def opened(pdf: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(pdf))


def without_space(text: str) -> str:
    """A text however its lines are broken."""
    return "".join(text.split())


@every_language
def test_every_letter_comes_back_in_the_order_in_which_it_is_read(leaflets: Mapping[str, bytes], language: str) -> None:
    """As Chromium reads it, which turns the letters of a ligature round: so a font needs to do without."""
    with pypdfium2.PdfDocument(leaflets[language]) as pdf:
        read = without_space("".join(page.get_textpage().get_text_range() for page in pdf))
    edition = translated(language)
    said = printed_sentences(language, edition.leaflet, edition.aid)

    assert set(" ".join(SENTENCES[language]).split()) <= set(" ".join(said).split())
    assert [text for text in said if without_space(text) not in read] == []


@every_language
def test_only_the_letters_that_are_shown_are_taken_and_only_from_the_font_of_the_language(
    leaflets: Mapping[str, bytes], language: str
) -> None:
    found = embedded_fonts(opened(leaflets[language]))
    ours = {TTFont(face.file)["head"].created for face in faces(FONT[language])}
    whole = min(face.file.stat().st_size for face in faces(FONT[language]))

    assert {name.partition("+")[2] for name in found} == {"Print", "Print-Bold"}
    for content in found.values():
        assert TTFont(io.BytesIO(content))["head"].created in ours
        assert len(content) < whole / 2


def sides_of_drawings(pdf: pypdf.PdfReader) -> list[tuple[int, int]]:
    """How far every drawing of the front is from the left and from the right side of the page, in points."""
    front = pdf.pages[0]
    found: list[tuple[int, int]] = []

    def seen(operator: bytes, operands: Sequence[Any], current: Sequence[float], _text: object) -> None:
        if operator == b"re" and SMALLEST < float(operands[3]) < float(operands[2]) < LARGEST:
            left, width = float(operands[0]) * current[0], float(operands[2]) * current[0]
            found.append((round(left), round(float(front.mediabox.width) - left - width)))

    front.extract_text(visitor_operand_before=seen)
    return found


def test_front_that_runs_from_right_to_left_is_the_mirror_of_one_that_does_not(
    leaflets: Mapping[str, bytes],
) -> None:
    mirrored = [(right, left) for left, right in sides_of_drawings(opened(leaflets["tr"]))]

    assert len(set(mirrored)) == 3
    assert sides_of_drawings(opened(leaflets["ar"])) == mirrored


@pytest.mark.parametrize(("direction", "first"), [("ltr", "Uitgave"), ("rtl", "Pagina")])
def test_foot_of_a_page_runs_as_its_text(direction: str, first: str) -> None:
    places: dict[str, float] = {}
    page = opened(as_pdf(RUNNING.format(direction, "<p>x"), PRINT, "x.pdf")).pages[0]
    page.extract_text(visitor_text=lambda text, _, place, *_others: places.setdefault(text.split(" ")[0], place[4]))

    assert min(("Uitgave", "Pagina"), key=places.__getitem__) == first


def test_letters_of_a_drawing_join_and_run_as_their_script_does() -> None:
    """So the point behind them stands at their left, where pypdf finds it."""
    words = SENTENCES["ar"][1].rstrip(".")
    drawing = f"<svg viewBox='0 0 200 60' xmlns='http://www.w3.org/2000/svg'><text x='9' y='30'>{words}.</text></svg>"
    image = f'<img alt="x" style="display: block; width: 60mm" src="data:image/svg+xml,{quote(drawing)}">'

    page = opened(as_pdf(RUNNING.format("rtl", image), PRINT, "x.pdf", None, [ARABIC, OWN_FONT])).pages[0]

    assert f".{words}" in page.extract_text()


def test_text_beside_a_field_comes_back_too() -> None:
    words = SENTENCES["ar"][1]
    field = f"<form><p>{words}</p><input name='x' title='x'></form>"

    pdf = as_pdf(RUNNING.format("rtl", field), PRINT, "x.pdf", None, [ARABIC, OWN_FONT])

    with pypdfium2.PdfDocument(pdf) as read:
        assert without_space(words) in without_space(read[0].get_textpage().get_text_range())
