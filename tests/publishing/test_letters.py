"""A letter that the leaflet cannot show is named, with its word and its place."""

import pytest

from building.print_fonts import printable_letters
from building.reading import read_edition
from project import Project
from publishing.editorial.letters import letter_problems


def found(project: Project) -> list[str]:
    return list(letter_problems(read_edition(project.folder / "docs"), printable_letters()))


def test_every_letter_of_our_texts_can_be_printed(project: Project) -> None:
    assert found(project) == []


@pytest.mark.parametrize("text", ["Café, naïef, Ångström", "Cafe\u0301", "€ 5, 3 × 2, “ja” … –", "tab\there"])
def test_letter_of_the_font_passes(project: Project, text: str) -> None:
    project.append("docs/nl/stress.md", text)

    assert found(project) == []


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("docs/nl/stress.md", "# Komt", "# Rustig\U0001f642 komt"),
        ("docs/en/stress.md", "title: ", "title: Rustig\U0001f642 "),
        ("docs/en/wording.yml", "menu: ", "menu: Rustig\U0001f642 "),
        ("docs/nl/pictures.yml", "cell: ", "cell: Rustig\U0001f642 "),
        ("docs/decision-tree.yml", "nl: ", "nl: Rustig\U0001f642 "),
        ("docs/sources.yml", "title: ", "title: Rustig\U0001f642 "),
    ],
)
def test_emoji_is_named_with_its_word_and_line(project: Project, file: str, old: str, new: str) -> None:
    line = project.replace(file, old, new)

    (problem,) = found(project)

    assert problem.startswith(f"{file}:{line}: The letter '\U0001f642' (U+1F642 SLIGHTLY SMILING FACE) in 'Rustig")


def test_letter_of_another_script_is_named_once_a_word(project: Project) -> None:
    project.append("docs/nl/stress.md", "\u05e9\u05dc\u05d5\u05dd \u05e9\u05dc\u05d5\u05dd")

    assert len(found(project)) == 4
