"""A page as its editor wrote it: front matter and Markdown."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import markdown

from publishing.editorial.yaml_text import Document, Unreadable, parsed

FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)^---[ \t]*\n?", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Page:
    """One Markdown file. `name` is the file name without ending, the same in every language."""

    language: str
    name: str
    front_matter: Document
    markdown: str
    first_line: int

    @property
    def file(self) -> str:
        return self.front_matter.file

    @property
    def slug(self) -> str:
        return str(self.front_matter.data.get("slug", ""))

    @property
    def title(self) -> str:
        return str(self.front_matter.data.get("title", ""))

    @property
    def description(self) -> str:
        return str(self.front_matter.data.get("description", ""))

    @property
    def keywords(self) -> list[str]:
        """The words that people use for what the page is about."""
        return list(self.front_matter.data.get("keywords") or [])

    @property
    def aspect(self) -> str:
        """The health aspect of the whole page; a heading may have its own."""
        return str(self.front_matter.data.get("aspect", ""))

    @property
    def matches(self) -> dict[str, str]:
        """The version of the counterpart that this page was last compared with: language -> fingerprint."""
        recorded = self.front_matter.data.get("matches")
        return recorded if isinstance(recorded, dict) else {}

    @property
    def fingerprint(self) -> str:
        """A short hash of what a reader reads; white space and review dates do not count."""
        text = " ".join((self.title, self.description, self.markdown)).split()
        return hashlib.sha256(" ".join(text).encode()).hexdigest()[:12]

    @cached_property
    def lines(self) -> list[tuple[int, str]]:
        """The numbered lines of the Markdown, without fenced code."""
        return list(self._lines())

    @cached_property
    def anchors(self) -> set[str]:
        """The anchors that its headings give."""
        converter: Any = markdown.Markdown(extensions=["toc", "attr_list"])  # toc adds toc_tokens to it
        converter.convert("\n".join(line for _, line in self.lines if line.startswith("#")))
        found, tokens = set(), list(converter.toc_tokens)
        while tokens:
            token = tokens.pop()
            found.add(token["id"])
            tokens.extend(token["children"])
        return found

    def _lines(self) -> Iterator[tuple[int, str]]:
        fenced = False
        for number, line in enumerate(self.markdown.splitlines(), self.first_line):
            if line.lstrip().startswith(("```", "~~~")):
                fenced = not fenced
            elif not fenced:
                yield number, line


def page(text: str, file: str, language: str, name: str) -> Page:
    """The page in `text`; raises Unreadable when the front matter is missing or broken."""
    found = FRONT_MATTER.match(text)
    if not found:
        raise Unreadable(f"{file}:1: The page has no front matter; begin it with --- , the fields, and --- .")
    front_matter = parsed(found[1], file, first_line=2)
    if not isinstance(front_matter.data, dict):
        raise Unreadable(f"{file}:2: The front matter must be a list of 'field: value' lines.")
    return Page(language, name, front_matter, text[found.end() :], text[: found.end()].count("\n") + 1)
