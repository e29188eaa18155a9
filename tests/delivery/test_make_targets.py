"""What `make` runs, that none of it can fail unseen, and the settings of what judges: none is milder than it was."""

import os
import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest

from project import PROJECT

OURS = "PYTHONPATH=overrides/hooks .venv/bin/python -m commands."
TESTED = [
    ".venv/bin/ruff check --quiet .",
    ".venv/bin/mypy --no-error-summary",
    ".venv/bin/python -m pytest --site=site --numprocesses=auto --dist=loadfile --no-loadscope-reorder",
]
RUN = {
    "site": [f"{OURS}make_site"],
    "test-built": TESTED,
    "test": [f"{OURS}make_site", *TESTED],
    "release-check": [f"{OURS}release_check"],
    "publish-check": [f"{OURS}release_check publishing"],
    "reviews-due": [f"{OURS}release_check due"],
    "audit": [f"{OURS}audit requirements/*.txt"],
}
"""What each target runs in the environment of the project."""
PASSES_OVER_A_FAILURE = re.compile(
    r"^\t[@+]*-"  # make goes on
    r"|(?<!\|)\|(?!\|)|\|\| *(true|:)|; *(true|:|exit 0)( |$)|&$"  # the shell tells of another command, or of none
    r"|^(export +)?(\.IGNORE|\.ONESHELL|\.SHELLFLAGS|SHELL|G?N?U?MAKEFLAGS)\b",
)
READ_BEFORE_PYPROJECT = (
    *("pytest.toml", ".pytest.toml", "pytest.ini", ".pytest.ini", "ruff.toml", ".ruff.toml", "mypy.ini", ".mypy.ini"),
    *(".coveragerc",),
)
"""Files that pytest, ruff, mypy and coverage would take their settings from instead."""
MADE = 1_700_000_000


def make(*arguments: str, folder: Path = PROJECT, **environment: str) -> list[str]:
    """The lines that `make` says, whatever the `make` that runs the tests was asked."""
    return subprocess.run(
        ["make", "--no-print-directory", f"--file={PROJECT / 'Makefile'}", *arguments],
        cwd=folder, env={"PATH": os.environ["PATH"], **environment},
        capture_output=True, text=True, check=True, timeout=60,
    ).stdout.splitlines()  # fmt: skip


def settings(tool: str) -> dict[str, Any]:
    found: dict[str, Any] = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["tool"][tool]
    return found


@pytest.mark.parametrize(("target", "run"), RUN.items(), ids=RUN)
def test_target_runs_this_and_nothing_else(target: str, run: list[str]) -> None:
    assert [line for line in make("--dry-run", target) if ".venv/bin/" in line] == run


def test_no_recipe_goes_on_after_a_failure() -> None:
    lines = (PROJECT / "Makefile").read_text("utf-8").splitlines()
    listed = [line for line in lines if not line.startswith("#") and "--ignore-url=" not in line]

    assert [line for line in listed if PASSES_OVER_A_FAILURE.search(line)] == []


@pytest.mark.parametrize(
    "line",
    [
        "\t@-$(RUN) -m commands.release_check",
        "\t-@$(VENV)/bin/mypy",
        "\t$(VENV)/bin/python -m pytest | tee said.txt",
        "\t@$(VENV)/bin/mypy || true",
        "\t@$(VENV)/bin/mypy; true",
        ".IGNORE: test-built",
        "MAKEFLAGS += --keep-going",
    ],
)
def test_recipe_that_would_go_on_is_known(line: str) -> None:
    assert PASSES_OVER_A_FAILURE.search(line)


def test_commands_are_told_nothing_in_their_environment_but_this() -> None:
    makefile = (PROJECT / "Makefile").read_text("utf-8")

    assert re.findall(r"\bexport +(\w+)", makefile) == ["NO_MKDOCS_2_WARNING", "SOURCE_DATE_EPOCH", "COVERAGE_FILE"]


def test_what_is_built_bears_the_date_of_its_commit_unless_another_is_given(tmp_path: Path) -> None:
    committed = {"GIT_AUTHOR_DATE": f"@{MADE} +0000", "GIT_COMMITTER_DATE": f"@{MADE} +0000"}
    who = ("-c", "user.name=Editor", "-c", "user.email=editor@example.org")
    for command in (["init", "--quiet"], [*who, "commit", "--quiet", "--allow-empty", "--message=One"]):
        subprocess.run(["git", *command], cwd=tmp_path, env=os.environ | committed, check=True, timeout=60)
    date = ('--eval=date:;@echo "$$SOURCE_DATE_EPOCH"', "date")

    assert make(*date, folder=tmp_path) == [str(MADE)]
    assert make(*date, folder=tmp_path, SOURCE_DATE_EPOCH="1600000000") == ["1600000000"]


def test_every_test_is_run_with_a_limit_of_time_and_every_warning_is_an_error() -> None:
    assert settings("pytest")["ini_options"] == {
        "testpaths": ["tests"],
        "pythonpath": ["overrides/hooks", "tests"],
        "addopts": "--strict-markers --strict-config -ra",
        "empty_parameter_set_mark": "fail_at_collect",
        "timeout": 300,
        "filterwarnings": ["error", "ignore::DeprecationWarning:mkdocs.*", "ignore::DeprecationWarning:material.*"],
    }


def test_tests_must_walk_through_nearly_all_of_the_pure_package() -> None:
    coverage = settings("coverage")

    assert coverage["report"] == {"fail_under": 95, "show_missing": True, "skip_covered": True}
    assert (coverage["run"]["source_pkgs"], coverage["run"]["branch"]) == (["publishing"], True)
    assert "omit" not in coverage["run"]


def test_all_of_the_code_is_held_to_style_and_types() -> None:
    ruff, mypy = settings("ruff"), settings("mypy")

    assert ruff.keys() == {"line-length", "src", "lint"}
    assert ruff["lint"]["select"] == ["E", "F", "W", "I", "N", "UP", "B", "C4", "SIM", "PTH", "RUF", "TID"]
    assert ruff["lint"]["ignore"] == ["N818", "RUF001", "RUF002", "RUF003"]
    assert ruff["lint"]["per-file-ignores"] == {"!overrides/hooks/publishing/**": ["TID251"]}
    assert (mypy["strict"], mypy["files"]) == (True, ["overrides/hooks"])
    assert [override.keys() for override in mypy["overrides"]] == [{"module", "ignore_missing_imports"}]


def test_no_other_file_holds_such_settings() -> None:
    assert [name for name in READ_BEFORE_PYPROJECT if (PROJECT / name).exists()] == []
