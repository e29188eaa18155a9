"""Editors' YAML as plain text values, with the line of everything, so that a problem can name its place."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

import yaml

from publishing.editorial.hidden_characters import hidden_character_problems
from publishing.editorial.yaml_mistakes import mistake

MOST_BYTES = 1_000_000
DEEPEST = 20

CONFLICT = re.compile(r"^(<{7}|\|{7}|>{7})(?: |$)", re.MULTILINE)
LOST_WORD = re.compile(r" +#[^\s#]")
"""A # with a word or a figure at it, behind a text without quotes: Room #4."""
LOST_WORDS = re.compile(r" +# +[^\s#]")
"""A # with more behind it, behind a text of several words, which may go on there; one word may have a comment."""
INDENT = re.compile(r"^ *([\t\u00a0])", re.MULTILINE)

NOTHING = ("~", "null", "Null", "NULL")
"""How YAML says that there is no value, when it stands without quotes."""

KeyPath = tuple[str | int, ...]
"""Where a value stands in data: the keys and places in lists that lead to it."""


class Unreadable(ValueError):
    """A file that cannot be read as data; the message is a sentence for the editor, with file and line."""


@dataclass(frozen=True, eq=False)
class Document:
    """Parsed YAML: `data` holds only dict, list and str (a bare yes or no stays text; nothing, null and ~ are "").

    Nobody changes it, so what is found in a document is found once.
    """

    file: str
    data: Any
    lines: dict[KeyPath, int] = field(repr=False)

    def place(self, *path: str | int) -> str:
        """`file:line` of the value at `path`, or of its nearest parent that exists."""
        while path and path not in self.lines:
            path = path[:-1]
        return f"{self.file}:{self.lines.get(path, 1)}"

    def at(self, path: KeyPath) -> Any:
        """The value at `path`; None when there is none."""
        value = self.data
        for step in path:
            held = value.keys() if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
            value = value[step] if step in held else None
        return value

    def texts(self) -> Iterator[tuple[str, str]]:
        """Every text in the data, each with its place."""
        yield from ((self.place(*path), text) for path, text in self.values())

    def values(self) -> Sequence[tuple[KeyPath, str]]:
        """Every text in the data, each with its path."""
        return self._values

    @cached_property
    def _values(self) -> Sequence[tuple[KeyPath, str]]:
        return tuple(values(self.data))


def values(data: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    """Every text in data, each with its path."""
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict | list):
        for step in data if isinstance(data, dict) else range(len(data)):
            yield from values(data[step], (*path, step))


def decoded(content: bytes, file: str) -> str:
    """The text of a file, the same however it was saved: lines end in LF, accents are composed (NFC), no BOM.

    Raises Unreadable when it is too large, not UTF-8, empty, holds hidden characters or the marks of a merge conflict.
    """
    if len(content) > MOST_BYTES:
        raise Unreadable(f"{file}:1: The file is larger than 1 MB; split it or remove what does not belong in it.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise Unreadable(f"{file}:{line}: The file is not UTF-8 text; save it as UTF-8.") from None
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if not text.strip():
        raise Unreadable(f"{file}:1: The file is empty; bring back what stood in it, or remove the file.")
    if hidden := next(hidden_character_problems(text), None):
        raise Unreadable(f"{file}:{hidden[0]}: {hidden[1]}")
    if found := CONFLICT.search(text):
        raise Unreadable(
            f"{file}:{_line(text, found)}: {found[1]} marks a merge conflict: two versions of the text stand below "
            "each other; keep one of them and remove the marks."
        )
    return text


@lru_cache(maxsize=1_000)  # the same text is the same document, however often an edition is read
def parsed(text: str, file: str, first_line: int = 1) -> Document:
    """Parse YAML `text`, which begins at `first_line` of `file`.

    Raises Unreadable for YAML that is broken and for what an editor never needs and an attacker might:
    tabs, duplicate keys, aliases, anchors, tags, deep nesting.
    """
    if found := INDENT.search(text):
        line, what = _line(text, found, first_line), "a tab" if found[1] == "\t" else "a hard space"
        raise Unreadable(f"{file}:{line}: The line is indented with {what}; use spaces.")
    try:
        _refuse_marks(text, file, first_line)
        node = yaml.compose(text, Loader=yaml.CBaseLoader)
    except yaml.MarkedYAMLError as error:
        line, sentence = mistake(error, text.rstrip().split("\n"))
        raise Unreadable(f"{file}:{first_line + line}: This is not valid YAML: {sentence}.") from None
    except yaml.YAMLError:
        raise Unreadable(
            f"{file}:{first_line}: The file holds characters that YAML does not allow; remove them."
        ) from None
    except RecursionError:
        raise Unreadable(f"{file}:{first_line}: The file is nested too deeply.") from None
    lines: dict[KeyPath, int] = {}
    data = _value(node, (), lines, file, first_line) if node else {}
    return Document(file, data, lines)


def _line(text: str, found: re.Match[str], first_line: int = 1) -> int:
    return text[: found.start()].count("\n") + first_line


def _refuse_marks(text: str, file: str, first_line: int) -> None:
    """Refuse what YAML would take out of a text that begins with *, & or !, and what it would join to a text."""
    lines = text.split("\n")
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        line = (event.start_mark.line if event.start_mark else 0) + first_line
        if isinstance(event, yaml.AliasEvent):
            raise Unreadable(
                f"{file}:{line}: The alias '*{event.anchor}' is not allowed here; write the value out, "
                "and put a text that begins with * in quotes."
            )
        if isinstance(event, yaml.ScalarEvent) and not event.style:
            last = event.end_mark.line + first_line if event.end_mark else line
            _refuse_joined(lines, range(line + 1, last + 1), file, first_line)
            if event.end_mark:
                _refuse_lost(text, event.end_mark.index, event.value, f"{file}:{last}")
        for sign, mark in (("&", getattr(event, "anchor", None)), ("", getattr(event, "tag", None))):
            if mark:
                raise Unreadable(
                    f"{file}:{line}: '{sign}{mark}' would be lost, because YAML keeps {(sign or mark)[0]} at the "
                    "beginning of a text for itself; put the text in quotes."
                )


def _refuse_lost(text: str, end: int, value: str, place: str) -> None:
    """Refuse what stands behind the `end` of a value without quotes, and would not be read."""
    lost = "What stands behind # would be lost, because YAML takes it for a comment; put the text in quotes"
    if LOST_WORD.match(text, end):
        raise Unreadable(f"{place}: {lost}, or write a space behind the # of a comment.")
    if " " in value and LOST_WORDS.match(text, end):
        raise Unreadable(f"{place}: {lost}, or the comment on a line of its own.")


def _refuse_joined(lines: list[str], further: range, file: str, first_line: int) -> None:
    """Refuse a point of a list that is indented so that it would be one of the `further` lines of a text."""
    for number, line in enumerate(lines[further.start - first_line : further.stop - first_line], further.start):
        if line.lstrip().startswith("- "):
            raise Unreadable(
                f"{file}:{number}: The line begins with '- ' and would be joined to the text above it; give it the "
                "indent of the other lines of its list."
            )


def _value(node: yaml.Node, path: KeyPath, lines: dict[KeyPath, int], file: str, first_line: int) -> Any:
    line = node.start_mark.line + first_line
    lines.setdefault(path, line)
    if len(path) > DEEPEST:
        raise Unreadable(f"{file}:{line}: The file is nested too deeply.")
    if isinstance(node, yaml.MappingNode):
        return dict(_entries(node, path, lines, file, first_line))
    if isinstance(node, yaml.SequenceNode):
        return [_value(child, (*path, index), lines, file, first_line) for index, child in enumerate(node.value)]
    plain = isinstance(node, yaml.ScalarNode) and not node.style
    return "" if plain and node.value in NOTHING else node.value


def _entries(
    node: yaml.MappingNode, path: KeyPath, lines: dict[KeyPath, int], file: str, first_line: int
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
