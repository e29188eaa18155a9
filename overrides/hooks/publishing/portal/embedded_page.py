"""Embedded pages: what of a page a patient portal shows inside one of its own."""

import posixpath
import re
from collections.abc import Collection
from html import escape
from urllib.parse import urlsplit

from publishing.page.chapters import ANCHOR, with_lower_headings

NOT_EMBEDDED = {"search"}
"""Pages without an embedded page and without data: the search page needs a script, which a portal does not allow."""


def embedded(html: str, address: str, embedded_pages: Collection[str], opens_outside: str) -> str:
    """The content of a page for a host's frame: headings one level lower, links to our pages kept in the frame.

    `html` has absolute links; `address` is the page's own, `embedded_pages` are those of all pages that have an
    embedded page; `opens_outside` tells, in the page's language, that a link leaves the frame.
    """

    def link(found: re.Match[str]) -> str:
        before, target, after, text = found.groups()
        page, mark, anchor = target.partition("#")
        if page == address and mark:
            return f'<a{before} href="#{anchor}"{after}>{text}</a>'
        if page in embedded_pages:
            return f'<a{before} href="{_beside(address, page)}{mark}{anchor}"{after}>{text}</a>'
        if urlsplit(target).scheme not in ("http", "https", "mailto"):  # a sandbox blocks a mail inside the frame
            return found[0]
        said = f'<span class="unseen"> ({escape(opens_outside)})</span>'
        return f'<a{before} href="{target}"{after} target="_blank" rel="noopener">{text}{said}</a>'

    return ANCHOR.sub(link, with_lower_headings(html))


def _beside(address: str, page: str) -> str:
    """The way from one embedded page to another."""
    return posixpath.join(posixpath.relpath(urlsplit(page).path, urlsplit(address).path), "embed.html")
