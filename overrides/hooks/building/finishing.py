"""What takes long for every page and is done in several processes, which can import this module."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from building.site import write_json
from publishing.editorial.sources import Source
from publishing.page.markup import parsed_page
from publishing.portal.page_data import page_data
from publishing.portal.published_page import PublishedPage
from publishing.web.minified_page import finished
from publishing.web.style import pruned


def finish(sheets: Iterable[Path], files: Iterable[Path]) -> None:
    """Finish the pages of one kind, which ask for the same style sheets."""
    pages = list(files)
    style = pruned(
        [sheet.read_text("utf-8") for sheet in sheets], (parsed_page(page.read_text("utf-8")) for page in pages)
    )
    for page in pages:
        page.write_text(finished(page.read_text("utf-8"), style), "utf-8")


def write_page_data(
    file: Path,
    published: PublishedPage,
    about: Sequence[dict[str, Any]],
    cited: Sequence[Source],
    words: Mapping[str, Any],
    made: date,
) -> None:
    """Write the data of one page into `file`; the rest is as in page_data()."""
    write_json(file, page_data(published, about, cited, words, made))
