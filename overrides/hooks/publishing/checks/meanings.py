"""Whether texts still mean what they stand for: answers, urgencies, numbers, and when to call."""

from collections.abc import Collection, Iterator

from publishing.edition.changed_places import swapped_groups, swapped_shorter_words, swapped_signs
from publishing.edition.fixed_words import answer_word_problems, picture_word_problems, site_word_problems
from publishing.edition.written_edition import Edition
from publishing.editorial.calling import late_call_problems
from publishing.editorial.translated_facts import (
    denial_problems,
    fact_problems,
    lost_denials,
    time_problems,
    unlike_number_problems,
)
from publishing.editorial.translated_texts import file_problems
from publishing.tree.how_soon import unsaid_levels
from publishing.tree.service_checks import swapped_numbers, unmentioned_services

SENTENCES = ("signs", "groups", "advice", "comforts", "questions", "outcomes", "sooner", "lead", "parts", "back")
"""The parts of signs, tree and leaflet in which readers find what they have, and what they should do."""


def swapped_words(edition: Edition, malformed: Collection[str]) -> Iterator[str]:
    """Words and numbers of the site and of the decision aid that have changed places."""
    aid = edition.decision_aid
    for language, words in edition.wording.items():
        if words.file not in malformed:
            yield from site_word_problems(words, language)
    for language, words in edition.pictures.items():
        if words.file not in malformed:
            yield from picture_word_problems(words, language)
    if aid.tree.file not in malformed:
        yield from answer_word_problems(aid.tree)
        yield from unsaid_levels(aid.tree)
    if aid.services.file not in malformed:
        yield from swapped_numbers(aid.services, edition.languages)
        yield from unmentioned_services(aid.services, edition.languages)
    if aid.signs.file not in malformed:
        yield from _changed_places(edition, malformed)


def _changed_places(edition: Edition, malformed: Collection[str]) -> Iterator[str]:
    """Words of signs, of groups and on the leaflet that have changed places, where the signs are of the right form."""
    signs, leaflet = edition.decision_aid.signs, edition.leaflet
    for language in edition.languages:
        if edition.search_words[language].file not in malformed:
            yield from swapped_signs(signs, edition.search_words[language], language)
        yield from swapped_groups(signs, language)
        if leaflet.file not in malformed:
            yield from swapped_shorter_words(leaflet, signs, language)


def unlike_facts(edition: Edition, malformed: Collection[str]) -> Iterator[str]:
    """What data say in one language alone: a number, a name in braces, a denial, a time, what not to do."""
    for document in (edition.decision_aid.signs, edition.decision_aid.tree, edition.leaflet):
        if document.file not in malformed:
            figures = list(fact_problems(document, edition.languages))
            yield from figures or unlike_number_problems(document, edition.languages)
            yield from denial_problems(document, edition.languages, SENTENCES)
            yield from time_problems(document, edition.languages, SENTENCES)
    if edition.decision_aid.signs.file not in malformed:
        yield from lost_denials(edition.decision_aid.signs, edition.languages)
    for document in (edition.decision_aid.services, edition.changes):
        if document.file not in malformed:
            yield from unlike_number_problems(document, edition.languages)
            yield from time_problems(document, edition.languages, list(document.data))
    for files in (edition.pictures, edition.wording):
        if not any(document.file in malformed for document in files.values()):
            yield from file_problems(files, edition.languages)


def calls_put_off(edition: Edition, malformed: Collection[str]) -> Iterator[str]:
    """The texts by which a reader would call later, or not at all."""
    aid = edition.decision_aid
    for language in edition.languages:
        pages = [page for page in edition.pages if page.language == language]
        texts = [(f"{page.file}:{number}", line) for page in pages for number, line in page.typed_lines]
        for document in (edition.wording[language], edition.pictures[language]):
            texts += document.texts() if document.file not in malformed else ()
        for document in (aid.services, aid.signs, aid.tree, edition.leaflet):
            found = document.values() if document.file not in malformed else ()
            texts += [(document.place(*path), text) for path, text in found if path[-1] == language]
        yield from late_call_problems(texts, language)
