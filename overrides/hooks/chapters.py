"""Keeps the finished content of every page, in reading order, for all that is made of it besides the page itself."""

from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from building.build import language_of, root
from publishing.page.chapters import Chapter, with_absolute_links


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    config.extra["env"] = env
    config.extra.setdefault("chapters", [])
    return env


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    config.extra["reading_order"] = [page.file.name for page in nav.pages]
    return nav


# After the hooks that add to the context.
@event_priority(-50)
def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    written = config.extra["edition"].page(language_of(config), context["name"])
    env = config.extra["env"]
    address = root(config) + context["addresses"][written.language]
    html = env.get_template("partials/content.html").render(context)
    config.extra["chapters"].append(Chapter(written, address, with_absolute_links(html, address)))
    return context | {"content": html}
