"""A build in a process of its own: it can be ended at once with all that it has started, and takes nobody with it."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from threading import Thread
from typing import IO

from building.failures import DETAILS, unforeseen
from building.folders import HOOKS
from building.workers import STOPPED_FROM_OUTSIDE

Hear = Callable[[str, str], None]
"""Takes what is said while a build goes on: "stage" or "warning", and the sentence."""


def built(folder: Path, hear: Hear, preview: str = "") -> list[str]:
    """Build into `folder` (a preview when it will be served at the address `preview`); the problems, none when whole.

    `hear` is given each stage as it begins, and each warning.
    """
    problems: list[str] = []

    def heard(kind: str, sentence: str) -> None:
        if kind == "problem":
            problems.append(sentence)
        else:
            hear(kind, sentence)

    DETAILS.parent.mkdir(exist_ok=True)
    with TemporaryDirectory(prefix="build-") as scratch, TemporaryFile() as details:
        status = _run([str(folder), *filter(None, [preview])], scratch, details, heard)
        if status:
            _keep(details)
        else:
            DETAILS.unlink(missing_ok=True)
    if status and not problems:
        killed = status == -signal.SIGKILL
        problems.append(STOPPED_FROM_OUTSIDE if killed else unforeseen(f"it ended with {status}", "The build"))
    return problems


def _keep(details: IO[bytes]) -> None:
    """Copy the details to where `unforeseen` sends readers; only at the end, so that two builds do not mix theirs."""
    details.seek(0)
    DETAILS.write_bytes(details.read())


def _run(arguments: list[str], scratch: str, details: IO[bytes], heard: Hear) -> int:
    """Run building.one_build to its end, with `scratch` for its passing files; how it ended, as subprocess tells it."""
    process = subprocess.Popen(
        [sys.executable, "-m", "building.one_build", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=details,
        process_group=0,
        env=_environment(scratch),
    )
    with process:
        with _ended(process):
            listening = Thread(target=_listen, args=(process.stdout or (), heard))
            listening.start()
            process.wait()
        listening.join()
    return process.returncode


@contextmanager
def _ended(process: subprocess.Popen[bytes]) -> Iterator[None]:
    """Leave no process of the build behind, whatever happens."""
    try:
        yield
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _listen(lines: Iterable[bytes], heard: Hear) -> None:
    for line in lines:
        heard(*json.loads(line))


def _environment(scratch: str) -> dict[str, str]:
    """Ours; with our code to import, without Material's advertisement, and without an empty SOURCE_DATE_EPOCH.

    MkDocs takes an empty one for a number.
    Compiled code is not kept: `make serve` watches the folders in which it would lie.
    """
    path = os.pathsep.join([str(HOOKS), *filter(None, [os.environ.get("PYTHONPATH")])])
    ours = {"PYTHONPATH": path, "TMPDIR": scratch, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    given = {name: value for name, value in os.environ.items() if (name, value) != ("SOURCE_DATE_EPOCH", "")}
    return given | ours
