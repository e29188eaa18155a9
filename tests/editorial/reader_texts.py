"""What readers read, as a checker of words and grammar is shown it."""

import re
from collections.abc import Iterator

from publishing.edition.written_edition import Edition
from publishing.editorial.page_tree import CODE
from publishing.editorial.rhythm import passages

NOT_WORDS = re.compile(r"\{[a-z-]+\}|https?:\S+|\S+\.(?:html|json|xml|zip|yml)\b")
"""A place for a telephone number; an address; a file."""
SEEN_AS = {"’": "'", "\N{SOFT HYPHEN}": "", CODE: "112"}
FOR_DEVELOPERS = "for-portals"
DEFINITIONS = "glossary"
"""The page on which a sentence may be a noun with what belongs to it."""


def texts(edition: Edition, language: str) -> Iterator[str]:
    """What readers read in a language, a paragraph, heading or item at a time; people tell stories as they like."""
    for page in edition.pages:
        if page.language == language and page.name != FOR_DEVELOPERS:
            yield from (plain(page.front_matter.data[key]) for key in ("title", "description"))
            yield from (plain(block.text) for block in page.texts)
    aid = edition.decision_aid
    for document in (aid.services, aid.signs, aid.tree, edition.leaflet):
        yield from (plain(text) for path, text in document.values() if language in path)
    yield from (plain(text) for _, text in edition.pictures[language].values())


def plain(text: str) -> str:
    """A text as a checker is shown it, on one line."""
    for seen, shown in SEEN_AS.items():
        text = text.replace(seen, shown)
    return " ".join(NOT_WORDS.sub("112", text).split())


def running_sentences(edition: Edition, language: str) -> Iterator[str]:
    """The sentences that stand in paragraphs, of pages that tell something."""
    for page in edition.pages:
        if page.language == language and page.name not in (FOR_DEVELOPERS, DEFINITIONS):
            yield from (plain(sentence.text) for passage in passages(page) for sentence in passage)
