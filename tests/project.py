"""A copy of the project that a test may break."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path

from building.environment import today
from building.reading import EditionUnreadable, read_edition
from publishing.checks.problems import problems

PROJECT = Path(__file__).parent.parent
"""The root of the repository."""

SECONDS = 240
"""How long a command may take on a slow machine; less than a test may (pyproject.toml)."""
CACHE = PROJECT / "build/cache"
"""What one build has made serves the next one; tests of the cache and of equal bytes have caches of their own."""
MEASURED = {name: value for name, value in os.environ.items() if name.startswith("COVERAGE_")}
"""By what `make coverage` reaches the builds of the tests."""


@dataclass(frozen=True)
class Project:
    """A copy of what is built, which a test may change."""

    folder: Path
    environment: Mapping[str, str] = field(default_factory=dict)
    """What its builds and commands find in their environment besides: SITE_URL, TODAY, PUBLISH_UNREVIEWED."""

    def problems(self) -> list[str]:
        """What an editor would be told, found in this process without a build."""
        try:
            return list(problems(read_edition(self.folder / "docs"), today(self.environment)))
        except EditionUnreadable as error:
            return error.problems

    def build(self) -> subprocess.CompletedProcess[str]:
        """Build strictly into this copy's own site/, by MkDocs alone: without all that `make site` looks at before."""
        return self._run("mkdocs", "build", "--strict", "--quiet", "--site-dir", str(self.folder / "site"))

    def command(self, module: str) -> subprocess.CompletedProcess[str]:
        """Run one of the editor's commands."""
        return self._run(module)

    def _run(self, module: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", module, *arguments],
            cwd=self.folder,
            env={
                "PYTHONPATH": "overrides/hooks",
                "NO_MKDOCS_2_WARNING": "1",
                "PATH": "/usr/bin:/bin",
                "BUILD_CACHE": str(CACHE),
                **MEASURED,
                **self.environment,
            },
            capture_output=True,
            text=True,
            check=False,
            timeout=SECONDS,
        )

    def write(self, file: str, text: str) -> None:
        (self.folder / file).write_text(text, "utf-8")

    def read(self, file: str) -> str:
        return (self.folder / file).read_text("utf-8")

    def replace(self, file: str, old: str, new: str) -> int:
        """Replace the first `old` in a file; the number of the line where it stood."""
        before, found, after = self.read(file).partition(old)
        assert found, f"{file} does not hold {old!r}"
        self.write(file, before + new + after)
        return before.count("\n") + 1

    def append(self, file: str, line: str) -> int:
        """Add a line at the end of a file; its number."""
        text = self.read(file)
        self.write(file, f"{text}\n{line}\n")
        return text.count("\n") + 2


def copy_docs(folder: Path) -> None:
    """Copy docs/ into `folder`, as nobody has reviewed it yet: a test says itself who has."""
    shutil.copytree(PROJECT / "docs", folder / "docs")
    for file, empty in (("reviews.yml", "\n{}\n"), ("reviewers.yml", "")):
        written = (folder / "docs" / file).read_text("utf-8").splitlines(keepends=True)
        comments = "".join(takewhile(lambda line: line.startswith("#"), written))
        (folder / "docs" / file).write_text(comments + empty or "{}\n", "utf-8")


def settings_without_publisher() -> str:
    """mkdocs.yml, as nobody has been named yet: a test says itself who publishes."""
    written = (PROJECT / "mkdocs.yml").read_text("utf-8")
    return re.sub(r'^    (name|contact|report): ".*"$', r'    \1: ""', written, flags=re.MULTILINE)


def copied(folder: Path, environment: Mapping[str, str] | None = None) -> Project:
    """A copy of the pages, hooks, templates and settings in `folder`."""
    copy_docs(folder)
    shutil.copytree(PROJECT / "overrides", folder / "overrides", ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "mkdocs.yml").write_text(settings_without_publisher(), "utf-8")
    return Project(folder, environment or {})
