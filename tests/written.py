"""Pages and data written for a test."""

from copy import deepcopy
from dataclasses import replace
from typing import Any

from publishing.editorial.written_page import Page, page
from publishing.editorial.yaml_text import Document, KeyPath, parsed

FRONT_MATTER = {
    "title": "Titel",
    "description": "Waar het over gaat",
    "slug": "soorten",
    "aspect": "Causes",
    "matches": "",
}
COMMENTS = "# A comment\n" * 3


def written_page(name: str = "types", language: str = "nl", markdown: str = "# Titel\n", **fields: str) -> Page:
    """A page whose front matter has these fields, as YAML, in place of the usual ones; its text begins at line 12."""
    lines = "".join(f"{key}: {value}\n" for key, value in {**FRONT_MATTER, **fields}.items())
    return page(f"---\n{lines}{COMMENTS}---\n\n{markdown}", f"docs/{language}/{name}.md", language, name)


def document(text: str, file: str = "docs/x.yml") -> Document:
    """YAML as read from a file."""
    return parsed(text, file)


def put(document: Document, path: KeyPath, value: Any) -> Document:
    """The document with another value in that place."""
    data = dict(document.data)
    data[path[0]] = deepcopy(data[path[0]])
    inner = data
    for step in path[:-1]:
        inner = inner[step]
    assert inner[path[-1]] != value
    inner[path[-1]] = value
    return replace(document, data=data)
