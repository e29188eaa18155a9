"""Embedded pages: what of a page a patient portal shows inside one of its own."""

import posixpath
from collections.abc import Collection
from urllib.parse import urlsplit

from lxml import etree

from publishing.page.chapters import lower_headings
from publishing.page.markup import Element, markup
from publishing.web.embedded_files import LIGHT

OUTSIDE = ("http:", "https:", "mailto:")
"""Addresses that must open outside the frame; a sandbox blocks a mail inside it."""
TELEPHONE = "tel:"
"""A call leaves the frame too: where the policy of a host does not name tel:, Chromium puts an error in the place of
the frame that the call began in. As a window of its own it is never that of the frame, and the frame stays."""


def embedded(
    content: Element, address: str, embedded_pages: Collection[str], opens_outside: str, file: str = LIGHT
) -> str:
    """The content of a page for a host's frame: headings one level lower, links to our pages kept in the frame.

    `content`, which is changed, has absolute links; `address` is the page's own, `embedded_pages` are those of all
    pages that have an embedded page; `opens_outside` says, in the page's language, that a link leaves the frame.
    `file` is what this embedded page and those that look like it are called.
    """
    lower_headings(content)
    for link in content.iter("a"):
        page, mark, anchor = link.get("href", "").partition("#")
        if page == address and mark:
            link.set("href", f"#{anchor}")
        elif page in embedded_pages:
            link.set("href", f"{_beside(address, page, file)}{mark}{anchor}")
        elif page.startswith(OUTSIDE):
            _open_outside(link)
            etree.SubElement(link, "span", {"class": "unseen"}).text = f" ({opens_outside})"
        elif page.startswith(TELEPHONE):
            _open_outside(link)
    return markup(content)


def _open_outside(link: Element) -> None:
    link.set("target", "_blank")
    link.set("rel", "noopener")


def _beside(address: str, page: str, file: str) -> str:
    """The way from one embedded page to another."""
    return posixpath.join(posixpath.relpath(urlsplit(page).path, urlsplit(address).path), file)
