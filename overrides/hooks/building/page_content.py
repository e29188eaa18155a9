"""The content of a page, rendered once for all that is made of it: the page, its embedded page, the booklet, search."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from mkdocs.utils import get_relative_url

from building.rendering import Rendering
from building.stopping import Stopped
from publishing.editorial.kinds_of_page import AID, NOT_EMBEDDED, SOURCES
from publishing.editorial.written_page import Page
from publishing.page.chapters import (
    Chapter,
    forget_keys,
    lead_and_rest,
    lead_to_sources,
    make_links_absolute,
    take_notes,
)
from publishing.page.column_names import name_columns
from publishing.page.markup import Element, append, fragment, markup
from publishing.portal.embedded_page import embedded
from publishing.web.embedded_files import EMBEDDED_FILES


def with_content(page: Page, context: Mapping[str, Any], rendering: Rendering) -> dict[str, Any]:
    """`context` with the content of the page; its chapter and its embedded pages are kept in `rendering`."""
    html = rendering.templates.get_template("partials/content.html").render(context)
    content = fragment(html)
    name_columns(content)
    all_sources = get_relative_url(rendering.build.addresses[SOURCES][page.language], context["page"].url)
    lead_to_sources(content, all_sources, rendering.source_anchors)
    shown = _parts_of_page(deepcopy(content))
    _keep(page, content, context, rendering)
    return {**context, "content": html, **shown}


def _parts_of_page(content: Element) -> dict[str, Any]:
    """What the template of a page puts into its places, of its `content`, which is changed."""
    forget_keys(content)
    notes = take_notes(content)
    lead, rest = lead_and_rest(content)
    return {"lead": lead, "rest": rest, "notes": notes}


def _keep(page: Page, content: Element, context: Mapping[str, Any], rendering: Rendering) -> None:
    """Keep the chapter and the embedded pages that are made of the `content` of a page, which is changed."""
    address = rendering.build.address(page)
    make_links_absolute(content, address)
    chapter = Chapter(page, address, markup(content))
    rendering.chapters.append(chapter)
    if page.name not in NOT_EMBEDDED:
        forget_keys(content)
        rendering.files.update(_embedded_pages(chapter, content, context, rendering))


def refuse_without_heading(html: str, file: str) -> None:
    """Raises Stopped when the template of the page in `file` has lost what everything begins with."""
    if "<h1" not in html:
        lost = "has no main heading once its template is filled in; write {{ lead | safe }} where it belongs"
        raise Stopped([f"overrides/main.html:1: docs/{file} {lost}."])


def _embedded_pages(
    chapter: Chapter, content: Element, context: Mapping[str, Any], rendering: Rendering
) -> dict[str, bytes]:
    """The embedded pages of a chapter, one for each way that it can look, made of its `content`, which is changed."""
    build, templates = rendering.build, rendering.templates
    if chapter.page.name == AID:
        aid = fragment(templates.get_template("decision-aid.html").render(context))
        make_links_absolute(aid, chapter.address)
        append(content, aid)
    if context["emergency_strip"]:
        strip = fragment(templates.get_template("partials/emergency-strip.html").render(context))
        content[1].addnext(strip[0])  # below the lead, as on the page
    opens_outside = build.edition.wording[chapter.page.language].data["embed"]["outside"]
    template, folder, pages = templates.get_template("embed.html"), build.below_root(chapter.page), {}
    for scheme, file in EMBEDDED_FILES.items():
        html = embedded(deepcopy(content), chapter.address, build.embedded_addresses, opens_outside, file)
        known = {**context, "content": html, "color_scheme": scheme, "file": file}
        pages[f"{folder}{file}"] = template.render(known).encode()
    return pages
