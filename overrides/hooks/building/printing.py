"""Makes PDFs that a screen reader can read (PDF/UA-1), with WeasyPrint."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

from building.known_fonts import only_these
from building.print_fonts import OWN_FONT, FontRefused
from building.weasyprint_internals import adapted, missing_names
from building.weasyprint_internals.printed_boxes import cut_words, describe_annotations
from publishing.paper.pdf_repairs import repaired

OPTIONS = {"pdf_variant": "pdf/ua-1", "pdf_forms": True}


class CannotPrint(Exception):
    """A PDF could not be made; the message is a sentence that says what to do."""


def as_pdf(
    html: str, folder: Path, file: str, most_pages: int | None = None, fonts: Sequence[str] = (OWN_FONT,)
) -> bytes:
    """The PDF of a document that is called `file`, set in the first of `fonts`.

    What its style refers to lies in `folder`; a letter that the first font lacks is taken from the next one.

    Raises CannotPrint when Pango is missing, when something that the document refers to or a letter of it cannot be
    shown, when a word reaches beyond its page or its cell of a table, or when it has more than `most_pages`.
    """
    load_weasyprint()
    from weasyprint import HTML
    from weasyprint.urls import URLFetcher

    try:
        known = only_these(fonts)
    except FontRefused as refused:
        raise CannotPrint(str(refused)) from refused
    with _complaints() as found, adapted(html):
        document = HTML(
            string=html, base_url=f"{folder.as_uri()}/", url_fetcher=URLFetcher(allowed_protocols=("file", "data"))
        ).render(**known, **OPTIONS)
        pdf = document.write_pdf(finisher=describe_annotations, uncompressed_pdf=True, **OPTIONS)
    if found:
        raise CannotPrint(f"{file} would not be whole, so it was not made: {' '.join(found)}")
    if cut := cut_words(document):
        raise CannotPrint(f"{file} has no room for {_quoted(cut)}; write it shorter, or in more words.")
    if most_pages and len(document.pages) > most_pages:
        raise CannotPrint(
            f"{file} would have {len(document.pages)} pages, and may have {most_pages}; shorten what it prints."
        )
    return repaired(pdf)


def load_weasyprint() -> None:
    """Load WeasyPrint, which processes that are forked from this one then share; raises CannotPrint when it cannot."""
    try:
        import_module("weasyprint")
    except OSError as error:
        raise CannotPrint(
            "A PDF needs Pango, which is not installed; install it with: "
            "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
        ) from error
    if missing := missing_names():
        raise CannotPrint(
            f"A PDF needs a WeasyPrint that has {', '.join(missing)}; install the version of "
            "requirements/site.txt, or adapt overrides/hooks/building/weasyprint_internals/ to this one."
        )


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f"'{each}'" for each in words)


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """What WeasyPrint complains of: missing letters, fonts, pictures and anchors are only logged, and then left out."""
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
