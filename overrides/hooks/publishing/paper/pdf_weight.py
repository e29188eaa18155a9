"""What makes a PDF heavier than a reader has use for, taken out: WeasyPrint's is half as heavy again."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

import pikepdf
from pikepdf import Array, Name

MUST_BE_ESCAPED = re.compile(rb"[()\\]")
"""What would end a string in a PDF (ISO 32000-1, 7.3.4.2)."""

PLACES = {"Tm", "c", "l", "m", "re"}
"""The instructions whose measures are places (ISO 32000-1, tables 59 and 108)."""


def lighten(document: pikepdf.Pdf) -> None:
    """Round what no printer shows, and drop what nothing leads to."""
    _measure_without_excess(document)
    _keep_used_destinations(document)


def _measure_without_excess(document: pikepdf.Pdf) -> None:
    """WeasyPrint places every letter by itself and measures to a millionth; so a page weighs twice what it needs."""
    for page in document.pages:
        page.Contents = document.make_stream(_without_excess(page))
        for annotation in page.get("/Annots", Array()):
            annotation.Rect = Array([round(edge, 2) for edge in annotation.Rect])
    for content in document.objects:
        if isinstance(content, pikepdf.Stream) and content.get("/Subtype") == Name.Form:
            content.write(_without_excess(content))


def _keep_used_destinations(document: pikepdf.Pdf) -> None:
    """A name that no link leads to is only weight."""
    used = {str(note.Dest) for page in document.pages for note in page.get("/Annots", Array()) if "/Dest" in note}
    if "/Names" in document.Root and "/Dests" in document.Root.Names:
        names = document.Root.Names.Dests.Names
        kept = [(name, place) for name, place in zip(names[::2], names[1::2], strict=True) if str(name) in used]
        document.Root.Names.Dests.Names = Array([part for pair in kept for part in pair])


def _without_excess(content: pikepdf.Object | pikepdf.Page) -> bytes:
    return b"\n".join(
        _line_of_text(step.operands[0])
        if str(step.operator) == "TJ"
        else pikepdf.unparse_content_stream([(_rounded(step.operands, str(step.operator)), step.operator)])
        for step in pikepdf.parse_content_stream(content)
    )


def _rounded(operands: Iterable[Any], operator: str) -> list[Any]:
    """A place to a hundredth of a point, which no printer shows; a colour or a scale to a thousandth."""
    digits = 2 if operator in PLACES else 3
    return [round(operand, digits) if isinstance(operand, Decimal) else operand for operand in operands]


def _line_of_text(pieces: pikepdf.Object) -> bytes:
    """The instruction that shows a line: its letters, and between them the distances that are not nothing.

    Letters are written as they are: the hexadecimal digits that pikepdf writes compress a quarter less well.
    """
    written = b"".join(
        b"(" + MUST_BE_ESCAPED.sub(rb"\\\g<0>", bytes(piece)).replace(b"\r", rb"\r") + b")"
        if isinstance(piece, pikepdf.String)
        else f"{piece:.0f}".encode()
        for piece in pieces
        if isinstance(piece, pikepdf.String) or piece
    )
    return b"[" + written.replace(b")(", b"") + b"] TJ"
