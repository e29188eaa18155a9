"""The data files for patient portals: every page, clinical codes, oEmbed and FHIR, made of what was published."""

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from building.build import AFTER_ALL_LANGUAGES, all_languages_built, root
from building.finishing import write_page_data
from building.site import documents, published_pages, write_json
from publishing.editorial.sources import cited
from publishing.portal.codes import code_answer, code_list, codes, subjects
from publishing.portal.fhir_documents import bundle
from publishing.portal.fhir_questionnaire import questionnaire
from publishing.portal.oembed import HEIGHT, oembed
from publishing.portal.published_page import PublishedPage
from publishing.tree.decision_tree import tree
from publishing.tree.sections import sections
from publishing.tree.tree_shape import tree_citations
from publishing.web.addresses import data_name


@event_priority(AFTER_ALL_LANGUAGES - 300)
def on_post_build(config: MkDocsConfig) -> None:
    if config.extra["preview"] or not all_languages_built(config):
        return
    pages = published_pages(config)
    api = Path(config.site_dir, "api/v1")
    _write_pages(api, pages, config)
    _write_codes(api, pages, config)
    _write_oembed(api, pages, config)
    if config.extra["fhir_questionnaire"]:
        _write_questionnaires(api, pages, config)
    write_json(api / "fhir/documents.json", bundle(documents(config, pages), config.extra["made"]))


def _write_pages(api: Path, pages: Sequence[PublishedPage], config: MkDocsConfig) -> None:
    edition, made = config.extra["edition"], config.extra["made"]
    known = codes(edition.codes)

    def told(published: PublishedPage) -> tuple[Any, ...]:
        page = published.page
        about = subjects(code for code in known if page.name in code.pages)
        elsewhere = tree_citations(edition.tree) if page.name == "decision-aid" else ()
        words = edition.wording[page.language].data
        return api / data_name(page), published, about, cited(page, edition.known_sources, elsewhere), words, made

    with ProcessPoolExecutor() as workers:
        list(workers.map(write_page_data, *zip(*map(told, pages), strict=True), chunksize=8))


def _write_codes(api: Path, pages: Sequence[PublishedPage], config: MkDocsConfig) -> None:
    edition = config.extra["edition"]
    site_name = edition.wording[edition.languages[0]].data["site_name"]
    known = codes(edition.codes)
    for code in known:
        fitting = [
            published
            for language in edition.languages
            for name in code.pages
            for published in pages
            if (published.page.language, published.page.name) == (language, name)
        ]
        write_json(api / code.file, code_answer(code, fitting, site_name, root(config), config.extra["made"]))
    write_json(api / "codes.json", code_list(known, root(config)))


def _write_oembed(api: Path, pages: Sequence[PublishedPage], config: MkDocsConfig) -> None:
    template = config.extra["env"].get_template("oembed-frame.html")
    for published in pages:
        page = published.page
        words = config.extra["edition"].wording[page.language].data
        frame = template.render(title=page.title, address=published.address, language=page.language, height=HEIGHT)
        write_json(api / "oembed" / data_name(page), oembed(page, frame.strip(), words["site_name"], root(config)))


def _write_questionnaires(api: Path, pages: Sequence[PublishedPage], config: MkDocsConfig) -> None:
    edition = config.extra["edition"]
    aid = tree(edition.tree)
    for published in pages:
        if published.page.name == "decision-aid":
            language = published.page.language
            words = edition.wording[language].data
            asked = questionnaire(aid, sections(aid), words, published, config.extra["made"])
            write_json(api / f"fhir/questionnaire-{language}.json", asked)
