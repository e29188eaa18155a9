"""The README and the pages that it leads to: short, and true of the files and commands that are there."""

import re
import subprocess
from pathlib import Path

import pytest

from project import PROJECT

PAGES = [PROJECT / "README.md", *sorted((PROJECT / ".github").glob("*.md"))]
MADE_BY_THE_BUILD = ("site/", "build/", "api/v1/")
FILE = re.compile(r"`((?:docs|overrides|tests|requirements|\.github)/[\w./-]+)`")
COMMAND = re.compile(r"`make ([a-z-]+)")
LINK = re.compile(r"(?<!`)\[[\w-]+\]\((?!https?:)([^)#]+)\)(?!`)")
every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


def test_readme_is_read_in_one_sitting() -> None:
    assert len((PROJECT / "README.md").read_text("utf-8").splitlines()) <= 120


@every_page
def test_every_file_that_is_named_is_there(page: Path) -> None:
    named = {name for name in FILE.findall(page.read_text("utf-8")) if "NAME" not in name}
    assert [name for name in sorted(named) if not (PROJECT / name).exists()] == []


@every_page
def test_every_command_that_is_named_is_there(page: Path) -> None:
    commands = set(re.findall(r"^([a-z-]+):", (PROJECT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(COMMAND.findall(page.read_text("utf-8"))) - commands == set()


@every_page
def test_every_link_between_them_leads_to_a_file(page: Path) -> None:
    assert [link for link in LINK.findall(page.read_text("utf-8")) if not (page.parent / link).exists()] == []


def test_every_page_is_found_from_the_readme() -> None:
    readme = (PROJECT / "README.md").read_text("utf-8")
    pages = [page for page in PAGES[1:] if page.name != "pull_request_template.md"]
    assert [page.name for page in pages if f".github/{page.name}" not in readme] == []


def test_readme_shows_where_every_folder_of_the_code_is() -> None:
    readme = (PROJECT / "README.md").read_text("utf-8")
    hooks = PROJECT / "overrides/hooks"
    folders = [folder.name for folder in (*hooks.iterdir(), *(hooks / "publishing").iterdir()) if folder.is_dir()]
    assert [name for name in folders if name != "__pycache__" and name not in readme] == []


def test_no_file_name_of_the_code_stands_in_two_places() -> None:
    names = [file.name for file in (PROJECT / "overrides/hooks").rglob("*.py") if file.name != "__init__.py"]
    assert sorted(name for name in set(names) if names.count(name) > 1) == []


def test_every_part_of_the_bench_begins() -> None:
    said = subprocess.run(["make", "-n", "bench"], cwd=PROJECT, capture_output=True, text=True, check=True, timeout=60)
    parts = [line for line in said.stdout.splitlines() if "-m bench." in line]
    assert parts
    for part in parts:
        begin = re.sub(r"-m (bench\.\w+)$", r"-c 'import \1'", part)
        subprocess.run(begin, shell=True, cwd=PROJECT, check=True, timeout=60)
