"""Words of two signs, groups or lines that have changed places: each would then send readers where the other belongs.

No program knows what words mean, but others speak of the same thing: a sign has its English name and the words that
lead to it in the search, a group has its signs, a shorter line has its sign. Where each of two texts has more in common
with what is said of the other one than with what is said of itself, they have changed places.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations

from publishing.editorial.translated_facts import NAMES_ARE_IN
from publishing.editorial.yaml_text import Document

WORD = re.compile(r"[^\W\d_]{3,}")
BEGINNING = 4
"""As many letters of a word as its forms have in common."""
COMMON = 6
"""A word in more than one of so many texts says nothing about any."""


def swapped_signs(signs: Document, search_words: Document, language: str) -> Iterator[str]:
    """Signs of which each has words that fit the other's name, and the words by which people find the other."""
    texts = {id: sign["text"][language] for id, sign in signs.data["signs"].items()}
    leading = _leading_to_signs(search_words)
    said = {id: [*leading.get(id, ()), *([id] if language == NAMES_ARE_IN else [])] for id in texts}
    places = {id: signs.place("signs", id, "text", language) for id in texts}
    yield from _problems(
        places, _swapped(_telling(texts), said), language, f", or words of its own in {search_words.file}"
    )


def swapped_groups(signs: Document, language: str) -> Iterator[str]:
    """Groups of which each has words that fit the signs of the other; unknown signs are reported elsewhere."""
    groups, known = signs.data["groups"], signs.data["signs"]
    texts = {id: group["text"][language] for id, group in groups.items()}
    said = {
        id: [known[sign]["text"][language] for sign in group["signs"] if sign in known] for id, group in groups.items()
    }
    places = {id: signs.place("groups", id, "text", language) for id in texts}
    yield from _problems(places, _swapped(_telling(texts), said), language)


def swapped_shorter_words(leaflet: Document, signs: Document, language: str) -> Iterator[str]:
    """Shorter words on the leaflet of which each fits the sign of the other; unknown signs are reported elsewhere."""
    known = signs.data["signs"]
    shorter = {id: texts for id, texts in leaflet.data["back"].get("shorter", {}).items() if id in known}
    texts = {id: _beginnings([words[language]]) for id, words in shorter.items()}
    said = {id: [known[id]["text"][language]] for id in shorter}
    places = {id: leaflet.place("back", "shorter", id, language) for id in shorter}
    yield from _problems(places, _swapped(texts, said), language)


def _leading_to_signs(search_words: Document) -> Mapping[str, Sequence[str]]:
    """The words by which people find each sign."""
    data = search_words.data
    leading: dict[str, list[str]] = defaultdict(list)
    for places in (data["words"], data["also"], *(part["words"] for part in data["felt"].values())):
        for place, words in places.items():
            leading[place.removeprefix("sign:")] += map(str, words)
    return leading


def _beginnings(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word[:BEGINNING] for text in texts for word in WORD.findall(text.casefold()))


def _telling(texts: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
    """The beginnings of the words of each text that are not in many of them."""
    beginnings = {id: _beginnings([text]) for id, text in texts.items()}
    often = Counter(chain.from_iterable(beginnings.values()))
    common = {one for one, count in often.items() if count * COMMON > len(beginnings)}
    return {id: found - common for id, found in beginnings.items()}


def _swapped(texts: Mapping[str, frozenset[str]], said: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
    """The pairs of which each text has more in common with what is said of the other than with what is said of it."""
    of = {id: _beginnings(words) for id, words in said.items()}
    for one, other in combinations(texts, 2):
        fits = {(a, b): len(texts[a] & of[b]) for a in (one, other) for b in (one, other)}
        if fits[one, other] > fits[one, one] and fits[other, one] > fits[other, other]:
            yield one, other


def _problems(
    places: Mapping[str, str], pairs: Iterable[tuple[str, str]], language: str, besides: str = ""
) -> Iterator[str]:
    for one, other in pairs:
        yield (
            f"{places[one]}: In language '{language}' these words fit '{other}' better than '{one}', and those at "
            f"{places[other]} the other way round; give each its own again{besides}."
        )
