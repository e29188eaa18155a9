"""The search index, one per language, which the search page alone asks for."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from building.announcing import say
from building.build import Build
from building.cache import made_once
from building.site import Files, Site, as_json
from publishing.page.subjects import indexable

NOT_SEARCHED = ".footnote, .footnote-ref, svg"
WIDGETS = ("pagefind-ui.", "pagefind-modular-ui.", "pagefind-component-ui.", "pagefind-highlight.")
"""What Pagefind brings and our own search page does not ask for."""
ENTRY = "pagefind/pagefind-entry.json"


def search_index(site: Site, build: Build) -> Files:
    """What Pagefind makes of all chapters but the search page itself."""
    say("Making the search index and the data…")
    searched = [chapter for chapter in site.chapters if chapter.page.name != "search"]
    pages = {f"{build.below_root(chapter.page)}index.html": indexable(chapter) for chapter in searched}
    return made_once("search index", [pages], lambda _: [_made_by_pagefind(pages)], identity=as_json)[0]


def _made_by_pagefind(pages: Mapping[str, str]) -> Files:
    with tempfile.TemporaryDirectory() as folder:
        for name, html in pages.items():
            page = Path(folder, "site", name)
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(html, "utf-8")
        subprocess.run(
            [sys.executable, "-m", "pagefind", "--silent", "--site", "site", "--exclude-selectors", NOT_SEARCHED],
            cwd=folder, check=True, timeout=600,
        )  # fmt: skip
        made = Path(folder, "site/pagefind")
        files = {f"pagefind/{file.relative_to(made).as_posix()}": file.read_bytes() for file in _files(made)}
    return {**files, ENTRY: _in_order(files[ENTRY])}


def _files(made: Path) -> list[Path]:
    return [file for file in sorted(made.rglob("*")) if file.is_file() and not file.name.startswith(WIDGETS)]


def _in_order(entry: bytes) -> bytes:
    """Pagefind names the languages in an order that differs from build to build."""
    return json.dumps(json.loads(entry), sort_keys=True).encode()
