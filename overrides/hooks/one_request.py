"""One request a page: its style inside it, pruned to what its kind of page needs, and nothing superfluous."""

from collections import defaultdict
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from desk.building import AFTER_ALL_LANGUAGES, all_languages_built
from publishing.finished import finished, style_sheets
from publishing.markup import parsed_page
from publishing.style import pruned


@event_priority(AFTER_ALL_LANGUAGES)
def on_post_build(config: MkDocsConfig) -> None:
    if config.extra["preview"] or not all_languages_built(config):
        return
    site = Path(config.site_dir)
    kinds: dict[tuple[Path, ...], dict[Path, str]] = defaultdict(dict)
    for file in sorted(site.rglob("*.html")):
        html = file.read_text("utf-8")
        # However deep the page: all our sheets lie in assets/.
        sheets = tuple(site / sheet[sheet.index("assets/") :] for sheet in style_sheets(html))
        kinds[sheets][file] = html
    for sheets, pages in kinds.items():
        css = "".join(sheet.read_text("utf-8") for sheet in sheets)
        style = pruned(css, [parsed_page(html) for html in pages.values()])
        for file, html in pages.items():
            file.write_text(finished(html, style), "utf-8")
    for sheet in site.rglob("*.css"):
        sheet.unlink()
