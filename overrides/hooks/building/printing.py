"""Makes PDFs that a screen reader can read (PDF/UA-1), with WeasyPrint."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from publishing.paper.pdf_repairs import PART_OF, repaired


class CannotPrint(Exception):
    """A PDF could not be made; the message is a sentence that says what to do."""


def as_pdf(html: str, folder: Path) -> bytes:
    """The PDF of a document; what its style refers to lies in `folder`.

    Raises CannotPrint when Pango is missing, or when something that the document refers to cannot be used.
    """
    try:
        from weasyprint import HTML
        from weasyprint.urls import URLFetcher
    except OSError as error:
        raise CannotPrint(
            "The leaflet needs Pango, which is not installed; install it with: "
            "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
        ) from error
    with _complaints() as found, _marked_tags():
        document = HTML(
            string=html, base_url=f"{folder.as_uri()}/", url_fetcher=URLFetcher(allowed_protocols=("file", "data"))
        )
        pdf = document.write_pdf(
            pdf_variant="pdf/ua-1", pdf_forms=True, pdf_identifier=b"spiertrillen", finisher=_describe_links
        )
    if found:
        raise CannotPrint(f"The leaflet would not be whole, so it was not made: {' '.join(found)}")
    return repaired(pdf)


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """What WeasyPrint complains of: missing fonts, pictures and anchors are only logged, and then left out."""
    found: list[str] = []

    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            found.append(f"{record.getMessage()}.")

    log, keep = logging.getLogger("weasyprint"), Keep(logging.WARNING)
    log.addHandler(keep)
    try:
        yield found
    finally:
        log.removeHandler(keep)


@contextmanager
def _marked_tags() -> Iterator[None]:
    """Let every tag tell its language (WCAG 2.2, 3.1.2), and which element it is a part of.

    WeasyPrint knows no language below the document, and tags the parts of an element on each page and line by
    themselves; publishing.pdf_repairs joins them.
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


def _describe_links(document: Any, pdf: Any) -> None:
    """Describe each link by its text; WeasyPrint describes it by its raw address (PDF/UA-1, 7.18.5)."""
    import pydyf

    for page in document.pages:
        for box in page._page_box.descendants():
            if box.link_annotation and box.element is not None:
                box.link_annotation["Contents"] = pydyf.String(" ".join("".join(box.element.itertext()).split()))
