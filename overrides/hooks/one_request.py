"""One request a page: when all languages are built, the style sheets become one, with only what the pages need."""

import re
from pathlib import Path

import tinyhtml5
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from desk.building import AFTER_ALL_LANGUAGES, all_languages_built
from publishing.style import pruned

STYLE_SHEET = re.compile(r'(?:<link rel="stylesheet" href="([^"]+)">\s*)+')
ONE = re.compile(r'href="([^"]+)"')


@event_priority(AFTER_ALL_LANGUAGES)
def on_post_build(config: MkDocsConfig) -> None:
    if not all_languages_built(config):
        return
    site = Path(config.site_dir)
    pages = {file: file.read_text("utf-8") for file in sorted(site.rglob("*.html"))}
    sheets = {
        site / sheet[sheet.index("assets/") :]: None  # however deep the page: all our sheets lie in assets/
        for page in pages.values()
        for found in STYLE_SHEET.finditer(page)
        for sheet in ONE.findall(found[0])
    }
    css = "".join(sheet.read_text("utf-8") for sheet in sorted(sheets, key=_theme_first))
    style = pruned(css, [tinyhtml5.parse(page, namespace_html_elements=False) for page in pages.values()])
    for file, page in pages.items():
        file.write_text(STYLE_SHEET.sub(lambda _: f"<style>{style}</style>\n", page, count=1), "utf-8")
    for sheet in sheets:
        sheet.unlink()


def _theme_first(sheet: Path) -> tuple[bool, str, str]:
    """Material's rules before ours, and site.css before the others, so that ours win."""
    return sheet.parent.name != "stylesheets", "" if sheet.stem == "site" else sheet.stem, sheet.name
