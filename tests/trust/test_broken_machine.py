"""Nothing broken gets out: whatever fails, a sentence tells it and the published site stays as it was."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from project import Project
from trust.running import LONGEST, environment, processes_in, running, wait

UNCHANGED = "Nothing has changed since this site was made."
UNTOUCHED = "Nothing was published; the previous site is as it was."
BUILDING = "building the pages…"
"""Part of what a run says when MkDocs begins."""


@dataclass(frozen=True)
class Fault:
    """Something that a developer or a machine does wrong, and part of the sentence that tells it.

    `make` may give the number of the line at fault, which the sentence then says in place of LINE.
    """

    name: str
    make: Callable[[Project], object]
    says: str


FAULTS = [
    Fault("not strict", lambda p: p.replace("mkdocs.yml", "strict: true", "strict: false"), "'strict' is false"),
    Fault("settings not YAML", lambda p: p.replace("mkdocs.yml", "nav:", "nav: ]"), "This is not valid YAML"),
    Fault("settings gone", lambda p: (p.folder / "mkdocs.yml").unlink(), "mkdocs.yml:1: The settings cannot be read"),
    Fault(
        "hook broken",
        lambda p: p.append("overrides/hooks/pages.py", "def ("),
        "overrides/hooks/pages.py:LINE: The code cannot be read: invalid syntax",
    ),
    Fault(
        "library gone",
        lambda p: p.append("overrides/hooks/pages.py", "import gone"),
        "overrides/hooks/pages.py:LINE: The code cannot be read: No module named 'gone'.",
    ),
    Fault(
        "template broken",
        lambda p: p.append("overrides/main.html", "{% if %}"),
        "overrides/main.html:LINE: The template cannot be filled in: Expected an expression",
    ),
    Fault("template gone", lambda p: (p.folder / "overrides/partials/review.html").unlink(), "partials/review.html"),
    Fault("drawing gone", lambda p: (p.folder / "overrides/pictures/motor-unit.html").unlink(), "motor-unit"),
    Fault("style gone", lambda p: (p.folder / "overrides/assets/site.css").unlink(), "site.css"),
    Fault(
        "word used but not written",
        lambda p: p.append("overrides/main.html", "{{ words.x.y }}"),
        "overrides/main.html:LINE: The template cannot be filled in: 'dict object' has no attribute 'x' "
        "(for docs/nl/index.md).",
    ),
    Fault(
        "process that ends by itself",
        lambda p: p.append("overrides/hooks/pages.py", "import os; os._exit(7)"),
        "The build: Something went wrong that nobody foresaw (it ended with 7)",
    ),
]


def with_a_site(project: Project) -> Project:
    """The project as if it had published a site before."""
    (project.folder / "site").mkdir()
    project.write("site/index.html", "the site as it was")
    return project


@pytest.fixture
def published(short_project: Project) -> Project:
    """A project with a short text that has published a site before."""
    return with_a_site(short_project)


def as_it_was(project: Project) -> bool:
    """Whether the site is untouched, and a build has left nothing beside it but its lock."""
    beside = {path.name for path in project.folder.iterdir()}
    return (
        [path.name for path in (project.folder / "site").rglob("*")] == ["index.html"]
        and project.read("site/index.html") == "the site as it was"
        and beside - {"mkdocs.yml"} == {"docs", "overrides", "site", "build", ".site.lock"}
    )


def made(project: Project, *before: str) -> subprocess.CompletedProcess[str]:
    """What `make site` does."""
    return subprocess.run(
        [*before, sys.executable, "-m", "commands.make_site"],
        cwd=project.folder,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=LONGEST,
        check=False,
    )


def assert_refused(project: Project, run: subprocess.CompletedProcess[str], says: str) -> None:
    """A run has said in a sentence why it published nothing, and has published nothing."""
    assert run.returncode == 1
    assert says in run.stderr
    assert run.stderr.endswith(f"{UNTOUCHED}\n")
    assert "Traceback" not in run.stderr + run.stdout
    assert as_it_was(project)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_fault_is_reported_and_the_published_site_stays(published: Project, fault: Fault) -> None:
    line = fault.make(published)

    assert_refused(published, made(published), fault.says.replace("LINE", str(line)))


def test_what_nobody_foresaw_is_reported_and_its_details_are_kept_for_whoever_maintains_the_code(
    published: Project,
) -> None:
    line = published.append("overrides/main.html", "{{ 1 // 0 }}")

    assert_refused(
        published,
        made(published),
        "docs/nl/index.md: Something went wrong that nobody foresaw (ZeroDivisionError: integer division or modulo by "
        f"zero, in overrides/main.html:{line}); the details lie in build/last-fault.txt.",
    )
    assert "Traceback" in published.read("build/last-fault.txt")


def test_at_most_twenty_problems_are_shown(published: Project) -> None:
    for page in (published.folder / "docs/nl").glob("*.md"):
        published.replace(f"docs/nl/{page.name}", "title: ", "titel: ")

    said = made(published).stderr.splitlines()

    assert len(said) == 22
    assert "more" in said[20]
    assert said[21] == UNTOUCHED


def test_full_disk_is_reported(published: Project) -> None:
    """No file may grow beyond 20 kB, which looks to a program like a disk that is full."""
    run = made(published, "bash", "-c", 'ulimit -f 20; exec "$@"', "bash")

    assert run.returncode == 1
    assert re.search(r"cannot be read or written \(File too large\); make room|Another program failed", run.stderr)
    assert "Traceback" not in run.stderr
    assert as_it_was(published)


def test_killed_build_leaves_the_published_site(published: Project) -> None:
    with running(published, "commands.make_site") as build:
        build.until_said(BUILDING)
        build.process.kill()
        build.end()
        wait(lambda: not processes_in(published.folder), lambda: "processes of the build go on")
    assert published.read("site/index.html") == "the site as it was"

    published.write("mkdocs.yml", "")
    made(published)

    assert as_it_was(published)


@pytest.mark.parametrize("interruption", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_interrupted_build_ends_in_a_sentence_and_leaves_no_process(
    published: Project, interruption: signal.Signals
) -> None:
    with running(published, "commands.make_site") as build:
        build.until_said(BUILDING)
        os.killpg(build.process.pid, interruption)

        assert build.end() == 130
        assert build.said.splitlines()[-1] == (
            "The build was interrupted; nothing was published, the previous site is as it was."
        )
        assert "Traceback" not in build.said
        assert processes_in(published.folder) == []
    assert as_it_was(published)


def test_process_that_the_machine_stops_is_reported(published: Project) -> None:
    """As a machine does that has no memory left."""
    with running(published, "commands.make_site") as build:
        build.until_said(BUILDING)
        children = Path(f"/proc/{build.process.pid}/task/{build.process.pid}/children").read_text()
        os.kill(int(children.split()[0]), signal.SIGKILL)

        assert build.end() == 1
        assert "A process of the build was stopped from outside" in build.said
        assert "Traceback" not in build.said
        assert processes_in(published.folder) == []
    assert as_it_was(published)


def test_whole_site_takes_the_place_of_the_old_one_while_a_second_build_is_refused(project: Project) -> None:
    published = with_a_site(project)  # with the whole text, of which a build has printed everything before
    web = published.folder.parent / "web"
    (published.folder / "site").rename(web)
    (published.folder / "site").symlink_to(web)
    with running(published, "commands.make_site") as build:
        build.until_said(BUILDING)

        second = made(published)

        assert second.returncode == 1
        assert second.stderr == "Another build of this site is running; wait until it has ended, then try again.\n"
        assert (web / "index.html").read_text() == "the site as it was"

        assert build.end() == 0, build.said
    assert (published.folder / "site").is_symlink()
    assert "the site as it was" not in (web / "index.html").read_text()
    assert (web / "api/v1/manifest.json").is_file()
    assert build.said.splitlines()[-2:] == [
        f"The site is ready: {len(list(web.rglob('index.html')))} pages in site/.",
        "To look at it: python3 -m http.server --directory site 8000, then open http://localhost:8000/",
    ]
    assert not (published.folder / "build/last-fault.txt").exists()

    folder = web.stat().st_ino
    again = made(published)

    assert (again.returncode, again.stdout.splitlines()) == (0, [UNCHANGED, *build.said.splitlines()[-2:]])
    assert web.stat().st_ino == folder
