"""The index that the search page asks for, as small as it gets: one per language."""

from collections.abc import Iterable, Sequence
from typing import Any

from publishing.editorial.yaml_text import Document
from publishing.search.entries import Entry
from publishing.search.folded_words import other_forms, stems_of, telling
from publishing.search.places import Places
from publishing.search.search_words import elsewhere, left_out, search_words
from publishing.tree.signs import URGENCIES


def packed_index(found: Sequence[Entry], document: Document, places: Places) -> dict[str, Any]:
    """What assets/search-ranking.js reads.

    `forms` holds for every stem its forms; `entries` for every entry its address, title, page, sentence, urgency (from
    0, or -1) and whether it comes last; `titles` and `texts` the numbers of the stems in each; `words` what people
    say, with the number of the entry that it leads to, and of the stems of each.
    """
    empty = left_out(document)
    titles = [telling(entry.title, empty) if entry.searched else [] for entry in found]
    texts = [telling(f"{entry.sentence} {entry.text}", empty) for entry in found]
    spoken = [(word.words, _number(found, word.place, places)) for word in search_words(document)]
    answers = elsewhere(document)
    phrases = [*(words for words, _ in spoken), *(words for answer in answers for words in answer.words)]
    all_words = {word for words in (*titles, *texts, *(telling(phrase, empty) for phrase in phrases)) for word in words}
    stems = stems_of(all_words, places.language)
    stems |= other_forms(stems, (word for phrase in phrases for word in telling(phrase, empty)), places.language)
    numbers = {stem: number for number, stem in enumerate(sorted(set(stems.values())))}

    def numbered(words: Iterable[str]) -> list[int]:
        return sorted({numbers[stems[word]] for word in words})

    return {
        "forms": _forms(stems, numbers),
        "left_out": sorted(empty),
        "entries": [_entry(entry) for entry in found],
        "titles": [numbered(words) for words in titles],
        "texts": [sorted({*numbered(text)} - {*numbered(title)}) for title, text in zip(titles, texts, strict=True)],
        "words": [[words, entry] for words, entry in spoken],
        "elsewhere": [
            [list(answer.words), answer.say, [[places.at(one).address, places.at(one).title] for one in answer.read]]
            for answer in answers
        ],
    }


def _forms(stems: dict[str, str], numbers: dict[str, int]) -> list[str]:
    forms: list[list[str]] = [[] for _ in numbers]
    for word in sorted(stems):
        forms[numbers[stems[word]]].append(word)
    return [" ".join(words) for words in forms]


def _entry(entry: Entry) -> list[Any]:
    urgency = URGENCIES.index(entry.urgency) if entry.urgency else -1
    return [entry.address, entry.title, entry.within, entry.sentence, urgency, int(entry.last)]


def _number(found: Sequence[Entry], place: str, places: Places) -> int:
    """The number of the entry at a place; several can have its address, and then it is the one with its words."""
    wanted = places.at(place)
    at_address = [number for number, entry in enumerate(found) if entry.address == wanted.address]
    exact = [number for number in at_address if found[number].place == place]
    return (exact or [number for number in at_address if not found[number].place])[0]
