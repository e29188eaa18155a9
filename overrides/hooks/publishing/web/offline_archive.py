"""The archive: the whole site in all languages, to read from a folder without a server and without a network."""

import posixpath
from collections.abc import Collection, Iterator, Mapping
from io import BytesIO
from urllib.parse import unquote, urlsplit
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from publishing.web.link_inspection import LinkedPage, linked_page

ARCHIVE = "offline/spiertrillen.zip"
FOLDER = "spiertrillen/"
"""What it unpacks into, so that it never scatters files among those of the reader."""
MOST_BYTES = 4_000_000
SIZE = "size-of-the-archive"
"""Where a page names its size before it is made."""
READ_BY_ALL = 0o644 << 16


def belongs(name: str) -> bool:
    """Whether a file of the site is in the archive: the pages and the PDFs; the rest is for servers and portals."""
    return name.endswith(".pdf") or posixpath.basename(name) == "index.html"


def archive_faults(pages: Mapping[str, str], inside: Collection[str]) -> list[str]:
    """Every link of the archive's `pages` (name -> markup) that leads to nothing `inside` it, as sentences."""
    linked = {name: linked_page(html) for name, html in pages.items()}
    return [
        f"{name}: {address} leads to nothing in {ARCHIVE}; correct the link."
        for name, page in linked.items()
        for address in _relative(page)
        if not _is_inside(name, address, linked, inside)
    ]


def packed(files: Mapping[str, bytes]) -> bytes:
    """The archive of `files`, the same bytes for the same files: in the order of their names, without a time."""
    archive = BytesIO()
    with ZipFile(archive, "w") as writing:
        for name in sorted(files):
            entry = ZipInfo(FOLDER + name)
            entry.external_attr = READ_BY_ALL
            writing.writestr(entry, files[name], compress_type=ZIP_DEFLATED, compresslevel=9)
    return archive.getvalue()


def archive_size_fault(size: int) -> str:
    """What is wrong with an archive of so many bytes, as a sentence; empty when nothing is."""
    if size <= MOST_BYTES:
        return ""
    return f"{ARCHIVE}: The archive has {size} bytes, {size - MOST_BYTES} more than it may have; make its PDFs smaller."


def _relative(page: LinkedPage) -> Iterator[str]:
    for address in page.addresses:
        parts = urlsplit(address)
        if not parts.scheme and not parts.netloc:
            yield address


def _is_inside(name: str, address: str, pages: Mapping[str, LinkedPage], inside: Collection[str]) -> bool:
    path, _, place = address.partition("#")
    file = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(path))) if path else name
    return file in inside and (not place or file not in pages or unquote(place) in pages[file].places)
