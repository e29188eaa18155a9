"""What may be wrong with what people call things: it leads nowhere, to two places, or past a sign."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from functools import lru_cache

from publishing.editorial.kinds_of_page import SEARCH
from publishing.editorial.plain_texts import own_text_problems
from publishing.editorial.written_page import Page
from publishing.editorial.yaml_text import Document, KeyPath
from publishing.search.folded_words import folded, stems_of, telling
from publishing.search.search_words import SearchWord, left_out, search_words
from publishing.tree.signs import Register


def search_word_problems(
    document: Document, language: str, pages: Mapping[str, Page], register: Register, services: Collection[str]
) -> Iterator[str]:
    """Every defect of a file that passed the SEARCH_WORDS form check; `pages` are those of its language by name."""
    known = search_words(document)
    for place, path in _places(document, known).items():
        if problem := _unknown(place, pages, register, services):
            yield f"{document.place(*path)}: {problem}"
    yield from _contradictions(document, language)
    yield from _signs_elsewhere(document, known, language, register)
    answers = {name: {"say": entry["say"]} for name, entry in document.data["elsewhere"].items()}
    yield from own_text_problems(replace(document, data={"elsewhere": answers}))


def example_problems(wording: Document, document: Document, language: str, pages: Iterable[Page]) -> Iterator[str]:
    """Examples on the search page that hold a word by which people find nothing; `pages` are those of the language.

    Requires words of the interface, and words that people search for, that passed their form checks.
    """
    empty = left_out(document)
    listed = {one for word in search_words(document) for one in telling(word.words, empty)}
    examples = [telling(example, empty) for example in wording.data["search_words"]["examples"]]
    for page in pages:
        listed.update(
            one for text in (page.title, *(block.words for block in page.texts)) for one in telling(text, empty)
        )
    stems = stems_of(listed.union(*examples), language)
    known = {stems[word] for word in listed}
    for number, words in enumerate(examples):
        for word in words:
            if stems[word] not in known:
                yield (
                    f"{wording.place('search_words', 'examples', number)}: Whoever taps this example finds nothing for "
                    f"'{word}'; correct it, or list the words in {document.file}."
                )


def _places(document: Document, known: Collection[SearchWord]) -> dict[str, KeyPath]:
    """Every place that is named, with where it is named first."""
    found: dict[str, KeyPath] = {}
    for word in known:
        found.setdefault(word.place, word.path[:-1])
    for name, entry in document.data["elsewhere"].items():
        for number, place in enumerate(entry.get("read", ())):
            found.setdefault(place, ("elsewhere", name, "read", number))
    return found


def _unknown(place: str, pages: Mapping[str, Page], register: Register, services: Collection[str]) -> str:
    """Why a place cannot be found, as a sentence; empty when it can."""
    kind, parted, name = place.partition(":")
    if parted:
        known = {"sign": {*register.signs, *register.groups}, "service": {*services}}.get(kind, {name})
        return "" if name in known else f"'{name}' is no {kind} that is known; {_meant(name, known)}."
    page, _, anchor = place.partition("#")
    if page == SEARCH:
        return "The search finds every page but its own; lead to another one."
    if page not in pages:
        return f"There is no page '{page}'; {_meant(page, pages)}."
    if anchor and anchor not in pages[page].anchors:
        return f"{pages[page].file} has no heading '#{anchor}'; {_meant(anchor, pages[page].anchors, f'{page}#')}."
    return ""


def _meant(name: str, known: Collection[str], before: str = "") -> str:
    near = get_close_matches(name, sorted(known), 1, 0.5)
    return f"correct it, perhaps to '{before}{near[0]}'" if near else "correct it, or remove the line"


@lru_cache(maxsize=100)
def _contradictions(document: Document, language: str) -> Sequence[str]:
    """Words without a letter, and words that are the same for the search and lead to two places."""
    return tuple(_contradicting(document, language))


def _contradicting(document: Document, language: str) -> Iterator[str]:
    spoken = [(word.words, word.place, word.path) for word in search_words(document)]
    spoken += _answered_elsewhere(document)
    empty = left_out(document)
    stems = stems_of({one for words, _, _ in spoken for one in telling(words, empty)}, language)
    first: dict[frozenset[str], tuple[str, KeyPath]] = {}
    for words, leads_to, path in spoken:
        meant = frozenset(stems[one] for one in telling(words, empty))
        place, (earlier, at) = document.place(*path), first.setdefault(meant, (leads_to, path))
        if not meant:
            yield f"{place}: '{words}' has no letter or digit, so that nobody finds it; write a word."
        elif earlier != leads_to:
            yield (
                f"{place}: '{words}' leads to {leads_to}, and at {document.place(*at)} the same words lead to "
                f"{earlier}; keep one, for the search does not count the words under 'left_out'."
            )


def _answered_elsewhere(document: Document) -> Iterator[tuple[str, str, KeyPath]]:
    for name, entry in document.data["elsewhere"].items():
        for number, words in enumerate(entry["words"]):
            yield words, f"the answer '{name}'", ("elsewhere", name, "words", number)


def _signs_elsewhere(
    document: Document, known: Collection[SearchWord], language: str, register: Register
) -> Iterator[str]:
    """Words that are those of a sign, and lead past it."""
    called = {folded(sign.text[language]): id for id, sign in register.signs.items()}
    for word in known:
        sign, (kind, _, name) = called.get(folded(word.words), ""), word.place.partition(":")
        if sign and not (kind == "sign" and sign in register.named([name])):
            yield f"{document.place(*word.path)}: '{word.words}' is the sign '{sign}'; put it under sign:{sign}."
