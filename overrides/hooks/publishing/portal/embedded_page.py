"""Embedded pages: what of a page a patient portal shows inside one of its own."""

import posixpath
from collections.abc import Collection
from urllib.parse import urlsplit

from lxml import etree

from publishing.page.chapters import lower_headings
from publishing.page.markup import Element, markup

NOT_EMBEDDED = {"search"}
"""Pages without an embedded page and without data: the search page needs a script, which a portal does not allow."""

OUTSIDE = ("http:", "https:", "mailto:")
"""Addresses that must open outside the frame; a sandbox blocks a mail inside it."""


def embedded(content: Element, address: str, embedded_pages: Collection[str], opens_outside: str) -> str:
    """The content of a page for a host's frame: headings one level lower, links to our pages kept in the frame.

    `content`, which is changed, has absolute links; `address` is the page's own, `embedded_pages` are those of all
    pages that have an embedded page; `opens_outside` says, in the page's language, that a link leaves the frame.
    """
    lower_headings(content)
    for link in content.iter("a"):
        page, mark, anchor = link.get("href", "").partition("#")
        if page == address and mark:
            link.set("href", f"#{anchor}")
        elif page in embedded_pages:
            link.set("href", f"{_beside(address, page)}{mark}{anchor}")
        elif page.startswith(OUTSIDE):
            _open_outside(link, opens_outside)
    return markup(content)


def _open_outside(link: Element, says_so: str) -> None:
    link.set("target", "_blank")
    link.set("rel", "noopener")
    etree.SubElement(link, "span", {"class": "unseen"}).text = f" ({says_so})"


def _beside(address: str, page: str) -> str:
    """The way from one embedded page to another."""
    return posixpath.join(posixpath.relpath(urlsplit(page).path, urlsplit(address).path), "embed.html")
