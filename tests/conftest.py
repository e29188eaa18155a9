"""The built site, and copies of the project that a test may break."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
READABILITY = pytest.StashKey[list[str]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--site", help="test this finished site instead of building one")


def pytest_configure(config: pytest.Config) -> None:
    config.stash[READABILITY] = []


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if lines := terminalreporter.config.stash[READABILITY]:
        terminalreporter.section("readability per page")
        for line in lines:
            terminalreporter.line(line)


@pytest.fixture
def report(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Adds a line to the readability table that closes the run."""
    return request.config.stash[READABILITY].append


@dataclass(frozen=True)
class Project:
    """A copy of what is built, which a test may change."""

    folder: Path

    def build(self) -> subprocess.CompletedProcess[str]:
        """Build as `make site` does, strictly, into this copy's own site/."""
        return self._run("mkdocs", "build", "--strict", "--quiet", "--site-dir", str(self.folder / "site"))

    def command(self, module: str) -> subprocess.CompletedProcess[str]:
        """Run one of the editor's commands."""
        return self._run(module)

    def _run(self, module: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", module, *arguments],
            cwd=self.folder,
            env={"PYTHONPATH": "overrides/hooks", "NO_MKDOCS_2_WARNING": "1", "PATH": "/usr/bin:/bin"},
            capture_output=True,
            text=True,
            check=False,
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


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A fresh copy of the pages, hooks, templates and settings."""
    for name in ("docs", "overrides"):
        shutil.copytree(PROJECT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(PROJECT / "mkdocs.yml", tmp_path)
    return Project(tmp_path)


@pytest.fixture(scope="session")
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The finished site: the one named by --site, or one built now."""
    if finished := request.config.getoption("--site"):
        yield Path(finished).absolute()
        return
    target = tmp_path_factory.mktemp("built") / "site"
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(target)],
        cwd=PROJECT,
        check=True,
    )
    yield target
