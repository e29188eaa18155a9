"""The settings of the project with all pages in one list, so that a test need not know the groups of the menu."""

import re

from project import settings_without_publisher


def settings_in_one_list() -> str:
    """mkdocs.yml, with the pages of its nav in one list."""
    settings, nav = settings_without_publisher().split("nav:\n  - index.md\n")
    pages = re.findall(r"^ +- (\S+\.md)$", nav, re.MULTILINE)
    return f"{settings}nav:\n" + "".join(f"  - {page}\n" for page in ["index.md", *pages])
