"""The texts in editors' data, which hold no Markdown: the numbers that they name, and what is not finished in them."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from publishing.editorial.doubled_words import doubled_word_problems
from publishing.editorial.hidden_characters import hidden_character_problems
from publishing.editorial.named_characters import named_character_problem
from publishing.editorial.telephone_numbers import number_problems
from publishing.editorial.typing_slips import typing_problems
from publishing.editorial.unfinished_text import unfinished_problems
from publishing.editorial.yaml_text import Document

MARKS = frozenset({"matches", "urgencies"})
"""The fields that hold marks of the build's own, one in three thousand of which looks like a telephone number."""


@lru_cache(maxsize=1_000)
def own_text_problems(document: Document) -> Sequence[str]:
    """In the texts that are our own, of a file or of a front matter: numbers that are none of ours, slips."""
    return tuple(_own_text_problems(document))


def _own_text_problems(document: Document) -> Iterator[str]:
    for path, text in document.values():
        if MARKS.isdisjoint(path):
            found = [*number_problems(text), *doubled_word_problems(text)]
            found += typing_problems(text) if " " in text else ()  # a single word may be a name: nhs111
            yield from dict.fromkeys(f"{document.place(*path)}: {problem}" for _, problem in found)


@lru_cache(maxsize=1_000)
def text_problems(document: Document) -> Sequence[str]:
    """What is hidden, coded or not finished in the texts of a file, or of a front matter, as sentences with places.

    YAML can hide a character behind a code in quotes, which no look at the file itself would find: "\\u200b".
    """
    return tuple(_text_problems(document))


def _text_problems(document: Document) -> Iterator[str]:
    for place, text in document.texts():
        found = [*hidden_character_problems(text), *unfinished_problems([(1, text)])]
        yield from (f"{place}: {problem}" for _, problem in found)
        if problem := named_character_problem(text):
            yield f"{place}: {problem}"
