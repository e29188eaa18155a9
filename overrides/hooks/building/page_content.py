"""The content of a page, rendered once for all that is made of it: the page, its embedded page, the leaflet, search."""

from collections.abc import Mapping
from typing import Any

from building.rendering import Rendering
from publishing.editorial.written_page import Page
from publishing.page.chapters import Chapter, with_absolute_links
from publishing.portal.embedded_page import NOT_EMBEDDED, embedded


def with_content(page: Page, context: Mapping[str, Any], rendering: Rendering) -> dict[str, Any]:
    """`context` with the content of the page; its chapter and its embedded page are kept in `rendering`."""
    html = rendering.templates.get_template("partials/content.html").render(context)
    address = rendering.build.address(page)
    chapter = Chapter(page, address, with_absolute_links(html, address))
    rendering.chapters.append(chapter)
    if page.name not in NOT_EMBEDDED:
        name = f"{rendering.build.below_root(page)}embed.html"
        rendering.files[name] = _embedded_page(chapter, context, rendering).encode()
    return {**context, "content": html}


def _embedded_page(chapter: Chapter, context: Mapping[str, Any], rendering: Rendering) -> str:
    build, templates = rendering.build, rendering.templates
    html = chapter.html
    if chapter.page.name == "decision-aid":
        aid = templates.get_template("decision-aid.html").render(context)
        html += with_absolute_links(aid, chapter.address)
    opens_outside = build.edition.wording[chapter.page.language].data["embed"]["outside"]
    content = embedded(html, chapter.address, build.embedded_addresses, opens_outside)
    return templates.get_template("embed.html").render({**context, "content": content})
