"""Whether the site that is there was made of all that is there now: then nothing needs to be made."""

import hashlib
import os
import re
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from building.cache import recalled, remember
from building.environment import ASKED_FOR, day_of
from publishing.settings.settings_file import SETTINGS

MADE_OF = (Path(SETTINGS), Path("docs"), Path("overrides"))
COMPILED = "__pycache__"
WHAT = "whole site"
WHICH_TEXT = "text of a site"
Warnings = Sequence[str]


def what_it_is_made_of() -> bytes:
    """A fingerprint of all that a site is made of, to be taken before it is made: it may change in the meantime.

    Python and the libraries are left to the cache. Raises OSError when something cannot be read.
    """
    return _fingerprint([*_asked_for(os.environ), *_files(MADE_OF)])


def warnings_of_same_site(site: Path, made_of: bytes) -> Warnings | None:
    """What was warned of when exactly this `site` was made of exactly that; None when it was not. May raise OSError."""
    return recalled(WHAT, _identity(site, made_of)) if site.is_dir() else None


def remember_site(site: Path, made_of: bytes, warnings: Warnings) -> None:
    """Remember that `site` has just been made, with these warnings; may raise OSError."""
    remember(WHAT, _identity(site, made_of), list(warnings))


def fingerprint_of_text(project: Path) -> bytes:
    """One of all that stands in a project and is made into a site. Raises OSError when something cannot be read."""
    return _fingerprint(_files(project / place for place in MADE_OF))


def remember_text(site: Path, text: bytes) -> None:
    """Remember of which text, by its fingerprint, `site` has just been made; may raise OSError."""
    remember(WHICH_TEXT, _fingerprint(_files([site])), text)


def is_of_another_text(site: Path, project: Path) -> bool:
    """Whether `site` was made here, of another text than stands in the project now. May raise OSError."""
    text = recalled(WHICH_TEXT, _fingerprint(_files([site])))
    return text is not None and text != fingerprint_of_text(project)


def _identity(site: Path, made_of: bytes) -> bytes:
    return _fingerprint([made_of, *_files([site])])


def _asked_for(environment: Mapping[str, str]) -> Iterator[bytes]:
    """Each variable that our code or the settings ask for, and the day: a review can end today."""
    names = {*ASKED_FOR, *re.findall(r"\w+", Path(SETTINGS).read_text("utf-8", "replace"))}
    yield from (os.fsencode(f"{name}={value}") for name, value in sorted(environment.items()) if name in names)
    yield day_of(datetime.now(UTC)).isoformat().encode()


def _files(places: Iterable[Path]) -> Iterator[bytes]:
    """Of each file its place, who may read it, and its content."""
    for place in places:
        inside = (path for path in (place, *place.rglob("*")) if COMPILED not in path.parts and path.is_file())
        for file in sorted(inside):
            mode = stat.S_IMODE(file.stat().st_mode)
            yield from (os.fsencode(file.relative_to(place)), b"%o" % mode, file.read_bytes())


def _fingerprint(parts: Iterable[bytes]) -> bytes:
    """One for all parts, each with its length, so that no two lists of parts look alike."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(b"%d " % len(part))
        whole.update(part)
    return whole.digest()
