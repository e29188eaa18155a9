"""No workflow leaves out or lets pass what it is there for: every check is run, and what passed is what goes out."""

import re
from pathlib import Path
from typing import Any

from delivery.test_workflows import commands, every_workflow, read, steps, workflow

MADE = {
    "check.yml": {"build": ["make site"], "test": ["make test-built"]},
    "publish.yml": {"permitted": ["make publish-check"], "check": [], "publish": []},
    "release.yml": {"permitted": ["make release-check"], "check": [], "release": ["make release"]},
    "weekly.yml": {"look": ['if ! make --silent "$command" > said.txt 2>&1; then'], "tell": []},
}
"""What each job has `make` do."""
UNPACKED = [("actions/download-artifact", {"name": "site"}), ("tar --extract --file=site.tar", {})]
"""How a job comes by the site that was built."""
INSTALLED = ("sudo PYTHONPATH=overrides/hooks python3 -m commands.machine site", {})


def in_short(step: dict[str, Any]) -> tuple[str, dict[str, str]]:
    """What a step does, and with what."""
    return step.get("uses", "").partition("@")[0] or step["run"], step.get("with", {})


def of_job(file: str, job: str) -> list[tuple[str, dict[str, str]]]:
    return [in_short(step) for step in workflow(file)["jobs"][job]["steps"]]


@every_workflow
def test_no_job_and_no_step_is_done_on_a_condition(file: Path) -> None:
    """A job with a condition of its own can go on after a job that failed; one that is left out counts as passed."""
    assert [part for part in (*read(file)["jobs"].values(), *steps(file)) if "if" in part] == []


@every_workflow
def test_every_command_is_run_by_the_shell_that_ends_at_a_failure(file: Path) -> None:
    jobs = read(file)["jobs"].values()

    assert [part for part in (read(file), *jobs) if "defaults" in part] == []
    assert [step for step in steps(file) if "shell" in step] == []


@every_workflow
def test_every_job_makes_what_it_is_there_for(file: Path) -> None:
    made = {
        name: [line for line in commands(job) if re.match("(if ! )?make ", line)]
        for name, job in read(file)["jobs"].items()
    }

    assert made == MADE[file.name]


@every_workflow
def test_what_checks_and_builds_is_told_nothing_in_its_environment_but_this(file: Path) -> None:
    """Pytest and make would take options from there, and leave out tests or go on after a failure."""
    told = [part.get("env", {}) for part in (read(file), *read(file)["jobs"].values(), *steps(file))]
    of_github = {"GH_TOKEN", "GH_REPO", "TITLE", "RUN"}

    assert {name for names in told for name in names} - of_github <= {"SITE_URL", "PUBLISH_UNREVIEWED"}
    assert not re.search("GITHUB_ENV|GITHUB_PATH", file.read_text("utf-8"))


def test_last_that_is_done_with_a_built_site_is_to_test_it() -> None:
    assert of_job("check.yml", "test")[-1] == ("make test-built", {})


def test_every_proposed_change_is_checked_wherever_it_is_made() -> None:
    assert workflow("check.yml")["on"]["pull_request"] == ""


def test_site_is_handed_on_whole_and_its_lack_is_a_failure() -> None:
    assert of_job("check.yml", "build")[-3:] == [
        ("make site", {}),
        ("tar --create --file=site.tar site", {}),
        ("actions/upload-artifact", {"name": "site", "path": "site.tar", "if-no-files-found": "error"}),
    ]
    assert [step for step in of_job("check.yml", "test") if step in UNPACKED] == UNPACKED


def test_site_alone_is_published_with_the_files_that_begin_with_a_dot() -> None:
    assert of_job("publish.yml", "publish") == [
        *UNPACKED,
        ("actions/upload-pages-artifact", {"path": "site", "include-hidden-files": "true"}),
        ("actions/deploy-pages", {}),
    ]


def test_release_is_made_of_the_tested_site_and_its_provenance_is_signed_before_it_goes_out() -> None:
    assert of_job("release.yml", "release")[2:] == [
        *UNPACKED,
        INSTALLED,
        ("make release", {}),
        ("actions/attest-build-provenance", {"subject-path": "build/release/*"}),
        ('gh release create "$GITHUB_REF_NAME" --verify-tag --notes-from-tag build/release/*', {}),
    ]
