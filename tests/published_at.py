"""The site as it is built for an address: once in a run, by whichever test on whichever worker asks for it first."""

import fcntl
import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from project import MEASURED, PROJECT

MADE = "1700000000"
"""A day of the edition that is the same in every run."""


def published_at(address: str, folders: pytest.TempPathFactory) -> Path:
    """The folder of the finished site that `make site` makes for an address; fails with what it says when it stops."""
    shared = folders.getbasetemp().parent if "PYTEST_XDIST_WORKER" in os.environ else folders.getbasetemp()
    folder = shared / f"published-{sha256(address.encode()).hexdigest()[:12]}"
    with Path(f"{folder}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "site").exists():
            copy_project(folder)
            made = make_site(folder, address)
            assert made.returncode == 0, made.stderr
    return folder / "site"


def copy_project(folder: Path) -> None:
    """Copy what a build needs into a new folder."""
    for name in ("docs", "overrides"):
        shutil.copytree(PROJECT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(PROJECT / "mkdocs.yml", folder)


def make_site(folder: Path, address: str) -> subprocess.CompletedProcess[str]:
    """Run `make site` in a copy of the project, for an address."""
    return subprocess.run(
        [sys.executable, "-m", "commands.make_site"],
        cwd=folder,
        env={
            "PATH": "/usr/bin:/bin",
            "PYTHONPATH": "overrides/hooks",
            "NO_MKDOCS_2_WARNING": "1",
            "SOURCE_DATE_EPOCH": MADE,
            "SITE_URL": address,
            "BUILD_CACHE": str(PROJECT / "build/cache"),
            **MEASURED,
        },
        capture_output=True,
        text=True,
        check=False,
    )
