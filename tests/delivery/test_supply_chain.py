"""What the site is made with: each part has its reason, its hash and its use, and faults in it are reported."""

import ast
import json
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from commands.audit import findings
from project import PROJECT

LISTS = ["site", "tests", "release"]
BY_NAME = {"mkdocs-material", "mkdocs-static-i18n", "tzdata", "fontpkg-fira-sans", "fontpkg-amiri"}
"""What is named in mkdocs.yml or in a wording, run as a program or read as data, not imported."""
REQUIREMENT = re.compile(r'^ {2}"([A-Za-z0-9_.-]+)[^"]*",(.*)$')
IN_A_GROUP = re.compile(r"^(dependencies|\w+) = \[$")


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def declared() -> dict[str, dict[str, str]]:
    """Group -> package -> what stands behind it, as written in pyproject.toml."""
    found: dict[str, dict[str, str]] = {}
    group = ""
    for line in (PROJECT / "pyproject.toml").read_text("utf-8").split("[tool.")[0].splitlines():
        if begins := IN_A_GROUP.match(line):
            group = begins[1]
        elif named := REQUIREMENT.match(line):
            found.setdefault(group, {})[normal(named[1])] = named[2].strip()
    return found


def test_every_dependency_is_read_by_this_test() -> None:
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))
    groups = {"dependencies": settings["project"]["dependencies"], **settings["dependency-groups"]}

    assert {group: len(names) for group, names in declared().items()} == {
        group: len(names) for group, names in groups.items()
    }


@pytest.mark.parametrize(("group", "package"), [(group, name) for group in declared() for name in declared()[group]])
def test_dependency_has_its_reason_in_one_line(group: str, package: str) -> None:
    assert re.fullmatch(r"# \S.{8,}", declared()[group][package])


@pytest.mark.parametrize("name", LISTS)
def test_every_locked_package_has_a_hash_and_no_address(name: str) -> None:
    text = (PROJECT / f"requirements/{name}.txt").read_text("utf-8")
    packages = re.split(r"\n(?=\S)", text.strip())

    assert packages
    for package in packages:
        assert re.match(r"[A-Za-z0-9_.\[\]-]+==\S+", package)
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\b", package), package
    assert "://" not in text


def imported_by_the_hooks() -> set[str]:
    """The packages of others that the hooks import."""
    hooks = PROJECT / "overrides/hooks"
    ours = {path.stem for path in hooks.iterdir()}
    modules = {
        name.split(".")[0]
        for file in hooks.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom) and not node.level
            else []
        )
    }
    packages = packages_distributions()
    return {normal(packages[module][0]) for module in modules - ours - set(sys.stdlib_module_names)}


def test_what_the_hooks_import_is_declared_and_what_is_declared_is_used() -> None:
    assert imported_by_the_hooks() | BY_NAME == set(declared()["dependencies"])


def test_parts_list_names_exactly_what_is_locked_and_is_the_same_every_time(tmp_path: Path) -> None:
    lists = []
    for _ in range(2):
        subprocess.run(["make", "--silent", "sbom"], cwd=PROJECT, check=True)
        lists.append((PROJECT / "build/sbom.json").read_bytes())
    parts = json.loads(lists[0])
    locked = re.findall(r"^([\w.-]+)==(\S+)", (PROJECT / "requirements/site.txt").read_text("utf-8"), re.MULTILINE)

    assert parts["bomFormat"] == "CycloneDX"
    assert sorted((part["name"], part["version"]) for part in parts["components"]) == sorted(locked)
    assert lists[0] == lists[1]


SOUND = {"name": "jinja2", "version": "3.1.6", "vulns": []}
FAULTY = {"name": "jinja2", "version": "3.0.0", "vulns": [{"id": "PYSEC-0000-0", "fix_versions": ["3.1.6"]}]}
UNFIXED = {"name": "jinja2", "version": "3.0.0", "vulns": [{"id": "PYSEC-0000-0", "fix_versions": []}]}
NOT_LOOKED_UP = {"name": "jinja2", "skip_reason": "Dependency not found on PyPI"}


@pytest.mark.parametrize(
    ("packages", "says"),
    [
        ([SOUND], []),
        ([SOUND, FAULTY], ["jinja2 3.0.0 has a known fault, PYSEC-0000-0; it is fixed in 3.1.6: run make lock."]),
        ([UNFIXED], ["jinja2 3.0.0 has a known fault, PYSEC-0000-0; no version fixes it: look for another."]),
        (
            [SOUND, NOT_LOOKED_UP],
            ["1 of 2 packages could not be looked up in the Python Package Index (jinja2); "
             "run make audit again where it can be reached."],
        ),
    ],
)  # fmt: skip
def test_audit_tells_each_fault_in_a_sentence(packages: list[dict[str, object]], says: list[str]) -> None:
    report = json.dumps({"dependencies": packages})

    assert list(findings("site.txt", report)) == [f"site.txt: {sentence}" for sentence in says]


def test_audit_that_could_not_be_made_is_no_good_news() -> None:
    assert list(findings("site.txt", "")) == [
        "site.txt: The Python Package Index could not be asked; run make audit again where it can be reached."
    ]
