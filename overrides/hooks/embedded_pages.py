"""Beside every page its embedded page, for patient portals."""

from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from building.build import root
from publishing.page.chapters import with_absolute_links
from publishing.portal.embedded_page import NOT_EMBEDDED, embedded


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    config.extra["embedded_addresses"] = {
        root(config) + address
        for name, addresses in config.extra["alternates"].items()
        if name not in NOT_EMBEDDED
        for address in addresses.values()
    }
    return env


# After chapters.py, which finishes the content.
@event_priority(-60)
def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    chapter = config.extra["chapters"][-1]
    if chapter.page.name in NOT_EMBEDDED:
        return context
    env, words = config.extra["env"], config.extra["edition"].wording[chapter.page.language].data
    html = chapter.html
    if chapter.page.name == "decision-aid":
        aid = env.get_template("decision-aid.html").render(context)
        html += with_absolute_links(aid, chapter.address)
    content = embedded(html, chapter.address, config.extra["embedded_addresses"], words["embed"]["outside"])
    target = Path(config.site_dir, page.file.dest_uri).with_name("embed.html")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(env.get_template("embed.html").render(context | {"content": content}), "utf-8")
    return context
