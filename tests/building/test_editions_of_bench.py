"""The larger editions that `make bench` builds are sound, so that it measures builds, and never a refusal."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bench.builds import copy_of_project, with_languages, with_pages
from building.environment import today
from building.reading import read_edition
from building.reading_settings import read_settings
from publishing.checks.problems import problems_but_stale_translations
from publishing.settings.navigation import menu_problems


@pytest.mark.parametrize("grown", [lambda folder: with_pages(folder, 2), lambda folder: with_languages(folder, ["ar"])])
def test_edition_with_more_pages_or_languages_has_no_problems(tmp_path: Path, grown: Callable[[Path], Path]) -> None:
    folder = grown(copy_of_project(tmp_path))
    edition = read_edition(folder / "docs")

    assert list(problems_but_stale_translations(edition, today())) == []
    assert list(menu_problems(read_settings(folder / "mkdocs.yml"), edition.wording.values())) == []
