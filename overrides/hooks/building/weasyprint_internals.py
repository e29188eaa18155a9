"""The names inside WeasyPrint that it promises nobody; all that we touch of them is here.

A version of WeasyPrint that renames one of them stops the build with a sentence, see `missing_names`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree

from lxml import etree

from publishing.paper.pdf_choices import CHOICES
from publishing.paper.pdf_repairs import PART_OF

MARGINS = "adjoining_margins"
"""What `block_box_layout` is given as a list, but as None for the columns that are kept."""
NOTHING_FITS = (None,) * 6
"""What `block_box_layout` returns of a box of which nothing can be shown."""


def missing_names() -> list[str]:
    """The names that we need and this version of WeasyPrint no longer has."""
    import pydyf
    import weasyprint
    from weasyprint.document import Page
    from weasyprint.formatting_structure.boxes import Box
    from weasyprint.layout import block
    from weasyprint.pdf import tags
    from weasyprint.text.line_break import Layout

    of_class = [(tags, "_build_box_tree"), (Box, "descendants"), (Box, "link_annotation")]
    of_class += [
        (Box, "widget_annotation"),
        (Box, "is_column"),
        (block, "block_box_layout"),
        (pydyf.PDF, "page_references"),
    ]
    of_class += [(pydyf, "_to_bytes"), (weasyprint, "tinyhtml5"), (Layout, "reactivate"), (Layout, "deactivate")]
    of_instance = [(Box, "element"), (Page, "_page_box")]
    return [f"{owner.__name__}.{name}" for owner, name in of_class if not hasattr(owner, name)] + [
        f"{owner.__name__}.{name}" for owner, name in of_instance if name not in owner.__init__.__code__.co_names
    ]


@contextmanager
def prepared(html: str) -> Iterator[None]:
    """Let WeasyPrint make one document, of `html`, as we need it and as quickly as it can."""
    with quick_parsing(html), quick_layout(), kept_lines(), quick_writing(), marked_tags():
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

    block.block_box_layout, pydyf.PDF.page_references = laid_out, property(known_references)
    try:
        yield
    finally:
        block.block_box_layout, pydyf.PDF.page_references = lay_out, references


def _ends_its_container(column: Any) -> bool:
    """Whether nothing comes behind these columns: WeasyPrint balances them where a block follows that spans all."""
    container = column.element
    return container is not None and len(container) > 0 and column.children[-1].element is container[-1]


@contextmanager
def quick_parsing(html: str) -> Iterator[None]:
    """Read `html` with the parser of libxml2, which takes a twentieth of the time of WeasyPrint's.

    Pictures inside the text it would read otherwise (it knows no namespaces), so WeasyPrint reads these itself.
    """
    import weasyprint

    parser = weasyprint.tinyhtml5
    if "<svg" not in html and "<math" not in html:
        root = ElementTree.fromstring(etree.tostring(etree.HTML(html), encoding="unicode"))
        weasyprint.tinyhtml5 = SimpleNamespace(parse=lambda *_given, **_named: root)
    try:
        yield
    finally:
        weasyprint.tinyhtml5 = parser


@contextmanager
def kept_lines() -> Iterator[None]:
    """Draw a line of text as it was laid out; WeasyPrint forgets it in between and lays it out anew."""
    from weasyprint.text.line_break import Layout

    forget, recall = Layout.deactivate, Layout.reactivate

    def recalled(layout: Any, style: Any) -> None:
        if layout.justification_spacing:
            recall(layout, style)

    Layout.deactivate, Layout.reactivate = lambda _layout: None, recalled
    try:
        yield
    finally:
        Layout.deactivate, Layout.reactivate = forget, recall


@contextmanager
def quick_writing() -> Iterator[None]:
    """Ask what kind of thing is written in the order of how often it is."""
    import pydyf

    as_bytes = pydyf._to_bytes

    def written(item: Any) -> Any:
        kind = type(item)
        return item if kind is bytes else item.encode("ascii") if kind is str else as_bytes(item)

    pydyf._to_bytes = written
    try:
        yield
    finally:
        pydyf._to_bytes = as_bytes


@contextmanager
def marked_tags() -> Iterator[None]:
    """Let every tag tell its language (WCAG 2.2, 3.1.2), and which element it is a part of.

    WeasyPrint knows no language below the document, and tags the parts of an element on each page and line by
    themselves; publishing.paper.pdf_repairs joins them.
    """
    import pydyf
    from weasyprint.pdf import tags

    build, numbers = tags._build_box_tree, dict[Any, int]()

    def marked(box: Any, *context: Any) -> Iterator[Any]:
        for tag in build(box, *context):
            if box.element is not None:
                tag[PART_OF.removeprefix("/")] = numbers.setdefault(box.element, len(numbers))
                if language := box.element.get("lang"):
                    tag["Lang"] = pydyf.String(language)
            yield tag

    tags._build_box_tree = marked
    try:
        yield
    finally:
        tags._build_box_tree = build


def describe_annotations(document: Any, _pdf: Any) -> None:
    """Describe each link by its text, since WeasyPrint describes it by its raw address (PDF/UA-1, 7.18.5).

    Let each field with a list of answers (`list` in HTML) name them; publishing.paper.pdf_choices makes boxes of it.
    """
    import pydyf

    answers = {one.get("id"): _choices(one) for one in _root(document).iter("datalist")}
    for page in document.pages:
        for box in page._page_box.descendants():
            if box.element is None:
                continue
            if box.link_annotation:
                box.link_annotation["Contents"] = pydyf.String(" ".join("".join(box.element.itertext()).split()))
            if box.widget_annotation and "list" in box.element.attrib:
                box.widget_annotation[CHOICES.removeprefix("/")] = answers[box.element.get("list")]


def _root(document: Any) -> Any:
    """The element of the whole document."""
    return document.pages[0]._page_box.children[0].element


def _choices(listed: Any) -> Any:
    """The answers of a datalist, each the name and what it says."""
    import pydyf

    texts = [text for option in listed.iter("option") for text in (option.get("value"), option.text)]
    return pydyf.Array(map(pydyf.String, texts))
