"""A file without which MkDocs would stop in its own words, or take another in its place, is missed by name."""

import pytest

from building.reading_settings import HOOKS, OURS_NOT_THE_THEMES, problems_in_settings
from project import Project


@pytest.mark.parametrize("file", [*HOOKS, *OURS_NOT_THE_THEMES])
def test_missing_hook_or_template_is_reported_alone(project: Project, file: str) -> None:
    (project.folder / file).unlink()

    assert problems_in_settings(project.folder) == [
        f"{file}:1: The file is missing, without which no site can be made; put it back."
    ]


def test_missing_docs_folder_is_reported_alone(project: Project) -> None:
    (project.folder / "docs").rename(project.folder / "pages")

    assert problems_in_settings(project.folder) == [
        "docs:1: The folder is missing, which holds all that is published; put it back."
    ]
