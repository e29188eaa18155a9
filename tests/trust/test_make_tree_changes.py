"""`make tree-changes`: it reads revisions by git, and tells in one sentence what cannot be compared."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest

from commands.tree_changes import main
from project import Project
from small_aid import FILES as SMALL

TREE, SIGNS = "docs/decision-tree.yml", "docs/signs.yml"
NOTHING = "Nothing changed in what the decision aid advises.\n"
FILES = (TREE, SIGNS, "docs/services.yml", "docs/stories.yml")


def git(project: Project, *arguments: str) -> None:
    who = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], cwd=project.folder, check=True, capture_output=True, timeout=60)


def commit(project: Project) -> None:
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message", "As it is now")


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project of the small decision aid with a first commit, and a second one that changes when to call."""
    project = Project(tmp_path)
    for language in ("nl", "en"):
        (tmp_path / "docs" / language).mkdir(parents=True)
        project.write(f"docs/{language}/index.md", "# Home\n")
    for name, text in SMALL.items():
        project.write(f"docs/{name}.yml", text)
    monkeypatch.chdir(tmp_path)
    git(project, "init", "--quiet")
    commit(project)
    project.replace(TREE, "Right now", "Tomorrow")
    commit(project)
    return project


def test_change_between_revisions_is_reported(clone: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert main("HEAD~1", "HEAD") == 0
    assert capsys.readouterr().out == ("Outcome 'call-112', when, in language 'en': “Right now” is now “Tomorrow”.\n")


def test_change_of_a_file_that_is_not_committed_is_reported(clone: Project, capsys: pytest.CaptureFixture[str]) -> None:
    clone.replace(TREE, "yes, leads_to: call-today", "yes, leads_to: be-seen")

    assert main() == 0
    assert "(call-today, today), now to “Laat u zien” (be-seen, few-days): LESS URGENT.\n" in capsys.readouterr().out


def test_decision_aid_of_this_site_is_compared_in_time(
    project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(project.folder)
    git(project, "init", "--quiet")
    commit(project)
    began = process_time()

    assert main() == 0

    assert capsys.readouterr().out == NOTHING
    assert process_time() - began < 10, "3 on a quiet machine"


def test_without_revisions_the_last_one_is_compared_with_the_file(
    clone: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main() == main("", "") == 0
    assert capsys.readouterr().out == 2 * NOTHING


def test_revision_with_fewer_languages_can_be_compared(clone: Project, capsys: pytest.CaptureFixture[str]) -> None:
    (clone.folder / "docs/en").rename(clone.folder / "docs/fy")
    for file in FILES:
        clone.write(file, clone.read(file).replace(", en: ", ", fy: "))

    assert main("HEAD") == 0, capsys.readouterr().err
    assert capsys.readouterr().out == (
        "Language 'en' is gone; its texts are not compared.\nLanguage 'fy' is new; its texts are not compared.\n"
    )


MISTYPED = ["HEAD~999", "heda", "README.md", TREE, "--help", "-1", "HEAD~1..HEAD", "HEAD:docs", "a b", "x\ny", "^HEAD"]


@pytest.mark.parametrize("revision", MISTYPED)
@pytest.mark.parametrize("place", ["from", "to"])
def test_mistyped_revision_is_reported(
    clone: Project, capsys: pytest.CaptureFixture[str], revision: str, place: str
) -> None:
    status = main(revision) if place == "from" else main("HEAD", revision)

    assert status == 1
    assert capsys.readouterr().err == (
        f"Git knows no revision '{revision}'; name a commit, a tag or a branch, such as HEAD~1.\n"
    )


def no_git(project: Project, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("PATH", str(project.folder))
    return "Git is not installed"


def no_history(project: Project, monkeypatch: pytest.MonkeyPatch) -> str:
    (project.folder / ".git").rename(project.folder.parent / "history")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(project.folder.parent))
    return "Git finds no history in this folder"


def no_tree_then(project: Project, monkeypatch: pytest.MonkeyPatch) -> str:
    git(project, "rm", "--quiet", TREE)
    commit(project)
    return f"{TREE}:1: Revision 'HEAD' has no such file"


def before_the_signs(project: Project, monkeypatch: pytest.MonkeyPatch) -> str:
    git(project, "rm", "--quiet", SIGNS)
    commit(project)
    return (
        f"Revision 'HEAD' has no {SIGNS}: the decision aid had another form then, which cannot be compared; name a "
        "later revision.\n"
    )


def unknown_sign_then(project: Project, monkeypatch: pytest.MonkeyPatch) -> str:
    project.replace(TREE, "signs: [weak]", "signs: [meek]")
    commit(project)
    return "names 'meek', which is no sign. So it is in revision 'HEAD', which cannot be compared"


def unknown_mention_then(project: Project, monkeypatch: pytest.MonkeyPatch) -> str:
    project.replace(TREE, "{emergency-number}", "{number}")
    commit(project)
    return "So it is in revision 'HEAD', which cannot be compared"


def another_form_then(project: Project, monkeypatch: pytest.MonkeyPatch) -> str:
    project.replace(TREE, "first:", "begin:")
    commit(project)
    return "So it is in revision 'HEAD', which cannot be compared"


def broken_then(project: Project, monkeypatch: pytest.MonkeyPatch) -> str:
    project.write(TREE, "version: [")
    commit(project)
    return "So it is in revision 'HEAD', which cannot be compared"


def loose_end_then(project: Project, monkeypatch: pytest.MonkeyPatch) -> str:
    project.replace(TREE, "leads_to: ", "leads_to: not-there-")
    commit(project)
    return "which does not exist. So it is in revision 'HEAD'"


def circle_then(project: Project, monkeypatch: pytest.MonkeyPatch) -> str:
    first = re.findall(r"^first: (\S+)", project.read(TREE), re.MULTILINE)[0]
    project.write(TREE, re.sub(r"leads_to: [a-z0-9-]+", f"leads_to: {first}", project.read(TREE)))
    commit(project)
    return "These questions run in a circle: face → face. So it is in revision 'HEAD'"


def file_gone_now(project: Project, monkeypatch: pytest.MonkeyPatch) -> str:
    (project.folder / TREE).unlink()
    return f"{TREE}: It cannot be read"


def file_broken_now(project: Project, monkeypatch: pytest.MonkeyPatch) -> str:
    project.write(TREE, "version: [")
    return f"{TREE}:1: "


@pytest.mark.parametrize(
    "fault",
    [
        no_git,
        no_history,
        no_tree_then,
        before_the_signs,
        unknown_sign_then,
        unknown_mention_then,
        another_form_then,
        broken_then,
        loose_end_then,
        circle_then,
        file_gone_now,
        file_broken_now,
    ],
    ids=lambda fault: fault.__name__,
)
def test_what_cannot_be_compared_is_reported(
    clone: Project,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    fault: Callable[[Project, pytest.MonkeyPatch], str],
) -> None:
    says = fault(clone, monkeypatch)

    assert main() == 1

    assert says in capsys.readouterr().err
