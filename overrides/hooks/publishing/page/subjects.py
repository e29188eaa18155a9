"""The subjects from A to Z: every page under its title and under the words that people use for it."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from lxml import etree

from publishing.editorial.written_page import Page
from publishing.page.chapters import Chapter
from publishing.page.markup import markup


@dataclass(frozen=True)
class Subject:
    """Words that a reader may look for, and the pages that answer them."""

    words: str
    pages: tuple[Page, ...]


def a_to_z(pages: Sequence[Page]) -> list[tuple[str, list[Subject]]]:
    """For each letter, in order, its subjects; accents and capitals do not count, and digits come first together."""
    found: dict[str, list[tuple[str, Page]]] = {}
    for page in pages:
        for words in {_order(words): words for words in (*page.keywords, page.title)}.values():
            found.setdefault(_order(words), []).append((words, page))
    subjects = [Subject(found[order][0][0], tuple(page for _, page in found[order])) for order in sorted(found)]
    return [(letter, list(group)) for letter, group in groupby(subjects, key=_letter)]


def _letter(subject: Subject) -> str:
    first = _order(subject.words)[0]
    return "0–9" if first.isdigit() else first


def _order(words: str) -> str:
    plain = unicodedata.normalize("NFKD", words.upper())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def indexable(chapter: Chapter) -> str:
    """A chapter for the search index: its content, and the words that people use for it."""
    words = etree.Element("p")
    words.text = ". ".join(chapter.page.keywords)
    return f'<html lang="{chapter.page.language}"><body>{chapter.html}{markup(words)}</body></html>'
