"""Care for safety: every hazard has its control and its test, and the site says everywhere what it is meant for."""

import ast
import json
import re
from pathlib import Path

import pytest
import yaml

from project import PROJECT

LANGUAGES = sorted(folder.name for folder in (PROJECT / "docs").iterdir() if (folder / "wording.yml").exists())
NAMED_TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


def hazards() -> list[list[str]]:
    """The rows of the table: hazard, control, tests."""
    lines = (PROJECT / ".github/HAZARDS.md").read_text("utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    return rows[2:]


def names_in(file: str) -> set[str]:
    """The tests in a file, read and not run; none when it is gone."""
    path = PROJECT / file
    tree = ast.parse(path.read_text("utf-8")) if path.exists() else ast.Module([], [])
    return {part.name for part in tree.body if isinstance(part, ast.FunctionDef) and part.name.startswith("test_")}


def test_hazards_are_many_and_each_once() -> None:
    names = [hazard for hazard, *_ in hazards()]

    assert len(names) >= 15
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("row", hazards(), ids=lambda row: row[0])
def test_hazard_has_a_control_and_tests_that_exist(row: list[str]) -> None:
    _, control, tests = row
    named = NAMED_TEST.findall(tests)

    assert control
    assert named
    assert ", ".join(f"`{file}::{name}`" for file, name in named) == tests
    assert [f"{file}::{name}" for file, name in named if name not in names_in(file)] == []


def one_line(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_intended_purpose_is_word_for_word_the_same(language: str, site: Path) -> None:
    words = yaml.safe_load((PROJECT / f"docs/{language}/wording.yml").read_text("utf-8"))
    purpose = one_line(words["intended_purpose"])
    questionnaire = json.loads((site / f"api/v1/fhir/questionnaire-{language}.json").read_text("utf-8"))

    assert questionnaire["purpose"] == purpose
    for page in ("about", "for-portals"):
        assert purpose in (PROJECT / f"docs/{language}/{page}.md").read_text("utf-8").splitlines()
    if language == "en":
        assert purpose in (PROJECT / "README.md").read_text("utf-8").splitlines()


def test_owners_are_asked_for_every_language_and_the_tree() -> None:
    owners = (PROJECT / ".github/CODEOWNERS").read_text("utf-8")
    advice = ("decision-tree", "signs", "services", "leaflet", "changes")
    places = [*(f"/docs/{name}.yml" for name in advice), *(f"/docs/{language}/" for language in LANGUAGES)]

    assert [place for place in places if not re.search(rf"^(# )?{re.escape(place)} ", owners, re.MULTILINE)] == []
