"""Puts what requirements/*.txt lock into .venv, and makes .venv anew where it is not whole.

`python -m commands.packages site tests` runs before there is a virtual environment, so it knows nothing but the
standard library. Where all is as it was last time it does nothing.
"""

import fcntl
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

VENV = Path(".venv")
PYTHON = VENV / "bin/python"
BEGUN = VENV / "begun"
"""Is there while packages are installed, and stays when that is interrupted."""
SECONDS = 1800
"""How long an installation may take, on a slow line too."""
QUIET = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1", "PIP_ROOT_USER_ACTION": "ignore"}
UNREACHABLE = re.compile(r"connection broken by .*?(?:\[Errno -?\d+\] )?([\w -]+)[')\"]*: /")


class NotInstalled(Exception):
    """Packages could not be installed; the message says why, and ends with what to do."""


def main(*names: str) -> int:
    """Install what the lists `names` (site, tests, …) lock; 0 when all of it is there."""
    try:
        with _alone():
            for name in names:
                packages = Path("requirements", f"{name}.txt")
                if not _is_installed(packages):
                    print(f"Setting up the Python packages of {packages}…", flush=True)
                    _install(packages)
    except NotInstalled as error:
        print(error, file=sys.stderr)
    except OSError as error:
        print(f"{error.filename}: It cannot be read or written ({error.strerror}); correct this.", file=sys.stderr)
    except subprocess.TimeoutExpired:
        print(f"The packages could not be installed within {SECONDS // 60} minutes; try again.", file=sys.stderr)
    except KeyboardInterrupt:
        print("Stopped; run the command again to go on.", file=sys.stderr)
    else:
        return 0
    return 1


@contextmanager
def _alone() -> Iterator[None]:
    """Wait for another command that installs packages here: each would destroy what the other makes."""
    folder = os.open("requirements", os.O_RDONLY)
    try:
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Waiting for another command, which sets up the Python packages…", flush=True)
            fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def _is_installed(packages: Path) -> bool:
    try:
        return _record(packages).read_text("utf-8") == _wanted(packages) and PYTHON.exists()
    except OSError:
        return False


def _record(packages: Path) -> Path:
    """Where stands what was installed last."""
    return VENV / f"installed-{packages.name}"


def _wanted(packages: Path) -> str:
    """All that an installation depends on: its place, its Python and what is locked."""
    return f"{VENV.resolve()}\n{sys.version_info[:2]}\n{packages.read_text('utf-8')}"


def _install(packages: Path) -> None:
    """Install what is locked into a whole environment; one that was interrupted is made anew."""
    if BEGUN.exists() or not _is_whole():
        _make()
    BEGUN.touch()
    said, installed = _run(PYTHON, "-m", "pip", "install", "--quiet", "--require-hashes", "--requirement", packages)
    BEGUN.unlink()
    if not installed and (reason := UNREACHABLE.search(said)):
        raise NotInstalled(
            f"{packages}: The packages could not be downloaded ({reason[1]}); "
            "connect this machine to the Python Package Index and run the command again."
        )
    if not installed:
        raise NotInstalled(f"{said}{packages}: The packages could not be installed; what pip says stands above.")
    _record(packages).write_text(_wanted(packages), "utf-8")


def _is_whole() -> bool:
    """Whether the environment was made here, for this Python, and has pip."""
    try:
        made_here = f" {VENV.resolve()}\n" in (VENV / "pyvenv.cfg").read_text("utf-8")
        said, runs = _run(PYTHON, "-c", "import pip, sys; print(sys.version_info[:2])")
    except OSError:
        return False
    return made_here and runs and said.strip() == str(sys.version_info[:2])


def _make() -> None:
    """Make the environment anew, without touching what a link leads to."""
    if VENV.is_symlink():
        VENV.unlink()
    said, made = _run(sys.executable, "-m", "venv", "--clear", VENV)
    if not made:
        raise NotInstalled(f"{said}{VENV}: The virtual environment could not be made; what Python says stands above.")


def _run(*command: str | Path) -> tuple[str, bool]:
    """What a program says, and whether it ends well."""
    run = subprocess.run(
        command, env=os.environ | QUIET, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, errors="replace", timeout=SECONDS, check=False,
    )  # fmt: skip
    return run.stdout, run.returncode == 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
