"""Editors' YAML as plain text values, with the line of everything, so that a problem can name its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

MOST_BYTES = 1_000_000
DEEPEST = 20

Path = tuple[str | int, ...]


class Unreadable(ValueError):
    """A file that cannot be read as data; the message is a sentence for the editor, with file and line."""


@dataclass(frozen=True)
class Document:
    """Parsed YAML: `data` holds only dict, list and str (a bare yes or no stays text, nothing is "")."""

    file: str
    data: Any
    lines: dict[Path, int] = field(repr=False)

    def place(self, *path: str | int) -> str:
        """`file:line` of the value at `path`, or of its nearest parent that exists."""
        while path and path not in self.lines:
            path = path[:-1]
        return f"{self.file}:{self.lines.get(path, 1)}"


def decoded(content: bytes, file: str) -> str:
    """The text of a file; raises Unreadable when it is too large or not UTF-8."""
    if len(content) > MOST_BYTES:
        raise Unreadable(f"{file}:1: The file is larger than 1 MB; split it or remove what does not belong in it.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise Unreadable(f"{file}:{line}: The file is not UTF-8 text; save it as UTF-8.") from None


def parsed(text: str, file: str, first_line: int = 1) -> Document:
    """Parse YAML `text`, which begins at `first_line` of `file`.

    Raises Unreadable for YAML that is broken and for what an editor never needs and an attacker might:
    tabs, duplicate keys, aliases, tags, deep nesting.
    """
    if tab := re.search(r"^ *\t", text, re.MULTILINE):
        line = text[: tab.start()].count("\n") + first_line
        raise Unreadable(f"{file}:{line}: The line is indented with a tab; use spaces.")
    try:
        _refuse_aliases(text, file, first_line)
        node = yaml.compose(text, Loader=yaml.CBaseLoader)
    except yaml.MarkedYAMLError as error:
        line = first_line + min(error.problem_mark.line if error.problem_mark else 0, text.rstrip().count("\n"))
        raise Unreadable(
            f"{file}:{line}: This is not valid YAML ({error.problem}); "
            "check the indents, and put a text with a colon in quotes."
        ) from None
    except yaml.YAMLError:
        raise Unreadable(f"{file}:{first_line}: The file holds characters that YAML does not allow.") from None
    except RecursionError:
        raise Unreadable(f"{file}:{first_line}: The file is nested too deeply.") from None
    lines: dict[Path, int] = {}
    data = _value(node, (), lines, file, first_line) if node else {}
    return Document(file, data, lines)


def _refuse_aliases(text: str, file: str, first_line: int) -> None:
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        if isinstance(event, yaml.AliasEvent):
            line = (event.start_mark.line if event.start_mark else 0) + first_line
            raise Unreadable(f"{file}:{line}: The alias '*{event.anchor}' is not allowed here; write the value out.")


def _value(node: yaml.Node, path: Path, lines: dict[Path, int], file: str, first_line: int) -> Any:
    line = node.start_mark.line + first_line
    lines.setdefault(path, line)
    if len(path) > DEEPEST:
        raise Unreadable(f"{file}:{line}: The file is nested too deeply.")
    if isinstance(node, yaml.MappingNode):
        return dict(_entries(node, path, lines, file, first_line))
    if isinstance(node, yaml.SequenceNode):
        return [_value(child, (*path, index), lines, file, first_line) for index, child in enumerate(node.value)]
    return node.value


def _entries(
    node: yaml.MappingNode, path: Path, lines: dict[Path, int], file: str, first_line: int
) -> Iterator[tuple[str, Any]]:
    seen: set[str] = set()
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + first_line
        key = key_node.value
        if not isinstance(key, str):
            raise Unreadable(f"{file}:{line}: A key must be a word, not a list or mapping.")
        if key in seen:
            raise Unreadable(f"{file}:{line}: The key '{key}' stands here twice; keep one.")
        seen.add(key)
        lines[(*path, key)] = line
        yield key, _value(value_node, (*path, key), lines, file, first_line)
