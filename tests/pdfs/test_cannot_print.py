"""What an editor is told when a PDF cannot be made whole; none is published then."""

import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pypdf
import pytest
from weasyprint import HTML

from building.known_fonts import only_these
from building.pdfs import qr_code
from building.print_fonts import OWN_FONT
from building.printing import CannotPrint, as_pdf
from project import PROJECT, Project

PAGE = '<!doctype html><html lang="en"><title>Booklet</title><h1>Booklet</h1>{}'


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ('<p><a href="#nowhere">there</a></p>', "#nowhere"),
        ('<img alt="x" src="missing.png">', "missing.png"),
        ('<img alt="x" src="data:image/svg+xml,%3Csvg">', "Failed to load image"),
        ('<img src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E">', "no required alt"),
        ('<img alt="x" src="https://pictures.example/x.png">', "pictures.example"),
        ("<style>@font-face{font-family:X;src:url(missing.ttf)}p{font-family:X}</style><p>x</p>", "cannot be loaded"),
    ],
)
def test_what_is_missing_is_reported(tmp_path: Path, content: str, says: str) -> None:
    with pytest.raises(CannotPrint, match=r"^x\.pdf would not be whole, so it was not made") as reported:
        as_pdf(PAGE.format(content), tmp_path, "x.pdf")

    assert says in str(reported.value)


def test_same_document_gives_the_same_bytes(tmp_path: Path) -> None:
    assert as_pdf(PAGE.format("<p>x</p>"), tmp_path, "x.pdf") == as_pdf(PAGE.format("<p>x</p>"), tmp_path, "x.pdf")


def places_of_words(pdf: bytes) -> set[tuple[int, str, int, int]]:
    """(page, text, place from the left, place from the foot) of every piece of text."""
    found: set[tuple[int, str, int, int]] = set()
    for number, page in enumerate(pypdf.PdfReader(io.BytesIO(pdf)).pages):
        page.extract_text(
            visitor_text=lambda text, _, place, *_others, number=number: found.add(
                (number, text.strip(), round(place[4]), round(place[5]))
            )
        )
    return {piece for piece in found if piece[1]}


def test_columns_that_are_filled_at_once_are_filled_as_those_that_are_tried_first(tmp_path: Path) -> None:
    chapters = "<h2>Chapter</h2>" + "".join(f"<p>paragraph {number}</p><ul><li>item</ul>" for number in range(40))
    style = "@page{size:A6}section{column-fill:auto;columns:2;break-before:page}h2{column-span:all}"
    content = f"<style>{style}</style>" + 2 * f"<section><p>before</p>{chapters}</section>"

    at_once = places_of_words(as_pdf(PAGE.format(content), tmp_path, "x.pdf"))

    tried = HTML(string=PAGE.format(content)).write_pdf(**only_these([OWN_FONT]))
    assert at_once == places_of_words(tried)
    assert len({page for page, *_ in at_once}) > 4


def test_document_with_too_many_pages_is_reported_with_its_pages(tmp_path: Path) -> None:
    three = PAGE.format("<p>x</p>" + 2 * '<p style="break-before: page">x</p>')

    assert as_pdf(three, tmp_path, "x.pdf", most_pages=3)
    with pytest.raises(CannotPrint, match=r"^x\.pdf would have 3 pages, and may have 2; shorten what it prints\.$"):
        as_pdf(three, tmp_path, "x.pdf", most_pages=2)


CELLS = "<style>table{{table-layout:fixed;width:40mm}}</style><table><tr><td>{}<td>y</table>"
LINE = "<style>p{{width:40mm;white-space:nowrap}}</style><p>{}</p>"


@pytest.mark.parametrize(("content", "word"), [(CELLS, "Spiertrillingendagboek"), (LINE, "spier" * 60)])
def test_word_that_reaches_beyond_its_cell_or_its_page_is_reported(tmp_path: Path, content: str, word: str) -> None:
    assert as_pdf(PAGE.format(content.format("spier")), tmp_path, "x.pdf")
    with pytest.raises(CannotPrint, match=rf"^x\.pdf has no room for '{word}'; write it shorter, or in more words\.$"):
        as_pdf(PAGE.format(content.format(word)), tmp_path, "x.pdf")


def test_line_before_a_link_is_full_where_only_its_last_space_has_no_room(tmp_path: Path) -> None:
    """WeasyPrint ended such a line after its first word: at one of these widths it does, whatever the font."""
    text = 'ask then your pharmacist and do not <a href="#x">stop</a>'
    lines = "".join(f'<p style="width:{width}px">{text}</p>' for width in range(150, 400, 2))

    pdf = as_pdf(PAGE.format(f'<i id="x">x</i>{lines}'), tmp_path, "x.pdf")

    assert "\nask\n" not in "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)


def test_address_that_no_code_can_hold_is_reported() -> None:
    address = f"https://example.org/{'x' * 3000}/"

    with pytest.raises(CannotPrint, match=r"^No QR code can hold an address of 3021 letters .*; publish the site at"):
        qr_code(address)


def test_without_pango_the_way_to_get_it_is_reported(tmp_path: Path) -> None:
    """On a machine whose linker finds no Pango, WeasyPrint cannot be imported at all."""
    (tmp_path / "sitecustomize.py").write_text(
        "import ctypes.util, cffi.api\n"
        "ctypes.util.find_library = lambda name: None\n"
        "def dlopen(self, name, flags=0): raise OSError(f'cannot load library {name!r}')\n"
        "cffi.api.FFI.dlopen = dlopen\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", "from building.printing import *; as_pdf('<p>', Path(), 'x.pdf')"],
        env=os.environ | {"PYTHONPATH": os.pathsep.join([str(tmp_path), str(PROJECT / "overrides/hooks")])},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "sudo apt-get install libpango-1.0-0" in run.stderr.splitlines()[-1]


def test_build_without_a_font_says_so_and_no_more_and_leaves_no_pdf(project: Project) -> None:
    (project.folder / "overrides/print/fonts/AtkinsonHyperlegibleNext-Bold.ttf").unlink()

    built = project.build()

    assert built.returncode != 0
    unreadable = r"docs/(..)/wording\.yml:\d+: A font cannot be read, AtkinsonHyperlegibleNext-Bold\.ttf \("
    assert re.findall(unreadable, built.stderr) == ["nl", "en"]
    assert built.stderr.count("\n") == 2
    assert not list((project.folder / "site").rglob("*.pdf"))
