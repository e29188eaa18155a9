"""Broken YAML is reported in an editor's words, at the line that has to be corrected."""

import pytest
import yaml

from publishing.editorial.yaml_mistakes import mistake
from publishing.editorial.yaml_text import Unreadable, parsed

COLON = 'a text with a colon must stand in straight quotes: "…"'
NAME = "the line has no 'name: ' with a colon and a space"
QUOTE = "the quote that opens here is not closed"
QUOTES = "something stands behind a closing quote; put a text that holds quotes in quotes of the other kind"
BRACKET = "the bracket {} that opens here is not closed, or a text between the brackets needs quotes"
INDENT = "the line is not indented like those above it, or lacks its name or its '- '"
FURTHER = "the line is indented further than those above it, or its text has a colon and no quotes"
TOO_FAR = "the line is indented further than those below it; begin it at the margin"
CLOSES = "a bracket closes here that none opens; remove it, or put the text in quotes"
ENDS = "a line of {} ends the data here; remove it"
BEGINS = "a text that begins with {} must stand in quotes"


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("a: b\nc: d: e\n", 2, COLON),
        ("a: b\n- c: d: e\n", 2, INDENT),
        ("a:\n  - b\n  - c: d: e\n", 3, COLON),
        ("a: “b: c”\n", 1, COLON),
        ("a:b\nc: d\n", 1, f"{NAME}, or its text has a colon and no quotes"),
        ("a:b\n\nc: d\n", 1, f"{NAME}, or its text has a colon and no quotes"),
        ('"a" b\n', 1, NAME),
        ("a\nc: d\n", 1, f"{NAME}, or its text has a colon and no quotes"),
        ("a\n\n# note: x\nc: d\n", 1, NAME),
        ("a: b\nc\n", 2, NAME),
        ("a: b\nc\nd: e\n", 2, NAME),
        (" a: b\nc: d\n", 1, TOO_FAR),
        ("\n  a: b\n  c: d\ne: f\n", 2, TOO_FAR),
        ("a: b\n%c\n", 2, "a line that begins with % must stand in quotes"),
        ("%a: b\n", 1, "a line that begins with % must stand in quotes"),
        ("- a\n-\tb\n", 2, "the line holds a tab; use spaces"),
        ("x: y\na: [b, c]]\n", 2, CLOSES),
        ("x: y\na: {b: c}}\nd: e\n", 2, CLOSES),
        ("a: b\n\n  c: d\n", 3, FURTHER),
        ("a: b\n  c: d\n", 2, FURTHER),
        ("a: : b\n", 1, FURTHER),
        ("\n a: : b\nx:y\n", 2, FURTHER),
        ("a:\n  b: 1\n c: 2\n", 3, INDENT),
        ("a:\n  - b\n  c: d\n", 3, INDENT),
        ("a: 'b\nc: d\n", 1, QUOTE),
        ("x: y\na: 'b\nc: d\n", 2, QUOTE),
        ('a: "b\nc: d\ne: "f"\n', 1, QUOTE),
        ('x: y\na: "b\nc: d\ne: "f"\n', 2, QUOTE),
        ('a: "b\nc: "d"\n', 1, QUOTE),
        ("a: 'it's fine'\n", 1, QUOTES),
        ('b: "c"\na: "say "hi" x"\n', 2, QUOTES),
        ('b: "c"\nx: y\na: "say "hi" x"\n', 3, QUOTES),
        ('x: y\na: "say "hi" x"\nb: "c\n', 2, QUOTES),
        ('a: "b\n  c"\nd: "say "hi" x"\n', 3, QUOTES),
        ("a: 'b\n  c'\nd: 'say 'hi' x'\n", 3, QUOTES),
        ("x: y\na: [b, c\nd: e\n", 2, BRACKET.format("[")),
        ("x: y\na: {b: c\nd: e\n", 2, BRACKET.format("{")),
        ("x: y\na: ]\n", 2, BEGINS.format("a bracket or a comma")),
        ("x: y\na: @b\n", 2, BEGINS.format("@, % or `")),
        ("x: y\na: *.yml\nb: c\n", 2, BEGINS.format("* or &")),
        ("x: y\na: &\n", 2, BEGINS.format("* or &")),
        ('x: y\na: "C:\\dir"\n', 2, "a text with a backslash must stand in single quotes"),
        ("x: y\na: - b\n", 2, "a list begins on the line below its name, each line of it with '- '"),
        ("x: y\na: ? b\n", 2, BEGINS.format("?")),
        ("x: y\na: >b\n  c\n", 2, BEGINS.format("> or |")),
        ("a: b\n---\nc: d\n", 2, ENDS.format("---")),
        ("a: b\n...\nc: d\n", 2, ENDS.format("...")),
        ("a: b\nb: c\n...\nc: d\n", 3, ENDS.format("...")),
    ],
)
def test_mistake_is_reported_at_its_line(text: str, line: int, says: str) -> None:
    with pytest.raises(Unreadable) as refused:
        parsed(text, "x.yml", first_line=11)

    assert str(refused.value) == f"x.yml:{line + 10}: This is not valid YAML: {says}."


def test_mistake_without_a_place_is_one_of_the_first_line_and_one_behind_the_text_of_the_last() -> None:
    behind = yaml.Mark("x.yml", 0, 9, 0, None, None)

    assert mistake(yaml.MarkedYAMLError(problem="strange"), ["a: b", " c"]) == (
        0, "strange; check the indents, and put a text that has a colon in quotes"
    )  # fmt: skip
    assert mistake(yaml.MarkedYAMLError(None, behind, "end of stream", behind), ["a: b", " c"]) == (1, QUOTE)
