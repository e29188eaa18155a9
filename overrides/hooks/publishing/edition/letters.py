"""Whether every letter that editors write can be printed: a font that lacks one would print an empty box."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from publishing.edition.written_edition import Edition
from publishing.editorial.written_page import Page
from publishing.editorial.yaml_text import Document

NEVER_DRAWN = {"Cc", "Cf", "Zs", "Zl", "Zp"}
"""The Unicode categories of what has no shape of its own: white space and marks of control."""


@dataclass(frozen=True)
class Font:
    """A font, with the letters that it can draw in every style."""

    name: str
    letters: frozenset[str]


def letter_problems(edition: Edition, fonts: Mapping[str, Font]) -> Iterator[str]:
    """Every letter in a text of `edition` that its font lacks, with the word that it stands in.

    `fonts` are those of the languages; the texts of a language that has none are passed over. What is in no language,
    such as the title of a source, is printed in all of them, and takes a letter from whichever font has it.
    """
    in_all = list(fonts.values()) if all(language in fonts for language in edition.languages) else []
    for language, place, text in _texts(edition):
        possible = [fonts[language]] if language in fonts else in_all
        if possible:
            yield from letters_lacking(place, text, possible)


def letters_lacking(place: str, text: str, fonts: Iterable[Font]) -> Iterator[str]:
    """Every letter of `text`, which stands at `place`, that none of `fonts` has."""
    named = {font.name: font.letters for font in fonts}
    known = frozenset[str]().union(*named.values())
    for word in dict.fromkeys(text.split()):
        for letter in dict.fromkeys(word):
            if letter not in known and unicodedata.category(letter) not in NEVER_DRAWN:
                yield (
                    f"{place}: The letter '{letter}' ({_named(letter)}) in '{word}' is not in {' or '.join(named)}, "
                    "so the PDFs would show an empty box; write it in words, or name a font that has it (wording.yml)."
                )


def _texts(edition: Edition) -> Iterator[tuple[str, str, str]]:
    """Every text that may be printed: its language, empty when it is in none, its place, and itself."""
    for page in edition.pages:
        yield from ((page.language, place, text) for place, text in _texts_of(page))
    for own in (edition.wording, edition.pictures):
        for language, document in own.items():
            yield from ((language, place, text) for place, text in document.texts())
    for document in (edition.sources, edition.reviews, *edition.decision_aid.documents, edition.leaflet):
        yield from _texts_in_languages(document, edition)


def _texts_in_languages(document: Document, edition: Edition) -> Iterator[tuple[str, str, str]]:
    """The texts of a document that gives each in every language: {nl: Ja, en: Yes}."""
    for path, text in document.values():
        language = next((str(step) for step in reversed(path) if step in edition.languages), "")
        yield language, document.place(*path), text


def _texts_of(page: Page) -> Iterator[tuple[str, str]]:
    for field in ("title", "description"):
        yield page.front_matter.place(field), str(page.front_matter.data.get(field) or "")
    for number, line in enumerate(page.markdown.splitlines(), page.first_line):
        yield f"{page.file}:{number}", line


def _named(letter: str) -> str:
    return f"U+{ord(letter):04X} {unicodedata.name(letter, '')}".strip()
