"""The npm packages of the tests are installed as they are locked, and a machine that cannot says so."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from project import PROJECT, SECONDS

PORTALS = PROJECT / "tests/portals/node"
FOLDERS = [PORTALS, PROJECT / "tests/delivery/node"]
SETTING_UP = "Setting up the npm packages of node/package-lock.json…\n"
NO_REGISTRY = {
    "npm_config_registry": "http://127.0.0.1:9/",  # the port named discard, where nobody listens
    "npm_config_fetch_retries": "0",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with our programs, in which no npm package is locked."""
    (tmp_path / ".venv").symlink_to((PROJECT / ".venv").resolve())
    (tmp_path / "node").mkdir()
    return tmp_path


def set_up(folder: Path, name: str = "one", **dependencies: str) -> subprocess.CompletedProcess[str]:
    wanted: dict[str, Any] = {"name": name, "dependencies": dependencies}
    locked = {f"node_modules/{other}": {"version": version} for other, version in dependencies.items()}
    lock = {"name": name, "lockfileVersion": 3, "requires": True, "packages": {"": wanted, **locked}}
    (folder / "node/package.json").write_text(json.dumps(wanted), "utf-8")
    (folder / "node/package-lock.json").write_text(json.dumps(lock), "utf-8")
    return subprocess.run(
        [sys.executable, "-m", "commands.node_packages", "node"],
        cwd=folder, env=os.environ | {"PYTHONPATH": str(PROJECT / "overrides/hooks"), **NO_REGISTRY},
        capture_output=True, text=True, check=False, timeout=SECONDS,
    )  # fmt: skip


def test_packages_are_set_up_again_when_their_lock_changes_only(folder: Path) -> None:
    steps = [set_up(folder, name) for name in ("one", "one", "other")]

    assert [step.stdout for step in steps] == [SETTING_UP, "", SETTING_UP]
    assert [step.stderr for step in steps] == ["", "", ""]


def test_what_npm_says_is_shown_when_it_fails(folder: Path) -> None:
    offline = set_up(folder, lforms="40.1.3")

    assert offline.returncode == 1
    assert "ECONNREFUSED" in offline.stderr
    assert offline.stderr.endswith(
        "node/package-lock.json: The packages could not be installed; what npm says stands above.\n"
    )


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.parent.name)
def test_lock_is_that_of_the_packages_that_are_named(folder: Path) -> None:
    wanted = json.loads((folder / "package.json").read_text("utf-8"))["dependencies"]
    locked = json.loads((folder / "package-lock.json").read_text("utf-8"))["packages"]

    assert {name: locked[f"node_modules/{name}"]["version"] for name in wanted} == wanted
    assert [name for name, package in locked.items() if name and not package.keys() & {"integrity", "inBundle"}] == []


@pytest.mark.parametrize("folder", [*FOLDERS, PROJECT / "tests/bench"], ids=lambda folder: folder.parent.name)
def test_lock_names_no_address(folder: Path) -> None:
    """Each machine has its own registry, and nobody asks for money here: remove both from a renewed lock."""
    assert "://" not in (folder / "package-lock.json").read_text("utf-8")


def test_lock_leaves_out_what_lforms_was_built_from() -> None:
    """It is one bundle, but names all of Angular, which takes npm many minutes: remove that from a renewed lock."""
    locked = json.loads((PORTALS / "package-lock.json").read_text("utf-8"))["packages"]

    assert "dependencies" not in locked["node_modules/lforms"]
    assert [name for name in locked if "angular" in name] == []
