"""What a text says in every language alike, whatever its words: its numbers, its names in braces, its denials."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from publishing.editorial.yaml_text import Document, KeyPath

AFTERNOON = re.compile(r"\b(\d{1,2})\s?pm\b", re.IGNORECASE)
FACT = re.compile(r"\{[^{}]*\}|\d+")
DENIAL = {
    "nl": r"\b(niet|geen|nooit|niets|zonder)\b",
    "en": r"\b(not(?! sure)|no|never|nothing|without|cannot)\b|n['’]t\b",
}
"""By language; of a language that is not here nobody knows yet how it denies."""


def facts(text: str) -> Counter[str]:
    """The numbers of a text, hours as a clock of 24 hours has them, and its names in braces."""
    return Counter(FACT.findall(AFTERNOON.sub(lambda hour: str(int(hour[1]) + 12), text)))


def fact_problems(document: Document, languages: Sequence[str]) -> Iterator[str]:
    """Texts that say another number, or name another thing in braces, in one language than in the first one."""
    for path, texts in translated(document.data, languages):
        first, *others = languages
        for language in others:
            told, expected = facts(texts[language]), facts(texts[first])
            if told != expected:
                lacking = ", ".join((expected - told).keys()) or "nothing"
                instead = ", ".join((told - expected).keys()) or "nothing"
                yield (
                    f"{document.place(*path, language)}: In language '{language}' this says {instead} where "
                    f"'{first}' says {lacking}; correct one of them."
                )


def denial_problems(document: Document, languages: Sequence[str], groups: Sequence[str]) -> Iterator[str]:
    """Texts of these groups that tell what to do, and deny something in one language only."""
    known = [language for language in languages if language in DENIAL]
    for path, texts in translated(document.data, languages):
        denies = {one: bool(re.search(DENIAL[one], texts[one], re.IGNORECASE)) for one in known}
        if path[0] in groups and len(set(denies.values())) > 1:
            without = next(language for language, denied in denies.items() if not denied)
            yield (
                f"{document.place(*path, without)}: In language '{without}' this denies nothing, and in another one it "
                "does (not, no, never); correct one of them."
            )


def translated(data: Any, languages: Sequence[str], path: KeyPath = ()) -> Iterator[tuple[KeyPath, Mapping[str, str]]]:
    """Every text that is there in all languages, by its path."""
    if isinstance(data, Mapping):
        if all(isinstance(data.get(language), str) for language in languages):
            yield path, data
        else:
            for key, value in data.items():
                yield from translated(value, languages, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from translated(value, languages, (*path, index))
