"""When there are many pages they stand in sections, and the menu stays short."""

from bs4 import BeautifulSoup

from project import Project
from short_edition import shorten


def test_the_menu_shows_a_section_by_its_first_page_however_deep(project: Project) -> None:
    shorten(project)
    project.replace("mkdocs.yml", "      - ms-or-als.md\n", "")
    project.replace(
        "mkdocs.yml",
        "      - stress.md\n",
        "  - Worries:\n      - Deeper: [stress.md]\n      - ms-or-als.md\n",
    )

    built = project.build()

    assert (built.returncode, built.stdout, built.stderr) == (0, "", "")
    page = BeautifulSoup(project.read("site/ms-of-als/index.html"), "html.parser")
    menu = {str(link["href"]): link.get("aria-current") for link in page.select("header .menu a")}
    assert menu["../stress/"] == "true"
    assert "./" not in menu
