"""A machine on which something is missing: what it is, and how to get it, is said at once and in a sentence."""

import fcntl
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
import weasyprint

from commands import machine
from commands.machine import Need, Unusable, advice, unusable
from project import PROJECT, SECONDS

MAKEFILE = (PROJECT / "Makefile").read_text("utf-8")
COMMENTED = dict(re.findall(r"^([a-z-]+):.*?  ## (.+)$", MAKEFILE, re.MULTILINE))
NO_PACKAGE_INDEX = {
    "PIP_CONFIG_FILE": os.devnull,
    "PIP_INDEX_URL": "http://127.0.0.1:9/simple",  # the port named discard, where nobody listens
    "PIP_RETRIES": "1",
}


def run(*command: str | Path, folder: Path = PROJECT, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=folder,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(PROJECT / "overrides/hooks"), **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )


def need(name: str, packages: str) -> Need:
    return Need(name, lambda: None, packages)


def test_libraries_are_those_that_weasyprint_loads() -> None:
    code = Path(weasyprint.__file__).with_name("text") / "ffi.py"
    loaded = set(re.findall(r"'(lib[\w.-]+\.so\.\d+)'", code.read_text("utf-8")))
    drawing_only_in_svg = "libharfbuzz-vector.so.0"

    assert loaded - {drawing_only_in_svg} == {*machine.PANGO, machine.HARFBUZZ_SUBSET}


def test_machine_that_runs_the_tests_lacks_nothing() -> None:
    checked = run(sys.executable, "-m", "commands.machine", "tests", PATH=os.environ["PATH"])

    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", "")


def test_everything_that_is_missing_is_named_at_once() -> None:
    checked = run(sys.executable, "-m", "commands.machine", "tests", PATH="")

    assert checked.returncode == 1
    assert checked.stdout == ""
    assert checked.stderr == (
        "This machine lacks Chromium, Firefox, WebKitWebDriver, Xvfb, poppler, wrk, Java, curl, Git, "
        "Hunspell with Dutch, mbt with Dutch, Bash and unshare; install them with the package manager of this system.\n"
    )


@pytest.mark.parametrize(
    ("missing", "apt", "says"),
    [
        ({need("curl", "curl"): ""}, True, "This machine lacks curl; install it with: sudo apt-get install curl"),
        (
            {need("Pango", "pango ft2"): "", need("FT2", "ft2"): "", need("wrk", "wrk"): ""},
            True,
            "This machine lacks Pango, FT2 and wrk; install them with: sudo apt-get install pango ft2 wrk",
        ),
        (
            {need("Chromium", "chromium"): "no room"},
            False,
            "This machine lacks Chromium (no room); install it with the package manager of this system.",
        ),
    ],
)
def test_one_sentence_says_what_is_missing_and_how_to_get_it(missing: dict[Need, str], apt: bool, says: str) -> None:
    assert advice(missing, apt) == says


@pytest.mark.parametrize(
    ("attempt", "reason"),
    [
        (partial(machine._libraries, "libnowhere.so.1"), ""),
        (partial(machine._libraries, machine.HARFBUZZ_SUBSET, "libnowhere.so.1"), "without libnowhere.so.1"),
        (partial(machine._runs, "nowhere"), ""),
        (partial(machine._runs, "false"), "it ends with 1"),
        (partial(machine._runs, "sh", "-c", "echo 'no library' >&2; exit 127"), "no library"),
    ],
)
def test_what_cannot_be_used_is_missing_also_where_it_is_installed(attempt: Callable[[], object], reason: str) -> None:
    with pytest.raises(Unusable, match=f"^{re.escape(reason)}$"):
        attempt()


def test_what_hangs_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "SECONDS", 0.1)
    hanging = Need("sleep", partial(machine._runs, "sleep", "60"), "coreutils")

    assert unusable([hanging]) == {hanging: "it did not end within 0.1 seconds"}


def test_make_alone_prints_the_commands_from_their_comments() -> None:
    printed = run("make").stdout.splitlines()

    assert {line.split()[1]: line.split(maxsplit=2)[2] for line in printed} == COMMENTED
    assert run("make", "help").stdout.splitlines() == printed


def test_every_command_has_its_comment() -> None:
    targets = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))
    for_others = {"python", "a-site", *(f"ready-for-{what}" for what in ("site", "tests", "release", "mutants"))}

    assert targets - for_others == set(COMMENTED)


@pytest.mark.parametrize("python", ["false", "nowhere"])
def test_python_that_is_too_old_or_not_there_is_said(python: str) -> None:
    made = run("make", "site", f"PYTHON={python}")

    assert made.returncode != 0
    assert f"This needs Python 3.11 or newer, which '{python}' is not; install it" in made.stderr
    assert "not found" not in made.stderr


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """The project as a downloaded archive, without its history."""
    folder = tmp_path / "archive"
    shutil.copytree(PROJECT, folder, ignore=shutil.ignore_patterns(".*", "site", "build", "tests", "__pycache__"))
    (folder / ".venv").symlink_to((PROJECT / ".venv").resolve())
    return folder


@pytest.fixture
def without_git(tmp_path: Path) -> str:
    """A PATH that leads to no more than what `make` needs."""
    for name in ("make", "sh", "date"):
        (tmp_path / name).symlink_to(str(shutil.which(name)))
    return str(tmp_path)


def test_command_in_a_folder_without_history_says_nothing_but_its_own(archive: Path, without_git: str) -> None:
    made = run("make", "translated", f"PYTHON={sys.executable}", folder=archive, PATH=without_git)

    assert (made.returncode, made.stderr) == (0, "")


def test_folder_without_history_is_dated_today(archive: Path, without_git: str) -> None:
    date = run("make", '--eval=date:;@echo "$$SOURCE_DATE_EPOCH"', "date", folder=archive, PATH=without_git).stdout

    assert datetime.now().timestamp() - int(date) < SECONDS


SETTING_UP = "Setting up the Python packages of requirements/site.txt…\n"


def folder_of_a_list(folder: Path) -> Path:
    """A folder in which nothing is installed yet, and only a list of nothing is to be."""
    (folder / "requirements").mkdir()
    (folder / "requirements/site.txt").write_text("# nothing\n", "utf-8")
    return folder


def set_up(folder: Path, wanted: str = "# nothing\n") -> subprocess.CompletedProcess[str]:
    (folder / "requirements/site.txt").write_text(wanted, "utf-8")
    return run(sys.executable, "-m", "commands.packages", "site", folder=folder, **NO_PACKAGE_INDEX)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return folder_of_a_list(tmp_path)


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which a list of nothing was installed."""
    folder = folder_of_a_list(tmp_path_factory.mktemp("ready"))
    assert set_up(folder).stdout == SETTING_UP
    return folder


def test_packages_are_set_up_again_when_their_list_changes_only(ready: Path) -> None:
    steps = [set_up(ready, wanted) for wanted in ("# one\n", "# one\n", "# other\n")]

    assert [step.stdout for step in steps] == [SETTING_UP, "", SETTING_UP]
    assert [step.stderr for step in steps] == ["", "", ""]


def test_second_command_waits_until_the_first_has_set_up_the_packages(ready: Path) -> None:
    first = os.open(ready / "requirements", os.O_RDONLY)
    fcntl.flock(first, fcntl.LOCK_EX)
    with subprocess.Popen(
        [sys.executable, "-u", "-m", "commands.packages", "site"],
        cwd=ready,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(PROJECT / "overrides/hooks")},
        stdout=subprocess.PIPE,
        text=True,
    ) as second:
        try:
            assert second.stdout
            assert second.stdout.readline() == "Waiting for another command, which sets up the Python packages…\n"
            assert second.poll() is None
        finally:
            os.close(first)  # else a test that fails would wait for a command that waits for it
        assert second.wait(SECONDS) == 0


def test_machine_without_a_network_is_reported_in_one_sentence(ready: Path) -> None:
    offline = set_up(ready, f"mkdocs==1.6.1 --hash=sha256:{'0' * 64}\n")

    assert offline.returncode == 1
    assert offline.stderr == (
        "requirements/site.txt: The packages could not be downloaded (Connection refused); "
        "connect this machine to the Python Package Index and run the command again.\n"
    )


def test_what_pip_says_is_shown_when_it_fails(ready: Path) -> None:
    failed = set_up(ready, "no requirement\n")

    assert failed.returncode == 1
    assert "ERROR: Invalid requirement: 'no requirement'" in failed.stderr
    assert failed.stderr.endswith(
        "requirements/site.txt: The packages could not be installed; what pip says stands above.\n"
    )


def test_folder_that_was_moved_is_set_up_anew(ready: Path, tmp_path: Path) -> None:
    moved = Path(shutil.copytree(ready, tmp_path / "moved", symlinks=True))

    assert set_up(moved).stdout == SETTING_UP
    assert set_up(moved).stdout == ""
    assert str(moved) in (moved / ".venv/bin/pip").read_text("utf-8")


def half_made(venv: Path) -> None:
    (venv / "lib").mkdir(parents=True)


def half_filled(venv: Path) -> None:
    venv.mkdir()
    (venv / "begun").touch()


def link_to_what_is_no_environment(venv: Path) -> None:
    venv.with_name("precious").mkdir()
    venv.with_name("precious").joinpath("file").touch()
    venv.symlink_to("precious")


@pytest.mark.parametrize("before", [half_made, half_filled, link_to_what_is_no_environment])
def test_environment_that_is_not_whole_is_made_anew(folder: Path, before: Callable[[Path], None]) -> None:
    before(folder / ".venv")
    precious = [path for path in (folder / "precious/file",) if path.exists()]

    assert set_up(folder).stdout == SETTING_UP
    assert set_up(folder).stdout == ""
    assert run(folder / ".venv/bin/python", "-m", "pip", "--version").returncode == 0
    assert all(path.exists() for path in precious)
