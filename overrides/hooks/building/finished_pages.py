"""One request a page: its style inside it, pruned to what its kind of page needs, and nothing superfluous."""

from collections import defaultdict
from collections.abc import Iterable

from building.announcing import say
from building.build import Build
from building.site import Files, Site
from building.workers import in_processes
from publishing.page.markup import parsed_page
from publishing.paper.downloads import download_size, with_sizes
from publishing.web.minified_page import finished, style_sheets
from publishing.web.style import pruned


def download_sizes(site: Site, build: Build) -> Files:
    """Every page with the size of the PDFs that it offers; without a number when none was made."""
    sizes = {
        name.removeprefix("pdf/"): download_size(len(content))
        for name, content in site.files.items()
        if name.endswith(".pdf")
    }
    return {name: with_sizes(html, sizes).encode() for name, html in site.html_files().items()}


def finished_pages(site: Site, build: Build) -> Files:
    """Every page with the style that its kind of page needs; a kind is the style sheets that it asks for."""
    say("Finishing the pages…")
    kinds: dict[tuple[str, ...], dict[str, str]] = defaultdict(dict)
    for name, html in site.html_files().items():
        # However deep the page: all our sheets lie in assets/.
        sheets = tuple(site.style_sheets[sheet[sheet.rindex("assets/") :]] for sheet in style_sheets(html))
        kinds[sheets][name] = html
    done = in_processes(_finished_kind, list(kinds.items()))
    return {name: content for files in done for name, content in files.items()}


def _finished_kind(kind: tuple[Iterable[str], dict[str, str]]) -> dict[str, bytes]:
    sheets, pages = kind
    style = pruned(sheets, (parsed_page(html) for html in pages.values()))
    return {name: finished(html, style).encode() for name, html in pages.items()}
