"""One fault in many places is one sentence."""

import pytest

from publishing.editorial.reported_once import reported_once


@pytest.mark.parametrize(
    ("found", "reported"),
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
def test_fault_is_reported_at_its_first_place_with_how_many_others_there_are(
    found: list[tuple[str, str]], reported: list[str]
) -> None:
    assert list(reported_once(found)) == reported
