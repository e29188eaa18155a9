"""Words as a search compares them: without capitals, accents and signs, and in their forms."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from functools import cache, lru_cache
from typing import Any

import snowballstemmer

STEMMERS = {
    "da": "danish", "de": "german", "en": "english", "es": "spanish", "fi": "finnish", "fr": "french",
    "it": "italian", "nb": "norwegian", "nl": "dutch", "no": "norwegian", "pt": "portuguese", "sv": "swedish",
    "tr": "turkish",
}  # fmt: skip
"""The languages whose forms of words are known; in another one a word has one form."""
OFTEN_LEFT = {"nl": "t", "en": "i"}
"""An ending that the stemmer leaves to some forms: trilt beside trillen, jumpy beside jump."""
ENDINGS = {"nl": ("e", "en", "t", "s"), "en": ("s", "ed", "ing")}
"""What forms are made with that stand in no text of ours."""
LEAST = 4
"""How long a stem is at least when such an ending is taken off."""
APOSTROPHES = re.compile("['’‘ʼ`´]")
"""As people type them on one keyboard or another."""
BETWEEN = re.compile(r"[\W_]+")


@lru_cache(maxsize=10_000)  # the index and the checks of it fold the same texts
def folded(text: str) -> str:
    """The words of a text with one space between them; the search page does the same with what is typed."""
    plain = unicodedata.normalize("NFKD", APOSTROPHES.sub("", text))
    if not plain.isascii():
        plain = "".join(letter for letter in plain if not unicodedata.category(letter).startswith("M"))
    return BETWEEN.sub(" ", plain.lower()).strip()


def telling(text: str, left_out: Collection[str]) -> list[str]:
    """The folded words of a text but those that say nothing; all of them, when none says anything."""
    words = folded(text).split()
    return [word for word in words if word not in left_out] or words


def stems_of(words: Iterable[str], language: str) -> dict[str, str]:
    """Each of these folded words with its stem, which all forms of a word have in common."""
    if language not in STEMMERS:
        return {word: word for word in words}
    found = {word: _stem(word, language) for word in sorted(set(words))}
    known, ending = set(found.values()), OFTEN_LEFT.get(language, "")
    return {word: _without(stem, ending, known) for word, stem in found.items()}


@cache
def _stem(word: str, language: str) -> str:
    return str(_stemmer(language).stemWord(word))


@cache
def _stemmer(language: str) -> Any:
    return snowballstemmer.stemmer(STEMMERS[language])


def _without(stem: str, ending: str, known: Collection[str]) -> str:
    """The stem without an ending, where that is a stem too: spring for springt."""
    if not ending or not stem.endswith(ending) or len(stem) <= LEAST:
        return stem
    shorter = stem.removesuffix(ending)
    undoubled = shorter[:-1] if shorter[-1] == shorter[-2] else shorter
    return next((one for one in (shorter, undoubled) if one in known and len(one) >= LEAST), stem)


def other_forms(stems: Mapping[str, str], words: Iterable[str], language: str) -> dict[str, str]:
    """Forms of `words` that are not among `stems`, with their stem: skipping where only skips is written."""
    if language not in ENDINGS:
        return {}
    made: dict[str, str] = {}
    for word in sorted(set(words)):
        stem = stems[word]
        if len(stem) >= LEAST and stem.isalpha():
            made |= {form: stem for form in _made_of(stem, ENDINGS[language]) if _stem(form, language) == stem}
    return {form: stem for form, stem in made.items() if form not in stems}


def _made_of(stem: str, endings: Iterable[str]) -> list[str]:
    return [base + ending for base in (stem, stem + stem[-1]) for ending in endings]
