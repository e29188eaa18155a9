"""Broken YAML is told in an editor's words, at the line that has to be corrected."""

import pytest

from publishing.editorial.yaml_text import Unreadable, parsed


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("a: b\nc: d: e\n", 2, "a text with a colon must stand in straight quotes"),
        ("a: b\n- c: d: e\n", 2, "not indented like those above it"),
        ("a:\n  - b\n  - c: d: e\n", 3, "a text with a colon must stand in straight quotes"),
        ("a: “b: c”\n", 1, "a text with a colon must stand in straight quotes"),
        ("a:b\nc: d\n", 1, "the line has no 'name: ' with a colon and a space"),
        ("a\nc: d\n", 1, "the line has no 'name: ' with a colon and a space"),
        ("a\n\n# note: x\nc: d\n", 1, "the line has no 'name: '"),
        ("a: b\nc\n", 2, "the line has no 'name: '"),
        ("a: b\nc\nd: e\n", 2, "the line has no 'name: '"),
        ("a: b\n  c: d\n", 2, "indented further than those above it"),
        ("a:\n  b: 1\n c: 2\n", 3, "not indented like those above it"),
        ("a:\n  - b\n  c: d\n", 3, "not indented like those above it"),
        ("a: 'b\nc: d\n", 1, "the quote that opens here is not closed"),
        ('a: "b\nc: d\ne: "f"\n', 1, "the quote that opens here is not closed"),
        ("a: 'it's fine'\n", 1, "put a text that holds quotes in quotes of the other kind"),
        ('b: "c"\na: "say "hi" x"\n', 2, "put a text that holds quotes in quotes of the other kind"),
        ("x: y\na: [b, c\nd: e\n", 2, "the bracket [ that opens here is not closed"),
        ("x: y\na: {b: c\nd: e\n", 2, "the bracket { that opens here is not closed"),
        ("x: y\na: ]\n", 2, "a text that begins with a bracket or a comma must stand in quotes"),
        ("x: y\na: @b\n", 2, "a text that begins with @, % or ` must stand in quotes"),
        ('x: y\na: "C:\\dir"\n', 2, "a text with a backslash must stand in single quotes"),
        ("x: y\na: - b\n", 2, "a list begins on the line below its name"),
        ("x: y\na: ? b\n", 2, "a text that begins with ? must stand in quotes"),
        ("x: y\na: >b\n  c\n", 2, "a text that begins with > or | must stand in quotes"),
        ("a: b\n---\nc: d\n", 2, "a line of --- ends the data here; remove it"),
        ("a: b\n...\nc: d\n", 2, "a line of ... ends the data here; remove it"),
    ],
)
def test_mistake_is_told_at_its_line(text: str, line: int, says: str) -> None:
    with pytest.raises(Unreadable) as refused:
        parsed(text, "x.yml", first_line=11)

    assert str(refused.value).startswith(f"x.yml:{line + 10}: This is not valid YAML: ")
    assert says in str(refused.value) and str(refused.value).endswith(".")
