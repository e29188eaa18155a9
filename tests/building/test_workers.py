"""Work in several processes comes back whole and in order, and nobody waits for a process that was stopped."""

import os
import resource
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from building.workers import ProcessStopped, in_processes
from project import PROJECT

LARGE = "x" * 10_000_000
"""More than fits into a pipe, so a process that hands it over must wait for one that takes it."""

STOPPED = "A process of the build was stopped from outside; give the machine more memory, or try again."


class Demanding(Exception):
    """An exception that cannot be unpickled: it wants two words, and keeps one."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__(one + other)


def killed(_: str) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def without_memory(_: str) -> None:
    raise MemoryError


def without_room(_: str) -> str:
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
    return LARGE


def mistaken(text: str) -> str:
    raise ValueError(f"{text[0]} is wrong")


def demanding(_: str) -> str:
    raise Demanding("no ", "word")


def with_a_file_that_exists(_: str) -> str:
    raise FileExistsError("taken")


def test_results_come_in_the_order_of_the_inputs() -> None:
    assert in_processes(lambda number: str(number) * 100_000, range(50)) == [str(n) * 100_000 for n in range(50)]


def test_nothing_to_do_is_done() -> None:
    assert in_processes(str, []) == []


def test_work_is_done_in_other_processes() -> None:
    assert os.getpid() not in in_processes(lambda _: os.getpid(), range(4))


@pytest.mark.parametrize(
    ("work", "raised", "says"),
    [
        (killed, ProcessStopped, STOPPED),
        (without_memory, ProcessStopped, STOPPED),
        (without_room, OSError, "File too large"),
        (mistaken, ValueError, "^0 is wrong"),
        (demanding, RuntimeError, "Demanding: no word"),
        (with_a_file_that_exists, FileExistsError, "^taken"),
    ],
)
def test_failure_of_a_process_is_raised(work: Callable[[str], object], raised: type[Exception], says: str) -> None:
    with pytest.raises(raised, match=says):
        in_processes(work, [f"{number}{LARGE}" for number in range(8)])


def test_no_temporary_file_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    in_processes(lambda _: tempfile.mkdtemp(), range(9))
    with pytest.raises(ProcessStopped):
        in_processes(killed, ["", ""])

    assert list(tmp_path.iterdir()) == []


ENDLESS = """
import os, pathlib, sys, time
from building.workers import in_processes

def work(_):
    pathlib.Path(sys.argv[1], str(os.getpid())).touch()
    time.sleep(0.05)

in_processes(work, range(10_000))
"""


def test_processes_end_when_the_build_is_killed(tmp_path: Path) -> None:
    building = subprocess.Popen(
        [sys.executable, "-c", ENDLESS, str(tmp_path)], env={"PYTHONPATH": str(PROJECT / "overrides/hooks")}
    )
    while not (workers := list(tmp_path.iterdir())):
        assert building.poll() is None
    building.kill()
    building.wait()

    while any(alive(worker.name) for worker in workers):
        pass


def alive(process: str) -> bool:
    """Whether the process runs still; one that waits only to be counted does not."""
    try:
        return ") Z " not in Path("/proc", process, "stat").read_text()
    except OSError:
        return False
