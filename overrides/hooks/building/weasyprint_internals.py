"""The names inside WeasyPrint that it promises nobody; all that we touch of them is here.

A version of WeasyPrint that renames one of them stops the build with a sentence, see `missing_names`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from types import SimpleNamespace
from typing import Any
from unicodedata import bidirectional
from xml.etree import ElementTree

from lxml import etree

from publishing.paper.pdf_choices import CHOICES
from publishing.paper.pdf_repairs import PART_OF

MARGINS = "adjoining_margins"
"""What `block_box_layout` is given as a list, but as None for the columns that are kept."""
RIGHT_TO_LEFT = "\u200f"
"""The mark of Unicode that takes signs at the side of a text along with it."""
NOTHING_FITS = (None,) * 6
"""What `block_box_layout` returns of a box of which nothing can be shown."""


def missing_names() -> list[str]:
    """The names that we need and this version of WeasyPrint no longer has."""
    import pydyf
    import weasyprint
    from weasyprint.document import Page
    from weasyprint.formatting_structure.boxes import Box
    from weasyprint.layout import block, inline
    from weasyprint.pdf import tags
    from weasyprint.svg import Node
    from weasyprint.text.line_break import Layout

    of_class = [
        (tags, "_build_box_tree"), (Box, "descendants"), (Box, "link_annotation"), (Box, "widget_annotation"),
        (Box, "is_column"), (block, "block_box_layout"), (inline, "split_first_line"), (Node, "text"),
        (pydyf.PDF, "page_references"), (pydyf, "_to_bytes"), (weasyprint, "tinyhtml5"), (Layout, "reactivate"),
        (Layout, "deactivate"),
    ]  # fmt: skip
    of_instance = [(Box, "element"), (Page, "_page_box")]
    return [f"{owner.__name__}.{name}" for owner, name in of_class if not hasattr(owner, name)] + [
        f"{owner.__name__}.{name}" for owner, name in of_instance if name not in owner.__init__.__code__.co_names
    ]


@contextmanager
def adapted(html: str) -> Iterator[None]:
    """All that we change of how WeasyPrint makes one document, of `html`: what it leaves out, and how long it takes."""
    with (
        quick_parsing(html),
        quick_layout(),
        full_lines(),
        kept_lines(),
        quick_writing(),
        marked_tags(),
        joined_letters(),
    ):
        yield


@contextmanager
def _replaced(owner: Any, **names: Any) -> Iterator[None]:
    """Let names of a class or a module mean something else."""
    before = {name: getattr(owner, name) for name in names}
    try:
        for name, value in names.items():
            setattr(owner, name, value)
        yield
    finally:
        for name, value in before.items():
            setattr(owner, name, value)


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
    with _replaced(weasyprint, tinyhtml5=SimpleNamespace(parse=lambda *_given, **_named: root)):
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

    with _replaced(block, block_box_layout=laid_out), _replaced(pydyf.PDF, page_references=property(known_references)):
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

    with _replaced(Layout, deactivate=lambda _layout: None, reactivate=recalled):
        yield


@contextmanager
def quick_writing() -> Iterator[None]:
    """Ask what kind of thing is written into a PDF in the order of how often it is."""
    import pydyf

    as_bytes = pydyf._to_bytes

    def written(item: Any) -> Any:
        kind = type(item)
        return item if kind is bytes else item.encode("ascii") if kind is str else as_bytes(item)

    with _replaced(pydyf, _to_bytes=written):
        yield


@contextmanager
def full_lines() -> Iterator[None]:
    """Fill lines before a link or a note: WeasyPrint 70 ends them after one word if only their last space is too much.

    It does not count the space at the end of a line when it looks whether a text fits, but does when it cuts it.
    """
    from weasyprint.layout import inline

    split = inline.split_first_line

    def cut(text: str, style: Any, context: Any, width: Any, *others: Any, **named: Any) -> Any:
        line = split(text, style, context, width, *others, **named)
        _, length, rest, *_ = line
        alone = len(text.partition(" ")[0].encode())
        if rest is None or length != alone or not text.endswith(" "):
            return line
        fits = split(text.rstrip(" "), style, context, width, *others, **named)[2] is None
        return split(text, style, context, None, *others, **named) if fits else line

    with _replaced(inline, split_first_line=cut):
        yield


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

    with _replaced(tags, _build_box_tree=marked):
        yield


class _Whole(str):
    """A text that is laid out at once, as if it were one letter."""

    def __iter__(self) -> Iterator[str]:
        yield str(self)


@contextmanager
def joined_letters() -> Iterator[None]:
    """Let the words of a drawing run from right to left, and their letters join, where their script does so.

    WeasyPrint lays them out letter by letter, from left to right.
    """
    from weasyprint.svg import Node

    written = Node.text

    def words(node: Any) -> str | None:
        text: str | None = written.fget(node)
        runs_from_right = any(bidirectional(letter) in ("R", "AL") for letter in text or "")
        return _Whole(f"{RIGHT_TO_LEFT}{text}{RIGHT_TO_LEFT}") if runs_from_right else text

    with _replaced(Node, text=property(words)):
        yield


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


def cut_words(document: Any) -> list[str]:
    """The texts that reach beyond their page, or beyond their cell of a table and so into the next one."""
    return [text for page in document.pages for text in _beyond(page._page_box, 0, page.width)]


def _beyond(box: Any, left: float, right: float) -> Iterator[str]:
    """The texts in `box` that reach over an edge, `left` and `right` in pixels; a pixel is no more than rounding."""
    from weasyprint.formatting_structure.boxes import TableCellBox, TextBox

    if isinstance(box, TextBox):
        if box.position_x < left - 1 or box.position_x + box.width > right + 1:
            yield box.text.strip()
        return
    if isinstance(box, TableCellBox):
        left, right = box.border_box_x(), box.border_box_x() + box.border_width()
    for child in box.all_children():
        yield from _beyond(child, left, right)
