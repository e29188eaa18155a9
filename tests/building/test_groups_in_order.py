"""The groups of publishing/ lie one above the other: each is made of those before it, and of none behind it."""

import re
from pathlib import Path

import pytest

from project import PROJECT

PUBLISHING = PROJECT / "overrides/hooks/publishing"
ORDER = (
    *("editorial", "settings", "tree", "edition", "page", "web", "paper", "portal", "search", "reviewing"),
    "checks",
)
"""From what any text is written in to what is asked of all texts."""
IMPORTED = re.compile(r"^\s*from publishing\.(\w+)\.", re.MULTILINE)


def test_every_group_has_its_place() -> None:
    groups = {file.parent.name for file in PUBLISHING.glob("*/*.py")}

    assert groups == set(ORDER)


@pytest.mark.parametrize("group", ORDER)
def test_group_is_made_of_those_before_it(group: str) -> None:
    before = set(ORDER[: ORDER.index(group) + 1])

    assert not [
        (file.name, other)
        for file in sorted((PUBLISHING / group).glob("*.py"))
        for other in IMPORTED.findall(Path(file).read_text("utf-8"))
        if other not in before
    ]
