"""The PDFs, and what a reader of each hears."""

import io
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pikepdf
import pypdf
import pypdfium2
import pytest
import segno

LEAFLETS = {"nl": "spiertrillen.pdf", "en": "muscle-twitching.pdf"}
BOOKLETS = {"nl": "spiertrillen-boekje.pdf", "en": "muscle-twitching-booklet.pdf"}
LARGE_PRINT = {
    "nl": "spiertrillen-boekje-grote-letters.pdf",
    "en": "muscle-twitching-booklet-large-print.pdf",
}
AID_SHEETS = {"nl": "beslishulp.pdf", "en": "decision-aid.pdf"}
DIARIES = {"nl": "dagboek.pdf", "en": "diary.pdf"}
FOR_READERS = (LEAFLETS, BOOKLETS, LARGE_PRINT, AID_SHEETS, DIARIES)
REVIEW_PACKS = {"nl": "nakijkmap.pdf", "en": "review-pack.pdf"}
KINDS = (*FOR_READERS, REVIEW_PACKS)
PDFS = [file for kind in KINDS for file in kind.values()]
both_languages = pytest.mark.parametrize("language", BOOKLETS)


@pytest.fixture(scope="session")
def folder(site: Path) -> Path:
    return site / "pdf"


HYPHEN_OF_A_LINE = "\ufffe"
"""How PDFium tells of a hyphen at the end of a line."""


def _texts(pdf: Path | bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range().replace(HYPHEN_OF_A_LINE, "-") for page in document]


def heard(text: str) -> str:
    """A text as `spoken_pages` have it."""
    return "".join(text.split())


@cache
def printed_pages(file: Path) -> list[str]:
    """All the text of every page, as Chromium finds it, with one space between its words."""
    return [" ".join(text.split()) for text in _texts(file)]


SKIPPED = (pikepdf.Name.Artifact, pikepdf.Name.Figure)
"""What a screen reader passes over, and pictures, of which it reads the description."""


@cache
def spoken_pages(file: Path) -> list[str]:
    """The text of every page without what a screen reader skips (artifacts), without white space.

    Bullets and pictures are left out too: WeasyPrint paints them after the text, so they would part a sentence that
    runs over pages.
    """
    with pikepdf.open(file) as document:
        for page in document.pages:
            page.Contents = document.make_stream(pikepdf.unparse_content_stream(list(_without_artifacts(page))))
        spoken = io.BytesIO()
        document.save(spoken)
    return ["".join(text.replace("•", "").split()) for text in _texts(spoken.getvalue())]


def _without_artifacts(page: pikepdf.Page) -> Iterator[tuple[list[pikepdf.Object], pikepdf.Operator]]:
    depth = 0
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        if depth == 0 and operator in ("BDC", "BMC") and instruction.operands[0] in SKIPPED:
            depth = 1
        elif depth:
            depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(operator, 0)
        elif operator != "Do":
            yield list(instruction.operands), instruction.operator


def embedded_fonts(pdf: pypdf.PdfReader) -> dict[str, bytes]:
    """The files of the fonts that a PDF holds, by the names that it gives them: TLGUUZ+Print."""
    found = {}
    for page in pdf.pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]  # pypdf types no entry of a dictionary
            inner = font.get_object()["/DescendantFonts"][0].get_object()
            found[str(inner["/BaseFont"]).removeprefix("/")] = inner["/FontDescriptor"]["/FontFile2"].get_data()
    return found


def dark_modules(page: pikepdf.Page) -> set[tuple[int, int]]:
    """The dark squares of the QR code on a page: it is drawn as strokes of whole squares, with a border of four."""
    squares: set[tuple[int, int]] = set()
    start = (0.0, 0.0)
    for instruction in pikepdf.parse_content_stream(page):
        point = tuple(map(float, instruction.operands)) if str(instruction.operator) in ("m", "l") else ()
        if str(instruction.operator) == "m":
            start = (point[0], point[1])
        elif point and point[1] == start[1] and start[1] % 1 == 0.5:
            squares |= {(x - 4, int(start[1]) - 4) for x in range(int(start[0]), int(point[0]))}
    return squares


def modules_of(address: str) -> set[tuple[int, int]]:
    """The dark squares of a QR code that leads to an address."""
    return {(x, y) for y, row in enumerate(segno.make(address, error="m").matrix) for x, dark in enumerate(row) if dark}
