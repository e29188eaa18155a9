"""Where the site is put: one build at a time, in a folder of its own, which takes the place of the site in one step.

Nothing of the published site changes before that step, and a build that is killed at any moment loses nothing: the
next one clears away what it left, or puts back what it had taken away.
"""

import ctypes
import fcntl
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from building.stopping import Stopped
from publishing.web.addresses import MANIFEST

EXCHANGE = 2
"""RENAME_EXCHANGE of Linux's renameat2(2): both names change places at once, or neither does."""
HERE = -100
"""AT_FDCWD: a relative path begins where we are."""

MARKS_OF_A_SITE = ("index.html", MANIFEST)


@contextmanager
def folder_to_publish(site: Path) -> Iterator[Path]:
    """A new folder beside `site`, which publish() can put in its place; gone afterwards, whatever happens.

    Raises Stopped, before anything has changed, while another build is running, and when no site can lie at `site`.
    """
    place = place_of(site)
    if not place.parent.is_dir():
        raise Stopped([f"{site}: There is no folder {place.parent} to put the site in; make it first."])
    with _alone(place):
        _clear_away_left_overs(place)
        if problem := next(_place_problems(site, place), ""):
            raise Stopped([problem])
        folder = Path(tempfile.mkdtemp(prefix=_beside(place, "building-").name, dir=place.parent))
        try:
            yield folder
        finally:
            _remove(folder)


def place_of(site: Path) -> Path:
    """The folder that changes when `site` is published: where `site` is a link, the folder that it leads to.

    So the folder of a web server changes in one step, and the link to it stays.
    """
    return Path(os.path.realpath(site))


def publish(folder: Path, site: Path, exchange: Callable[[Path, Path], bool] | None = None) -> None:
    """Put `folder` where `site` is, readable for every server; what was there lies in `folder` afterwards.

    `exchange` lets two folders change places in one step, and says whether it could; else they do so in turn.
    """
    place = place_of(site)
    _let_everybody_read(folder)
    if not place.exists():
        folder.rename(place)
    elif not (exchange or _exchange)(folder, place):
        _change_places_in_turn(folder, place)


def _exchange(one: Path, other: Path) -> bool:
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    return bool(rename(HERE, os.fsencode(one), HERE, os.fsencode(other), EXCHANGE) == 0)


def _change_places_in_turn(folder: Path, place: Path) -> None:
    before = _beside(place, "before")
    try:
        place.rename(before)
        folder.rename(place)
    except BaseException:
        _put_back(before, place)
        raise
    before.rename(folder)


def _put_back(before: Path, place: Path) -> None:
    if before.exists() and not place.exists():
        before.rename(place)


def _let_everybody_read(folder: Path) -> None:
    """A web server is another user than the one who builds, whose umask may be 077."""
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)


@contextmanager
def _alone(place: Path) -> Iterator[None]:
    """Keep other builds away from `place`; the system lifts the lock when this process ends, however it ends."""
    try:
        lock = os.open(_beside(place, "lock"), os.O_RDONLY | os.O_CREAT, 0o644)
    except OSError as error:
        raise Stopped(
            [f"{place.parent}: No site can be made in this folder ({error.strerror}); correct that."]
        ) from None
    try:
        _lock(lock)
        yield
    finally:
        os.close(lock)


def _lock(file: int) -> None:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise Stopped(["Another build of this site is running; wait until it has ended, then try again."]) from None


def _clear_away_left_overs(place: Path) -> None:
    """What builds left that were killed."""
    _put_back(_beside(place, "before"), place)
    names = (_beside(place, "before").name, _beside(place, "building-").name)
    for left_over in [path for path in place.parent.iterdir() if path.name.startswith(names)]:
        _remove(left_over)


def _place_problems(site: Path, place: Path) -> Iterator[str]:
    """Why no site can take this place, or why that would remove what is not ours."""
    if not place.exists():
        if site.is_symlink():
            yield f"{site}: This link leads to nothing; make the folder that it leads to, or remove the link."
    elif not place.is_dir():
        yield f"{site}: This is a file, and the site needs a folder of this name; move the file away."
    elif place.is_mount():
        yield f"{site}: A disk is mounted on this folder, so no other can take its place; link to a folder inside it."
    elif any(place.iterdir()) and not any((place / mark).is_file() for mark in MARKS_OF_A_SITE):
        yield f"{site}: This folder holds files but no site, and publishing would remove them; move them away first."


def _beside(place: Path, what: str) -> Path:
    """What lies beside `place` while a build goes on; its name begins with a dot, so that a server does not show it."""
    return place.with_name(f".{place.name}.{what}")


def _remove(folder: Path) -> None:
    """Remove a folder, also one that may not be written in; what cannot be removed is left for the next build."""
    _let_us_write(folder)
    for here, below, _ in os.walk(folder):
        for name in below:
            _let_us_write(Path(here, name))
    shutil.rmtree(folder, ignore_errors=True)


def _let_us_write(folder: Path) -> None:
    with suppress(OSError):
        if not folder.is_symlink():
            folder.chmod(0o755)
