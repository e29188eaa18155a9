"""Finish pages where they lie; a module of its own, so that other processes can import it."""

from collections.abc import Iterable
from pathlib import Path

from publishing.finished import finished
from publishing.markup import parsed_page
from publishing.style import pruned


def finish(sheets: Iterable[Path], files: Iterable[Path]) -> None:
    """Finish the pages of one kind, which ask for the same style sheets."""
    pages = list(files)
    style = pruned(
        [sheet.read_text("utf-8") for sheet in sheets], (parsed_page(page.read_text("utf-8")) for page in pages)
    )
    for page in pages:
        page.write_text(finished(page.read_text("utf-8"), style), "utf-8")
