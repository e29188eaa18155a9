"""Beside every text file lies the same, compressed; what is compressed already has no copy."""

import gzip
from pathlib import Path

import brotli

from contract import ADDRESSES

COMPRESSED_ALREADY = {".pdf", ".png", ".ico", ".xlsx", ".zip"}
SERVER_FILES = {"_headers", "_redirects", "nginx.conf", "apache.conf"}
"""For the server itself; no reader asks for them."""
COPIES = {".br", ".gz"}


def originals(site: Path) -> set[Path]:
    return {file for file in site.rglob("*") if file.is_file() and file.suffix not in COPIES}


def test_every_text_file_and_nothing_else_has_both_copies(site: Path) -> None:
    text = {file for file in originals(site) if file.suffix not in COMPRESSED_ALREADY and file.name not in SERVER_FILES}
    copies = {file for file in site.rglob("*") if file.suffix in COPIES}

    assert len(text) > 2 * len(ADDRESSES)
    assert copies == {Path(f"{file}{ending}") for file in text for ending in COPIES}


def test_copies_say_the_same_and_carry_no_time(site: Path) -> None:
    for copy in site.rglob("*.gz"):
        packed, original = copy.read_bytes(), copy.with_suffix("").read_bytes()
        assert gzip.decompress(packed) == original
        assert packed[4:8] == bytes(4)  # RFC 1952, 2.3.1: no time stamp
        assert brotli.decompress(copy.with_suffix(".br").read_bytes()) == original


def test_headers_are_within_what_cloudflare_pages_reads(site: Path) -> None:
    """A hundred rules and 2,000 characters a line (developers.cloudflare.com/pages/configuration/headers)."""
    lines = (site / "_headers").read_text("utf-8").splitlines()

    assert sum(line.startswith("/") for line in lines) <= 100
    assert max(map(len, lines)) <= 2_000
