"""The search index, one per language, which the search page alone asks for."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from building.build import AFTER_ALL_LANGUAGES, all_languages_built, root
from publishing.page.subjects import indexable

NOT_SEARCHED = ".footnote, .footnote-ref, svg"
WIDGETS = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.*")
"""What Pagefind brings and our own search page does not ask for."""


@event_priority(AFTER_ALL_LANGUAGES - 100)
def on_post_build(config: MkDocsConfig) -> None:
    if config.extra["preview"] or not all_languages_built(config):
        return
    target = Path(config.site_dir, "pagefind")
    with tempfile.TemporaryDirectory() as folder:
        for chapter in config.extra["chapters"]:
            if chapter.page.name != "search":
                page = Path(folder, chapter.address.removeprefix(root(config)), "index.html")
                page.parent.mkdir(parents=True, exist_ok=True)
                page.write_text(indexable(chapter), "utf-8")
        subprocess.run(
            [sys.executable, "-m", "pagefind", "--silent", "--site", folder, "--output-path", str(target),
             "--exclude-selectors", NOT_SEARCHED],
            check=True,
        )  # fmt: skip
    _put_in_order(target / "pagefind-entry.json")
    for widget in WIDGETS:
        for file in target.glob(widget):
            file.unlink()


def _put_in_order(file: Path) -> None:
    """Pagefind names the languages in an order that differs from build to build."""
    file.write_text(json.dumps(json.loads(file.read_text("utf-8")), sort_keys=True), "utf-8")
