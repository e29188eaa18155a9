"""Every text of an edition: that of the pages, and that in data."""

from collections.abc import Collection, Iterator, Mapping

from publishing.edition.wording_form import PICTURES
from publishing.edition.written_edition import Edition
from publishing.editorial.kinds_of_page import CITE_NOTHING
from publishing.editorial.plain_texts import own_text_problems, text_problems
from publishing.editorial.terms import data_term_problems, page_term_problems, terms
from publishing.page.card_titles import card_title_problems
from publishing.page.cited_parts import uncited_problems
from publishing.page.emergency_cards import emergency_card_problems
from publishing.page.page_checks import page_problems
from publishing.page.sign_items import sign_item_problems
from publishing.page.urgent_cards import urgent_card_problems
from publishing.tree.decision_aid import readable_register
from publishing.tree.services import EMERGENCY_NUMBER, URGENT_SERVICE

CARD_MENTIONS = (EMERGENCY_NUMBER, URGENT_SERVICE)
"""What care cards say for whom to call at once, and today."""


def page_text_problems(edition: Edition, absent: Mapping[str, Collection[str]], worded: bool) -> Iterator[str]:
    """What is wrong in the Markdown of the pages; `absent` are the pages that each language lacks.

    `worded` says whether the wording of every language passed the form check.
    """
    entries = edition.sources.data.values() if isinstance(edition.sources.data, dict) else ()
    addresses = {str(entry.get("address")) for entry in entries if isinstance(entry, dict)}
    register = readable_register(edition.decision_aid, edition.languages)
    if register is None:  # then no page has the words of its signs yet
        return
    mentions = edition.decision_aid.mentions
    for language in edition.languages:
        emergency_number, urgent_service = (mentions.get(one, {}).get(language, "") for one in CARD_MENTIONS)
        yield from card_title_problems(page for page in edition.pages if page.language == language)
        pages = {page.name: page for page in edition.pages if page.language == language}
        beside = {**dict.fromkeys(absent[language]), **pages}
        for page in pages.values():
            yield from page_problems(page, beside, list(PICTURES.required), addresses)
            cards = (*emergency_card_problems(page, emergency_number), *urgent_card_problems(page, urgent_service))
            for line, problem in (*sign_item_problems(page, register), *cards):
                yield f"{page.file}:{line}: {problem}"
            if worded and page.name not in CITE_NOTHING:
                yield from uncited_problems(page, edition.wording[language].data["own_advice"])


def plain_text_problems(edition: Edition, malformed: Collection[str]) -> Iterator[str]:
    """The texts that stand in data, and those in the front matter of the pages."""
    aid = edition.decision_aid.documents
    ours = [*aid, edition.changes, edition.leaflet, *edition.wording.values(), *edition.pictures.values()]
    ours += [page.front_matter for page in edition.pages]
    of_others = [edition.sources, edition.codes]  # a source may name the number of another country
    of_others += edition.terms.values()
    of_others += edition.search_words.values()  # people search for other numbers
    for document in ours + of_others:
        if document.file not in malformed:
            yield from text_problems(document)
            yield from own_text_problems(document) if document in ours else ()


def other_term_problems(edition: Edition, malformed: Collection[str], language: str) -> Iterator[str]:
    """The forms that we do not use in a language; stories are told in the words of those who tell them."""
    known, aid = terms(edition.terms[language]), edition.decision_aid
    for page in edition.pages:
        if page.language == language and page.file not in malformed:
            yield from page_term_problems(page, known)
    for document in (edition.wording[language], edition.pictures[language]):
        if document.file not in malformed:
            yield from data_term_problems(document, known)
    for document in (aid.services, aid.signs, aid.tree, edition.changes, edition.leaflet):
        if document.file not in malformed:
            yield from data_term_problems(document, known, language)
