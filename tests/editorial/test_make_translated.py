"""`make translated`: what a translator has looked at is recorded, in whole files or not at all."""

import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from commands.translated import main
from project import Project

STRESS = ("docs/nl/stress.md", "docs/en/stress.md")


@pytest.fixture
def changed(project: Project) -> Project:
    """A project in which two pages have changed, in both languages."""
    for name in ("stress", "types"):
        project.append(f"docs/nl/{name}.md", "Een nieuwe zin.[^nhs-twitch]")
        project.append(f"docs/en/{name}.md", "A new sentence.[^nhs-twitch]")
    return project


def contents(project: Project) -> dict[str, bytes]:
    docs = project.folder / "docs"
    return {path.relative_to(docs).as_posix(): path.read_bytes() for path in docs.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", ["stress", "stress.md", "docs/nl/stress.md"])
def test_one_page_is_recorded_in_all_its_languages(
    changed: Project, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    assert main(name, docs=changed.folder / "docs") == 0

    assert [line.rpartition("/docs/")[2] for line in capsys.readouterr().out.splitlines()] == [
        "nl/stress.md: recorded.",
        "en/stress.md: recorded.",
    ]
    stale = [problem for problem in changed.problems() if "has changed since" in problem]
    assert stale and all("types.md" in problem for problem in stale)


def test_all_pages_are_recorded_without_a_name(changed: Project) -> None:
    assert main(docs=changed.folder / "docs") == 0

    assert changed.problems() == []


def test_unknown_page_is_reported_with_the_names_there_are(
    changed: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(changed)

    assert main("strees", docs=changed.folder / "docs") == 1

    said = capsys.readouterr().err
    assert said.startswith("There is no page 'strees'; the pages are about, ")
    assert "stress" in said
    assert contents(changed) == before


def test_translation_that_lost_a_word_is_not_recorded(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    project.append(STRESS[0], "Stop er niet zelf mee.[^nhs-twitch]")
    project.append(STRESS[1], "Stop it yourself.[^nhs-twitch]")
    before = contents(project)

    assert main("stress", docs=project.folder / "docs") == 1

    [said] = capsys.readouterr().err.splitlines()
    assert said.startswith(STRESS[1]) and "This line does not say what docs/nl/stress.md:" in said
    assert contents(project) == before


def test_nothing_is_written_when_nothing_has_changed(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    for path in (project.folder / "docs").rglob("*.md"):
        path.chmod(0o444)
    before = {path: path.stat().st_mtime_ns for path in (project.folder / "docs").rglob("*")}

    assert main(docs=project.folder / "docs") == 0

    assert capsys.readouterr().out == "There was nothing to record: no counterpart has changed.\n"
    assert {path: path.stat().st_mtime_ns for path in (project.folder / "docs").rglob("*")} == before


def test_who_may_read_a_page_and_where_it_lies_stay_as_they_were(changed: Project) -> None:
    page, link = changed.folder / "page.md", changed.folder / STRESS[0]
    link.rename(page)
    link.symlink_to(page)
    page.chmod(0o640)

    main("stress", docs=changed.folder / "docs")

    assert link.is_symlink()
    assert stat.S_IMODE(page.stat().st_mode) == 0o640


@pytest.mark.parametrize(
    "written",
    [
        "matches:\n",
        'matches:\n  en: "0"\n',
        'matches:\n\n    en: "0"\n',
        "matches: {en: 0}\n",
        "matches:  # of old\n  en: 0\n  # more\n",
    ],
)
def test_every_way_to_write_what_a_page_matches_is_replaced(project: Project, written: str) -> None:
    text = project.read(STRESS[0])
    start = text.index("matches:")
    end = text.index("---", start)
    project.write(STRESS[0], text[:start] + written + text[end:])

    assert main("stress", docs=project.folder / "docs") == 0

    assert project.read(STRESS[0]) == text


def test_body_of_a_page_is_never_written_in(project: Project) -> None:
    body = "\nmatches: this word stands in the text\n"
    path = project.folder / STRESS[0]
    path.write_text(path.read_text() + body)

    assert main("stress", docs=project.folder / "docs") == 0

    assert path.read_text().endswith(body)


def without_matches(project: Project) -> str:
    text = project.read(STRESS[0])
    start = text.index("matches:")
    project.write(STRESS[0], text[:start] + text[text.index("---", start) :])
    return f"{STRESS[0]}:1: The front matter has no 'matches'"


def matches_that_cannot_be_replaced(project: Project) -> str:
    line = project.replace(STRESS[0], "matches:\n", '"matches":\n')
    return f"{STRESS[0]}:{line}: What this page matches cannot be recorded here"


def without_counterpart(project: Project) -> str:
    (project.folder / STRESS[1]).unlink()
    return f"{STRESS[0]}:1: There is no {STRESS[1]} to compare this page with"


def broken_front_matter(project: Project) -> str:
    project.replace(STRESS[0], "title: ", "title: [")
    return f"{STRESS[0]}:"


def not_utf8(project: Project) -> str:
    path = project.folder / STRESS[0]
    path.write_bytes(path.read_bytes() + b"\xff")
    return f"{STRESS[0]}:"


def other_number(project: Project) -> str:
    project.append(STRESS[0], "Wacht 2 weken.[^nhs-twitch]")
    project.append(STRESS[1], "Wait 3 weeks.[^nhs-twitch]")
    return "this page says 3 where "


@pytest.mark.parametrize(
    "fault",
    [
        without_matches,
        matches_that_cannot_be_replaced,
        without_counterpart,
        broken_front_matter,
        not_utf8,
        other_number,
    ],
    ids=lambda fault: fault.__name__,
)
def test_nothing_is_recorded_when_a_page_is_not_in_order(
    changed: Project, capsys: pytest.CaptureFixture[str], fault: Callable[[Project], str]
) -> None:
    says = fault(changed)
    before = contents(changed)

    assert main(docs=changed.folder / "docs") == 1

    assert says in capsys.readouterr().err
    assert contents(changed) == before


def test_missing_docs_folder_is_reported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(docs=tmp_path / "docs") == 1

    assert "docs" in capsys.readouterr().err
