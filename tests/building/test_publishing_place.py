"""The site changes in one step or not at all, and nothing that is not ours is lost."""

import os
import shutil
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from building.publishing_place import folder_to_publish, publish
from building.stopping import Stopped
from project import PROJECT

NOBODY = 65534


def site_in(folder: Path, text: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(text)


def published(site: Path, text: str) -> None:
    """Publish a site that consists of one page."""
    with folder_to_publish(site) as folder:
        site_in(folder, text)
        publish(folder, site)


def names(folder: Path) -> set[str]:
    """What lies in a folder besides the lock, which may stay."""
    return {path.name for path in folder.iterdir() if not path.name.endswith(".lock")}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that has been published before."""
    site_in(tmp_path / "site", "old")
    return tmp_path / "site"


@pytest.fixture
def ordinary_user() -> Iterator[Path]:
    """An empty folder of a user to whom the system may refuse something, which it never does to root."""
    folder = Path(tempfile.mkdtemp())
    root = os.geteuid() == 0
    if root:
        os.chown(folder, NOBODY, NOBODY)
        os.seteuid(NOBODY)
    try:
        yield folder
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(0o755)
        shutil.rmtree(folder)


def test_first_site_is_published(tmp_path: Path) -> None:
    published(tmp_path / "site", "new")

    assert (tmp_path / "site/index.html").read_text() == "new"
    assert names(tmp_path) == {"site"}


def test_new_site_takes_the_place_of_the_old_one(site: Path) -> None:
    (site / "gone.html").write_text("old")

    published(site, "new")

    assert names(site) == {"index.html"}
    assert (site / "index.html").read_text() == "new"
    assert names(site.parent) == {"site"}


def test_nothing_is_published_when_the_build_fails(site: Path) -> None:
    with pytest.raises(ZeroDivisionError), folder_to_publish(site) as folder:
        site_in(folder, "half")
        raise ZeroDivisionError

    assert (site / "index.html").read_text() == "old"
    assert names(site.parent) == {"site"}


def test_folder_that_a_link_leads_to_changes_in_its_place(site: Path) -> None:
    web = site.parent / "var/www"
    web.parent.mkdir()
    site.rename(web)
    site.symlink_to("var/www")

    with folder_to_publish(site) as folder:
        site_in(folder, "new")
        assert folder.parent == web.parent  # on the same disk, or it could not change places
        assert (web / "index.html").read_text() == "old"
        publish(folder, site)

    assert site.is_symlink()
    assert (web / "index.html").read_text() == "new"
    assert names(web.parent) == {"www"}


@pytest.mark.parametrize("mask", [0o077, 0o027, 0o000])
def test_every_server_can_read_the_site(tmp_path: Path, mask: int) -> None:
    before = os.umask(mask)
    try:
        with folder_to_publish(tmp_path / "site") as folder:
            site_in(folder / "en", "new")
            publish(folder, tmp_path / "site")
    finally:
        os.umask(before)

    modes = {
        path.relative_to(tmp_path).as_posix(): stat.S_IMODE(path.stat().st_mode)
        for path in tmp_path.rglob("*")
        if not path.name.endswith(".lock")
    }
    assert modes == {"site": 0o755, "site/en": 0o755, "site/en/index.html": 0o644}


def test_second_build_is_refused_and_touches_nothing(site: Path) -> None:
    with folder_to_publish(site) as folder:
        site_in(folder, "first")
        with pytest.raises(Stopped, match=r"^Another build of this site is running; [^.]*\.$"):
            published(site, "second")
        assert (site / "index.html").read_text() == "old"
        publish(folder, site)

    assert (site / "index.html").read_text() == "first"


def test_lock_of_a_killed_build_keeps_nobody_out(site: Path) -> None:
    killed = """
import os, signal, sys
from pathlib import Path
from building.publishing_place import folder_to_publish
with folder_to_publish(Path(sys.argv[1])) as folder:
    (folder / "half").mkdir(mode=0)
    os.kill(os.getpid(), signal.SIGKILL)
"""
    subprocess.run(
        [sys.executable, "-c", killed, str(site)], env={"PYTHONPATH": str(PROJECT / "overrides/hooks")}, timeout=60
    )
    assert len(names(site.parent)) == 2

    published(site, "new")

    assert names(site.parent) == {"site"}


def test_folders_change_places_in_turn_where_the_system_knows_no_exchange(site: Path) -> None:
    with folder_to_publish(site) as folder:
        site_in(folder, "new")
        publish(folder, site, exchange=lambda one, other: False)

    assert (site / "index.html").read_text() == "new"
    assert names(site.parent) == {"site"}


def test_old_site_is_put_back_when_the_new_one_cannot_take_its_place(site: Path) -> None:
    def new_one_is_gone(new: Path, old: Path) -> bool:
        new.rmdir()
        return False

    with folder_to_publish(site) as folder, pytest.raises(FileNotFoundError):
        publish(folder, site, exchange=new_one_is_gone)

    assert (site / "index.html").read_text() == "old"
    assert names(site.parent) == {"site"}


def test_next_build_puts_back_what_a_build_that_was_killed_halfway_had_taken_away(site: Path) -> None:
    site.rename(site.with_name(".site.before"))

    with pytest.raises(ZeroDivisionError), folder_to_publish(site):
        raise ZeroDivisionError

    assert (site / "index.html").read_text() == "old"
    assert names(site.parent) == {"site"}


def a_file(site: Path) -> None:
    site.write_text("mine")


def a_dangling_link(site: Path) -> None:
    site.symlink_to("nowhere")


def a_link_into_nowhere(site: Path) -> None:
    site.symlink_to("nowhere/at/all")


def a_link_to_itself(site: Path) -> None:
    site.symlink_to(site.name)


def a_link_to_a_file(site: Path) -> None:
    (site.parent / "letter.txt").write_text("mine")
    site.symlink_to("letter.txt")


def a_folder_of_somebody(site: Path) -> None:
    site.mkdir()
    (site / "letter.txt").write_text("mine")


@pytest.mark.parametrize(
    ("place", "says"),
    [
        (a_file, "This is a file"),
        (a_dangling_link, "This link leads to nothing"),
        (a_link_into_nowhere, "There is no folder"),
        (a_link_to_itself, "This link leads to nothing"),
        (a_link_to_a_file, "This is a file"),
        (a_folder_of_somebody, "This folder holds files but no site"),
    ],
)
def test_place_where_no_site_can_lie_is_refused_before_the_build(
    tmp_path: Path, place: Callable[[Path], None], says: str
) -> None:
    site = tmp_path / "site"
    place(site)
    before = names(tmp_path)

    with pytest.raises(Stopped, match=f"site: {says}"), folder_to_publish(site):
        pytest.fail("the build began")

    assert names(tmp_path) == before


def test_mounted_disk_is_refused() -> None:
    with pytest.raises(Stopped, match="/proc: A disk is mounted on this folder"), folder_to_publish(Path("/proc")):
        pytest.fail("the build began")


def test_site_that_may_not_be_written_in_is_replaced_whole(ordinary_user: Path) -> None:
    site = ordinary_user / "site"
    site_in(site / "en", "old")
    site_in(site, "old")
    for path in (site / "en/index.html", site / "en", site):
        path.chmod(0o555)

    published(site, "new")
    published(site, "newer")

    assert (site / "index.html").read_text() == "newer"
    assert names(ordinary_user) == {"site"}


def test_folder_that_may_not_be_written_in_is_reported(ordinary_user: Path) -> None:
    site = ordinary_user / "site"
    site_in(site, "old")
    ordinary_user.chmod(0o555)

    with pytest.raises(Stopped, match=r"No site can be made in this folder \(Permission denied\)"):
        published(site, "new")

    assert (site / "index.html").read_text() == "old"
