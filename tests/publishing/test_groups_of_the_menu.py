"""A group of the menu and a section of the navigation have one name: else its pages are in no menu."""

from publishing.settings.navigation import menu_problems
from written import document

SETTINGS = document("nav:\n  - index.md\n  - complaints:\n      - types.md\n  - Deeper: [stress.md]\n", "mkdocs.yml")


def test_group_that_no_section_is_called_by_is_reported_with_what_was_meant() -> None:
    words = document("menu_groups:\n  complaint: Symptoms\n", "docs/en/wording.yml")

    assert list(menu_problems(SETTINGS, [words])) == [
        "docs/en/wording.yml:2: 'complaint' is the name of no section of 'nav' in mkdocs.yml, as 'complaints' is; "
        "write the same name in both."
    ]


def test_group_that_is_near_to_no_section_is_reported_alone() -> None:
    words = document("menu_groups:\n  xyz: Symptoms\n", "docs/en/wording.yml")

    assert list(menu_problems(SETTINGS, [words])) == [
        "docs/en/wording.yml:2: 'xyz' is the name of no section of 'nav' in mkdocs.yml; write the same name in both."
    ]


def test_section_needs_no_group_of_its_own() -> None:
    assert list(menu_problems(SETTINGS, [document("menu_groups:\n  complaints: Symptoms\n")])) == []
