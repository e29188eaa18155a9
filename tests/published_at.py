"""Editions that are built once in a run, by whichever test on whichever worker asks first, each for its own address.

A whole build takes half a minute, so an edition that one test needs is published at an address that another needs.
"""

import fcntl
import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import pytest

import editions
from building.environment import today
from commands import translated
from project import Project, copied
from short_edition import shorten

MADE = "1700000000"
"""A day of the edition that is the same in every run."""
LAST_DAY = date(2026, 12, 1)
"""The day on which the whole text is built and the review of every page ends, and after that of one page."""
PENDING, OVERDUE, ON_ITS_LAST_DAY, CHANGED = "stress", "types", "lifestyle", "deficiencies"
"""The Dutch pages that a publisher knowingly publishes with no review, with an old one, with one that ends today, and
with one of another text."""


def whole_and_reviewed(project: Project) -> None:
    """The whole text, reviewed."""
    editions.reviewed(project, on=LAST_DAY - timedelta(365), until=LAST_DAY)
    editions.dated(project, f"docs/nl/{OVERDUE}.md", on=LAST_DAY - timedelta(365), until=LAST_DAY - timedelta(1))


def ready_for_release(project: Project) -> None:
    """A short text that may be released: reviewed, and with a publisher."""
    shorten(project)
    editions.published_by(project)
    editions.reviewed(project)


def knowingly_unreviewed(project: Project) -> None:
    """A short text with a publisher, of which not every page has a review that holds."""
    ready_for_release(project)
    editions.pending(project, f"docs/nl/{PENDING}.md", "docs/nl/leaflet.md")
    editions.overdue(project, f"docs/nl/{OVERDUE}.md")
    editions.dated(project, f"docs/nl/{ON_ITS_LAST_DAY}.md", on=today() - timedelta(365), until=today())
    project.replace(f"docs/nl/{CHANGED}.md", "description: ", "description: Ook ")
    assert translated.main(docs=project.folder / "docs") == 0


@dataclass(frozen=True)
class Edition:
    """What is published at an address, how a copy of the project becomes it, and the environment of its build."""

    make: Callable[[Project], None] = shorten
    environment: Mapping[str, str] = field(default_factory=dict)

    @property
    def mail(self) -> tuple[str, ...]:
        """The mail addresses that it names as links: those of its publisher."""
        named = self.make in (ready_for_release, knowingly_unreviewed)
        return (f"mailto:{editions.PUBLISHER.contact}", editions.PUBLISHER.report) if named else ()


WHOLE = "https://spiertrillen.nl/"
KNOWINGLY = "https://example.github.io/spiertrillen/"
BELOW_A_PATH = "https://example.org/health/en/"
ONE_MACHINE = {"TZ": "Europe/Amsterdam", "LC_ALL": "C.UTF-8", "HOME": "/root", "PYTHONHASHSEED": "1"}
"""What is otherwise on another machine, where the same site must come out."""
PUBLISHED = {
    WHOLE: Edition(whole_and_reviewed, {"TODAY": LAST_DAY.isoformat()}),
    "https://zorg.example/nl/": Edition(),
    KNOWINGLY: Edition(
        knowingly_unreviewed, {"PUBLISH_UNREVIEWED": "yes", "TODAY": today().isoformat(), **ONE_MACHINE}
    ),
    BELOW_A_PATH: Edition(),
    "https://localhost:8443/twitch/": Edition(),
    editions.ADDRESS.removesuffix("/"): Edition(ready_for_release),
}
"""Its own domain; a path that is a language's name; a path that is the site's; one that is both deep and a language's;
a port; and one without its last slash."""


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
