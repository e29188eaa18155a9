"""The workflows: sound by their schema, safe by zizmor, pinned, with no more rights than they need, in this order."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from project import PROJECT

WORKFLOWS = sorted((PROJECT / ".github/workflows").glob("*.yml"))
DEPENDABOT = PROJECT / ".github/dependabot.yml"
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
OURS = re.compile(r"\$/\.github/workflows/(\w+\.yml)")
"""This repository at the commit of the workflow; ./ is the older way to write it, which zizmor refuses."""
MAY_WRITE = {
    ("publish.yml", "publish"): {"pages", "id-token"},
    ("release.yml", "release"): {"contents", "id-token", "attestations"},
    ("weekly.yml", "tell"): {"issues"},
}
every_workflow = pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)


def program(name: str) -> Path:
    return Path(sys.executable).with_name(name)


def read(file: Path) -> dict[str, Any]:
    workflow: dict[str, Any] = yaml.load(file.read_text("utf-8"), yaml.BaseLoader)
    return workflow


def workflow(name: str) -> dict[str, Any]:
    return read(PROJECT / ".github/workflows" / name)


def commands(job: dict[str, Any]) -> list[str]:
    """What a job runs, line by line, in order."""
    return [line.strip() for step in job.get("steps", []) for line in step.get("run", "").splitlines()]


def steps(file: Path) -> list[dict[str, Any]]:
    return [step for job in read(file)["jobs"].values() for step in job.get("steps", [])]


def run_step(workflow: str, job: str, name: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a step as a runner does, with the programs in `folder` before those of the machine."""
    (step,) = [step for step in read(PROJECT / ".github/workflows" / workflow)["jobs"][job]["steps"]
               if step.get("name") == name]  # fmt: skip
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=folder, env={"PATH": f"{folder}:{os.environ['PATH']}", **environment},
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def a_program(folder: Path, name: str, script: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    (folder / name).chmod(0o755)


def test_workflows_are_those_that_we_know() -> None:
    assert {file.name for file in WORKFLOWS} == {"check.yml", "publish.yml", "release.yml", "weekly.yml"}


@pytest.mark.parametrize(("schema", "files"), [("github-workflows", WORKFLOWS), ("dependabot", [DEPENDABOT])])
def test_files_obey_their_schema(schema: str, files: list[Path]) -> None:
    assert files
    found = subprocess.run(
        [program("check-jsonschema"), "--builtin-schema", f"vendor.{schema}", *files],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert found.returncode == 0, found.stdout


@pytest.mark.parametrize("file", [*WORKFLOWS, DEPENDABOT], ids=lambda file: file.name)
def test_zizmor_finds_no_unsafe_habit(file: Path) -> None:
    found = subprocess.run(
        [program("zizmor"), "--offline", "--no-progress", file], capture_output=True, text=True, check=False
    )
    assert found.returncode == 0, found.stdout


@every_workflow
def test_actions_of_others_are_pinned_by_commit_with_their_version(file: Path) -> None:
    used = re.findall(r"uses: (.+)", file.read_text("utf-8"))

    assert used
    assert [action for action in used if not OURS.fullmatch(action) and not PINNED.fullmatch(action)] == []


@every_workflow
def test_workflow_of_ours_that_is_used_is_there(file: Path) -> None:
    called = OURS.findall(file.read_text("utf-8"))

    assert [name for name in called if not (PROJECT / ".github/workflows" / name).is_file()] == []


def test_one_action_has_one_version_in_all_workflows() -> None:
    used = {line for file in WORKFLOWS for line in re.findall(r"uses: (\S+/\S+@.+)", file.read_text("utf-8"))}

    assert len({action.partition("@")[0] for action in used}) == len(used)


@every_workflow
def test_job_may_write_only_what_it_is_for(file: Path) -> None:
    workflow = read(file)

    assert workflow["permissions"] == {}
    for name, job in workflow["jobs"].items():
        may_write = {right for right, level in job["permissions"].items() if level == "write"}
        assert may_write == MAY_WRITE.get((file.name, name), set())


@every_workflow
def test_workflow_has_no_secret_and_leaves_no_password_behind(file: Path) -> None:
    assert "secrets" not in file.read_text("utf-8")
    assert "pull_request_target" not in read(file)["on"]
    for step in steps(file):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] == "false"


@every_workflow
def test_no_failure_is_swallowed(file: Path) -> None:
    assert not re.search(r"\|\| *(true|:)|set \+e|continue-on-error", file.read_text("utf-8"))


@every_workflow
def test_commands_of_make_exist(file: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (PROJECT / "Makefile").read_text("utf-8"), re.MULTILINE))
    called = {word for job in read(file)["jobs"].values() for line in commands(job)
              for word in re.findall(r"^make ([a-z-]+)$", line)}  # fmt: skip

    assert called <= targets


@pytest.mark.parametrize(
    ("file", "name"), [(file, name) for file in WORKFLOWS for name in read(file)["jobs"]], ids=lambda value: str(value)
)
def test_what_the_machine_lacks_is_installed_before_make_asks_for_it(file: Path, name: str) -> None:
    """`make` may not install it here, since it is not root."""
    lines = commands(read(file)["jobs"][name])
    made = [line for line in lines if re.search(r"\bmake ", line)]
    purpose = "tests" if file.name == "weekly.yml" or "make test-built" in made else "site"

    assert (
        not made
        or f"sudo PYTHONPATH=overrides/hooks python3 -m commands.machine {purpose}" in lines[: lines.index(made[0])]
    )


def test_what_is_tested_and_published_is_what_was_built_once() -> None:
    built = {file.name: [step["run"] for step in steps(file) if step.get("run") in ("make site", "make test")]
             for file in WORKFLOWS}  # fmt: skip

    assert built == {"check.yml": ["make site"], "publish.yml": [], "release.yml": [], "weekly.yml": []}
    assert workflow("check.yml")["jobs"]["test"]["needs"] == "build"
    for name in ("publish", "release"):
        jobs = workflow(f"{name}.yml")["jobs"]
        assert OURS.fullmatch(jobs["check"]["uses"])
        assert (jobs["check"]["needs"], jobs[name]["needs"]) == ("permitted", "check")


def test_whether_it_may_be_published_is_asked_first_and_the_address_before_all() -> None:
    permitted = workflow("publish.yml")["jobs"]["permitted"]

    assert "needs" not in permitted
    assert "SITE_URL" in permitted["steps"][0]["run"]
    assert commands(permitted)[-1] == "make publish-check"


@pytest.mark.parametrize(("address", "status"), [("https://spiertrillen.nl/", 0), ("", 1)])
def test_publishing_without_an_address_is_refused_in_a_sentence(tmp_path: Path, address: str, status: int) -> None:
    ended = run_step("publish.yml", "permitted", "Is there a real address?", tmp_path, SITE_URL=address)

    assert ended.returncode == status
    assert bool(ended.stdout) == bool(status)
    assert not status or "repository variable SITE_URL" in ended.stdout


def test_site_is_published_on_every_change_and_every_day() -> None:
    on = workflow("publish.yml")["on"]

    assert on["push"] == {"branches": ["main"]}
    (daily,) = on["schedule"]
    assert re.fullmatch(r"\d+ \d+ \* \* \*", daily["cron"])


def test_publisher_alone_lets_unreviewed_text_be_published_and_no_release_can() -> None:
    jobs = workflow("publish.yml")["jobs"]
    check = workflow("check.yml")

    variable = "${{ vars.PUBLISH_UNREVIEWED }}"
    assert jobs["permitted"]["env"]["PUBLISH_UNREVIEWED"] == variable
    assert jobs["check"]["with"] == {"publish-unreviewed": variable}
    assert check["on"]["workflow_call"]["inputs"]["publish-unreviewed"]["default"] == ""
    for job in check["jobs"].values():
        assert job["env"]["PUBLISH_UNREVIEWED"] == "${{ inputs.publish-unreviewed }}"
    assert "vars.PUBLISH_UNREVIEWED" not in (PROJECT / ".github/workflows/release.yml").read_text("utf-8")


def test_nothing_is_released_before_a_doctors_review() -> None:
    jobs = workflow("release.yml")["jobs"]

    assert commands(jobs["permitted"])[-1] == "make release-check"
    assert jobs["permitted"]["env"] == {"SITE_URL": "${{ vars.SITE_URL }}"}
    assert "make release" in commands(jobs["release"])


def test_weekly_look_keeps_what_each_failing_command_said_and_goes_on(tmp_path: Path) -> None:
    a_program(tmp_path, "make", 'echo "$2 speaks"; [ "$2" != links ] && [ "$2" != reviews-due ]')

    ended = run_step("weekly.yml", "look", "Look, and keep what every command that fails has said",
                     tmp_path, GITHUB_STEP_SUMMARY=str(tmp_path / "summary"))  # fmt: skip

    assert ended.returncode == 0, ended.stderr
    report = (tmp_path / "report.md").read_text("utf-8")
    assert report == "".join(f"## make {name}\n\n~~~\n{name} speaks\n~~~\n\n" for name in ("links", "reviews-due"))
    assert (tmp_path / "summary").read_text("utf-8") == report


def test_weekly_look_asks_all_that_can_change_by_itself() -> None:
    looked = re.search(r"for command in (.+); do", "\n".join(commands(workflow("weekly.yml")["jobs"]["look"])))

    assert looked
    assert looked[1].split() == ["site", "links", "audit", "release-check", "reviews-due"]


@pytest.mark.parametrize(
    ("report", "open_issue", "called"),
    [
        ("## make links\n", "", "issue create --title What --body-file report.md"),
        ("## make links\n", "7", "issue edit 7 --body-file report.md"),
        ("", "7", "issue close 7 --comment Nothing is left to do: RUN"),
        ("", "", ""),
    ],
    ids=["opened", "brought up to date", "closed", "nothing to say"],
)
def test_weekly_look_keeps_one_issue(tmp_path: Path, report: str, open_issue: str, called: str) -> None:
    (tmp_path / "report.md").write_text(report, "utf-8")
    a_program(tmp_path, "gh", f'[ "$2" = list ] && echo "{open_issue}" || echo "$@" >> called')

    ended = run_step("weekly.yml", "tell", "Open the issue, bring it up to date, or close it",
                     tmp_path, TITLE="What", RUN="RUN")  # fmt: skip

    assert ended.returncode == 0, ended.stderr
    written = tmp_path / "called"
    assert (written.read_text("utf-8").strip() if written.exists() else "") == called


def test_dependabot_looks_after_python_the_bench_and_the_actions_every_week() -> None:
    updates = read(DEPENDABOT)["updates"]

    watched = {(update["package-ecosystem"], update["directory"]) for update in updates}
    npm = {("npm", f"/tests/{folder}") for folder in ("bench", "portals/node", "delivery/node")}
    assert watched == {("pip", "/"), *npm, ("github-actions", "/")}
    assert all(update["schedule"] == {"interval": "weekly"} and update["groups"] for update in updates)
