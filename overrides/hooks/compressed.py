"""Beside every text file the same compressed as far as it goes, so that a server need not do it for every reader."""

import gzip
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import brotli
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from building.build import AFTER_ALL_LANGUAGES, all_languages_built

TEXT = {".html", ".xml", ".txt", ".json", ".csv", ".svg", ".css", ".js"}
COMPRESSED: dict[str, Callable[[bytes], bytes]] = {
    ".br": partial(brotli.compress, quality=11),
    ".gz": partial(gzip.compress, compresslevel=9, mtime=0),  # without a time: the same text gives the same bytes
}


# After the manifest, which names what is published, not in how many ways it is sent.
@event_priority(AFTER_ALL_LANGUAGES - 950)
def on_post_build(config: MkDocsConfig) -> None:
    if config.extra["preview"] or not all_languages_built(config):
        return
    files = [file for file in Path(config.site_dir).rglob("*") if file.suffix in TEXT]
    with ThreadPoolExecutor() as workers:  # both libraries let other threads work meanwhile
        list(workers.map(_compress, files))


def _compress(file: Path) -> None:
    for ending, compressed in COMPRESSED.items():
        file.with_name(file.name + ending).write_bytes(compressed(file.read_bytes()))
