"""One fault in many places is one sentence."""

import pytest

from publishing.editorial.told_once import told_once


@pytest.mark.parametrize(
    ("found", "told"),
    [
        ([], []),
        ([("a:1", "X is Y")], ["a:1: X is Y."]),
        ([("a:1", "X is Y"), ("b:2", "X is Z")], ["a:1: X is Y.", "b:2: X is Z."]),
        ([("a:1", "X is Y"), ("b:2", "X is Y")], ["a:1: X is Y; one more place has the same fault."]),
        (
            [("a:1", "X is Y"), ("b:2", "X is Z"), ("b:3", "X is Y"), ("c:4", "X is Y")],
            ["a:1: X is Y; 2 more places have the same fault.", "b:2: X is Z."],
        ),
    ],
)
def test_fault_is_told_at_its_first_place_with_how_many_others_there_are(
    found: list[tuple[str, str]], told: list[str]
) -> None:
    assert list(told_once(found)) == told
