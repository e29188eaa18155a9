"""Every problem of an edition, all at once, the first cause first."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain

from publishing.checks.malformed_files import malformed_files
from publishing.checks.meanings import calls_put_off, swapped_words, unlike_facts
from publishing.checks.texts_of_edition import other_term_problems, page_text_problems, plain_text_problems
from publishing.edition.leaflet_reading import crowded_lines
from publishing.edition.written_edition import Edition
from publishing.editorial.front_matter import front_matter_problems, title_problems
from publishing.editorial.health_aspects import aspect_problems
from publishing.editorial.kinds_of_page import LEAFLET, NEEDED, NOT_EMBEDDED
from publishing.editorial.picture_checks import unused_pictures
from publishing.editorial.sources import (
    citation_problems,
    replaced_citations,
    source_problems,
    typed_citations,
    uncited_sources,
)
from publishing.editorial.terms import list_problems
from publishing.editorial.translated_facts import page_fact_problems
from publishing.editorial.translated_lines import page_line_problems
from publishing.editorial.translations import counterpart_problems, stale_translations
from publishing.editorial.wording import wording_problems
from publishing.editorial.yaml_text import Document
from publishing.page.card_titles import unsaid_in_titles
from publishing.page.emergency_strip import strip_problems
from publishing.page.sign_items import signs_named
from publishing.page.signs_to_call import unnamed_signs
from publishing.page.translated_signs import translated_sign_problems
from publishing.paper.aid_flow import level_problems, topic_problems
from publishing.paper.leaflet_checks import leaflet_citations, leaflet_problems
from publishing.portal.codes import code_citations, code_problems
from publishing.reviewing.reviewers import reviewer_problems, reviewers
from publishing.reviewing.sign_off_checks import sign_off_problems
from publishing.reviewing.sign_offs import key
from publishing.search.search_word_checks import example_problems, search_word_problems
from publishing.search.translated_search_words import unlike_search_words
from publishing.tree.changes import change_problems
from publishing.tree.decision_aid import aid_problems, readable_register
from publishing.tree.signs import Register
from publishing.web.addresses import address_problems


def problems(edition: Edition, today: date) -> Iterator[str]:
    """Every defect of the edition as a sentence that an editor can act on; stale translations come last.

    `today` is the last day that a review or a source can have.
    """
    yield from problems_but_stale_translations(edition, today)
    yield from translations_behind(edition)


def translations_behind(edition: Edition) -> Iterator[str]:
    """Pages that have changed since they were compared, and what one language alone tells: numbers, times, signs."""
    yield from stale_translations(edition.pages, edition.languages)
    yield from page_fact_problems(edition.pages, edition.languages)
    yield from page_line_problems(edition.pages, edition.languages)
    register = readable_register(edition.decision_aid, edition.languages)
    if register:
        known = {*register.signs, *register.groups}  # unknown names are reported elsewhere
        yield from translated_sign_problems(edition.pages, edition.languages, known)


def problems_but_stale_translations(edition: Edition, today: date) -> Iterator[str]:
    """The same without the translations that are behind, which do not stop a preview.

    Malformed files come first, and what would only be a consequence of that is not reported.
    """
    malformed = malformed_files(edition)
    yield from chain.from_iterable(malformed.values())
    looking = _Checks(edition, malformed.keys(), today)
    for check in looking.in_order:
        yield from check()


def problems_of_reviews(edition: Edition, today: date) -> Iterator[str]:
    """What keeps the reviews from being shown: malformed files, a review that cannot be."""
    malformed = malformed_files(edition)
    yield from chain.from_iterable(malformed.values())
    yield from _Checks(edition, malformed.keys(), today).reviews()


@dataclass(frozen=True)
class _Checks:
    """All checks of an edition; each looks only at what is not in `malformed`, the files that were reported already."""

    edition: Edition
    malformed: Collection[str]
    today: date

    @property
    def in_order(self) -> Sequence[Callable[[], Iterator[str]]]:
        """The causes first. A new check gets its line here, and its function below."""
        return (
            self.pages_that_are_missing,
            self.front_matters,
            self.reviews,
            self.words,
            self.sources,
            self.citations,
            self.swapped_words,
            self.decision_aid,
            self.signs_to_call,
            self.facts_in_one_language,
            self.codes,
            self.sources_that_nobody_cites,
            self.sources_that_are_replaced,
            self.changes,
            self.text_of_pages,
            self.leaflet,
            self.pictures,
            self.search_words,
            self.texts_in_data,
            self.calls_put_off,
            self.terms,
        )

    def pages_that_are_missing(self) -> Iterator[str]:
        names = {page.name for page in self.edition.pages}
        for name in NEEDED:
            if name not in names:
                yield (
                    f"docs/{self.edition.languages[0]}/{name}.md:1: This page is missing in every language, and the "
                    "site itself leads readers to it; bring it back."
                )
        yield from counterpart_problems(self.edition.pages, self.edition.languages)

    def front_matters(self) -> Iterator[str]:
        pages = [page for page in self.edition.pages if page.file not in self.malformed]
        for page in pages:
            yield from front_matter_problems(page, self.edition.languages)
        yield from address_problems(pages)
        yield from title_problems(pages)
        yield from aspect_problems(pages)

    def reviews(self) -> Iterator[str]:
        """Who may review, and what is impossible in the reviews; that a text has changed since is no problem of it."""
        edition = self.edition
        if self._sound(edition.reviewers):
            yield from reviewer_problems(edition.reviewers, [*(page.name for page in edition.pages), LEAFLET])
        if self._sound(edition.reviewers, edition.reviews):
            texts = {key(page) for page in edition.pages}.union(f"{one}/{LEAFLET}" for one in edition.languages)
            yield from sign_off_problems(edition.reviews, reviewers(edition.reviewers), texts, self.today)

    def words(self) -> Iterator[str]:
        wording, signs = self.edition.wording, self.edition.decision_aid.signs
        if self._worded:
            yield from wording_problems(wording)
            yield from level_problems(wording)
        if self._worded and self._sound(signs):
            yield from topic_problems(wording.values(), signs)

    def sources(self) -> Iterator[str]:
        if self._worded and self._sound(self.edition.sources):
            named = (words.data["language_names"] for words in self.edition.wording.values())
            yield from source_problems(self.edition.sources, dict.fromkeys(chain.from_iterable(named)), self.today)

    def citations(self) -> Iterator[str]:
        if self._listed:
            yield from citation_problems(self.edition.pages, self._listed, self._cited_by_leaflet)

    def swapped_words(self) -> Iterator[str]:
        yield from swapped_words(self.edition, self.malformed)

    def facts_in_one_language(self) -> Iterator[str]:
        yield from unlike_facts(self.edition, self.malformed)

    def decision_aid(self) -> Iterator[str]:
        """Signs, services, tree and stories: what they name, and the proofs of the tree."""
        yield from self._faults_of_aid or ()

    def signs_to_call(self) -> Iterator[str]:
        if self._register:
            yield from unnamed_signs(self.edition.pages, self._register)
            for page in self.edition.pages:
                yield from unsaid_in_titles(page, self._register)
            yield from strip_problems(self.edition.decision_aid.signs)

    def codes(self) -> Iterator[str]:
        if self._listed and self._sound(self.edition.codes):
            yield from code_problems(self.edition.codes, self._known_sources, self._names - NOT_EMBEDDED)

    def sources_that_nobody_cites(self) -> Iterator[str]:
        """Where something that may cite them cannot be read, nobody knows."""
        edition = self.edition
        lost = set.intersection(*self._absent.values())  # pages, and with them what they cite
        if self._listed and self._sound(edition.codes, edition.leaflet) and self._faults_of_aid == [] and not lost:
            used = {key for page in edition.pages for _, key in page.citations}
            used.update(key for _, key in self._cited_by_leaflet)
            yield from uncited_sources(edition.sources, used | edition.aid.sources | code_citations(edition.codes))

    def sources_that_are_replaced(self) -> Iterator[str]:
        edition = self.edition
        if self._sound(edition.sources):
            citing = (*edition.decision_aid.documents, edition.leaflet, edition.codes)
            yield from replaced_citations(edition.sources, edition.pages, filter(self._sound, citing))

    def changes(self) -> Iterator[str]:
        """The announced changes; where the tree or the signs are malformed, nobody knows what has changed."""
        announced, tree, signs = self.edition.changes, self.edition.decision_aid.tree, self.edition.decision_aid.signs
        if self._sound(announced, tree, signs):
            yield from change_problems(announced, tree, signs, self._names, self.today)

    def text_of_pages(self) -> Iterator[str]:
        yield from page_text_problems(self.edition, self._absent, self._worded)

    def leaflet(self) -> Iterator[str]:
        """The leaflet, where the signs that it names can be read."""
        edition, register = self.edition, self._register
        if register and self._sound(edition.leaflet):
            yield from crowded_lines(edition.leaflet, edition.languages)
            yield from leaflet_problems(edition.leaflet, register, edition.decision_aid.services, edition.languages)

    def pictures(self) -> Iterator[str]:
        words = self.edition.pictures
        whole = {one: words[one] for one in words if not self._absent[one] and self._sound(words[one])}
        yield from unused_pictures(self.edition.pages, whole)

    def search_words(self) -> Iterator[str]:
        """What people call things; where pages or signs are not sound, that they cannot be found is a consequence."""
        edition, register = self.edition, self._register
        for language, document in edition.search_words.items():
            if register and not self._absent[language] and self._sound(document):
                pages = {page.name: page for page in edition.pages if page.language == language}
                services = edition.decision_aid.services.data["services"]
                yield from search_word_problems(document, language, pages, register, services)
                if self._worded:
                    yield from example_problems(edition.wording[language], document, language, pages.values())
        if self._sound(*edition.search_words.values()):
            yield from unlike_search_words(edition.search_words, edition.languages)

    def texts_in_data(self) -> Iterator[str]:
        yield from plain_text_problems(self.edition, self.malformed)

    def calls_put_off(self) -> Iterator[str]:
        yield from calls_put_off(self.edition, self.malformed)

    def terms(self) -> Iterator[str]:
        for language, document in self.edition.terms.items():
            if self._sound(document):
                yield from list_problems(document)
                yield from other_term_problems(self.edition, self.malformed, language)

    def _sound(self, *documents: Document) -> bool:
        return not any(document.file in self.malformed for document in documents)

    @property
    def _worded(self) -> bool:
        return self._sound(*self.edition.wording.values())

    @cached_property
    def _register(self) -> Register | None:
        return readable_register(self.edition.decision_aid, self.edition.languages)

    @property
    def _names(self) -> set[str]:
        """Of all pages, with those that must be there."""
        return {page.name for page in self.edition.pages}.union(NEEDED)

    @property
    def _absent(self) -> dict[str, set[str]]:
        """The pages that are missing in each language, and reported: what leads to them is only a consequence."""
        return {
            language: self._names - {page.name for page in self.edition.pages if page.language == language}
            for language in self.edition.languages
        }

    @property
    def _listed(self) -> Collection[str]:
        """The keys of the sources; none where the file holds no list of them."""
        return self.edition.sources.data if isinstance(self.edition.sources.data, dict) else ()

    @property
    def _cited_by_leaflet(self) -> Sequence[tuple[str, str]]:
        return list(leaflet_citations(self.edition.leaflet)) if self._sound(self.edition.leaflet) else []

    @property
    def _known_sources(self) -> set[str]:
        """Those that are listed, and those that pages or the leaflet cite in vain, which is reported there."""
        return {key for _, key in (*typed_citations(self.edition.pages), *self._cited_by_leaflet)}.union(self._listed)

    @cached_property
    def _faults_of_aid(self) -> list[str] | None:
        """What is wrong with the decision aid; None where it, or the list of sources, cannot be read."""
        written = self.edition.decision_aid
        if not self._listed or not self._sound(*written.documents):
            return None
        named = {name for page in self.edition.pages for _, name in signs_named(page)}
        return list(aid_problems(written, self.edition.languages, self._known_sources, self._names, named))
