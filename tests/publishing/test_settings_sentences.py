"""What an editor reads of every mistake in the settings: the whole sentence, with its reason, and nothing besides."""

from pathlib import Path

import pytest
import yaml

from building.reading_settings import HOOKS
from project import PROJECT
from publishing.settings.settings import settings_problems
from written_settings import settings_in_one_list

SETTINGS = settings_in_one_list()
PAGES = [path.relative_to(PROJECT / "docs").as_posix() for path in sorted((PROJECT / "docs").glob("*/*.md"))]
MISTAKES = yaml.safe_load(Path(__file__).with_name("settings_mistakes.yml").read_text("utf-8"))


def problems(text: str) -> list[str]:
    return list(settings_problems(text, "mkdocs.yml", HOOKS, PAGES))


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: f"{mistake['written']!r} as {mistake['instead']!r}")
def test_mistake_gives_its_sentences_and_no_others(mistake: dict[str, str]) -> None:
    assert mistake["written"] in SETTINGS, f"mkdocs.yml does not hold {mistake['written']!r}"

    found = problems(SETTINGS.replace(mistake["written"], mistake["instead"], 1))

    assert [problem.partition(": ")[2] for problem in found] == mistake["says"]


def test_pages_may_stand_in_sections_within_sections() -> None:
    listed = "  - stress.md\n  - see-a-doctor.md\n"
    sections = "  - Meer:\n      - stress.md\n      - Nog meer:\n          - see-a-doctor.md\n"

    assert listed in SETTINGS
    assert problems(SETTINGS.replace(listed, sections)) == []
