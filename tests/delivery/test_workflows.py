"""The workflows: sound by their schema, safe by zizmor, pinned, and with no more rights than they need."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from project import PROJECT

WORKFLOWS = sorted((PROJECT / ".github/workflows").glob("*.yml"))
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
MAY_WRITE = {
    ("publish.yml", "publish"): {"pages", "id-token"},
    ("release.yml", "release"): {"contents", "id-token", "attestations"},
}
every_workflow = pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)


def program(name: str) -> Path:
    return Path(sys.executable).with_name(name)


def read(file: Path) -> dict[str, Any]:
    workflow: dict[str, Any] = yaml.load(file.read_text("utf-8"), yaml.BaseLoader)
    return workflow


def steps(file: Path) -> list[dict[str, Any]]:
    return [step for job in read(file)["jobs"].values() for step in job.get("steps", [])]


def test_workflows_are_those_of_the_readme() -> None:
    assert {file.name for file in WORKFLOWS} == {"check.yml", "publish.yml", "release.yml", "weekly.yml"}


@every_workflow
def test_workflow_obeys_the_schema(file: Path) -> None:
    found = subprocess.run(
        [program("check-jsonschema"), "--builtin-schema", "vendor.github-workflows", file],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert found.returncode == 0, found.stdout


@every_workflow
def test_zizmor_finds_no_unsafe_habit(file: Path) -> None:
    found = subprocess.run(
        [program("zizmor"), "--offline", "--no-progress", file], capture_output=True, text=True, check=False
    )
    assert found.returncode == 0, found.stdout


@every_workflow
def test_actions_of_others_are_pinned_by_commit_with_their_version(file: Path) -> None:
    used = re.findall(r"uses: (.+)", file.read_text("utf-8"))

    assert used
    assert [action for action in used if not action.startswith("$/") and not PINNED.fullmatch(action)] == []


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
def test_commands_of_make_exist(file: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (PROJECT / "Makefile").read_text("utf-8"), re.MULTILINE))
    commands = {line.strip() for step in steps(file) for line in step.get("run", "").splitlines()}
    called = {word for command in commands for word in re.findall(r"^make ([a-z-]+)$", command)}

    assert called <= targets


@pytest.mark.parametrize("name", ["SERVERS", "PANGO"])
def test_runner_installs_what_make_would_as_root(name: str) -> None:
    needed = re.search(rf"^{name} := (.+)$", (PROJECT / "Makefile").read_text("utf-8"), re.MULTILINE)

    assert needed
    assert needed[1] in (PROJECT / ".github/workflows/check.yml").read_text("utf-8")


def test_what_is_tested_and_published_is_what_was_built_once() -> None:
    by_name = {file.name: file for file in WORKFLOWS}
    built = {
        name: [step["run"] for step in steps(file) if step.get("run") in ("make site", "make test")]
        for name, file in by_name.items()
    }

    assert built == {"check.yml": ["make site"], "publish.yml": [], "release.yml": [], "weekly.yml": ["make site"]}
    for name in ("publish.yml", "release.yml"):
        jobs = read(by_name[name])["jobs"]
        assert jobs["check"]["uses"] == "$/.github/workflows/check.yml"
        assert jobs[name.removesuffix(".yml")]["needs"] == "check"


def test_nothing_is_released_before_a_doctors_review() -> None:
    jobs = read(PROJECT / ".github/workflows/release.yml")["jobs"]

    assert [step["run"] for step in jobs["reviewed"]["steps"] if "run" in step] == ["make release-check"]
    assert jobs["check"]["needs"] == "reviewed"


def test_make_release_refuses_while_no_doctor_has_reviewed_the_text() -> None:
    refused = subprocess.run(["make", "--silent", "release"], cwd=PROJECT, capture_output=True, text=True, check=False)

    assert refused.returncode != 0
    assert "No doctor has reviewed this page" in refused.stderr
    assert not (PROJECT / "build/release").exists()
