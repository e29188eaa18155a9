"""How long a build takes, step by step, and how it grows with pages and with languages."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

from bench.peers import PROJECT, stock_material
from more_languages import IN_EVERY_LANGUAGE, in_more_languages

LAST_GROUP = "  - about-this-site:\n"
LANGUAGES = ("de", "fr", "es", "it", "pl", "pt", "tr", "ar")


def main() -> None:
    """Print the steps of a build and of a preview, what a rebuild costs, and the growth with pages and languages."""
    with tempfile.TemporaryDirectory() as temporary:
        now = copy_of_project(Path(temporary, "now"))
        _print_steps("a full build, from nothing", _built(now, "everything"))
        _print_steps("the same with nothing changed", _built(now, "everything"))
        _change(now, ["stress"])
        _print_steps("the same with one page changed", _built(now, "everything"))
        _print_steps("a preview, as in make serve", _built(now, "preview"))
        _print_growth_by_pages(Path(temporary))
        _grow("languages", with_languages(copy_of_project(Path(temporary, "languages"))))


def _print_growth_by_pages(folder: Path) -> None:
    cold, again = {}, {}
    for sections in (0, 6, 133):
        grown = with_pages(copy_of_project(folder / f"pages-{sections}"), sections)
        pages, cold[sections] = _grow("pages", grown)
        _change(grown, [page.stem for page in sorted(grown.glob("docs/nl/*-*-*.md"))[::10]])
        _, again[sections] = _grow("pages, one in ten changed", grown)
        if sections == 6:  # with more, stock Material takes longer than anyone would wait
            _print_stock(grown)
            few = pages
    for what, seconds, goal in (("cold", cold, 50), ("one in ten changed", again, 20)):
        each = 1000 * (seconds[133] - seconds[6]) / (pages - few)
        print(f"each page more, from {few} to {pages}, {what}: {each:.1f} ms (goal: at most {goal})")


def copy_of_project(folder: Path) -> Path:
    """The text, the code and the settings of the project, copied into `folder`; returns it."""
    for name in ("docs", "overrides"):
        shutil.copytree(PROJECT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(PROJECT / "mkdocs.yml", folder)
    return folder


def _built(folder: Path, what: str) -> dict[str, Any]:
    run = subprocess.run(
        [sys.executable, "-m", "bench.staged", str(folder / "site"), what],
        cwd=folder, env=_environment(folder), stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    found: dict[str, Any] = json.loads(run.stdout.splitlines()[-1])
    return found


def _environment(folder: Path) -> dict[str, str]:
    """Ours, with the code and a cache of the copy alone."""
    path = os.pathsep.join(["overrides/hooks", str(PROJECT / "tests")])
    return os.environ | {"PYTHONPATH": path, "BUILD_CACHE": str(folder / "cache"), "NO_MKDOCS_2_WARNING": "1"}


def _print_steps(name: str, found: dict[str, Any]) -> None:
    print(f"{name}: {found['whole']:.1f} s, {found['megabytes']:.0f} MB at most in one process")
    for step, seconds in found["steps"].items():
        if seconds >= 0.05:
            print(f"  {step:<20}{seconds:6.2f} s")
    print(flush=True)


def _change(folder: Path, names: Sequence[str]) -> None:
    """Change a word on some pages, in every language."""
    for name in names:
        for page in folder.glob(f"docs/*/{name}.md"):
            text = page.read_text("utf-8")
            page.write_text(re.sub(r"(?m)^description: ", "description: … ", text, count=1), "utf-8")
    _compare_translations(folder)


def _compare_translations(folder: Path) -> None:
    command = [sys.executable, "-m", "commands.translated"]
    subprocess.run(command, cwd=folder, env=_environment(folder), check=True, capture_output=True)


def _grow(what: str, folder: Path) -> tuple[int, float]:
    """Print what a build in `folder` costs; returns its pages and the seconds to make them."""
    _compare_translations(folder)
    found, pages = _built(folder, "pages"), len(list((folder / "docs").glob("*/*.md")))
    print(
        f"growth by {what}: {pages} pages, {found['whole']:.1f} s, {1000 * found['whole'] / pages:.1f} ms a page, "
        f"{found['megabytes']:.0f} MB"
    )
    print(f"  {', '.join(f'{step} {seconds:.1f} s' for step, seconds in found['steps'].items() if seconds >= 0.05)}")
    sys.stdout.flush()
    return pages, found["whole"]


def _print_stock(project: Path) -> None:
    begin = time.perf_counter()
    site = stock_material(project / "stock", "http://127.0.0.1/", project)
    seconds = time.perf_counter() - begin
    pages = len(list(site.parent.glob("docs/*/*.md")))
    print(f"  stock Material: {seconds:.1f} s, {1000 * seconds / pages:.0f} ms a page", flush=True)


def with_pages(folder: Path, sections: int) -> Path:
    """More pages, copied from three, in sections of fifteen (30 files a section), ten sections to a group."""
    grown = [f"{{more: [{', '.join(_section(folder, section))}]}}" for section in range(sections)]
    groups = (grown[first : first + 10] for first in range(0, sections, 10))
    more = "".join(f"  - more: [{', '.join(group)}]\n" for group in groups)
    settings = (folder / "mkdocs.yml").read_text("utf-8")
    (folder / "mkdocs.yml").write_text(settings.replace(LAST_GROUP, more + LAST_GROUP, 1), "utf-8")
    return folder


def _section(folder: Path, section: int) -> list[str]:
    return [
        _copied(folder, name, f"{section}-{copy}") for name in ("types", "lifestyle", "stress") for copy in range(5)
    ]


def _copied(folder: Path, name: str, mark: str) -> str:
    """The name of a copy of the page `name`, made in both languages."""
    for language in ("nl", "en"):
        text = (folder / f"docs/{language}/{name}.md").read_text("utf-8")
        again = re.sub(r"(?m)^(slug: .*)$", rf"\1-{mark}", text, count=1)
        again = re.sub(r"(?m)^(title: .*)$", rf"\1 {mark}", again, count=1)
        (folder / f"docs/{language}/{name}-{mark}.md").write_text(again, "utf-8")
    return f"{name}-{mark}.md"


def with_languages(folder: Path, languages: Sequence[str] = LANGUAGES) -> Path:
    """The Dutch text again as more languages."""
    settings = (folder / "mkdocs.yml").read_text("utf-8")
    for language in languages:
        shutil.copytree(folder / "docs/nl", folder / f"docs/{language}")
        wording = folder / f"docs/{language}/wording.yml"
        words = wording.read_text("utf-8").replace("language_name: ", f"language_name: {language} ", 1)
        wording.write_text(words.replace(" file: ", f" file: {language}-"), "utf-8")
        entry = f"        - {{locale: {language}, name: {language}, build: true}}\n        - locale: en"
        settings = settings.replace("        - locale: en", entry, 1)
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    for name in IN_EVERY_LANGUAGE:
        file = folder / f"docs/{name}.yml"
        data = yaml.load(file.read_text("utf-8"), yaml.BaseLoader)
        translated = in_more_languages(data, lambda text: dict.fromkeys(languages, text))
        file.write_text(yaml.safe_dump(translated, sort_keys=False, allow_unicode=True), "utf-8")
    return folder


if __name__ == "__main__":
    main()
