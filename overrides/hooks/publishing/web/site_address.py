"""The address at which a publisher puts the site: given once, checked here, and never worked out again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import SplitResult, urlsplit

LIKE = "https://spiertrillen.nl/ or https://example.org/health/en/"
LABEL = re.compile(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?")
"""A part of a host's name (RFC 1123, 2.1)."""
SEGMENT = re.compile(r"[A-Za-z0-9._~-]+")
"""A part of a path that is the same in every server's settings, header file and program (RFC 3986, 2.3)."""
FILE = re.compile(r"\.(html?|php|aspx?)$", re.IGNORECASE)
NOT_IN_AN_ADDRESS = re.compile(r"[\s\\\x00-\x1f\x7f]")
USUAL_PORT = {"https": 443, "http": 80}


class AddressRefused(Exception):
    """The site cannot be published at the address that was given; the message is a sentence for the publisher."""


@dataclass(frozen=True)
class SiteAddress:
    """Where the site is: `origin` is https://example.org, `path` is /health/en/."""

    origin: str
    path: str

    @property
    def root(self) -> str:
        """What every address of the site begins with; it ends in a slash."""
        return self.origin + self.path


def site_address(given: str) -> SiteAddress:
    """The address that the publisher has given in SITE_URL, or in site_url of mkdocs.yml.

    A capital in the host's name, the usual port and a missing last slash are put right; address_note() says so.
    Raises AddressRefused for anything that would not be one address of one folder on the web.
    """
    fault = next(_faults(given), "")
    if fault:
        raise AddressRefused(f"SITE_URL is {given!r}, {fault}; write the whole address of the site, like {LIKE}.")
    parts = urlsplit(given)
    host = f"[{parts.hostname}]" if "[" in parts.netloc else parts.hostname
    port = f":{parts.port}" if parts.port not in (None, USUAL_PORT[parts.scheme]) else ""
    return SiteAddress(f"{parts.scheme}://{host}{port}", f"{parts.path.removesuffix('/')}/")


def address_note(given: str, address: SiteAddress) -> str:
    """What the publisher should know when the site's address is not written as it was given; empty when it is."""
    return "" if given == address.root else f"SITE_URL is {given!r}; the site is made for {address.root}."


def _faults(given: str) -> Iterator[str]:
    """What is wrong with an address, the first cause first: "which is empty"."""
    if not given:
        yield "which is empty"
    if NOT_IN_AN_ADDRESS.search(given):
        yield "which holds a space, a line end or a backslash"
    try:
        parts = urlsplit(given)
    except ValueError:
        yield "which is no address"
        return
    yield from _place_faults(parts)
    yield from _host_faults(parts)
    yield from _path_faults(parts.path)
    for mark, name in (("?", "a query"), ("#", "a fragment")):
        if mark in given:
            yield f"which has {name} ('{mark}')"


def _place_faults(parts: SplitResult) -> Iterator[str]:
    if not parts.scheme or not parts.netloc:
        yield "which does not begin with https:// and the name of a host"
    elif parts.scheme == "http" and not _is_this_machine(parts.hostname or ""):
        yield "which is not encrypted (http:// is for a try on localhost)"
    elif parts.scheme not in USUAL_PORT:
        yield f"which begins with {parts.scheme}://, not with https://"


def _host_faults(parts: SplitResult) -> Iterator[str]:
    if "@" in parts.netloc:
        yield "which holds a user's name"
    try:
        wrong_port = parts.port == 0 or parts.netloc.endswith(":")
    except ValueError:
        wrong_port = True
    if wrong_port:
        yield "which has a port that is not a number from 1 to 65535"
    host = parts.hostname or ""
    if not host.isascii():
        yield "which has a host with other letters than a to z (write its name as DNS knows it, which begins with xn--)"
    elif not (_is_ipv6(host) if "[" in parts.netloc else _is_name(host) or _is_ipv4(host)):
        yield f"which has '{host}' for a host"


def _path_faults(path: str) -> Iterator[str]:
    segments = path.removeprefix("/").removesuffix("/").split("/") if path.strip("/") else []
    if "//" in path:
        yield "which has two slashes in a row in its path"
    for segment in segments:
        if segment in (".", ".."):
            yield f"which has '{segment}' in its path"
        elif segment and not SEGMENT.fullmatch(segment):
            yield f"which has '{segment}' in its path (use letters a to z, digits, '-', '.', '_' and '~')"
    if segments and FILE.search(segments[-1]):
        yield f"which leads to a file, '{segments[-1]}', not to the folder of the site"


def _is_name(host: str) -> bool:
    last = host.rpartition(".")[2]
    return len(host) <= 253 and all(map(LABEL.fullmatch, host.split("."))) and not last.isdigit()


def _is_ipv4(host: str) -> bool:
    return isinstance(_ip_address(host), IPv4Address)


def _is_ipv6(host: str) -> bool:
    return isinstance(_ip_address(host), IPv6Address) and "%" not in host  # without a network card's name


def _is_this_machine(host: str) -> bool:
    ip = _ip_address(host)
    return ip.is_loopback if ip else host == "localhost" or host.endswith(".localhost")


def _ip_address(host: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(host)
    except ValueError:
        return None
