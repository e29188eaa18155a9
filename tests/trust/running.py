"""A command that runs while a test looks at what it says, with a limit of time."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from project import PROJECT, Project

LONGEST = 120
"""Seconds after which a command is taken to hang."""


@dataclass(frozen=True)
class Running:
    """A command of ours in a process of its own; what it says grows in a file."""

    process: subprocess.Popen[bytes]
    said_in: Path

    @property
    def said(self) -> str:
        return self.said_in.read_text("utf-8")

    def until(self, happened: Callable[[], object]) -> None:
        """Wait until something has happened, or fail with what was said."""
        wait(lambda: happened() or self.process.poll() is not None, lambda: self.said)
        assert happened(), self.said

    def until_said(self, text: str) -> None:
        self.until(lambda: text in self.said)

    def end(self) -> int:
        """Wait for its end; its status."""
        return self.process.wait(LONGEST)


def wait(happened: Callable[[], object], say: Callable[[], str]) -> None:
    """Wait until something has happened; fail when it takes too long."""
    last = time.monotonic() + LONGEST
    while not happened():
        assert time.monotonic() < last, say()
        time.sleep(0.05)


@contextmanager
def running(project: Project, module: str, *arguments: str) -> Iterator[Running]:
    """The command while it runs in the project's folder, ended afterwards in any case."""
    said = project.folder.parent / f"{project.folder.name}.said"
    with said.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", module, *arguments],
            cwd=project.folder,
            env=environment() | {"TMPDIR": str(said.parent)},  # a killed process leaves its passing files
            stdout=out,
            stderr=out,
            start_new_session=True,
        )
    try:
        yield Running(process, said)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(LONGEST)


def environment() -> dict[str, str]:
    """That of a build which makes only what the project's own builds have not made before."""
    return os.environ | {"PYTHONPATH": "overrides/hooks", "BUILD_CACHE": str(PROJECT / "build/cache")}


def processes_in(folder: Path) -> list[str]:
    """The ids of all processes that work in `folder`."""

    def works_there(process: Path) -> bool:
        try:
            return (process / "cwd").readlink() == folder and (process / "cmdline").read_bytes() != b""
        except OSError:
            return False

    return [process.name for process in Path("/proc").iterdir() if process.name.isdigit() and works_there(process)]
