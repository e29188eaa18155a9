"""One request a page: its style inside it, pruned to what its kind of page needs, and nothing superfluous."""

import io
from collections import defaultdict
from collections.abc import Iterable
from functools import partial

import pikepdf

from building.announcing import say
from building.build import Build
from building.kept_files import Each, files_from
from building.site import Files, Site
from building.workers import in_processes
from publishing.page.markup import parsed_page
from publishing.paper.downloads import details, with_details
from publishing.web.minified_page import finished
from publishing.web.style import pruned

KIND_MARKS = ("care-card", "unreviewed")
"""Classes without which a page needs much less style; every further kind makes the header of all pages longer."""


def download_details(site: Site, build: Build) -> Files:
    """Every page with the size and the number of pages of the PDFs that it offers; with nothing when none was made."""
    known = {}
    for language in build.edition.languages:
        words = build.edition.wording[language].data
        for pdf in words["pdfs"].values():
            if content := site.files.get(f"pdf/{pdf['file']}"):
                known[pdf["file"]] = details(len(content), _pages(content), words)
    pages = site.html_files()
    return Each(list(pages), lambda name: with_details(pages[name], known).encode())


def _pages(pdf: bytes) -> int:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return len(document.pages)


def finished_pages(site: Site, build: Build) -> Files:
    """Every page with the style of its kind: the same style sheets, with or without what tells kinds apart."""
    say("Finishing the pages…")
    pages, kinds = site.html_files(), defaultdict(list)
    for name, html in pages.items():
        kinds[site.style_sheets_of(html), tuple(mark in html for mark in KIND_MARKS)].append(name)

    def style_of_kind(kind: tuple[Iterable[str], list[str]]) -> str:
        sheets, names = kind
        return pruned(sheets, (parsed_page(pages[name]) for name in names))

    styles = in_processes(style_of_kind, [(sheets, names) for (sheets, _), names in kinds.items()])
    style_of = {name: style for style, names in zip(styles, kinds.values(), strict=True) for name in names}

    def finished_page(name: str) -> tuple[str, bytes]:
        return name, finished(pages[name], style_of[name]).encode()

    return files_from(partial(in_processes, finished_page), list(pages))
