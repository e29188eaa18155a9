"""Whether every letter that editors write can be printed: a font that lacks one would print an empty box."""

import unicodedata
from collections.abc import Collection, Iterator

from publishing.editorial.written_edition import Edition
from publishing.editorial.written_page import Page

NEVER_DRAWN = {"Cc", "Cf", "Zs", "Zl", "Zp"}
"""The Unicode categories of what has no shape of its own: white space and marks of control."""


def letter_problems(edition: Edition, letters: Collection[str]) -> Iterator[str]:
    """Every letter in a text of `edition` that is not among `letters`, with the word that it stands in."""
    for place, text in _texts(edition):
        yield from letters_lacking(place, text, letters)


def letters_lacking(place: str, text: str, letters: Collection[str]) -> Iterator[str]:
    """Every letter of `text`, which stands at `place`, that is not among `letters`."""
    for word in dict.fromkeys(text.split()):
        for letter in dict.fromkeys(word):
            if letter not in letters and unicodedata.category(letter) not in NEVER_DRAWN:
                yield (
                    f"{place}: The letter '{letter}' ({_named(letter)}) in '{word}' is not in the font of the "
                    "PDFs, which would show an empty box; write it in words."
                )


def _texts(edition: Edition) -> Iterator[tuple[str, str]]:
    """Every text that may be printed, with its place."""
    for page in edition.pages:
        yield from _texts_of(page)
    for document in (
        edition.sources,
        edition.reviews,
        *edition.decision_aid.documents,
        edition.leaflet,
        *edition.wording.values(),
        *edition.pictures.values(),
    ):
        yield from document.texts()


def _texts_of(page: Page) -> Iterator[tuple[str, str]]:
    for field in ("title", "description"):
        yield page.front_matter.place(field), str(page.front_matter.data.get(field) or "")
    for number, line in enumerate(page.markdown.splitlines(), page.first_line):
        yield f"{page.file}:{number}", line


def _named(letter: str) -> str:
    return f"U+{ord(letter):04X} {unicodedata.name(letter, '')}".strip()
