"""The names inside WeasyPrint that it promises nobody; all that we touch of them is here.

A version of WeasyPrint that renames one of them stops the build with a sentence, see `missing_names`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any
from unicodedata import bidirectional

from publishing.paper.pdf_repairs import PART_OF

MARGINS = "adjoining_margins"
"""What `block_box_layout` is given as a list, but as None for the columns that are kept."""
RIGHT_TO_LEFT = "\u200f"
"""The mark of Unicode that takes signs at the side of a text along with it."""
NOTHING_FITS = (None,) * 6
"""What `block_box_layout` returns of a box of which nothing can be shown."""


def missing_names() -> list[str]:
    """The names that we need and this version of WeasyPrint no longer has."""
    from pydyf import PDF
    from weasyprint.document import Page
    from weasyprint.formatting_structure.boxes import Box
    from weasyprint.layout import block
    from weasyprint.pdf import tags
    from weasyprint.svg import Node

    of_class = [(tags, "_build_box_tree"), (Box, "descendants"), (Box, "link_annotation"), (Box, "is_column")]
    of_class += [(block, "block_box_layout"), (PDF, "page_references"), (Node, "text")]
    of_instance = [(Box, "element"), (Page, "_page_box")]
    return [f"{owner.__name__}.{name}" for owner, name in of_class if not hasattr(owner, name)] + [
        f"{owner.__name__}.{name}" for owner, name in of_instance if name not in owner.__init__.__code__.co_names
    ]


@contextmanager
def adapted() -> Iterator[None]:
    """All that we change of how WeasyPrint lays out and tags."""
    with quick_layout(), marked_tags(), joined_letters():
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

    Node.text = property(words)
    try:
        yield
    finally:
        Node.text = written


def describe_links(document: Any, pdf: Any) -> None:
    """Describe each link by its text; WeasyPrint describes it by its raw address (PDF/UA-1, 7.18.5)."""
    import pydyf

    for page in document.pages:
        for box in page._page_box.descendants():
            if box.link_annotation and box.element is not None:
                box.link_annotation["Contents"] = pydyf.String(" ".join("".join(box.element.itertext()).split()))
