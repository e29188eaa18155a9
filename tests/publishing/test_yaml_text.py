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


def test_no_value_is_nothing_and_stays_a_text_in_quotes() -> None:
    assert parsed("a: null\nb: ~\nc: [NULL, Null]\nd:\ne: 'null'\nf: \"~\"\ng: >-\n  null\n", "x.yml").data == {
        "a": "", "b": "", "c": ["", ""], "d": "", "e": "null", "f": "~", "g": "null",
    }  # fmt: skip


def test_every_value_knows_its_line() -> None:
    document = parsed("a:\n  - b: 1\n  - c: 2\n", "x.yml", first_line=10)

    assert document.place("a") == "x.yml:10"
    assert document.place("a", 0) == document.place("a", 0, "b") == "x.yml:11"
    assert document.place("a", 1, "c") == "x.yml:12"
    assert document.place("z", 1) == "x.yml:10"
    assert document.place("a", 7, "not there") == "x.yml:10"


JOINED = (
    "The line begins with '- ' and would be joined to the text above it; give it the indent of the other lines of its "
    "list."
)
COMMENT = (
    "What stands behind # would be lost, because YAML takes it for a comment; put the text in quotes, or write a space "
    "behind the # of a comment."
)
COMMENT_ON_ITS_OWN = COMMENT.replace("write a space behind the # of a comment", "the comment on a line of its own")
ALIAS = "The alias '*x' is not allowed here; write the value out, and put a text that begins with * in quotes."
LOST = "'{0}x' would be lost, because YAML keeps {0} at the beginning of a text for itself; put the text in quotes."


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("a: 1\nb: *x", 2, ALIAS),
        ("a: 1\nb: &x 2", 2, LOST.format("&")),
        ("a: 1\nb: &x [2]", 2, LOST.format("&")),
        ("a: 1\nb: !x 2", 2, LOST.format("!")),
        ("a: 1\nb: !x {c: d}", 2, LOST.format("!")),
        ("a:\n\u00a0 b: 1", 2, "The line is indented with a hard space; use spaces."),
        ("a:\n\tb: 1", 2, "The line is indented with a tab; use spaces."),
        ("a:\n - b\n  - c", 3, JOINED),
        ("a:\n  - b\n    c\n    - d", 4, JOINED),
        ("a: b\n  - c", 2, JOINED),
        ("a: One side #two", 1, COMMENT),
        ("a: One side # two", 1, COMMENT_ON_ITS_OWN),
        ("a:\n  - One side  # and the other", 2, COMMENT_ON_ITS_OWN),
        ("a:\n  - b\n  - c  #4", 3, COMMENT),
        ("a: b\n  c #d", 2, COMMENT),
        ("a: [b, c #d\n]", 1, COMMENT),
        ("a: 1\na: 2", 2, "The key 'a' stands here twice; keep one."),
        ("b:\n  a: 1\n  a: 2", 3, "The key 'a' stands here twice; keep one."),
        ("b: 1\n? [a]\n: 1", 2, "A key must be a word, not a list or mapping."),
        ("a:\n " + "[" * 21 + "]" * 21, 2, "The file is nested too deeply."),
    ],
)  # fmt: skip
def test_unreadable_text_is_refused_with_a_reason(text: str, line: int, says: str) -> None:
    for first in (1, 11):
        with pytest.raises(Unreadable) as refused:
            parsed(text, "x.yml", first_line=first)
        assert str(refused.value) == f"x.yml:{line + first - 1}: {says}"


def test_text_that_no_parser_can_follow_is_refused() -> None:
    with pytest.raises(Unreadable, match=r"^x\.yml:1: .*\.$"):
        parsed("[" * 5000, "x.yml")


def test_text_may_be_nested_as_deeply_as_an_editor_can_need() -> None:
    assert parsed("a: " + "[" * 20 + "]" * 20, "x.yml").data["a"] is not None


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"a\r\nb\r\n", "a\nb\n"),
        (b"a\rb\r", "a\nb\n"),
        (b"\xef\xbb\xbfa\n", "a\n"),
        ("cafe\u0301\n".encode(), "café\n"),
        ("caf\u00e9 \U0001f642 \u2013 \u00a0x\n".encode(), "café 🙂 – \u00a0x\n"),
    ],
)
def test_text_is_the_same_however_it_was_saved(content: bytes, text: str) -> None:
    assert decoded(content, "x.yml") == text


HIDDEN = "The line holds a hidden or broken character (U+{}); remove it, or type the words anew."
EMPTY = "The file is empty; bring back what stood in it, or remove the file."
CONFLICT = (
    "{} marks a merge conflict: two versions of the text stand below each other; keep one of them and remove the marks."
)


@pytest.mark.parametrize(
    ("content", "line", "says"),
    [
        (b"a\r\nb\x00\r\n", 2, HIDDEN.format("0000")),
        (b"a\nb\x0b\n", 2, HIDDEN.format("000B")),
        (b"a\n\x7f\n", 2, HIDDEN.format("007F")),
        ("a\n\u0085\n".encode(), 2, HIDDEN.format("0085")),
        ("a\nb\u2028c\n".encode(), 2, HIDDEN.format("2028")),
        ("a\nb\ufffd\n".encode(), 2, HIDDEN.format("FFFD")),
        ("a\nb\ufeff\n".encode(), 2, HIDDEN.format("FEFF")),
        (b"a\nb\xe9\n", 2, "The file is not UTF-8 text; save it as UTF-8."),
        (b"\xe9\n", 1, "The file is not UTF-8 text; save it as UTF-8."),
        (b"", 1, EMPTY),
        (b"\xef\xbb\xbf\r\n \r\n", 1, EMPTY),
        (b"x" * 1_000_001, 1, "The file is larger than 1 MB; split it or remove what does not belong in it."),
        (b"a\n<<<<<<< HEAD\n", 2, CONFLICT.format("<<<<<<<")),
        (b"a\n>>>>>>> theirs\n", 2, CONFLICT.format(">>>>>>>")),
        (b"a\n||||||| base\n", 2, CONFLICT.format("|||||||")),
    ],
)
def test_text_that_cannot_be_right_is_refused_at_its_line(content: bytes, line: int, says: str) -> None:
    with pytest.raises(Unreadable) as refused:
        decoded(content, "x.yml")

    assert str(refused.value) == f"x.yml:{line}: {says}"


def test_underlined_heading_and_a_file_of_the_most_bytes_are_no_mistakes() -> None:
    assert decoded(b"Heading\n=======\n", "x.md").startswith("Heading")
    assert len(decoded(b"x" * 1_000_000, "x.md")) == 1_000_000


@pytest.mark.parametrize("text", ["", "# only a comment\n", "\n\n"])
def test_text_without_data_is_an_empty_document(text: str) -> None:
    assert parsed(text, "x.yml").data == {}


def test_every_text_of_a_document_has_its_place() -> None:
    assert list(parsed("a: b\nc:\n  - d\n  - {e: f}\n", "x.yml").texts()) == [
        ("x.yml:1", "b"),
        ("x.yml:3", "d"),
        ("x.yml:4", "f"),
    ]


def test_a_comment_that_takes_nothing_from_a_text_is_one() -> None:
    text = "# What follows\na: 'One #two' # three\nb: four#five  # 5\nc:  #six\n  d: >-\n    Seven #eight\n"

    assert parsed(text, "x.yml").data == {"a": "One #two", "b": "four#five", "c": {"d": "Seven #eight"}}
