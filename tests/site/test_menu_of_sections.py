"""When there are many pages they stand in sections, and the menu stays short."""

import pytest
from bs4 import BeautifulSoup

from building.build_apart import built
from project import Project

SERVED_AT = "http://127.0.0.1:8000/"


def test_the_menu_shows_a_section_by_its_first_page_however_deep(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.replace("mkdocs.yml", "      - ms-or-als.md\n", "")
    project.replace(
        "mkdocs.yml",
        "      - stress.md\n",
        "  - Worries:\n      - Deeper: [stress.md]\n      - ms-or-als.md\n",
    )
    monkeypatch.chdir(project.folder)

    assert built(project.folder / "site", lambda kind, said: None, preview=SERVED_AT) == []

    page = BeautifulSoup(project.read("site/ms-of-als/index.html"), "html.parser")
    menu = {str(link["href"]): link.get("aria-current") for link in page.select("header .menu a")}
    assert menu["../stress/"] == "true"
    assert "./" not in menu
