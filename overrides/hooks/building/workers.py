"""Runs a function over many inputs on all processors, and never waits for a process that is no more.

No queue lies between the processes: inputs are inherited, results come back as files. Before 3.11.5 Python's own
ProcessPoolExecutor waits for ever when a worker is killed while it is handed a large text
(https://github.com/python/cpython/issues/94777).
"""

import os
import pickle
import signal
import tempfile
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from multiprocessing import connection, get_context
from multiprocessing.context import ForkProcess
from pathlib import Path
from typing import Any, TypeVar

from building.stopping import Stopped

Given = TypeVar("Given")
Result = TypeVar("Result")


STOPPED_FROM_OUTSIDE = "A process of the build was stopped from outside; give the machine more memory, or try again."


class ProcessStopped(Stopped):
    """A process of the build was killed, or the machine had no memory for it."""


def in_processes(work: Callable[[Given], Result], inputs: Sequence[Given]) -> list[Result]:
    """What `work` returns for every input, in the order of the inputs.

    `work` and the inputs may be anything, a result must be picklable. What `work` raises is raised here, for the first
    input for which it does. Raises ProcessStopped, and OSError when a process cannot start or a result be written.
    """
    processes: list[ForkProcess] = []
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, str(place)) for place in range(len(inputs))]
        arguments = (work, inputs, files, os.getpid())
        try:
            for _ in range(min(os.cpu_count() or 1, len(inputs))):
                process = get_context("fork").Process(target=_work_through, args=arguments, daemon=True)
                process.start()
                processes.append(process)
            _wait_for(processes)
        finally:
            for process in processes:
                process.kill()
                process.join()
        return [_result(file) for file in files]


def _wait_for(processes: Sequence[ForkProcess]) -> None:
    running = processes
    while running:
        connection.wait([process.sentinel for process in running])
        running = [process for process in running if process.exitcode is None]
        if code := next((process.exitcode for process in processes if process.exitcode), 0):
            raise OSError(code, os.strerror(code)) if code > 0 else ProcessStopped([STOPPED_FROM_OUTSIDE])


def _work_through(work: Callable[[Given], Result], inputs: Sequence[Given], files: Sequence[Path], parent: int) -> None:
    """Do, in a process of its own, what no other process has begun; nobody needs it once the parent was killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the parent too, which ends this process
    tempfile.tempdir = str(files[0].parent)  # what a library leaves behind goes with the rest
    for place, file in enumerate(files):
        if os.getppid() != parent:
            return
        try:
            file.touch(exist_ok=False)  # only one process can
            file.write_bytes(_outcome(work, inputs[place]))
        except FileExistsError:
            continue
        except OSError as unwritable:
            os._exit(unwritable.errno or 1)
        except MemoryError:
            os.kill(os.getpid(), signal.SIGKILL)  # as the machine itself does where it is told to


def _outcome(work: Callable[[Given], Any], given: Given) -> bytes:
    """The result of `work` and its exception, one of which is None."""
    try:
        return pickle.dumps((work(given), None))
    except MemoryError:
        raise
    except Exception as error:
        error.add_note(traceback.format_exc())
        with suppress(Exception):  # not every exception can travel
            pickle.loads(outcome := pickle.dumps((None, error)))
            return outcome
        return pickle.dumps((None, RuntimeError(f"{type(error).__name__}: {error}")))


def _result(file: Path) -> Any:
    result, error = pickle.loads(file.read_bytes())
    if error:
        raise error
    return result
