"""The subjects of the search page, which need no script: from A to Z, and by where people feel something."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from publishing.editorial.kinds_of_page import NOT_LISTED
from publishing.editorial.yaml_text import Document
from publishing.search.folded_words import folded
from publishing.search.places import Place, Places
from publishing.search.search_words import FELT, search_words


@dataclass(frozen=True)
class Subject:
    """Words that a reader may look for, and the place that answers them."""

    words: str
    place: Place


def a_to_z(document: Document, places: Places) -> list[tuple[str, list[Subject]]]:
    """For each letter, in order, its subjects; accents and capitals do not count, and digits come first together.

    The titles of pages are subjects too.
    """
    listed = [Subject(word.words, places.at(word.place)) for word in search_words(document) if word.listed]
    pages = [Subject(page.title, places.at(name)) for name, page in places.pages.items()]
    readers = [subject for subject in (*listed, *pages) if subject.place.page not in NOT_LISTED]
    return [(letter, list(group)) for letter, group in groupby(_in_order(readers), key=_letter)]


def by_where_felt(document: Document, places: Places) -> list[tuple[str, str, list[Subject]]]:
    """For each part of the body its id, its name and its subjects."""
    words = search_words(document)
    return [
        (
            felt,
            document.data["felt"][felt]["name"],
            [Subject(word.words, places.at(word.place)) for word in words if word.felt == felt],
        )
        for felt in FELT
    ]


def _in_order(subjects: Iterable[Subject]) -> Sequence[Subject]:
    """Each of the words once; a title of a page gives way to the same words of an editor, which lead further."""
    first: dict[str, Subject] = {}
    for subject in subjects:
        first.setdefault(folded(subject.words), subject)
    return [first[words] for words in sorted(first)]


def _letter(subject: Subject) -> str:
    first = folded(subject.words)[0].upper()
    return "0–9" if first.isdigit() else first
