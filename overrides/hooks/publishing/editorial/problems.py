"""Every problem of an edition, all at once, the first cause first."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

from publishing.editorial.front_matter import front_matter_problems, title_problems
from publishing.editorial.health_aspects import aspect_problems
from publishing.editorial.malformed_files import malformed_files
from publishing.editorial.picture_checks import unused_pictures
from publishing.editorial.sources import (
    citation_problems,
    replaced_citations,
    source_problems,
    typed_citations,
    uncited_sources,
)
from publishing.editorial.terms import list_problems
from publishing.editorial.texts_of_edition import other_term_problems, page_text_problems, plain_text_problems
from publishing.editorial.translations import counterpart_problems, stale_translations
from publishing.editorial.wording import wording_problems
from publishing.page.sign_items import signs_named
from publishing.page.translated_signs import translated_sign_problems
from publishing.paper.aid_flow import heading_problems, level_problems
from publishing.paper.leaflet_checks import citations, leaflet_problems
from publishing.portal.changes import change_problems
from publishing.portal.codes import code_citations, code_problems
from publishing.portal.embedded_page import NOT_EMBEDDED
from publishing.reviewing.leaflet_reading import LEAFLET
from publishing.reviewing.reviewers import reviewer_problems, reviewers
from publishing.reviewing.sign_off_checks import sign_off_problems
from publishing.reviewing.sign_offs import key
from publishing.search.search_word_checks import example_problems, search_word_problems
from publishing.tree.decision_aid import aid_problems, readable_register
from publishing.web.addresses import address_problems

if TYPE_CHECKING:
    from publishing.editorial.written_edition import Edition

MOST_SHOWN = 20

NEEDED = ("index", "decision-aid", "see-a-doctor", "search", "sources")
"""Pages to which the site's own header and buttons lead."""


def shown(problems: Sequence[str]) -> list[str]:
    """What an editor is shown of these problems: the first twenty, then how many more there are."""
    more = len(problems) - MOST_SHOWN
    if more <= 0:
        return list(problems)
    rest = "1 more problem is" if more == 1 else f"{more} more problems are"
    return [*problems[:MOST_SHOWN], f"And {rest} not shown; correct these first."]


def problems(edition: "Edition", today: date) -> Iterator[str]:
    """Every defect of the edition as a sentence that an editor can act on; stale translations come last.

    `today` is the last day that a review or a source can have.
    """
    yield from problems_but_stale_translations(edition, today)
    yield from stale_translations(edition.pages, edition.languages)


def problems_but_stale_translations(edition: "Edition", today: date) -> Iterator[str]:
    """The same without the translations that are behind, which do not stop a preview.

    Malformed files come first, and what would only be a consequence of that is not reported.
    """
    malformed = malformed_files(edition)
    yield from chain.from_iterable(malformed.values())
    yield from _content_problems(edition, malformed.keys(), today)


def problems_of_reviews(edition: "Edition", today: date) -> Iterator[str]:
    """What keeps the reviews from being shown: malformed files, a review that cannot be."""
    malformed = malformed_files(edition)
    yield from chain.from_iterable(malformed.values())
    yield from _reviews(edition, malformed, today)


def _content_problems(edition: "Edition", malformed: Collection[str], today: date) -> Iterator[str]:
    """What is wrong in the files that are not malformed, and in the text of all pages."""
    worded = not any(words.file in malformed for words in edition.wording.values())
    yield from _missing_pages(edition)
    yield from counterpart_problems(edition.pages, edition.languages)
    yield from _front_matters(edition, malformed)
    yield from _reviews(edition, malformed, today)
    if worded:
        yield from wording_problems(edition.wording)
        yield from level_problems(edition.wording)
    if worded and edition.decision_aid.signs.file not in malformed:
        yield from heading_problems(edition.wording.values(), edition.decision_aid.signs)
    if worded and edition.sources.file not in malformed:
        named = chain.from_iterable(words.data["language_names"] for words in edition.wording.values())
        yield from source_problems(edition.sources, dict.fromkeys(named), today)
    if isinstance(edition.sources.data, dict) and edition.sources.data:
        yield from _citations(edition, malformed)
    if edition.sources.file not in malformed:
        cite = [
            document
            for document in (*edition.decision_aid.documents, edition.leaflet, edition.codes)
            if document.file not in malformed
        ]
        yield from replaced_citations(edition.sources, edition.pages, cite)
    yield from _changes(edition, malformed, today)
    absent = _absent(edition)
    yield from page_text_problems(edition, absent, worded)
    yield from translated_sign_problems(edition.pages, edition.languages)
    yield from _leaflet(edition, malformed)
    complete = {
        one: words for one, words in edition.pictures.items() if not absent[one] and words.file not in malformed
    }
    yield from unused_pictures(edition.pages, complete)
    yield from _search_words(edition, malformed, worded)
    yield from plain_text_problems(edition, malformed)
    for language, document in edition.terms.items():
        if document.file not in malformed:
            yield from list_problems(document)
            yield from other_term_problems(edition, malformed, language)


def _search_words(edition: "Edition", malformed: Collection[str], worded: bool) -> Iterator[str]:
    """What people call things; where pages or signs are not sound, that they cannot be found is a consequence."""
    register, absent = readable_register(edition.decision_aid, edition.languages), _absent(edition)
    for language, document in edition.search_words.items():
        if register and not absent[language] and document.file not in malformed:
            pages = {page.name: page for page in edition.pages if page.language == language}
            services = edition.decision_aid.services.data["services"]
            yield from search_word_problems(document, language, pages, register, services)
            if worded:
                yield from example_problems(edition.wording[language], document, language, pages.values())


def _absent(edition: "Edition") -> dict[str, set[str]]:
    """The pages that are missing in each language, and reported: what leads to them is only a consequence."""
    names = {page.name for page in edition.pages}.union(NEEDED)
    return {
        language: names - {page.name for page in edition.pages if page.language == language}
        for language in edition.languages
    }


def _missing_pages(edition: "Edition") -> Iterator[str]:
    names = {page.name for page in edition.pages}
    for name in NEEDED:
        if name not in names:
            yield (
                f"docs/{edition.languages[0]}/{name}.md:1: This page is missing in every language, and the site "
                "itself leads readers to it; bring it back."
            )


def _front_matters(edition: "Edition", malformed: Collection[str]) -> Iterator[str]:
    pages = [page for page in edition.pages if page.file not in malformed]
    for page in pages:
        yield from front_matter_problems(page, edition.languages)
    yield from address_problems(pages)
    yield from title_problems(pages)
    yield from aspect_problems(pages)


def _reviews(edition: "Edition", malformed: Collection[str], today: date) -> Iterator[str]:
    """Who may review, and what is impossible in the reviews; that a text has changed since is no problem of it."""
    if edition.reviewers.file in malformed:
        return
    yield from reviewer_problems(edition.reviewers, [*(page.name for page in edition.pages), LEAFLET])
    if edition.reviews.file not in malformed:
        texts = {key(page) for page in edition.pages}.union(f"{one}/{LEAFLET}" for one in edition.languages)
        yield from sign_off_problems(edition.reviews, reviewers(edition.reviewers), texts, today)


def _citations(edition: "Edition", malformed: Collection[str]) -> Iterator[str]:
    """What cites the sources: the pages, the decision aid and the codes."""
    leaflet = list(citations(edition.leaflet)) if edition.leaflet.file not in malformed else []
    yield from citation_problems(edition.pages, edition.sources.data, leaflet)
    typed = {key for _, key in (*typed_citations(edition.pages), *leaflet)}
    known = typed.union(edition.sources.data)  # a source that pages lack is told of them
    used = {key for page in edition.pages for _, key in page.citations}.union(key for _, key in leaflet)
    names = {page.name for page in edition.pages}.union(NEEDED)
    others = {edition.codes.file, edition.leaflet.file}
    unread = {*(document.file for document in edition.decision_aid.documents), *others} & set(malformed)
    if unread <= others:
        found = list(aid_problems(edition.decision_aid, edition.languages, known, names, _signs_on_pages(edition)))
        yield from found
        unread |= {edition.decision_aid.tree.file} if found else set()
        used |= set() if found else edition.aid.sources
    if edition.codes.file not in malformed:
        yield from code_problems(edition.codes, known, names - NOT_EMBEDDED)
        used |= code_citations(edition.codes)
    lost = set.intersection(*_absent(edition).values())  # pages, and with them what they cite
    if not unread and not lost:
        yield from uncited_sources(edition.sources, used)


def _leaflet(edition: "Edition", malformed: Collection[str]) -> Iterator[str]:
    """The leaflet, where the signs that it names can be read."""
    register = readable_register(edition.decision_aid, edition.languages)
    if register and edition.leaflet.file not in malformed:
        yield from leaflet_problems(edition.leaflet, register, edition.decision_aid.services, edition.languages)


def _changes(edition: "Edition", malformed: Collection[str], today: date) -> Iterator[str]:
    """What is told of changes; where the tree or the signs are malformed, nobody knows what has changed."""
    tree, signs = edition.decision_aid.tree, edition.decision_aid.signs
    if not {edition.changes.file, tree.file, signs.file} & set(malformed):
        pages = {page.name for page in edition.pages}.union(NEEDED)
        yield from change_problems(edition.changes, tree, signs, pages, today)


def _signs_on_pages(edition: "Edition") -> set[str]:
    """The names of all signs and groups in care cards."""
    return {name for page in edition.pages for _, name in signs_named(page)}
