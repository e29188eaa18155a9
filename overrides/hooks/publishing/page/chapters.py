"""Every page as it is read outside its own place on the site: in a leaflet, an embedded page, a data file."""

import re
from dataclasses import dataclass
from urllib.parse import urljoin

from publishing.editorial.written_page import Page

HEADING = re.compile(r"<(/?)h([1-5])\b")
ANCHOR = re.compile(r'<a\b([^>]*?)\shref="([^"]*)"([^>]*)>(.*?)</a>', re.DOTALL)
"""A link: what stands before its address, the address, what stands after it, its text."""
RELATIVE_LINK = re.compile(r'(<a\b[^>]*?\shref=")(?![a-z]+:)([^"]*)(?=")')


@dataclass(frozen=True)
class Chapter:
    """A page with its finished content: `html` begins with its h1, and its links are absolute addresses."""

    page: Page
    address: str
    html: str


def with_absolute_links(html: str, address: str) -> str:
    """`html` with every link as an absolute address; `address` is where the page itself lies."""
    return RELATIVE_LINK.sub(lambda found: found[1] + urljoin(address, found[2]), html)


def with_lower_headings(html: str) -> str:
    """`html` with every heading one level lower, for a place that has a heading of its own above it."""
    return HEADING.sub(lambda found: f"<{found[1]}h{int(found[2]) + 1}", html)


def lead_and_rest(html: str) -> tuple[str, str]:
    """The main heading with the paragraph after it, and all that follows."""
    end = html.find("</p>") + len("</p>")
    return html[:end], html[end:]
