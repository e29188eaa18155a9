"""The leaflet and the diary of every language; every page links to them with their size."""

import gc
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from pathlib import Path

import segno
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

from building.build import AFTER_ALL_LANGUAGES, all_languages_built, chapters_in_order
from building.printing import CannotPrint, as_pdf
from publishing.editorial.review import review
from publishing.paper.leaflet import (
    as_data,
    care_cards,
    download_size,
    drawn_for_paper,
    printed,
    spelled,
    validity,
    with_sizes,
)
from publishing.web.manifest import version

OVERRIDES = Path(__file__).parent.parent
PRINT = OVERRIDES / "print"


# Before the pages are finished, which must tell the sizes.
@event_priority(AFTER_ALL_LANGUAGES + 50)
def on_post_build(config: MkDocsConfig) -> None:
    if not all_languages_built(config):
        return
    site, sizes = Path(config.site_dir), {}
    if not config.extra["preview"]:
        try:
            made = _made(dict(_documents(config)))
        except CannotPrint as error:
            raise PluginError(str(error)) from error
        (site / "pdf").mkdir(exist_ok=True)
        for file, pdf in made.items():
            (site / "pdf" / file).write_bytes(pdf)
            sizes[file] = download_size(len(pdf))
    for page in site.rglob("*.html"):
        page.write_text(with_sizes(page.read_text("utf-8"), sizes), "utf-8")


def _made(documents: dict[str, str]) -> dict[str, bytes]:
    """The PDFs of `documents` (file name -> HTML), each on a processor of its own.

    A worker lives for seconds, so looking for garbage would only cost it a fifth of its time.
    """
    with ProcessPoolExecutor(initializer=gc.disable) as workers:
        return dict(zip(documents, workers.map(as_pdf, documents.values(), repeat(PRINT)), strict=True))


def _documents(config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    """(file name, HTML) of every PDF."""
    edition, env = config.extra["edition"], config.extra["env"]
    style = (OVERRIDES / "assets/pictures.css").read_text("utf-8")
    tree_style = (PRINT / "tree.css").read_text("utf-8")
    for language in edition.languages:
        words = edition.wording[language].data
        chapters = chapters_in_order(config, language)
        reviews = [review(chapter.page, config.extra["today"]) for chapter in chapters]
        sections, address = env.globals["sections_on_paper"], chapters[0].address
        about = {
            "language": language,
            "words": words,
            "address": address,
            "edition_date": spelled(config.extra["made"], words),
            "made": config.extra["made"].isoformat(),
            "version": version(config.extra["made"]),
            "validity": validity(reviews, words),
        }
        tree = env.get_template("partials/tree-drawing.html").module.drawing(sections, language, words)
        yield (
            words["leaflet"]["file"],
            env.get_template("print/leaflet.html").render(
                about,
                chapters=printed(chapters, config.extra["today"], style),
                care_cards=care_cards(chapters),
                tree=as_data(drawn_for_paper(str(tree).strip(), tree_style)),
                qr_code=segno.make(address, error="m").svg_data_uri(dark="#1f2a2e"),
            ),
        )
        yield words["diary"]["file"], env.get_template("print/diary.html").render(about)
