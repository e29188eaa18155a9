"""All that is published in one go, in every language, as read from docs/."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from publishing.edition.leaflet_reading import leaflet_page
from publishing.editorial.sources import Source, sources
from publishing.editorial.written_page import Page
from publishing.editorial.yaml_text import Document
from publishing.tree.decision_aid import DecisionAid, Written, decision_aid


@dataclass(frozen=True)
class Edition:
    """The pages, the decision aid and the leaflet, with all that they are published with.

    They are published with the sources, codes, changes and terms, with the words of the interface, of pictures and of
    people who search, and with who has reviewed what and who may. `languages` begins with the original.
    """

    languages: Sequence[str]
    pages: Sequence[Page]
    sources: Document
    wording: dict[str, Document]
    pictures: dict[str, Document]
    search_words: dict[str, Document]
    decision_aid: Written
    codes: Document
    leaflet: Document
    changes: Document
    terms: dict[str, Document]
    reviews: Document
    reviewers: Document

    def page(self, language: str, name: str) -> Page:
        """The page of that name; raises KeyError when there is none."""
        return self._by_name[language, name]

    @cached_property
    def _by_name(self) -> dict[tuple[str, str], Page]:
        return {(page.language, page.name): page for page in self.pages}

    @cached_property
    def leaflets(self) -> dict[str, Page]:
        """The leaflet of each language as a page. Requires that its file passed the LEAFLET form check."""
        return {language: leaflet_page(self.leaflet, language) for language in self.languages}

    @cached_property
    def reviewed_texts(self) -> Sequence[Page]:
        """All for which a reviewer signs: the pages and the leaflets."""
        return (*self.pages, *self.leaflets.values())

    @cached_property
    def known_sources(self) -> dict[str, Source]:
        """The sources by key. Requires an edition without problems."""
        return sources(self.sources)

    @cached_property
    def aid(self) -> DecisionAid:
        """The decision aid. Requires an edition without problems."""
        return decision_aid(self.decision_aid)
