"""A page as it is in the archive: it opens from a folder, so every link between pages leads to a file."""

import posixpath
from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import urljoin

from lxml import etree

from publishing.page.markup import HOLDER, Element, elements_with, fragment, markup, parsed_page, remove
from publishing.web.addresses import file_at
from publishing.web.security_policy import SEARCH

ONLINE = "data-online"
"""The mark of what is of use on a server alone; the archive leaves it out."""

REVIEW = "data-review"
AFTER_HEADING = 1


@dataclass(frozen=True)
class Archive:
    """Where a link may lead: `inside` and `published` are the names of files, `root` is the site's own address."""

    inside: Collection[str]
    published: Collection[str]
    root: str


def offline_page(name: str, html: str, note: str, archive: Archive) -> str:
    """The finished page `html`, of the file `name`, as it is in the archive.

    `note` is markup for the lead of the page, or "". A note with the review of the whole archive replaces the line with
    the review of the page; any other note replaces the other paragraphs below the heading. A link to a published file
    that is not in the archive becomes an absolute address; a link to a file that does not exist stays as it is.
    """
    page = parsed_page(html)
    for element in [element for element in page.iter() if ONLINE in element.attrib]:
        remove(element)
    for script in [script for script in page.iter("script") if script.get("src")]:
        _without_search(page, script)
    for link in page.iterfind(".//a[@href]"):
        link.set("href", _address(name, link.get("href", ""), archive))
    if note:
        _add_note(page, fragment(note))
    return f"<!doctype html>{markup(page)}"


def _without_search(page: Element, script: Element) -> None:
    """Take out what fetches the index, which no browser allows from a folder."""
    remove(script)
    for policy in page.iterfind(".//meta[@http-equiv]"):
        policy.set("content", policy.get("content", "").removesuffix(f"; {SEARCH}"))


def _add_note(page: Element, note: Element) -> None:
    of_review = note.find(f"p[@{REVIEW}]") is not None
    for lead in elements_with("lead", page):
        for paragraph in [one for one in lead.findall("p") if (REVIEW in one.attrib) is of_review]:
            remove(paragraph)
        lead.insert(len(lead) if of_review else AFTER_HEADING, note)
        etree.strip_tags(lead, HOLDER)


def _address(name: str, address: str, archive: Archive) -> str:
    """The address of a link on the page `name`, as it must be in the archive."""
    whole = urljoin(archive.root + name, address)
    if not whole.startswith(archive.root):
        return address
    path, mark, place = whole.removeprefix(archive.root).partition("#")
    file = file_at(path)
    if file not in archive.inside:
        return whole if file in archive.published else address
    if file == name and mark:
        return f"#{place}"
    return posixpath.relpath(file, posixpath.dirname(name) or ".") + mark + place
