"""The file of settings as data: what MkDocs will read, with the line of everything."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import yaml

from publishing.editorial.yaml_text import Document, Unreadable, parsed

SETTINGS = "mkdocs.yml"
"""The file of settings, in the folder of a project."""
ENVIRONMENT = "!ENV"


@dataclass(frozen=True)
class FromEnvironment:
    """A value that MkDocs takes from the environment: the names of variables, and at the end perhaps a default."""

    named: tuple[Any, ...]


def settings_document(text: str, file: str) -> Document:
    """The settings in `text`, as YAML means them: true is True, 2026 a number, nothing is "".

    Raises Unreadable for what `parsed` refuses, but for the tag !ENV.
    """
    plain = parsed(_without_environment(text, file), file)
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    return replace(plain, data=_value(root, file) if root else {})


def _without_environment(text: str, file: str) -> str:
    """The text with spaces in place of every !ENV; what is broken in it stays."""
    for tag, line, begin in list(_tags(text)):
        if tag != ENVIRONMENT:
            shown = tag.replace("tag:yaml.org,2002:", "!!")
            raise Unreadable(f"{file}:{line}: The tag '{shown}' is not allowed; write the value itself.")
        text = text[:begin] + " " * len(tag) + text[begin + len(tag) :]
    return text


def _tags(text: str) -> Iterator[tuple[str, int, int]]:
    """Every tag, with its line, and how many characters stand before it."""
    try:
        for event in yaml.parse(text, Loader=yaml.CBaseLoader):
            if (tag := getattr(event, "tag", None)) and event.start_mark:
                yield tag, event.start_mark.line + 1, event.start_mark.index
    except yaml.YAMLError:
        return  # `parsed` says what is broken


def _value(node: yaml.Node, file: str) -> Any:
    if isinstance(node, yaml.MappingNode):
        fields = {key.value: _value(value, file) for key, value in node.value}
        return FromEnvironment(()) if node.tag == ENVIRONMENT else fields
    if isinstance(node, yaml.SequenceNode):
        items = [_value(child, file) for child in node.value]
        return FromEnvironment(tuple(items)) if node.tag == ENVIRONMENT else items
    return FromEnvironment((node.value,)) if node.tag == ENVIRONMENT else _scalar(node, file)


def _scalar(node: yaml.Node, file: str) -> Any:
    try:
        value = yaml.SafeLoader("").construct_object(node)
    except (ValueError, yaml.YAMLError):
        raise Unreadable(
            f"{file}:{node.start_mark.line + 1}: '{node.value}' looks like a number or a date, and is none; "
            "put it in quotes."
        ) from None
    return "" if value is None else value
