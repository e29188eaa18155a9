"""One commit gives one site, whoever builds it, where and when; and no build asks the network."""

import hashlib
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from project import CACHE, MEASURED, SECONDS, copied
from published_at import MADE, PUBLISHED, READY, published_at


def build(folder: Path, environment: dict[str, str], *before: str, umask: int = 0o022) -> dict[str, str]:
    """The fingerprints of all files of an edition with reviews, one of which ends that day, built again in `folder`."""
    folder.mkdir(parents=True)
    PUBLISHED[READY].make(copied(folder))
    subprocess.run(
        [*before, sys.executable, "-m", "commands.make_site"],
        cwd=folder,
        env={
            "PATH": "/usr/bin:/bin",
            "PYTHONPATH": "overrides/hooks",
            "NO_MKDOCS_2_WARNING": "1",
            "SITE_URL": READY,
            "SOURCE_DATE_EPOCH": MADE,
            **PUBLISHED[READY].environment,
            **MEASURED,
            **environment,
        },
        check=True,
        umask=umask,
        timeout=SECONDS,
    )
    return fingerprints(folder / "site")


def fingerprints(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in site.rglob("*")
        if path.is_file()
    }


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return fingerprints(published_at(READY, tmp_path_factory).folder / "site")


def test_another_folder_time_zone_locale_home_and_temporary_folder_give_the_same_bytes_without_a_network(
    one: dict[str, str], tmp_path: Path
) -> None:
    """In a network namespace of its own, which has no network at all, not even loopback; and from an empty cache."""
    alone = ("unshare", "--net") if os.geteuid() == 0 else ("unshare", "--user", "--map-root-user", "--net")
    allowed = subprocess.run([*alone, "true"], capture_output=True, text=True, check=False)
    assert allowed.returncode == 0, (
        f"This machine allows no network namespace, so this cannot be shown: {allowed.stderr}"
    )
    temporary = tmp_path / "temporary, elsewhere/and deeper"
    temporary.mkdir(parents=True)
    other = {
        "TZ": "Pacific/Auckland",
        "LC_ALL": "C",
        "HOME": str(tmp_path),
        "PYTHONHASHSEED": "2",
        "TMPDIR": str(temporary),
    }

    assert build(tmp_path / "a folder with spaces/deeper", other, *alone) == one
    assert list(temporary.iterdir()) == []


def test_from_a_warm_cache_come_the_same_bytes_and_whoever_keeps_files_private_publishes_what_a_server_can_read(
    one: dict[str, str], tmp_path: Path
) -> None:
    """A web server is another user than the one who builds."""
    folder = tmp_path / "private"

    assert build(folder, {"BUILD_CACHE": str(CACHE)}, umask=0o077) == one
    assert not (folder / "build/cache").exists()
    site = folder / "site"
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (site, *site.rglob("*")) if path.is_dir()}
    assert modes == {0o755}
    assert {stat.S_IMODE(path.stat().st_mode) for path in site.rglob("*") if path.is_file()} == {0o644}
