"""The site outlives its tools: another engine builds the same, and so it does without Material as its theme."""

import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path, PurePath

import pytest

from building.compression import PACKED
from project import CACHE, PROJECT, Project
from publishing.web.offline_archive import ARCHIVE

OF_PEOPLE = ("mkdocs.yml", "docs/reviewers.yml", "docs/reviews.yml")
"""Where it stands who publishes and who reviewed, whom a copy of the project does not name."""


@pytest.fixture(scope="module")
def environment() -> dict[str, str]:
    """That of `make`: it bears the date of the commit, and what has been printed already is not printed again."""
    found = os.environ | {"BUILD_CACHE": str(CACHE)}
    if "SOURCE_DATE_EPOCH" in found:
        return found
    log = subprocess.run(
        ["git", "--git-dir=.git", "log", "-1", "--format=%ct"], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    return found | {"SOURCE_DATE_EPOCH": log.stdout.strip()}


def built_by_properdocs(project: Path, target: Path, environment: dict[str, str]) -> Path:
    built = subprocess.run(
        [sys.executable, "-m", "properdocs", "build", "--strict", "--quiet", "--site-dir", str(target)],
        cwd=project, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert built.returncode == 0, built.stderr
    return target


def files(site: Path) -> dict[str, bytes]:
    """Every file but the compressed copies; of the copy in an archive, what it holds."""
    contents = {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}
    with zipfile.ZipFile(io.BytesIO(contents.pop(ARCHIVE))) as archive:
        contents |= {f"{ARCHIVE}/{name}": archive.read(name) for name in archive.namelist()}
    return {name: content for name, content in contents.items() if PurePath(name).suffix not in PACKED}


def differing(one: Path, other: Path) -> list[str]:
    """The files that only one site has, or that differ."""
    first, second = files(one), files(other)
    return sorted(name for name in first.keys() | second.keys() if first.get(name) != second.get(name))


def test_properdocs_builds_the_same_site(site: Path, tmp_path: Path, environment: dict[str, str]) -> None:
    assert differing(site, built_by_properdocs(PROJECT, tmp_path / "site", environment)) == []


def test_site_is_the_same_without_material(site: Path, project: Project, environment: dict[str, str]) -> None:
    """The steps of "If Material or MkDocs ends" in CONTRIBUTING.md."""
    for file in OF_PEOPLE:
        project.write(file, (PROJECT / file).read_text("utf-8"))
    project.replace("mkdocs.yml", "name: material", "name: null")
    project.replace("mkdocs.yml", "    - robots.txt", "    - robots.txt\n    - 404.html\n    - sitemap.xml")
    other = built_by_properdocs(project.folder, project.folder / "site", environment)

    assert differing(site, other) == []
