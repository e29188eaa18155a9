"""The search index, one per language, which the search page alone asks for."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from building.build import Build
from building.site import Files, Site
from publishing.page.subjects import indexable

NOT_SEARCHED = ".footnote, .footnote-ref, svg"
WIDGETS = ("pagefind-ui.", "pagefind-modular-ui.", "pagefind-component-ui.", "pagefind-highlight.")
"""What Pagefind brings and our own search page does not ask for."""
ENTRY = "pagefind/pagefind-entry.json"


def search_index(site: Site, build: Build) -> Files:
    """What Pagefind makes of all chapters but the search page itself."""
    with tempfile.TemporaryDirectory() as folder:
        for chapter in site.chapters:
            if chapter.page.name != "search":
                page = Path(folder, "site", build.below_root(chapter.page), "index.html")
                page.parent.mkdir(parents=True, exist_ok=True)
                page.write_text(indexable(chapter), "utf-8")
        made = Path(folder, "site/pagefind")
        subprocess.run(
            [sys.executable, "-m", "pagefind", "--silent", "--site", "site", "--exclude-selectors", NOT_SEARCHED],
            cwd=folder, check=True, timeout=600,
        )  # fmt: skip
        files = {f"pagefind/{file.relative_to(made).as_posix()}": file.read_bytes() for file in _files(made)}
    return files | {ENTRY: _in_order(files[ENTRY])}


def _files(made: Path) -> list[Path]:
    return [file for file in sorted(made.rglob("*")) if file.is_file() and not file.name.startswith(WIDGETS)]


def _in_order(entry: bytes) -> bytes:
    """Pagefind names the languages in an order that differs from build to build."""
    return json.dumps(json.loads(entry), sort_keys=True).encode()
