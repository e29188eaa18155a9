"""Beside every text file the same compressed as far as it goes, so that a server need not do it for every reader."""

import gzip
from concurrent.futures import ThreadPoolExecutor
from pathlib import PurePath

import brotli

from building.build import Build
from building.site import Files, Site

TEXT = {".html", ".xml", ".txt", ".json", ".csv", ".svg", ".css", ".js"}
PACKED = {".br", ".gz"}
"""The endings of the copies."""


def compressed(site: Site, build: Build) -> Files:
    """The compressed copies of all text files."""
    names = [name for name in site.files if PurePath(name).suffix in TEXT]
    with ThreadPoolExecutor() as workers:  # both libraries let other threads work meanwhile
        copies = list(workers.map(lambda name: _copies(name, site.files[name]), names))
    return {name: content for files in copies for name, content in files.items()}


def _copies(name: str, content: bytes) -> Files:
    return {
        f"{name}.br": brotli.compress(content, quality=11),
        f"{name}.gz": gzip.compress(content, compresslevel=9, mtime=0),  # without a time: the same text, the same bytes
    }
