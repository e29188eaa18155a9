"""Where on the page of all sources each of them stands."""

from collections.abc import Iterable
from itertools import takewhile

LEAST = 3
"""The letters that an anchor has at least, so that few new sources change that of another."""


def source_anchors(keys: Iterable[str]) -> dict[str, str]:
    """{key: its shortest beginning with which no other begins}; a key with which another begins is its own anchor.

    A page names dozens of them. What was the anchor of one source never becomes that of another, as a number would.
    """
    sorted_keys = sorted(keys)
    neighbours = zip(("", *sorted_keys), sorted_keys, (*sorted_keys[1:], ""), strict=False)
    return {
        key: key[: max(LEAST, 1 + _shared(key, before), 1 + _shared(key, after))] for before, key, after in neighbours
    }


def _shared(one: str, other: str) -> int:
    """With how many letters both begin."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
