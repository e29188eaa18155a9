"""The review state is told as it is, and an unreviewed text is not released."""

from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup, Tag

from project import Project


def reviewed(project: Project, file: str, next_review: date) -> None:
    project.replace(file, "\nreviewed:\n", "\nreviewed: 2020-01-01\n")
    project.replace(file, "\nnext_review:\n", f"\nnext_review: {next_review}\n")
    project.replace(file, "\nreviewer:\n", "\nreviewer: N. N.\n")


@pytest.mark.parametrize(("days", "state"), [(1, "current"), (0, "current"), (-1, "overdue")])
def test_page_tells_its_review_and_an_overdue_one_still_builds(project: Project, days: int, state: str) -> None:
    reviewed(project, "docs/nl/stress.md", date.today() + timedelta(days))

    assert project.build().returncode == 0
    page = BeautifulSoup(project.read("site/stress/index.html"), "html.parser")
    line = page.select_one(f"main [data-review={state}]")
    assert line and "N. N." in line.text
    day = line.find("time")
    assert isinstance(day, Tag) and (day["datetime"], day.text) == ("2020-01-01", "1 januari 2020")
    assert '"reviewedBy": {"@type": "Person", "name": "N. N."}' in project.read("site/stress/index.html")


def test_release_is_refused_while_pages_are_unreviewed(project: Project) -> None:
    checked = project.command("commands.release_check")

    assert checked.returncode == 1
    assert len(checked.stderr.splitlines()) == len(list((project.folder / "docs").glob("*/*.md")))
    assert "docs/nl/types.md:" in checked.stderr
    assert "No doctor has reviewed this page" in checked.stderr


def test_release_is_refused_when_one_review_is_overdue(project: Project) -> None:
    pages = sorted(page.relative_to(project.folder).as_posix() for page in (project.folder / "docs").glob("*/*.md"))
    for page in pages:
        reviewed(project, page, date.today() + timedelta(-1 if page == "docs/nl/types.md" else 100))

    checked = project.command("commands.release_check")

    assert checked.returncode == 1
    assert checked.stderr.startswith("docs/nl/types.md:")
    assert "overdue" in checked.stderr
    assert len(checked.stderr.splitlines()) == 1


def test_release_is_allowed_when_every_page_has_a_current_review(project: Project) -> None:
    for page in (project.folder / "docs").glob("*/*.md"):
        reviewed(project, page.relative_to(project.folder).as_posix(), date.today() + timedelta(100))

    checked = project.command("commands.release_check")

    assert (checked.returncode, checked.stderr) == (0, "")
