"""What WeasyPrint does twice or slowly, done once and quickly; what is printed stays the same."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree

from lxml import etree

from building.weasyprint_internals.replaced import replaced

MARGINS = "adjoining_margins"
"""What `block_box_layout` is given as a list, but as None for the columns that are kept."""
NOTHING_FITS = (None,) * 6
"""What `block_box_layout` returns of a box of which nothing can be shown."""


@contextmanager
def quick_parsing(html: str) -> Iterator[None]:
    """Read `html` with libxml2, which takes a twentieth of the time that WeasyPrint's own parser takes.

    It knows no namespaces, so a text that holds pictures or formulas is left to WeasyPrint.
    """
    import weasyprint

    if "<svg" in html or "<math" in html:
        yield
        return
    root = ElementTree.fromstring(etree.tostring(etree.HTML(html), encoding="unicode"))
    with replaced(weasyprint, tinyhtml5=SimpleNamespace(parse=lambda *_given, **_named: root)):
        yield


@contextmanager
def quick_layout() -> Iterator[None]:
    """Do once what WeasyPrint does twice, or for every tag anew: a booklet takes a quarter less time.

    It fills columns once to see whether they could be balanced, also where `column-fill: auto` asks for none, and
    lists all pages of the document for each of its tags.
    """
    import pydyf
    from weasyprint.layout import block

    lay_out, references = block.block_box_layout, pydyf.PDF.page_references
    place = lay_out.__code__.co_varnames.index(MARGINS)

    def laid_out(*given: Any, **named: Any) -> Any:
        box = given[1]
        is_trial = box.is_column and given[place] is not None
        if is_trial and box.style.parent_style["column_fill"] == "auto" and _ends_its_container(box):
            return NOTHING_FITS
        return lay_out(*given, **named)

    def known_references(pdf: Any) -> Any:
        return listed(pdf, pdf.pages["Count"])

    @cache
    def listed(pdf: Any, _pages: int) -> Any:
        return references.fget(pdf)

    with replaced(block, block_box_layout=laid_out), replaced(pydyf.PDF, page_references=property(known_references)):
        yield


def _ends_its_container(column: Any) -> bool:
    """Whether nothing comes behind these columns: WeasyPrint balances them where a block follows that spans all."""
    container = column.element
    return container is not None and len(container) > 0 and column.children[-1].element is container[-1]


@contextmanager
def kept_lines() -> Iterator[None]:
    """Draw a line of text as it was laid out; WeasyPrint forgets it in between, and lays it out anew."""
    from weasyprint.text.line_break import Layout

    lay_out_again = Layout.reactivate

    def recalled(layout: Any, style: Any) -> None:
        if layout.justification_spacing:
            lay_out_again(layout, style)

    with replaced(Layout, deactivate=lambda _layout: None, reactivate=recalled):
        yield


@contextmanager
def quick_writing() -> Iterator[None]:
    """Ask what kind of thing is written into a PDF in the order of how often it is."""
    import pydyf

    as_bytes = pydyf._to_bytes

    def written(item: Any) -> Any:
        kind = type(item)
        return item if kind is bytes else item.encode("ascii") if kind is str else as_bytes(item)

    with replaced(pydyf, _to_bytes=written):
        yield
