"""Every page in its language: addresses, interface words and the way to the same page in other languages."""

from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure import StructureItem
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from building.build import language_of, root
from publishing.editorial.review import review
from publishing.page.care_cards import CareCards
from publishing.page.chapters import lead_and_rest
from publishing.page.linked_data import linked_data
from publishing.page.pictures import with_pictures
from publishing.page.source_notes import SourceNotes
from publishing.page.subjects import a_to_z
from publishing.paper.leaflet import spelled
from publishing.portal.embedded_page import NOT_EMBEDDED
from publishing.portal.oembed import HEIGHT
from publishing.web.addresses import data_name

NOT_PUBLISHED = ("assets/javascripts/", "assets/images/", "assets/_", "assets/stylesheets/palette.", "print/")
"""What Material brings that no page of ours asks for, and what we only print and draw with."""

ADDRESS_OF_SITE = "https://SITE"
"""How a page names the site's own address, which only the publisher knows."""


# Below static-i18n's own -100: it decides which file belongs to which language; we then say where it goes.
@event_priority(-110)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    edition, language = config.extra["edition"], language_of(config)
    for file in list(files):
        if file.src_uri.startswith(NOT_PUBLISHED) or file.src_uri.endswith(".map"):
            files.remove(file)
        elif file.is_documentation_page():
            for placed in (file, *getattr(file, "alternates", {}).values()):
                _place(placed, config)
    words = edition.wording[language].data
    named = [extension for extension in config.markdown_extensions if isinstance(extension, str)]
    ours: list[Any] = [CareCards(words["urgency"]), SourceNotes(edition.known_sources, words)]
    config.markdown_extensions = named + ours
    return files


def _place(file: File, config: MkDocsConfig) -> None:
    language, _, name = file.src_uri.removesuffix(".md").partition("/")
    address = config.extra["alternates"][name][language]
    file.url = address or "./"
    file.dest_uri = f"{address}index.html"
    file.abs_dest_path = f"{config.site_dir}/{file.dest_uri}"


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    return markdown.replace(ADDRESS_OF_SITE, root(config).rstrip("/"))


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    edition, language = config.extra["edition"], language_of(config)
    env.globals |= {
        "edition": edition,
        "sources": edition.known_sources,
        "wordings": {language: document.data for language, document in edition.wording.items()},
        "words": edition.wording[language].data,
        "alternates": config.extra["alternates"],
        "root": root(config),
        "language": language,
        "frame_height": HEIGHT,
        "edition_date": spelled(config.extra["made"], edition.wording[language].data),
        "a_to_z": a_to_z([page for page in edition.pages if page.language == language]),
        "stylesheet": next(
            file.url for file in files.css_files() if file.src_uri.startswith("assets/stylesheets/main.")
        ),
    }
    env.auto_reload = False  # no template changes during a build
    env.filters["first_page"] = _first_page
    env.filters["lead_and_rest"] = lead_and_rest
    env.filters["with_pictures"] = lambda html: with_pictures(
        html,
        edition.pictures[language].data,
        lambda name, title, words: env.get_template(f"pictures/{name}.html").render(id=name, title=title, words=words),
    )
    return env


def _first_page(item: StructureItem) -> StructureItem:
    """The page itself, or the first page of a section, however deep its sections lie."""
    return _first_page(item.children[0]) if isinstance(item, Section) else item


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    edition, language = config.extra["edition"], language_of(config)
    written = edition.page(language, page.file.name)
    addresses = config.extra["alternates"][written.name]
    checked = review(written, config.extra["today"])
    return context | {
        "name": written.name,
        "review": checked,
        "addresses": addresses,
        "oembed": "" if written.name in NOT_EMBEDDED else f"{root(config)}api/v1/oembed/{data_name(written)}",
        "linked_data": linked_data(
            written,
            checked,
            root(config),
            root(config) + addresses[language],
            edition.wording[language].data["site_name"],
            config.extra["made"],
        ),
    }
