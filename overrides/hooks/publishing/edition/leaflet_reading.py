"""The leaflet as a page, so that whoever reviews it signs for it as for any page."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from publishing.editorial.kinds_of_page import LEAFLET
from publishing.editorial.written_page import Page
from publishing.editorial.yaml_text import Document, KeyPath


def leaflet_page(document: Document, language: str) -> Page:
    """What docs/leaflet.yml says in a language, each text on the line on which it stands there.

    A text has the notes of its sources, signs are points of a list.
    Requires a document that passed the LEAFLET form check.
    """
    lines = dict(_lines(document, language))
    markdown = "\n".join(lines.get(number, "") for number in range(1, max(lines) + 1))
    title = Document(document.file, {"title": document.data["title"][language]}, {("title",): document.lines["title",]})
    return Page(language, LEAFLET, title, markdown, 1)


def crowded_lines(document: Document, languages: Sequence[str]) -> Iterator[str]:
    """Lines on which more stands than one thing in a language: whoever reviews the leaflet would see the last of it."""
    for language in languages:
        many = Counter(line for line, _ in _lines(document, language))
        for line in sorted(line for line, things in many.items() if things > 1):
            yield (
                f"{document.file}:{line}: In language '{language}' {many[line]} things stand on this line, of which a "
                "reviewer would see one; give each a line of its own."
            )


def _lines(document: Document, language: str) -> Iterator[tuple[int, str]]:
    """All that is said in a language, each with its line."""
    for id, one in document.data["back"]["services"].items():
        yield document.lines["back", "services", id], f"service:{id}{_notes(one)}"
    for path, text in document.values():
        if said := _said(document, path, text, language):
            yield document.lines[path], said


def _said(document: Document, path: KeyPath, text: str, language: str) -> str:
    if path[:2] == ("back", "signs"):
        return f"- sign:{text}"
    if path[-1] != language:
        return ""
    return text + (_notes(document.at(path[:-2])) if path[-2] == "text" else "")


def _notes(statement: Mapping[str, Any]) -> str:
    """The notes of the sources of a statement."""
    return "".join(f"[^{key}]" for key in statement.get("sources", ()))
