"""The programs in which people fill in a PDF, each driven by the library that it is built on."""

import ctypes
import io
import subprocess
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
from pikepdf import Name
from PIL import Image

from commands.machine import program

TAB, ENTER = 9, 13
RESOLUTION = 144
POINTS = 72
"""In an inch."""
DARK = 128
"""A grey below this is ink."""
OBJECT = ctypes.c_void_p


@dataclass(frozen=True)
class Field:
    """A field as its file has it: its edges in points, what it says of itself, what is in it."""

    left: float
    bottom: float
    right: float
    top: float
    description: str
    text: str
    ticked: bool


def fields(file: Path, page: int = 0) -> dict[str, Field]:
    """The fields of a page, the first, by their names, in the order in which they are read aloud."""
    with pikepdf.open(file) as document:
        return {
            str(note["/T"]): Field(*map(float, note.Rect), str(note.TU), str(note.V), note.get("/AS") == Name.on)
            for note in document.pages[page].Annots
            if note.Subtype == Name.Widget
        }


class Chromium:
    """PDFium: clicks and keys, as Chromium hands them on."""

    def fill(self, file: Path, texts: Mapping[str, str], ticked: Collection[str], to: Path) -> None:
        """Click in a field of the first page and type, or click on a box, and save it all as `to`."""
        with self._open(file) as (document, page):
            for name, text in texts.items():
                self._click(document, page, fields(file)[name])
                for letter in text:
                    pdfium.FORM_OnChar(document.formenv, page, ENTER if letter == "\n" else ord(letter), 0)
            for name in ticked:
                self._click(document, page, fields(file)[name])
            pdfium.FORM_ForceToKillFocus(document.formenv)
            document.save(to)

    def tabbed(self, file: Path) -> list[str]:
        """The names of the fields of the first page in the order in which the Tab key goes through them."""
        with self._open(file) as (document, page):
            return [self._next(document, page) for _ in fields(file)]

    def drawn(self, file: Path) -> Image.Image:
        """The first page as the reader shows it, in grey."""
        with self._open(file) as (_, page):
            return page.render(scale=RESOLUTION / POINTS, may_draw_forms=True).to_pil().convert("L")

    @contextmanager
    def _open(self, file: Path) -> Iterator[Any]:
        with pypdfium2.PdfDocument(file) as document:
            document.init_forms()
            yield document, document[0]

    def _click(self, document: Any, page: Any, field: Field) -> None:
        for event in (pdfium.FORM_OnMouseMove, pdfium.FORM_OnLButtonDown, pdfium.FORM_OnLButtonUp):
            event(document.formenv, page, 0, (field.left + field.right) / 2, (field.bottom + field.top) / 2)

    def _next(self, document: Any, page: Any) -> str:
        pdfium.FORM_OnKeyDown(document.formenv, page, TAB, 0)
        field = pdfium.FPDF_ANNOTATION()
        pdfium.FORM_GetFocusedAnnot(document.formenv, ctypes.c_int(), field)
        length = pdfium.FPDFAnnot_GetFormFieldName(document.formenv, field, None, 0)
        name = ctypes.create_string_buffer(length)
        place = ctypes.cast(name, ctypes.POINTER(pdfium.FPDF_WCHAR))
        pdfium.FPDFAnnot_GetFormFieldName(document.formenv, field, place, length)
        pdfium.FPDFPage_CloseAnnot(field)
        return name.raw.decode("utf-16-le").rstrip("\0")


class Evince:
    """Poppler: what Evince asks of it when somebody has typed into a field, or has clicked on a box."""

    def fill(self, file: Path, texts: Mapping[str, str], ticked: Collection[str], to: Path) -> None:
        """Fill in fields of the first page, and save it all as `to`."""
        document = _poppler("document_new_from_file", OBJECT)(file.as_uri().encode(), None, None)
        page = OBJECT(_poppler("document_get_page", OBJECT)(OBJECT(document), 0))
        for field in _fields_of(page):
            name = _said(_poppler("form_field_get_name", OBJECT)(field))
            if name in texts:
                _poppler("form_field_text_set_text", None)(field, texts[name].encode())
            if name in ticked:
                _poppler("form_field_button_set_state", None)(field, 1)
        assert _poppler("document_save", ctypes.c_int)(OBJECT(document), to.as_uri().encode(), None)

    def described(self, file: Path) -> dict[str, str]:
        """What is said of each field of the first page beside the pointer, by its name."""
        document = _poppler("document_new_from_file", OBJECT)(file.as_uri().encode(), None, None)
        page = OBJECT(_poppler("document_get_page", OBJECT)(OBJECT(document), 0))
        return {
            _said(_poppler("form_field_get_name", OBJECT)(field)): _said(
                _poppler("form_field_get_alternate_ui_name", OBJECT)(field)
            )
            for field in _fields_of(page)
        }

    def drawn(self, file: Path) -> Image.Image:
        """The first page as the reader shows it, in grey."""
        command = [program("pdftocairo"), "-png", "-singlefile", "-f", "1", "-r", str(RESOLUTION), str(file), "-"]
        return Image.open(io.BytesIO(subprocess.run(command, capture_output=True, check=True).stdout)).convert("L")


def ink(picture: Image.Image, field: Field) -> int:
    """How many dots of a picture of the page are dark inside a field."""
    left, bottom, right, top = (
        round(edge * RESOLUTION / POINTS) for edge in (field.left, field.bottom, field.right, field.top)
    )
    height = picture.height
    return sum(picture.crop((left + 3, height - top + 3, right - 3, height - bottom - 3)).histogram()[:DARK])


class _Listed(ctypes.Structure):
    """A list of GLib."""


_Listed._fields_ = [("data", OBJECT), ("next", ctypes.POINTER(_Listed)), ("previous", OBJECT)]


class _Mapped(ctypes.Structure):
    """A field and its place, PopplerFormFieldMapping."""

    _fields_ = [*((edge, ctypes.c_double) for edge in ("left", "bottom", "right", "top")), ("field", OBJECT)]


def _fields_of(page: ctypes.c_void_p) -> Iterator[ctypes.c_void_p]:
    entry = _poppler("page_get_form_field_mapping", ctypes.POINTER(_Listed))(page)
    while entry:
        yield OBJECT(ctypes.cast(entry.contents.data, ctypes.POINTER(_Mapped)).contents.field)
        entry = entry.contents.next


def _poppler(name: str, returns: Any) -> Any:
    """A function of poppler's library for GNOME."""
    function = ctypes.CDLL("libpoppler-glib.so.8")[f"poppler_{name}"]
    function.restype = returns
    return function


def _said(text: int | None) -> str:
    return ctypes.string_at(text).decode() if text else ""
