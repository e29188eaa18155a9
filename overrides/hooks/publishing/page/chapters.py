"""Every page as it is read outside its own place on the site: in a booklet, an embedded page, a data file."""

import re
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from urllib.parse import urljoin

from publishing.editorial.written_page import Page
from publishing.page.markup import Element, elements_with, fragment, markup, remove
from publishing.page.source_notes import SOURCE

LOWER = {"h1": "h2", "h2": "h3", "h3": "h4", "h4": "h5", "h5": "h6"}
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
"""With this an absolute address begins: https:, tel: (RFC 3986, 3.1)."""


@dataclass(frozen=True)
class Chapter:
    """A page with its finished content: `html` begins with its h1, its links are absolute, and its marks hold keys."""

    page: Page
    address: str
    html: str


def make_links_absolute(content: Element, address: str) -> None:
    """Make every link an absolute address; `address` is where the page itself lies."""
    for link in content.iter("a"):
        target = link.get("href")
        if target is not None and not SCHEME.match(target):
            link.set("href", _absolute(target, address))


def _absolute(target: str, address: str) -> str:
    # Most links lead to a note of the page itself, for which urljoin takes long.
    return address + target if target.startswith("#") else urljoin(address, target)


def lower_headings(content: Element) -> None:
    """Put every heading one level lower, for a place that has a heading of its own above it."""
    for heading in content.iter(*LOWER):
        heading.tag = LOWER[heading.tag]


def take_notes(content: Element) -> list[str]:
    """Take the list of its sources out of a page: the markup of its heading and of the list, or nothing of either."""
    taken = [element for name in ("sources", "footnote") for element in elements_with(name, content)]
    written = [markup(element) for element in taken]
    for element in taken:
        remove(element)
    return written


def source_marks(content: Element) -> list[Element]:
    """The links in the text of a chapter that lead to a source, in its order."""
    return list(content.iterfind(f".//sup/a[@{SOURCE}]"))


def lead_to_sources(content: Element, all_sources: str, anchors: Mapping[str, str]) -> None:
    """Make every source that a page lists lead to its anchor on the page of all sources, whose address is given."""
    for note in content.iterfind(f".//li/a[@{SOURCE}]"):
        note.set("href", f"{all_sources}#{anchors[note.attrib[SOURCE]]}")


def forget_keys(content: Element) -> None:
    """Take out of a page by which keys its marks and its list know their sources: its readers have the numbers."""
    for link in content.iterfind(f".//a[@{SOURCE}]"):
        del link.attrib[SOURCE]


def lead_and_rest(content: Element) -> tuple[str, str]:
    """The main heading with the paragraph that follows it, if one does, and all that stands after these."""
    lead, rest = deepcopy(content), fragment("")
    last = _end_of_lead(lead)
    if last is None:
        return "", markup(content)
    rest.text, last.tail = last.tail, None
    rest.extend(list(last.itersiblings()))
    return markup(lead), markup(rest)


def _end_of_lead(content: Element) -> Element | None:
    heading = content.find("h1")
    following = None if heading is None else heading.getnext()
    return heading if following is None or following.tag != "p" else following
