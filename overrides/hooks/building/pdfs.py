"""The PDFs of every language."""

import gc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import segno

from building.announcing import say
from building.build import Build
from building.cache import made_once
from building.leaflets import leaflet
from building.page_limits import too_long
from building.printing import CannotPrint, as_pdf
from building.site import Files, Site
from building.stopping import Stopped
from building.workers import in_processes
from publishing.editorial.review import joint_review
from publishing.paper.booklet import care_cards, printed_chapters
from publishing.paper.drawings import data_address, drawn_for_paper
from publishing.paper.validity import validity, written_date

OVERRIDES = Path(__file__).parent.parent.parent
PRINT = OVERRIDES / "print"


def pdfs(site: Site, build: Build) -> Files:
    """Every PDF, below pdf/; raises Stopped when one cannot be made whole."""
    say("Printing the PDFs…")
    printed_with = b"".join(file.read_bytes() for file in sorted(PRINT.rglob("*")) if file.is_file())
    try:
        documents = [one for language in build.edition.languages for one in _documents(language, site, build)]
        made = made_once(
            "pdf",
            [html for _, html in documents],
            lambda lacking: in_processes(_as_pdf, lacking),
            identity=lambda html: html.encode() + printed_with,
        )
    except CannotPrint as error:
        raise Stopped([str(error)]) from error
    files = {f"pdf/{name}": pdf for (name, _), pdf in zip(documents, made, strict=True)}
    if found := list(too_long(files, build.edition.wording)):
        raise Stopped(found)
    return files


def _as_pdf(html: str) -> bytes:
    gc.disable()  # a worker lives for seconds, so looking for garbage would only cost it a fifth of its time
    return as_pdf(html, PRINT)


def _documents(language: str, site: Site, build: Build) -> Iterator[tuple[str, str]]:
    """(file name, HTML) of every PDF of a language."""
    words = build.edition.wording[language].data
    chapters = [chapter for chapter in site.chapters if chapter.page.language == language]
    reviews = [build.review(chapter.page) for chapter in chapters]
    address = chapters[0].address
    about = {
        "language": language,
        "words": words,
        "mentions": {name: texts[language] for name, texts in build.edition.aid.mentions.items()},
        "address": address,
        "edition_date": written_date(build.made, words),
        "made": build.made.isoformat(),
        "version": build.version,
        "validity": validity(reviews, words),
        "review": joint_review(reviews),
        "qr_code": segno.make(address, error="m").svg_data_uri(dark="#1f2a2e"),
    }
    yield words["pdfs"]["leaflet"]["file"], leaflet(about, reviews, site, build)
    booklet = site.templates.get_template("print/booklet.html").render(
        about,
        chapters=printed_chapters(chapters, build.today, (OVERRIDES / "assets/pictures.css").read_text("utf-8")),
        care_cards=care_cards(chapters),
        tree=data_address(drawn_for_paper(_tree(language, site, build), (PRINT / "tree.css").read_text("utf-8"))),
    )
    yield words["pdfs"]["booklet"]["file"], booklet
    yield words["pdfs"]["diary"]["file"], site.templates.get_template("print/diary.html").render(about)


def _tree(language: str, site: Site, build: Build) -> str:
    """The drawing of the decision tree."""
    template: Any = site.templates.get_template("partials/tree-drawing.html").module
    sections = site.templates.globals["sections_on_paper"]
    return str(template.drawing(sections, language, build.edition.wording[language].data)).strip()
