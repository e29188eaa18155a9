"""Whatever an editor saves is either data or a sentence with file and line, never a traceback."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publishing.editorial.yaml_text import Unreadable, decoded, parsed


@given(st.text())
def test_any_text_gives_data_or_a_sentence(text: str) -> None:
    try:
        parsed(text, "docs/x.yml")
    except Unreadable as error:
        assert re.match(r"docs/x\.yml:\d+: [A-Z'].*\.$", str(error), re.DOTALL)


@given(st.binary())
def test_any_bytes_give_text_or_a_sentence(content: bytes) -> None:
    try:
        decoded(content, "docs/x.yml")
    except Unreadable as error:
        assert re.match(r"docs/x\.yml:\d+: The (file is (not UTF-8|empty)|line holds a hidden)", str(error))


def test_bare_yes_and_no_stay_text() -> None:
    assert parsed("answers: [yes, no, 2026-01-01]", "x.yml").data == {"answers": ["yes", "no", "2026-01-01"]}


def test_every_value_knows_its_line() -> None:
    document = parsed("a:\n  - b: 1\n  - c: 2\n", "x.yml", first_line=10)

    assert document.place("a", 1, "c") == "x.yml:12"
    assert document.place("a", 7, "not there") == "x.yml:10"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a: &x [1]\nb: *x", "x.yml:2: The alias '*x'"),
        ("a: 1\na: 2", "x.yml:2: The key 'a' stands here twice"),
        ("a:\n\tb: 1", "x.yml:2: The line is indented with a tab"),
        ("? [a]\n: 1", "x.yml:1: A key must be a word"),
        ("[" * 30 + "]" * 30, "nested too deeply"),
        ("[" * 5000, "x.yml:1: "),
        ("a: 'b", "not valid YAML"),
    ],
)
def test_unreadable_text_is_refused_with_a_reason(text: str, says: str) -> None:
    with pytest.raises(Unreadable, match=re.escape(says)):
        parsed(text, "x.yml")
