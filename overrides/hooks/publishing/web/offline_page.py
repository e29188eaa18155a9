"""A page as it is in the archive: it opens from a folder, so every link between pages leads to a file."""

import posixpath
from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import urljoin

from publishing.page.markup import Element, append, elements_with, fragment, markup, parsed_page, remove
from publishing.web.security_policy import SEARCH

ONLINE = "data-online"
"""The mark of what is of use on a server alone; the archive leaves it out."""

REVIEW = "p[@data-review]"


@dataclass(frozen=True)
class Archive:
    """Where a link may lead: `inside` and `published` are the names of files, `root` is the site's own address."""

    inside: Collection[str]
    published: Collection[str]
    root: str


def offline_page(name: str, html: str, note: str, archive: Archive) -> str:
    """The finished page `html`, of the file `name`, as it is in the archive.

    `note` is markup for the end of its lead; one that tells the review of the whole archive takes the place of the
    line that tells that of the page. A link to one of our files outside the archive becomes a whole address; one that
    leads to nothing stays as it is.
    """
    page = parsed_page(html)
    for element in [element for element in page.iter() if ONLINE in element.attrib]:
        remove(element)
    for script in [script for script in page.iter("script") if script.get("src")]:
        _without_search(page, script)
    for link in page.iterfind(".//a[@href]"):
        link.set("href", _address(name, link.get("href", ""), archive))
    if note:
        _add_note(page, note)
    return f"<!doctype html>{markup(page)}"


def _without_search(page: Element, script: Element) -> None:
    """Take out what fetches the index, which no browser allows from a folder, and what the lead says of it."""
    remove(script)
    for policy in page.iterfind(".//meta[@http-equiv]"):
        policy.set("content", policy.get("content", "").removesuffix(f"; {SEARCH}"))
    for lead in elements_with("lead", page):
        for paragraph in lead.findall("p"):
            if "data-review" not in paragraph.attrib:
                remove(paragraph)


def _add_note(page: Element, note: str) -> None:
    added = fragment(note)
    for lead in elements_with("lead", page):
        for line in lead.findall(REVIEW) if added.find(REVIEW) is not None else ():
            remove(line)
        append(lead, added)


def _address(name: str, address: str, archive: Archive) -> str:
    """The address of a link on the page `name`, as it must be in the archive."""
    whole = urljoin(archive.root + name, address)
    if not whole.startswith(archive.root):
        return address
    path, mark, place = whole.removeprefix(archive.root).partition("#")
    file = f"{path}index.html" if path.endswith("/") or not path else path
    if file not in archive.inside:
        return whole if file in archive.published else address
    if file == name and mark:
        return f"#{place}"
    return posixpath.relpath(file, posixpath.dirname(name) or ".") + mark + place
