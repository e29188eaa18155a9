"""Addresses on the web and of mail that editors write: whether each is a whole one, of a host that can exist."""

import re
from urllib.parse import urlsplit

LABEL = "[a-z0-9]([a-z0-9-]*[a-z0-9])?"
HOST = re.compile(rf"({LABEL}\.)+[a-z]([a-z0-9-]*[a-z0-9])?(:[0-9]+)?", re.IGNORECASE)
"""The name of a host: with a dot in it, and no digits alone at its end, as a number of a machine has."""
MAIL = re.compile(rf"[a-z0-9_+-]+(\.[a-z0-9_+-]+)*@({LABEL}\.)+[a-z][a-z0-9-]*[a-z0-9]", re.IGNORECASE)
"""A mail address in the form that every program understands, without quotes and comments (RFC 5322, dot-atom)."""
UNFIT = re.compile(r"[\s<>\"{}|\\^`]")
"""What RFC 3986 allows nowhere in an address."""
OUR_LICENCE = "https://creativecommons.org/licenses/by/4.0/"
CANNOT_EXIST = (
    *("example", "invalid", "test", "localhost", "local", "internal", "lan", "home.arpa"),
    *("example.com", "example.net", "example.org"),
)
"""Names that nobody can own on the internet: https://www.rfc-editor.org/rfc/rfc2606, rfc6762 and rfc8375."""


def is_web_address(address: str) -> bool:
    """Whether this is a whole https address, with the name of a host and without spaces."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme == "https" and bool(HOST.fullmatch(parts.netloc)) and not UNFIT.search(address)


def cannot_exist(address: str) -> bool:
    """Whether the address leads nowhere on the internet: it names no host, or a name that nobody can own."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return True
    host = parts.path.rpartition("@")[2] if parts.scheme == "mailto" else parts.hostname or ""
    name = f".{host.lower().rstrip('.')}"
    return not host or any(name.endswith(f".{reserved}") for reserved in CANNOT_EXIST)
