"""Editions that are built once in a run, by whichever test on whichever worker asks first, each for its own address.

A whole build takes half a minute, so an edition that one test needs is published at an address that another needs.
"""

import fcntl
import os
import shutil
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest

import editions
from building.environment import today
from commands import translated
from project import Project, copied
from short_edition import print_covers, shorten

MADE = "1700000000"
"""A day of the edition that is the same in every run."""
PENDING, OVERDUE, ON_ITS_LAST_DAY, CHANGED = "stress", "types", "lifestyle", "deficiencies"
"""The Dutch pages that a publisher knowingly publishes with no review, with an old one, with one that ends today, and
with one of another text."""
DECOMPOSED = "other-causes"
"""The Dutch page whose letters are parted from their accents, as macOS may save them."""


def knowingly_unreviewed(project: Project) -> None:
    """The whole text with a publisher, of which not every page has a review that holds."""
    editions.published_by(project)
    editions.reviewed(project)
    editions.pending(project, f"docs/nl/{PENDING}.md", "docs/nl/leaflet.md")
    editions.overdue(project, f"docs/nl/{OVERDUE}.md")
    _ends_today(project)
    project.replace(f"docs/nl/{CHANGED}.md", "description: ", "description: Ook ")
    assert translated.main(docs=project.folder / "docs") == 0


def ready_for_release(project: Project) -> None:
    """A short text that may be released: with a publisher, and reviewed, one page until today."""
    shorten(project)
    editions.published_by(project)
    editions.reviewed(project)
    _ends_today(project)


def short_with_covers(project: Project) -> None:
    """A short text that nobody has reviewed or publishes, without all that is long on paper."""
    shorten(project)
    print_covers(project)
    page = f"docs/nl/{DECOMPOSED}.md"
    project.write(page, unicodedata.normalize("NFD", project.read(page)))


def _ends_today(project: Project) -> None:
    editions.dated(project, f"docs/nl/{ON_ITS_LAST_DAY}.md", on=today() - timedelta(365), until=today())


@dataclass(frozen=True)
class Edition:
    """What is published at an address, how a copy of the project becomes it, and the environment of its build."""

    make: Callable[[Project], None]
    environment: Mapping[str, str] = field(default_factory=dict)
    mail: tuple[str, ...] = (f"mailto:{editions.PUBLISHER.contact}", editions.PUBLISHER.report)
    """The mail addresses that it names as links: those of its publisher."""


TODAY = {"TODAY": today().isoformat()}
ONE_MACHINE = {"TZ": "Europe/Amsterdam", "LC_ALL": "C.UTF-8", "HOME": "/root", "PYTHONHASHSEED": "1"}
"""What is otherwise on another machine, where the same site must come out."""
KNOWINGLY = "https://spiertrillen.nl/"
READY = editions.ADDRESS.removesuffix("/")
BELOW_A_PATH = "https://localhost:8443/spiertrillen/en/"
PUBLISHED = {
    KNOWINGLY: Edition(knowingly_unreviewed, {"PUBLISH_UNREVIEWED": "yes", **TODAY}),
    READY: Edition(ready_for_release, {**TODAY, **ONE_MACHINE}),
    BELOW_A_PATH: Edition(short_with_covers, mail=()),
}
"""Its own domain; a path that is a language's name, without its last slash; a port, and a deep path that begins with
the name of the site's archive and ends with a language's."""


def published_at(address: str, folders: pytest.TempPathFactory) -> Project:
    """The project with the finished site that `make site` makes for an address; fails when it complains of anything."""
    shared = folders.getbasetemp().parent if "PYTEST_XDIST_WORKER" in os.environ else folders.getbasetemp()
    folder = shared / f"published-{list(PUBLISHED).index(address)}"
    edition = PUBLISHED[address]
    project = Project(folder, {"SITE_URL": address, "SOURCE_DATE_EPOCH": MADE, **edition.environment})
    with Path(f"{folder}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "site").exists():
            shutil.rmtree(folder, ignore_errors=True)  # of a test that was interrupted
            edition.make(copied(folder, project.environment))
            made = project.command("commands.make_site")
            assert (made.returncode, made.stderr) == (0, "")
    return project
