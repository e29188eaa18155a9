"""What the boxes of a document tell, once it is laid out."""

from collections.abc import Iterator
from typing import Any

from publishing.paper.pdf_choices import CHOICES


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
