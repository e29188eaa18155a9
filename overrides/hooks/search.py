"""The search index, one per language, which the search page alone asks for."""

import asyncio
import json
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from pagefind.index import IndexConfig, PagefindIndex

from desk.building import AFTER_ALL_LANGUAGES, all_languages_built, root
from publishing.subjects import indexable

WIDGETS = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.*")
"""What Pagefind brings and our own search page does not ask for."""


@event_priority(AFTER_ALL_LANGUAGES - 100)
def on_post_build(config: MkDocsConfig) -> None:
    if config.extra["preview"] or not all_languages_built(config):
        return
    pages = {
        f"/{chapter.address.removeprefix(root(config))}": indexable(chapter)
        for chapter in config.extra["chapters"]
        if chapter.page.name != "search"
    }
    target = Path(config.site_dir, "pagefind")
    asyncio.run(_write_index(pages, target))
    _put_in_order(target / "pagefind-entry.json")
    for widget in WIDGETS:
        for file in target.glob(widget):
            file.unlink()


async def _write_index(pages: dict[str, str], target: Path) -> None:
    """An index of `pages` (address from the root -> HTML); it is written when the context ends."""
    settings = IndexConfig(output_path=str(target), exclude_selectors=[".footnote", ".footnote-ref", "svg"])
    async with PagefindIndex(settings) as index:
        for address, html in pages.items():
            await index.add_html_file(content=html, url=address)


def _put_in_order(file: Path) -> None:
    """Pagefind names the languages in an order that differs from build to build."""
    file.write_text(json.dumps(json.loads(file.read_text("utf-8")), sort_keys=True), "utf-8")
