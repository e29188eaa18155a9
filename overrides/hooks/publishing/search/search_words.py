"""What people call a thing, as editors write it in docs/{language}/search-words.yml."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from publishing.editorial.form import NAME, Entries, Fields, ListOf, Text
from publishing.editorial.yaml_text import Document, KeyPath
from publishing.search.folded_words import folded

FELT = ("eyelid", "face", "arm", "calf", "foot", "whole-body")
"""Where people feel something, in the order of the search page."""
PDFS = ("leaflet", "booklet", "large-print", "aid-sheet", "diary")
"""The PDFs that a search finds, by their names in the wording."""

PLACE = rf"{NAME}(#\S+)?|sign:{NAME}|service:{NAME}|pdf:({'|'.join(PDFS)})"
OF_PLACE = "a page (stress), a heading (stress#wat-helpt), sign:…, service:…, or pdf:" + " or pdf:".join(PDFS)
WORD = Text(longest=60)
WORDS = ListOf(WORD, "word")
BY_PLACE = Entries(WORDS, "place", PLACE, OF_PLACE)
SEARCH_WORDS = Fields(
    {
        "felt": Fields({where: Fields({"name": Text(longest=40), "words": BY_PLACE}) for where in FELT}),
        "words": BY_PLACE,
        "also": BY_PLACE,
        "elsewhere": Entries(
            Fields({"words": WORDS, "say": Text()}, {"read": ListOf(Text(PLACE, OF_PLACE))}), "answer"
        ),
        "left_out": WORDS,
    }
)


@dataclass(frozen=True)
class SearchWord:
    """What people call something, with the place that it leads to.

    `felt` is where in the body they feel it, or "". One that is not `listed` is only found by searching.
    `path` is where it stands in its file.
    """

    words: str
    place: str
    path: KeyPath
    felt: str = ""
    listed: bool = True


@dataclass(frozen=True)
class Elsewhere:
    """The honest answer to what this site does not tell about, with places that are worth reading all the same."""

    words: tuple[str, ...]
    say: str
    read: tuple[str, ...]


def search_words(document: Document) -> list[SearchWord]:
    """All words of a file that passed the SEARCH_WORDS form check, in their order."""
    return list(_search_words(document))


def _search_words(document: Document) -> Iterator[SearchWord]:
    for felt, group in document.data["felt"].items():
        yield from _by_place(group["words"], ("felt", felt, "words"), felt)
    yield from _by_place(document.data["words"], ("words",))
    yield from _by_place(document.data["also"], ("also",), listed=False)


def _by_place(
    entries: Mapping[str, Sequence[str]], path: KeyPath, felt: str = "", listed: bool = True
) -> Iterator[SearchWord]:
    for place, words in entries.items():
        yield from (SearchWord(one, place, (*path, place, n), felt, listed) for n, one in enumerate(words))


def elsewhere(document: Document) -> list[Elsewhere]:
    """What this site does not tell about."""
    return [
        Elsewhere(tuple(entry["words"]), entry["say"], tuple(entry.get("read", ())))
        for entry in document.data["elsewhere"].values()
    ]


def left_out(document: Document) -> frozenset[str]:
    """The words that say nothing about what somebody looks for."""
    return frozenset(map(folded, document.data["left_out"]))
