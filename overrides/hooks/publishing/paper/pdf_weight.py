"""What makes a PDF heavier than a reader has use for, taken out: WeasyPrint's is half as heavy again."""

import re
from functools import cache

import pikepdf
from pikepdf import Array, Name

STEP = re.compile(rb"(?<!\S)(?:\[([^]]*)\] TJ|(-?[\d.]+(?: -?[\d.]+)*) ([A-Za-z]+))")
"""An instruction as WeasyPrint writes it: a line of text, in hexadecimal digits, or numbers and what they are for."""

MEASURE = re.compile(rb"-?\d*\.\d+")

MUST_BE_ESCAPED = re.compile(rb"[()\\]")
"""What would end a string in a PDF (ISO 32000-1, 7.3.4.2)."""

PLACES = {b"Tm", b"c", b"l", b"m", b"re"}
"""The instructions whose measures are places (ISO 32000-1, tables 59 and 108)."""


def lighten(document: pikepdf.Pdf) -> None:
    """Round what no printer shows, and drop what nothing leads to."""
    _measure_without_excess(document)
    _keep_used_destinations(document)


def _measure_without_excess(document: pikepdf.Pdf) -> None:
    """WeasyPrint places every letter by itself and measures to a millionth; so a page weighs twice what it needs."""
    for page in document.pages:
        page.Contents = document.make_stream(_without_excess(page.Contents.read_bytes()))
        for annotation in page.get("/Annots", Array()):
            annotation.Rect = Array([round(edge, 2) for edge in annotation.Rect])
    for content in document.objects:
        if isinstance(content, pikepdf.Stream) and content.get("/Subtype") == Name.Form:
            content.write(_without_excess(content.read_bytes()))


def _keep_used_destinations(document: pikepdf.Pdf) -> None:
    """A name that no link leads to is only weight."""
    used = {str(note.Dest) for page in document.pages for note in page.get("/Annots", Array()) if "/Dest" in note}
    if "/Names" in document.Root and "/Dests" in document.Root.Names:
        names = document.Root.Names.Dests.Names
        kept = [(name, place) for name, place in zip(names[::2], names[1::2], strict=True) if str(name) in used]
        document.Root.Names.Dests.Names = Array([part for pair in kept for part in pair])


def _without_excess(content: bytes) -> bytes:
    return STEP.sub(lambda step: _measured(step[2], step[3]) if step[3] else _line_of_text(step[1]), content)


def _measured(numbers: bytes, operator: bytes) -> bytes:
    """A place to a hundredth of a point, which no printer shows; a colour or a scale to a thousandth."""
    digits = 2 if operator in PLACES else 3
    return MEASURE.sub(lambda number: _rounded(number[0], digits), numbers) + b" " + operator


@cache
def _rounded(number: bytes, digits: int) -> bytes:
    return f"{round(float(number), digits) + 0:g}".encode()


def _line_of_text(pieces: bytes) -> bytes:
    """The instruction that shows a line: its letters, and between them the distances that are not nothing."""
    return b"[" + b"".join(map(_written, pieces.split(b"<"))).replace(b")(", b"") + b"] TJ"


@cache
def _written(piece: bytes) -> bytes:
    """Letters and the distance behind them: "0041> -12.3" -> "(\\0A)-12".

    Letters are written as they are: hexadecimal digits compress a quarter less well.
    """
    digits, _, distance = piece.rpartition(b">")
    rounded = round(float(distance)) if distance.strip() else 0
    behind = b"%d" % rounded if rounded else b""
    if not digits:
        return behind and b" " + behind
    letters = MUST_BE_ESCAPED.sub(rb"\\\g<0>", bytes.fromhex(digits.decode())).replace(b"\r", rb"\r")
    return b"(" + letters + b")" + behind
