"""The words that we use, from docs/{language}/terms.yml, and the forms that we do not use in their place."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import groupby

from publishing.editorial.form import Entries, ListOf, Text
from publishing.editorial.written_page import Page
from publishing.editorial.yaml_text import Document, KeyPath

PHRASE = Text(r"[^\s;]+( [^\s;]+)*", "words with one space between them")
TERMS = Entries(ListOf(PHRASE, "form"), "term", PHRASE.pattern, PHRASE.of_pattern, may_be_empty=True)


@dataclass(frozen=True, eq=False)
class Terms:
    """What we do not use, each form with the word that we use for it; `file` lists them."""

    file: str
    better: Mapping[str, str]

    @cached_property
    def _forms(self) -> list[str]:
        return sorted(self.better, key=len, reverse=True)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """A group for each form, the longest first."""
        return re.compile(rf"(?<!\w)(?:{'|'.join(f'({_words(form)})' for form in self._forms)})(?!\w)", re.IGNORECASE)

    def problems(self, text: str) -> Iterator[tuple[int, str]]:
        """The forms in a text that we do not use, each with its place and the word to use."""
        for found in self._pattern.finditer(text) if self.better else ():
            word = self.better[self._forms[(found.lastindex or 1) - 1]]
            yield found.start(), f"We do not use '{' '.join(found[0].split())}'; write '{word}' ({self.file})."


@lru_cache(maxsize=100)
def terms(document: Document) -> Terms:
    """The terms of a language. Requires a document that passed the TERMS form check."""
    return Terms(document.file, {form: str(word) for (word, _), form in document.values()})


def list_problems(document: Document) -> Iterator[str]:
    """Forms that are listed twice, or that stand in a word that we use.

    Requires a document that passed the TERMS form check.
    """
    listed: dict[str, str] = {}
    for path, form in document.values():
        place = document.place(*path)
        if earlier := listed.get(form.casefold()):
            yield f"{place}: The form '{form}' is already listed at {earlier}; keep one."
        listed.setdefault(form.casefold(), place)
        for word in document.data:
            if any(Terms(document.file, {form: word}).problems(word)):
                yield f"{place}: The form '{form}' stands in '{word}', which we do use; remove it."


@lru_cache(maxsize=1_000)
def page_term_problems(page: Page, known: Terms) -> Sequence[str]:
    """What of a page we write otherwise, with file and line; keywords are the readers' words.

    What the build wrote into a line, such as the words of a sign, is reported where it comes from.
    """
    return tuple(_page_term_problems(page, known))


def _page_term_problems(page: Page, known: Terms) -> Iterator[str]:
    for line, text in _texts(page):
        for place, problem in known.problems(text):
            at = line + text.count("\n", 0, place)
            if at not in page.filled_in or any(known.problems(page.filled_in[at])):
                yield f"{page.file}:{at}: {problem}"
    for field in ("title", "description"):
        for _, problem in known.problems(str(page.front_matter.data.get(field, ""))):
            yield f"{page.front_matter.place(field)}: {problem}"


@lru_cache(maxsize=1_000)
def data_term_problems(document: Document, known: Terms, language: str = "") -> Sequence[str]:
    """What of a data file we write otherwise, with file and line; of one in several languages, the texts in one."""
    return tuple(_data_term_problems(document, known, language))


def _data_term_problems(document: Document, known: Terms, language: str) -> Iterator[str]:
    for path, text in _joined(document):
        for place, problem in known.problems(text) if language in ("", path[-1]) else ():
            yield f"{document.place(*path, text.count(chr(10), 0, place))}: {problem}"


def _words(form: str) -> str:
    """A pattern for a form; a line may end within it."""
    return r"\s+".join(map(re.escape, form.split()))


def _texts(page: Page) -> Iterator[tuple[int, str]]:
    """What readers read of a page, or hear of its pictures, each with its line."""
    for block in page.texts:
        yield block.line, block.words
        yield from ((line, inline.get("alt", "")) for line, inline in block.inline)


def _joined(document: Document) -> Iterator[tuple[KeyPath, str]]:
    """The texts of a file, with the lines of a list as one: the label of a picture is broken into lines."""
    for path, lines in groupby(document.values(), lambda one: one[0][:-1] if isinstance(one[0][-1], int) else one[0]):
        yield path, "\n".join(text for _, text in lines)
