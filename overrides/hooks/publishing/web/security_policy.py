"""What a browser may do on our pages: as good as nothing (W3C Content Security Policy Level 3)."""

import base64
import hashlib
from collections.abc import Iterable

SEARCH = "script-src 'self'"
"""What the search page needs besides: its script, which asks for our own index."""


def style_hash(style: str) -> str:
    """The source expression that allows a `<style>` with exactly this text."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}'"


def page_policy(style_hashes: Iterable[str]) -> str:
    """The policy of a page or embedded page: no script at all, styles by their hashes, pictures of our own.

    Nothing on a page can use `connect-src`; it is for tools that run inside a page and read our robots.txt.
    """
    return (
        f"default-src 'none'; img-src 'self' data:; style-src {' '.join(style_hashes)}; "
        "base-uri 'none'; form-action 'none'; connect-src 'self'"
    )


def search_policy(style_hashes: Iterable[str]) -> str:
    """The policy of the search page, the only one with a script."""
    return f"{page_policy(style_hashes)}; {SEARCH}"


def framed_by(policy: str, hosts: str) -> str:
    """`policy` with who may show the page in a frame; it counts only in a header, not in the page (CSP 3, 3.3)."""
    return f"{policy}; frame-ancestors {hosts}"
