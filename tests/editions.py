"""Editions that only people could make: in a copy of the project a doctor has reviewed, a publisher has been named.

Whoever stands here is invented, and must stay evidently so: nobody has reviewed or published the real text.
"""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

from building.environment import today
from project import Project
from publishing.editorial.publisher import Publisher

REVIEWER = "dr. A. Voorbeeld"
PUBLISHER = Publisher("Stichting Voorbeeld", "redactie@voorbeeldstichting.org", "mailto:fouten@voorbeeldstichting.org")
ADDRESS = "https://voorbeeldstichting.org/spieren/"
"""Outside .example: a release is refused at an address that cannot exist."""


def pages(project: Project) -> list[str]:
    """The pages in all languages, as an editor names them."""
    return sorted(page.relative_to(project.folder).as_posix() for page in (project.folder / "docs").glob("*/*.md"))


def reviewed(project: Project, files: Iterable[str] = (), *, on: date | None = None, until: date | None = None) -> None:
    """Fill in the review of these pages, or of all; without days a review of last month that holds for a year."""
    done = on or today() - timedelta(30)
    for file in files or pages(project):
        _fill_in(project, file, reviewed=done, next_review=until or done + timedelta(365), reviewer=REVIEWER)


def overdue(project: Project, file: str) -> None:
    """Let the review of a page have ended yesterday."""
    reviewed(project, [file], on=today() - timedelta(400), until=today() - timedelta(1))


def pending(project: Project, file: str) -> None:
    """Take the review of a page away, as if nobody had reviewed it."""
    _fill_in(project, file, reviewed="", next_review="", reviewer="")


def published_by(project: Project, publisher: Publisher | None = PUBLISHER) -> None:
    """Name a publisher in mkdocs.yml, or nobody."""
    for field in ("name", "contact", "report"):
        _put(project.folder / "mkdocs.yml", f"    {field}", f'"{getattr(publisher, field, "")}"')


def _fill_in(project: Project, file: str, **fields: date | str) -> None:
    for field, value in fields.items():
        _put(project.folder / file, field, str(value))


def _put(path: Path, field: str, value: str) -> None:
    """Give the first line with this field this value."""
    text, changed = re.subn(
        rf"^{field}:.*$", lambda _: f"{field}: {value}".rstrip(), path.read_text("utf-8"), count=1, flags=re.MULTILINE
    )
    assert changed, f"{path} has no field '{field.strip()}'"
    path.write_text(text, "utf-8")
