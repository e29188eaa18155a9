"""The PDFs of every language."""

import gc
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import segno

from building.announcing import say, working_on
from building.build import Build
from building.cache import made_once
from building.folders import OVERRIDES, PRINT
from building.leaflets import leaflet
from building.print_fonts import fonts_of
from building.printing import CannotPrint, as_pdf, load_weasyprint
from building.site import Files, Site
from building.stopping import Stopped
from building.workers import in_processes
from publishing.editorial.kinds_of_page import AID, HOME, SOURCES
from publishing.editorial.review import Review, joint_review
from publishing.page.chapters import Chapter
from publishing.paper.aid_flow import flow
from publishing.paper.booklet import for_readers, numbered_sources, printed_chapters
from publishing.paper.drawings import INK
from publishing.reviewing.pack_contents import review_pack, whole_text
from publishing.reviewing.review_words import validity, written_date
from publishing.web.manifest import version

MOST_PAGES = {"leaflet": 2, "booklet": 32, "aid-sheet": 2, "diary": 3, "review-pack": 40}
"""Kind of PDF -> the most pages that it may have; one that is not here may have any number."""


@dataclass(frozen=True)
class Printout:
    """What is printed: its kind, its file below pdf/, its HTML, the names of its fonts."""

    kind: str
    file: str
    html: str
    fonts: tuple[str, ...]


def pdfs(site: Site, build: Build) -> Files:
    """Every PDF, below pdf/; raises Stopped when one cannot be made whole."""
    say("Printing the PDFs…")
    printed_with = b"".join(file.read_bytes() for file in sorted(PRINT.rglob("*")) if file.is_file())
    try:
        documents = [one for language in build.edition.languages for one in _documents(language, site, build)]
        longest_first = sorted(documents, key=lambda document: -len(document.html))
        made = made_once(
            "pdf",
            longest_first,
            _printed,
            identity=lambda document: "\0".join((document.html, *document.fonts)).encode() + printed_with,
        )
    except CannotPrint as error:
        raise Stopped([str(error)]) from error
    return {f"pdf/{document.file}": pdf for document, pdf in zip(longest_first, made, strict=True)}


def _printed(documents: list[Printout]) -> list[bytes]:
    load_weasyprint()
    return in_processes(_as_pdf, documents)


def _as_pdf(document: Printout) -> bytes:
    gc.disable()  # a worker lives for seconds, so looking for garbage would only cost it a fifth of its time
    with working_on(f"pdf/{document.file}"):
        return as_pdf(document.html, PRINT, document.file, MOST_PAGES.get(document.kind), document.fonts)


def _documents(language: str, site: Site, build: Build) -> Iterator[Printout]:
    """Every PDF of a language."""
    words = build.edition.wording[language].data
    chapters = [chapter for chapter in site.chapters if chapter.page.language == language]
    about = _about(language, chapters, build)
    booklet, review = _booklet(chapters, about, build), build.review(build.edition.leaflets[language])
    for kind, template, context in (
        ("leaflet", "leaflet", about | leaflet(about, build.edition, review)),
        ("booklet", "booklet", {**booklet, "large": False}),
        ("large-print", "booklet", {**booklet, "large": True}),
        ("aid-sheet", "aid-sheet", about),
        ("diary", "diary", about),
        ("review-pack", "review-pack", {**about, **review_pack(whole_text(language, build.reviews), build.root)}),
    ):
        html = site.templates.get_template(f"print/{template}.html").render(context, kind=kind)
        yield Printout(kind, words["pdfs"][kind]["file"], html, fonts_of(language, build.edition.wording))


def _about(language: str, chapters: list[Chapter], build: Build) -> dict[str, Any]:
    """What every PDF of a language says."""
    words = build.edition.wording[language].data
    reviews = [build.review(chapter.page) for chapter in chapters]
    addresses = {chapter.page.name: chapter.address for chapter in chapters}
    return {
        **about_edition(language, words, reviews, build.made),
        "mentions": build.edition.aid.mentions_in(language),
        "addresses": addresses,
        "qr_codes": {name: qr_code(addresses[name]) for name in (HOME, AID)},
        "flow": flow(build.edition.aid, words["aid_sheet"]["topics"], language),
    }


def about_edition(language: str, words: Mapping[str, Any], reviews: Sequence[Review], made: date) -> dict[str, Any]:
    """What every PDF says of its edition: when it was made, and who reviewed what it prints."""
    return {
        "language": language,
        "words": words,
        "edition_date": written_date(made, words),
        "made": made.isoformat(),
        "version": version(made),
        "validity": validity(reviews, words),
        "review": joint_review(reviews),
    }


def _booklet(chapters: list[Chapter], about: dict[str, Any], build: Build) -> dict[str, Any]:
    printed = for_readers(chapters)
    numbers = numbered_sources(printed, sorted(build.edition.aid.sources))
    pictures = (OVERRIDES / "assets/pictures.css").read_text("utf-8")
    return {
        **about,
        "chapters": printed_chapters(
            printed,
            numbers,
            about["addresses"][SOURCES],
            build.review,
            pictures,
            about["words"]["booklet"]["chapter"],
        ),
        "listed": [build.edition.known_sources[key] for key in numbers],
    }


def qr_code(address: str) -> str:
    """The picture of a code that leads to `address`; raises CannotPrint when no code holds so much."""
    try:
        return segno.make(address, error="m").svg_data_uri(dark=INK)
    except segno.DataOverflowError as error:
        raise CannotPrint(
            f"No QR code can hold an address of {len(address)} letters ({address[:60]}…); publish the site at a "
            "shorter one."
        ) from error
