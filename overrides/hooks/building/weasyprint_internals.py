"""The names inside WeasyPrint that it promises nobody; all that we touch of them is here.

A version of WeasyPrint that renames one of them stops the build with a sentence, see `missing_names`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from publishing.paper.pdf_repairs import PART_OF


def missing_names() -> list[str]:
    """The names that we need and this version of WeasyPrint no longer has."""
    from weasyprint.document import Page
    from weasyprint.formatting_structure.boxes import Box
    from weasyprint.pdf import tags

    of_class = [(tags, "_build_box_tree"), (Box, "descendants"), (Box, "link_annotation")]
    of_instance = [(Box, "element"), (Page, "_page_box")]
    return [f"{owner.__name__}.{name}" for owner, name in of_class if not hasattr(owner, name)] + [
        f"{owner.__name__}.{name}" for owner, name in of_instance if name not in owner.__init__.__code__.co_names
    ]


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


def describe_links(document: Any, pdf: Any) -> None:
    """Describe each link by its text; WeasyPrint describes it by its raw address (PDF/UA-1, 7.18.5)."""
    import pydyf

    for page in document.pages:
        for box in page._page_box.descendants():
            if box.link_annotation and box.element is not None:
                box.link_annotation["Contents"] = pydyf.String(" ".join("".join(box.element.itertext()).split()))
