"""Beside every text file the same compressed, so that a server need not do it for everyone who asks."""

import gzip
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

import brotli

from building.announcing import say
from building.build import Build
from building.cache import made_once
from building.kept_files import files_from
from building.site import Files, Site
from publishing.web.addresses import API
from publishing.web.embedded_files import is_embedded_page
from publishing.web.media_types import is_text

PACKED = {".br", ".gz"}
"""The endings of the copies."""
WAITED_FOR = (".html", ".js")
"""How the names of files end for which a reader waits, outside the API; so do all in assets/, for which search asks."""
AS_FAR_AS_IT_GOES = 11
IN_FRAMES = 10
FOR_PROGRAMS = 8
"""How hard brotli tries: the last tenth of the bytes costs twenty times the work, and no program waits for that.

For an embedded page the last fiftieth would cost two thirds of that work, and two of three pages are embedded ones.
"""


def compressed(site: Site, build: Build) -> Files:
    """The compressed copies of all text files: what readers wait for as small as it gets, the rest nearly so."""
    say("Compressing the texts…")

    def copies(names: Sequence[str]) -> Iterator[tuple[str, bytes]]:
        inputs = [(site.files[name], _quality(name)) for name in names]
        made = made_once("compressed", inputs, _copies_of_all, lambda given: bytes([given[1]]) + given[0])
        for name, both in zip(names, made, strict=True):
            yield from ((f"{name}{ending}", copy) for ending, copy in both.items())

    return files_from(copies, [name for name in site.files if is_text(name)])


def _quality(name: str) -> int:
    if is_embedded_page(name):
        return IN_FRAMES
    waited_for = name.startswith("assets/") or (name.endswith(WAITED_FOR) and not name.startswith(API))
    return AS_FAR_AS_IT_GOES if waited_for else FOR_PROGRAMS


def _copies_of_all(inputs: list[tuple[bytes, int]]) -> list[dict[str, bytes]]:
    with ThreadPoolExecutor(os.cpu_count()) as workers:  # both libraries let other threads work meanwhile
        return list(workers.map(_copies, *zip(*inputs, strict=True)))


def _copies(content: bytes, quality: int) -> dict[str, bytes]:
    return {
        ".br": brotli.compress(content, quality=quality),
        ".gz": gzip.compress(content, compresslevel=9, mtime=0),  # without a time: the same text, the same bytes
    }
