"""Nothing broken gets out: whatever fails, a sentence tells it and the published site stays as it was."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from project import PROJECT, Project

HOOKS = sorted(hook.name for hook in (PROJECT / "overrides/hooks").glob("*.py"))


@dataclass(frozen=True)
class Fault:
    """Something that a developer or a machine does wrong, and part of the sentence that tells it."""

    name: str
    make: Callable[[Project], object]
    says: str


def without_hook(hook: str) -> Fault:
    return Fault(
        f"hook {hook} not listed",
        lambda project: project.replace("mkdocs.yml", f"  - overrides/hooks/{hook}\n", ""),
        f"The hook overrides/hooks/{hook} is missing",
    )


FAULTS = [
    *(without_hook(hook) for hook in HOOKS),
    Fault(
        "hook twice", lambda p: p.replace("mkdocs.yml", "hooks:\n", "hooks:\n  - overrides/hooks/search.py\n"), "twice"
    ),
    Fault(
        "hook unknown", lambda p: p.replace("mkdocs.yml", "hooks:\n", "hooks:\n  - overrides/hooks/x.py\n"), "not exist"
    ),
    Fault("not strict", lambda p: p.replace("mkdocs.yml", "strict: true", "strict: false"), "Without 'strict: true'"),
    Fault("settings not YAML", lambda p: p.replace("mkdocs.yml", "nav:", "nav: ]"), "parsing the configuration"),
    Fault("settings gone", lambda p: (p.folder / "mkdocs.yml").unlink(), "mkdocs.yml: It cannot be read"),
    Fault("hook broken", lambda p: p.append("overrides/hooks/search.py", "def ("), "The code cannot be read"),
    Fault("template broken", lambda p: p.append("overrides/main.html", "{% if %}"), "The template cannot be filled in"),
    Fault("template gone", lambda p: (p.folder / "overrides/partials/review.html").unlink(), "partials/review.html"),
    Fault("drawing gone", lambda p: (p.folder / "overrides/pictures/motor-unit.html").unlink(), "motor-unit"),
    Fault("style gone", lambda p: (p.folder / "overrides/assets/site.css").unlink(), "site.css"),
    Fault(
        "word used but not written", lambda p: p.append("overrides/main.html", "{{ words.x.y }}"), "cannot be filled in"
    ),
]


@pytest.fixture
def published(project: Project) -> Project:
    """A project that has published a site before."""
    (project.folder / "site").mkdir()
    project.write("site/index.html", "the site as it was")
    return project


def as_it_was(project: Project) -> bool:
    return [path.name for path in (project.folder / "site").rglob("*")] == ["index.html"] and (
        project.read("site/index.html") == "the site as it was"
    )


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_fault_is_told_and_the_published_site_stays(published: Project, fault: Fault) -> None:
    fault.make(published)

    made = published.command("commands.make_site")

    assert made.returncode == 1
    assert fault.says in made.stderr
    assert "Traceback" not in made.stderr
    assert as_it_was(published)
    assert not (published.folder / "site.new").exists()


def environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": "overrides/hooks", "NO_MKDOCS_2_WARNING": "1"}


def test_full_disk_is_told(published: Project) -> None:
    """No file may grow beyond 20 kB, which looks to a program like a disk that is full."""
    command = f"ulimit -f 20; exec {sys.executable} -m commands.make_site"
    made = subprocess.run(
        ["bash", "-c", command], cwd=published.folder, env=environment(), capture_output=True, text=True, check=False
    )

    assert made.returncode == 1
    assert "It cannot be read or written (File too large); make room or mend it." in made.stderr
    assert "Traceback" not in made.stderr
    assert as_it_was(published)


@pytest.mark.parametrize("seconds", [1.5, 4])
def test_killed_build_leaves_the_published_site(published: Project, seconds: float) -> None:
    building = subprocess.Popen(
        [sys.executable, "-m", "commands.make_site"], cwd=published.folder, env=environment(), start_new_session=True
    )
    time.sleep(seconds)
    os.killpg(building.pid, signal.SIGKILL)
    building.wait()

    assert as_it_was(published)


def test_process_that_the_machine_stops_is_told(published: Project) -> None:
    """As a machine does that has no memory left."""
    building = subprocess.Popen(
        [sys.executable, "-m", "commands.make_site"],
        cwd=published.folder,
        env=environment(),
        stderr=subprocess.PIPE,
        text=True,
    )
    children = Path(f"/proc/{building.pid}/task/{building.pid}/children")
    while not (started := children.read_text().split()):
        time.sleep(0.05)
    os.kill(int(started[0]), signal.SIGKILL)
    _, said = building.communicate()

    assert building.returncode == 1
    assert "A process of the build was stopped from outside" in said
    assert "Traceback" not in said
    assert as_it_was(published)


def test_whole_site_takes_the_place_of_the_old_one(published: Project) -> None:
    made = published.command("commands.make_site")

    assert made.returncode == 0, made.stderr
    assert "the site as it was" not in published.read("site/index.html")
    assert sorted(path.name for path in published.folder.glob("site*")) == ["site"]
    assert Path(published.folder, "site/api/v1/manifest.json").is_file()
