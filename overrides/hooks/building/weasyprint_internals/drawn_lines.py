"""Lines of text, drawn from letters that were drawn before: WeasyPrint looks at each of half a million anew."""

from collections.abc import Iterator
from contextlib import contextmanager
from struct import Struct
from typing import Any

from building.weasyprint_internals.replaced import replaced

GLYPH = Struct("=Iiii4x")
"""A PangoGlyphInfo: the number of the shape; its width, and how far it is moved to the right and upwards."""
ENDS_OF_PARAGRAPHS = frozenset("\n\r\u2029")
PIECES = "pieces that were drawn"
"""What we note on a font."""


@contextmanager
def quick_lines() -> Iterator[None]:
    """Draw a line that is set in one font, where each shape of it was drawn before in that font.

    Any other is left to WeasyPrint, which asks Pango to lay it out once more, as a paragraph of one line.
    """
    from weasyprint.draw import text

    draw = text.draw_first_line

    def drawn(stream: Any, box: Any, overflow: str, ellipsis: Any, matrix: Any) -> Any:
        is_plain = overflow != "ellipsis" and ellipsis == "none" and box.text.strip()
        line = is_plain and ENDS_OF_PARAGRAPHS.isdisjoint(box.pango_layout.text) and _line(stream, box.pango_layout)
        if not line:
            return draw(stream, box, overflow, ellipsis, matrix)
        font, size, pieces = line
        stream.set_text_matrix(*matrix.values)
        stream.set_font_size(font.hash, size)
        stream.show_text(pieces)
        return []

    with replaced(text, draw_first_line=drawn):
        yield


def _line(stream: Any, layout: Any) -> tuple[Any, float, str] | None:
    """The font of a line, its size and what is written into the PDF; None when this is not known of each shape."""
    from weasyprint.text.ffi import ffi

    run = layout.get_first_line()[0].runs[0]
    if run == ffi.NULL or run.next != ffi.NULL:
        return None
    font, size = stream.add_font(run.data.item.analysis.font)
    if font.bitmap or font.png or font.svg or font.colr:
        return None
    known = vars(font).setdefault(PIECES, {}).setdefault(size, {})
    shapes = run.data.glyphs
    pieces = []
    for shape in GLYPH.iter_unpack(ffi.buffer(shapes.glyphs, shapes.num_glyphs * GLYPH.size)):
        piece = known.get(shape) or _piece(font, size, *shape)
        if not piece:
            return None
        known[shape] = piece
        pieces.append(piece)
    written = "<" + "".join(pieces)
    return font, size, written[:-1] if written.endswith("<") else f"{written}>"


def _piece(font: Any, size: float, number: int, width: int, right: int, up: int) -> str:
    """What WeasyPrint writes for a shape, and the distance to the next; nothing when it never wrote it yet."""
    from weasyprint.text.ffi import FROM_UNITS

    if up or number not in font.to_unicode or number not in font.widths:
        return ""
    moved = right / size
    distance = font.widths[number] + moved - width * 1000 * FROM_UNITS / size
    return (f">{-moved}<" if moved else "") + f"{number:04x}" + (f">{int(distance)}<" if distance else "")
