"""One request a page: its style inside it, pruned to what its kind of page needs, and nothing superfluous."""

from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from building.build import AFTER_ALL_LANGUAGES, all_languages_built
from building.finishing import finish
from publishing.web.minified_page import style_sheets


@event_priority(AFTER_ALL_LANGUAGES)
def on_post_build(config: MkDocsConfig) -> None:
    if config.extra["preview"] or not all_languages_built(config):
        return
    site = Path(config.site_dir)
    kinds: dict[tuple[Path, ...], list[Path]] = defaultdict(list)
    for file in sorted(site.rglob("*.html")):
        # However deep the page: all our sheets lie in assets/.
        sheets = [site / sheet[sheet.index("assets/") :] for sheet in style_sheets(file.read_text("utf-8"))]
        kinds[tuple(sheets)].append(file)
    with ProcessPoolExecutor() as workers:
        list(workers.map(finish, kinds, kinds.values()))
    for sheet in site.rglob("*.css"):
        sheet.unlink()
