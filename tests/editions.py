"""Editions that only people could make: in a copy of the project a doctor has reviewed, a publisher has been named.

Whoever stands here is invented, and must stay evidently so: nobody has reviewed or published the real text.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta

import yaml

from building.environment import today
from building.reading import read_edition
from project import Project
from publishing.edition.written_edition import Edition
from publishing.editorial.written_page import Page
from publishing.editorial.yaml_text import parsed
from publishing.reviewing.reading_matter import matter
from publishing.reviewing.sign_offs import SignOff, as_yaml, key, marks, sign_offs
from publishing.settings.publisher import Publisher

REVIEWER, ROLE = "dr. A. Voorbeeld", "huisarts"
REVIEWERS = yaml.safe_dump({REVIEWER: {"role": ROLE, "account": "@voorbeeld", "may_review": ["all"]}})
REVIEWS = "docs/reviews.yml"
PUBLISHER = Publisher("Stichting Voorbeeld", "redactie@voorbeeldstichting.org", "mailto:fouten@voorbeeldstichting.org")
ADDRESS = "https://voorbeeldstichting.org/nl/"
"""Outside .example: a release is refused at an address that cannot exist. Its path is a language's name."""


def pages(project: Project) -> list[str]:
    """The pages in all languages, as an editor names them."""
    return sorted(page.relative_to(project.folder).as_posix() for page in (project.folder / "docs").glob("*/*.md"))


def signed_for(edition: Edition, signed: Iterable[Page], on: date, until: date) -> dict[str, SignOff]:
    """What a reviewer would sign who has read these pages as they are."""
    return {key(page): SignOff(REVIEWER, ROLE, on, until, *marks(matter(page, edition))) for page in signed}


def all_signed(edition: Edition, on: date, until: date) -> Edition:
    """The edition with every page and the leaflets reviewed."""
    signed = as_yaml(signed_for(edition, edition.reviewed_texts, on, until))
    return replace(edition, reviews=parsed(signed, REVIEWS), reviewers=parsed(REVIEWERS, "docs/reviewers.yml"))


def reviewed(project: Project, files: Iterable[str] = (), *, on: date | None = None, until: date | None = None) -> None:
    """Let a doctor review these pages, or all; without days a review of last month that holds for a year."""
    done, edition = on or today() - timedelta(30), read_edition(project.folder / "docs")
    named = set(files)
    read = [page for page in edition.reviewed_texts if not named or page.file in named]
    new = signed_for(edition, read, done, until or done + timedelta(365))
    project.write(REVIEWS, as_yaml({**sign_offs(edition.reviews), **new}))
    project.write("docs/reviewers.yml", REVIEWERS)


def overdue(project: Project, file: str) -> None:
    """Let the review of a page have ended yesterday."""
    dated(project, file, on=today() - timedelta(400), until=today() - timedelta(1))


def dated(project: Project, file: str, *, on: date, until: date) -> None:
    """Give the review of a page other days."""
    signed = _signed(project)
    project.write(REVIEWS, as_yaml({**signed, _key(file): replace(signed[_key(file)], reviewed=on, next_review=until)}))


def pending(project: Project, *files: str) -> None:
    """Take the review of pages away, as if nobody had reviewed them."""
    left = {name: one for name, one in _signed(project).items() if name not in {_key(file) for file in files}}
    project.write(REVIEWS, as_yaml(left))


def published_by(project: Project, publisher: Publisher | None = PUBLISHER) -> None:
    """Name a publisher in mkdocs.yml, or nobody."""
    text = project.read("mkdocs.yml")
    for field in ("name", "contact", "report"):
        value = f'    {field}: "{getattr(publisher, field, "")}"'
        text, changed = re.subn(rf"^    {field}:.*$", lambda _, value=value: value, text, count=1, flags=re.MULTILINE)
        assert changed, f"mkdocs.yml has no field '{field}'"
    project.write("mkdocs.yml", text)


def _signed(project: Project) -> Mapping[str, SignOff]:
    return sign_offs(parsed(project.read(REVIEWS), REVIEWS))


def _key(file: str) -> str:
    return file.removeprefix("docs/").removesuffix(".md")
