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

LAST_GROUP = "  - about-this-site:\n"
LANGUAGES = ("de", "fr", "es", "it", "pl", "pt", "tr", "ar")


def main() -> None:
    """Print the steps of a build and of a preview, what a rebuild costs, and the growth with pages and languages."""
    with tempfile.TemporaryDirectory() as temporary:
        now = _copy(Path(temporary, "now"))
        _print_steps("a full build, from nothing", _built(now, "everything"))
        _print_steps("the same with nothing changed", _built(now, "everything"))
        _change(now, ["stress"])
        _print_steps("the same with one page changed", _built(now, "everything"))
        _print_steps("a preview, as in make serve", _built(now, "preview"))
        _print_growth_by_pages(Path(temporary))
        _grow("languages", _with_languages(_copy(Path(temporary, "languages"))))


def _print_growth_by_pages(folder: Path) -> None:
    cold, again = {}, {}
    for sections in (0, 6, 133):
        grown = _with_pages(_copy(folder / f"pages-{sections}"), sections)
        pages, cold[sections] = _grow("pages", grown)
        _change(grown, [page.stem for page in sorted(grown.glob("docs/nl/*-*-*.md"))[::10]])
        _, again[sections] = _grow("pages, one in ten changed", grown)
        if sections == 6:  # with more, stock Material takes longer than anyone would wait
            _print_stock(grown)
            few = pages
    for what, seconds, goal in (("cold", cold, 50), ("one in ten changed", again, 20)):
        each = 1000 * (seconds[133] - seconds[6]) / (pages - few)
        print(f"each page more, from {few} to {pages}, {what}: {each:.1f} ms (goal: at most {goal})")


def _copy(folder: Path) -> Path:
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


def _with_pages(folder: Path, sections: int) -> Path:
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
        (folder / f"docs/{language}/{name}-{mark}.md").write_text(again, "utf-8")
    return f"{name}-{mark}.md"


def _with_languages(folder: Path) -> Path:
    """The Dutch text again as eight more languages."""
    settings = (folder / "mkdocs.yml").read_text("utf-8")
    for language in LANGUAGES:
        shutil.copytree(folder / "docs/nl", folder / f"docs/{language}")
        entry = f"        - {{locale: {language}, name: {language}, build: true}}\n        - locale: en"
        settings = settings.replace("        - locale: en", entry, 1)
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    for name in ("decision-tree", "services", "signs", "stories"):
        file = folder / f"docs/{name}.yml"
        translated = _with_texts(yaml.load(file.read_text("utf-8"), yaml.BaseLoader))
        file.write_text(yaml.safe_dump(translated, sort_keys=False, allow_unicode=True), "utf-8")
    return folder


def _with_texts(value: Any) -> Any:
    """The decision aid with every Dutch text again in the other languages."""
    if isinstance(value, list):
        return [_with_texts(part) for part in value]
    if isinstance(value, dict):
        more = dict.fromkeys(LANGUAGES, value["nl"]) if "nl" in value else {}
        return {key: _with_texts(part) for key, part in value.items()} | more
    return value


if __name__ == "__main__":
    main()
