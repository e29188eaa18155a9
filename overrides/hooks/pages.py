"""How MkDocs makes a page of ours: where it lies, what its templates know, and what is kept of it."""

from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from building.markdown_extensions import extensions
from building.page_content import refuse_without_heading, with_content
from building.page_files import place, take_static_files
from building.page_templates import for_every_language, page_context, prepared
from building.rendering import current
from building.static_i18n import AFTER_IT, language_of
from building.stopping import stopping_mkdocs
from publishing.editorial.yaml_text import decoded
from publishing.page.code_checks import ADDRESS_OF_SITE

NOT_WRITTEN = ""
"""What makes MkDocs write no file: the last step of the build writes them all."""


@event_priority(AFTER_IT)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """The pages, each where its slug says; pictures and style sheets are taken out of MkDocs's hands."""
    rendering = current()
    place(files, rendering.build, config.site_dir)
    take_static_files(files, rendering)
    config.markdown_extensions = extensions(config.markdown_extensions, rendering.build.edition, language_of(config))
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Keep the order of the menu: what is printed has the pages in the same."""
    current().reading_order = [page.file.name for page in nav.pages]
    return nav


def on_page_read_source(page: Page, config: MkDocsConfig) -> str:
    """The text as the checks have read it; MkDocs alone would keep accents that stand apart from their letter."""
    return decoded(page.file.content_bytes, page.file.src_uri)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The text with the words of the signs that it names, and with the address of the site."""
    build = current().build
    return build.edition.page(language_of(config), page.file.name).markdown.replace(ADDRESS_OF_SITE, build.root)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give the templates of a language what they all know, and those of the steps what is of no language."""
    rendering = current()
    rendering.templates = prepared(env, rendering, language_of(config))
    rendering.templates_of_steps = for_every_language(env, rendering)
    return env


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Give the template of a page its content and what belongs to it, and keep the content as a chapter."""
    rendering = current()
    written = rendering.build.edition.page(language_of(config), page.file.name)
    return with_content(written, context | page_context(written, rendering.build), rendering)


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Keep the page for the steps of the build."""
    with stopping_mkdocs():
        refuse_without_heading(output, page.file.src_uri)
    current().files[page.file.dest_uri] = output.encode()
    return NOT_WRITTEN


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Keep what is no page (404.html, robots.txt, sitemap.xml) for the steps of the build."""
    current().files[template_name] = output_content.encode()
    return NOT_WRITTEN
