"""What makes a PDF heavier than a reader has use for is taken out; what is seen stays."""

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from publishing.paper.pdf_weight import lighten


@pytest.fixture
def document() -> pikepdf.Pdf:
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(100, 100))
    return pdf


def lightened(document: pikepdf.Pdf, content: bytes) -> bytes:
    document.pages[0].Contents = document.make_stream(content)
    lighten(document)
    return bytes(document.pages[0].Contents.read_bytes())


@pytest.mark.parametrize(
    ("content", "lighter"),
    [
        (b"1.23456 2 m\n3 4.98765 l", b"1.23 2 m\n3 4.99 l"),
        (b"-0.00001 -1.999 m", b"0 -2 m"),
        (b"/a0.12345 gs", b"/a0.12345 gs"),
        (b"1.23456 0 0 1 2.34567 3.45678 Tm", b"1.23 0 0 1 2.35 3.46 Tm"),
        (b"0.123456 0 1 rg", b"0.123 0 1 rg"),
        (b"0.123456 0 0 1 2.34567 3 cm", b"0.123 0 0 1 2.346 3 cm"),
        (b"1.23456 2 3 4 re", b"1.23 2 3 4 re"),
        (b"1.23456 1 2 3 4 5 c", b"1.23 1 2 3 4 5 c"),
    ],
)
def test_a_place_has_hundredths_and_a_colour_or_a_scale_thousandths(
    document: pikepdf.Pdf, content: bytes, lighter: bytes
) -> None:
    assert lightened(document, content) == lighter


@pytest.mark.parametrize(
    ("line", "lighter"),
    [
        (b"[<48656c> 0 <6c6f>] TJ", b"[(Hello)] TJ"),
        (b"[<48656c>0.0<6c6f>] TJ", b"[(Hello)] TJ"),
        (b"[<48656c>12.6<6c6f>-3] TJ", b"[(Hel)13(lo)-3] TJ"),
        (b"[-7<48656c><6c6f>] TJ", b"[ -7(Hello)] TJ"),
        (b"[<6128622963>] TJ", rb"[(a\(b\)c)] TJ"),
        (b"[<635c>] TJ", rb"[(c\\)] TJ"),
        (b"[<410d42>] TJ", rb"[(A\rB)] TJ"),
    ],
)
def test_a_line_of_text_is_written_with_the_distances_that_are_not_nothing(
    document: pikepdf.Pdf, line: bytes, lighter: bytes
) -> None:
    assert lightened(document, line) == lighter


def test_the_letters_of_a_line_stay(document: pikepdf.Pdf) -> None:
    letters = bytes(range(256))
    lighter = lightened(document, b"[<" + letters.hex().encode() + b">] TJ")
    document.pages[0].Contents = document.make_stream(lighter)

    (step,) = pikepdf.parse_content_stream(document.pages[0])
    assert bytes(step.operands[0][0]) == letters


def test_a_drawing_of_its_own_is_measured_without_excess_too(document: pikepdf.Pdf) -> None:
    form = document.make_stream(b"1.23456 2 m", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 1, 1]))
    picture = document.make_stream(b"1.23456 2 m", Type=Name.XObject, Subtype=Name.Image)

    lighten(document)

    assert (form.read_bytes(), picture.read_bytes()) == (b"1.23 2 m", b"1.23456 2 m")


def link(document: pikepdf.Pdf, **more: object) -> pikepdf.Object:
    return document.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[1.23456, 2, 3, 4], **more))


def test_a_link_is_placed_to_a_hundredth(document: pikepdf.Pdf) -> None:
    document.pages[0].Annots = Array([link(document)])

    lighten(document)

    assert [float(edge) for edge in document.pages[0].Annots[0].Rect] == [1.23, 2, 3, 4]


def test_a_name_that_no_link_leads_to_goes(document: pikepdf.Pdf) -> None:
    document.pages[0].Annots = Array([link(document, Dest=String("here")), link(document)])
    names = Array([String("here"), Array([1]), String("nowhere"), Array([2])])
    document.Root.Names = Dictionary(Dests=Dictionary(Names=names))

    lighten(document)

    kept = document.Root.Names.Dests.Names
    assert [str(kept[0]), int(kept[1][0]), len(kept)] == ["here", 1, 2]
