"""Whether every address in the finished site leads where it may: to a file of ours, or to a host that we know."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree.ElementTree import Element

from publishing.editorial.web_addresses import MAIL
from publishing.page.markup import page_to_look_at
from publishing.web.addresses import file_at
from publishing.web.embedded_files import page_of

HOSTS_OF_LICENCES = frozenset({"creativecommons.org"})
"""Hosts that every page may link to though they are no source."""
SENT_FOR_ANY_ADDRESS = "404.html"

REST_OF_ADDRESS = r"[^\s\"'<>\\`|,;()]*"
END_OF_SENTENCE = ".:!?)"
TELEPHONE = re.compile(r"tel:\+?[0-9]+(-[0-9]+)*")
FILLED_IN = r"[a-z]+=([\w.~-]|%[0-9a-f]{2})*"
"""What a mail begins with: subject=A%20mistake (RFC 6068)."""
MAIL_TO = re.compile(rf"mailto:{MAIL.pattern}(\?{FILLED_IN}(&{FILLED_IN})*)?", re.IGNORECASE | re.ASCII)
ADDRESSES = {"href", "src", "cite"}
"""Attributes that hold an address."""
OF_ITSELF = ("canonical", "alternate", "og:url", "og:image")
"""What a page says of itself to programs: where it is, in which languages and forms, and how it is shared."""
FORM_OF = {"tel": TELEPHONE, "mailto": MAIL_TO}


@dataclass(frozen=True)
class Surroundings:
    """What the addresses of a site may lead to.

    `files` are the names of all that is published; `texts` are those files that are text; `root` is the site's own
    address. `known_hosts` are those of the sources and of the publisher; `elsewhere` are addresses on the site's own
    host, but outside the site, that the publisher has named.
    """

    files: Collection[str]
    texts: Mapping[str, str]
    root: str
    known_hosts: Collection[str]
    elsewhere: Collection[str] = ()

    @cached_property
    def host(self) -> str:
        """The site's own host; another port or scheme of it is no other host."""
        return urlsplit(self.root).hostname or ""

    @cached_property
    def own_address(self) -> re.Pattern[str]:
        """A whole address on the site's own host, wherever it stands in a text."""
        return re.compile(rf"https?://\[?{re.escape(self.host)}(?![\w.-]){REST_OF_ADDRESS}", re.IGNORECASE)

    @cached_property
    def pages(self) -> dict[str, "LinkedPage"]:
        """Every HTML file."""
        return {name: linked_page(text) for name, text in self.texts.items() if name.endswith(".html")}


@dataclass(frozen=True)
class LinkedPage:
    """Of a page only what links it to others, so that a large site need not be held as trees of elements.

    `places` are what a fragment of its address can name, `addresses` what it links to or fetches; `of_itself` are the
    kinds OF_ITSELF that it has, each with its address.
    """

    places: frozenset[str]
    addresses: tuple[str, ...]
    of_itself: tuple[tuple[str, str], ...]


def hosts_of(addresses: Iterable[str]) -> set[str]:
    """The hosts of `addresses`, without the empty ones."""
    return {host for address in addresses if (host := urlsplit(address).hostname)}


def link_faults(site: Surroundings) -> list[str]:
    """Every address in a finished site that leads to nothing, or to where it should not, as sentences."""
    faults = [f"{name}: {fault}" for name, page in site.pages.items() for fault in _page_faults(name, page, site)]
    faults += [f"{name}: {fault}" for name, text in site.texts.items() for fault in _text_faults(text, site)]
    return list(dict.fromkeys(faults))


def linked_page(html: str) -> LinkedPage:
    """What links a page, given as its markup, to others."""
    page = page_to_look_at(html)
    places = frozenset(element.get("id", "") for element in page.iter())
    linked = (element for element in page.iter() if element.get("rel") not in OF_ITSELF)
    addresses = {element.get(attribute, "") for element in linked for attribute in ADDRESSES & set(element.attrib)}
    return LinkedPage(places, tuple(sorted(addresses)), tuple(_of_itself(page)))


def _of_itself(page: Element) -> Iterator[tuple[str, str]]:
    for element in (*page.iter("link"), *page.iter("meta")):
        said = element.get("rel") or element.get("property") or ""
        if said in OF_ITSELF:
            yield said, element.get("href") or element.get("content") or ""


def _page_faults(name: str, page: LinkedPage, site: Surroundings) -> Iterator[str]:
    """What is wrong with the links of a page, with what it fetches, and with what it says of itself."""
    for address in page.addresses:
        yield from _address_faults(name, address, site)
    for said, address in page.of_itself:
        if not address.startswith(site.root):
            yield f"The page has {address!r} as its {said}; write the whole address, which begins with {site.root}."
        elif said == "canonical" and address != site.root + page_of(name):
            yield f"The page says that it is {address}; its template must name the address at which it lies."


def _text_faults(text: str, site: Surroundings) -> Iterator[str]:
    """What is wrong with the site's own whole addresses, in whatever part of a text they stand."""
    for found in sorted(set(site.own_address.findall(unescape(text)))):
        address = found.rstrip(END_OF_SENTENCE)
        yield from _own_address_faults(address, address, site)


def _address_faults(name: str, address: str, site: Surroundings) -> Iterator[str]:
    if not address:
        yield "A link has no address, and leads back to its own page; write the address, or take out the link."
        return
    try:
        parts = urlsplit(address)
        scheme, host = parts.scheme, parts.hostname
    except ValueError:
        yield f"'{address}' is no address; correct it."
        return
    if not scheme and host:
        yield f"The link to {address} has no https: before it; write it."
    elif scheme in FORM_OF and not FORM_OF[scheme].fullmatch(address):
        yield f"'{address}' cannot be called or written to; write it like tel:112 or mailto:name@example.org."
    elif scheme in ("http", "https") and host != site.host:
        if host not in site.known_hosts and host not in HOSTS_OF_LICENCES:
            yield f"{address} is on a host that is in no source; add it to docs/sources.yml or take out the link."
    elif scheme in ("", "http", "https"):
        yield from _own_address_faults(address, _absolute(name, address, site.root), site)
    elif scheme not in (*FORM_OF, "data"):
        yield f"{address} begins with {scheme}:, which no browser need understand; link to a page."


def _absolute(name: str, address: str, root: str) -> str:
    """The whole address of what a file links to; the page that was not found is sent for any address below the root."""
    below = "any/depth/" if name == SENT_FOR_ANY_ADDRESS and not address.startswith("#") else name
    return urljoin(root + below, address)


def _own_address_faults(written: str, address: str, site: Surroundings) -> Iterator[str]:
    """`written` is how the address stands in the text; `address` is the whole of it."""
    if address in site.elsewhere:
        return
    if not address.startswith(site.root):
        yield f"{written} is on the site's own host, but outside {site.root}; correct it."
        return
    path, _, fragment = address.removeprefix(site.root).partition("#")
    file = file_at(path)
    if unquote(file) not in site.files:
        yield f"{written} leads to nothing that is published; correct it."
    elif fragment and file in site.pages and unquote(fragment) not in site.pages[file].places:
        yield f"{written} leads to no place on that page; correct it."
