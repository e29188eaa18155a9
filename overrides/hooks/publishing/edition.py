"""All that is published in one go, in every language, as read from docs/."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import markdown

from .pages import Page
from .yaml_text import Document


@dataclass(frozen=True)
class Edition:
    """The pages with their sources, codes, interface words and picture words; `languages` begins with the original."""

    languages: Sequence[str]
    pages: Sequence[Page]
    sources: Document
    wording: dict[str, Document]
    pictures: dict[str, Document]
    tree: Document
    codes: Document

    def page(self, language: str, name: str) -> Page:
        """The page of that name; raises KeyError when there is none."""
        return self._by_name[language, name]

    @cached_property
    def _by_name(self) -> dict[tuple[str, str], Page]:
        return {(page.language, page.name): page for page in self.pages}

    def anchors(self, language: str) -> dict[str, set[str]]:
        """The anchors of the headings of every page in a language."""
        return {page.name: anchors(page) for page in self.pages if page.language == language}


def anchors(page: Page) -> set[str]:
    """The anchors that the headings of a page give."""
    converter = markdown.Markdown(extensions=["toc", "attr_list"])
    converter.convert("\n".join(line for _, line in page.lines() if line.startswith("#")))
    found, tokens = set(), list(converter.toc_tokens)  # type: ignore[attr-defined]  # set by the toc extension
    while tokens:
        token = tokens.pop()
        found.add(token["id"])
        tokens.extend(token["children"])
    return found
