"""What was made before of the same input, by the same code and libraries, is not made again."""

import hashlib
import os
import pickle
import sys
import sysconfig
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from cachelib import FileSystemCache

from building.folders import HOOKS, OVERRIDES
from building.system_libraries import versions_of_system_libraries

FOLDER = Path(os.environ.get("BUILD_CACHE") or OVERRIDES.parent / "build/cache")
"""Emptied by `make clean`; BUILD_CACHE names another place."""
SECONDS_KEPT = 30 * 24 * 60 * 60
MOST_ENTRIES = 200_000
"""A cache with more is emptied: most of it is then of editions that are gone."""

Given = TypeVar("Given")
Made = TypeVar("Made")


def made_once(
    what: str,
    inputs: Sequence[Given],
    make: Callable[[list[Given]], Iterable[Made]],
    identity: Callable[[Given], bytes],
) -> list[Made]:
    """What `make` makes of each of `inputs`, which it is asked for only where that was never made before.

    `what` tells one use of the cache from another. `identity` gives all that the result depends on, but our own
    code and the libraries, which are taken into account here. What is made must be picklable and not None.
    """
    identities = [hashlib.sha256(identity(given)).digest() for given in inputs]  # they may be as large as the site
    found = [recalled(what, given) for given in identities]
    lacking = [place for place, made in enumerate(found) if made is None]
    for place, made in zip(lacking, make([inputs[place] for place in lacking]) if lacking else (), strict=True):
        remember(what, identities[place], made)
        found[place] = made
    return found


def recalled(what: str, identity: bytes) -> Any:
    """What was remembered under this identity, by the same code and libraries; None when nothing was."""
    return _opened(_kept().get(_key(what, identity)))


def remember(what: str, identity: bytes, made: Any) -> None:
    """Remember what was made, which must be picklable and not None."""
    _kept().set(_key(what, identity), _closed(made))


def _closed(made: Any) -> tuple[str, bytes]:
    """What is made with a fingerprint, so that an entry that was changed on disk is never published."""
    packed = pickle.dumps(made)
    return hashlib.sha256(packed).hexdigest(), packed


def _opened(entry: tuple[str, bytes] | None) -> Any:
    if entry is None or hashlib.sha256(entry[1]).hexdigest() != entry[0]:
        return None
    return pickle.loads(entry[1])


@cache
def _kept() -> FileSystemCache:
    kept = FileSystemCache(str(FOLDER), threshold=0, default_timeout=SECONDS_KEPT)
    if sum(1 for _ in FOLDER.iterdir()) > MOST_ENTRIES:
        kept.clear()
    return kept


def _key(what: str, given: bytes) -> str:
    return f"{what} {_makers()} {hashlib.sha256(given).hexdigest()}"


@cache
def _makers() -> str:
    """A fingerprint of all that makes something: our code, Python, its packages, the libraries of the system."""
    code = [file.read_bytes() for file in sorted(HOOKS.rglob("*.py"))]
    packages = sorted(path.name for path in Path(sysconfig.get_path("purelib")).glob("*.dist-info"))
    versions = [sys.version, *packages, *versions_of_system_libraries()]
    return hashlib.sha256(b"\0".join([*code, *(version.encode() for version in versions)])).hexdigest()
