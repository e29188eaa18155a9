"""One commit gives one site, whoever builds it, where and when; and no build asks the network."""

import hashlib
import os
import stat
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

import editions
from project import SECONDS, copied

COMMIT = "1700000000"
LAST_DAY = date(2026, 12, 1)
"""The day of the builds, on which the review of every page ends, and after that of one page."""


def build(folder: Path, environment: dict[str, str], *before: str, umask: int = 0o022) -> dict[str, str]:
    """The fingerprints of all files of a site that is built in `folder`, of which all pages have been reviewed."""
    folder.mkdir(parents=True)
    project = copied(folder)
    editions.reviewed(project, on=LAST_DAY - timedelta(365), until=LAST_DAY)
    editions.reviewed(project, ["docs/nl/types.md"], on=LAST_DAY - timedelta(365), until=LAST_DAY - timedelta(1))
    subprocess.run(
        [*before, sys.executable, "-m", "commands.make_site"],
        cwd=folder,
        env={
            "PATH": "/usr/bin:/bin",
            "PYTHONPATH": "overrides/hooks",
            "NO_MKDOCS_2_WARNING": "1",
            "SOURCE_DATE_EPOCH": COMMIT,
            "TODAY": LAST_DAY.isoformat(),
            **environment,
        },
        check=True,
        umask=umask,
        timeout=SECONDS,
    )
    site = folder / "site"
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in site.rglob("*")
        if path.is_file()
    }


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("one") / "here"
    return build(folder, {"TZ": "Europe/Amsterdam", "LC_ALL": "C.UTF-8", "HOME": "/root", "PYTHONHASHSEED": "1"})


def test_another_folder_time_zone_locale_home_and_temporary_folder_give_the_same_bytes(
    one: dict[str, str], tmp_path: Path
) -> None:
    temporary = tmp_path / "temporary, elsewhere/and deeper"
    temporary.mkdir(parents=True)
    other = {
        "TZ": "Pacific/Auckland",
        "LC_ALL": "C",
        "HOME": str(tmp_path),
        "PYTHONHASHSEED": "2",
        "TMPDIR": str(temporary),
    }

    assert build(tmp_path / "a folder with spaces/deeper", other) == one
    assert list(temporary.iterdir()) == []


def test_from_a_warm_cache_come_the_same_bytes_and_whoever_keeps_files_private_publishes_what_a_server_can_read(
    one: dict[str, str], tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A web server is another user than the one who builds."""
    folder, kept = tmp_path / "private", next(tmp_path_factory.getbasetemp().glob("one*/here/build/cache"))

    assert build(folder, {"BUILD_CACHE": str(kept)}, umask=0o077) == one
    assert not (folder / "build/cache").exists()
    site = folder / "site"
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (site, *site.rglob("*")) if path.is_dir()}
    assert modes == {0o755}
    assert {stat.S_IMODE(path.stat().st_mode) for path in site.rglob("*") if path.is_file()} == {0o644}


def test_build_needs_no_network(one: dict[str, str], tmp_path: Path) -> None:
    """In a network namespace of its own, which has no network at all, not even loopback."""
    alone = ("unshare", "--net") if os.geteuid() == 0 else ("unshare", "--user", "--map-root-user", "--net")
    allowed = subprocess.run([*alone, "true"], capture_output=True, text=True, check=False)
    assert allowed.returncode == 0, (
        f"This machine allows no network namespace, so this cannot be shown: {allowed.stderr}"
    )

    assert build(tmp_path / "alone", {"HOME": str(tmp_path)}, *alone) == one
