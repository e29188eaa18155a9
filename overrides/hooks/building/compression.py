"""Beside every text file the same compressed as far as it goes, so that a server need not do it for every reader."""

import gzip
from concurrent.futures import ThreadPoolExecutor
from pathlib import PurePath

import brotli

from building.announcing import say
from building.build import Build
from building.cache import made_once
from building.site import Files, Site

TEXT = {".html", ".xml", ".txt", ".json", ".csv", ".md", ".svg", ".css", ".js"}
PACKED = {".br", ".gz"}
"""The endings of the copies."""


def compressed(site: Site, build: Build) -> Files:
    """The compressed copies of all text files."""
    say("Compressing the texts…")
    names = [name for name in site.files if PurePath(name).suffix in TEXT]
    copies = made_once("compressed", [site.files[name] for name in names], _copies_of_all, identity=bytes)
    return {f"{name}{ending}": copy for name, both in zip(names, copies, strict=True) for ending, copy in both.items()}


def _copies_of_all(contents: list[bytes]) -> list[dict[str, bytes]]:
    with ThreadPoolExecutor() as workers:  # both libraries let other threads work meanwhile
        return list(workers.map(_copies, contents))


def _copies(content: bytes) -> dict[str, bytes]:
    return {
        ".br": brotli.compress(content, quality=11),
        ".gz": gzip.compress(content, compresslevel=9, mtime=0),  # without a time: the same text, the same bytes
    }
