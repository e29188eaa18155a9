"""Whether one text tells the same in all its languages, and whether files that stand apart for each language do."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from publishing.editorial.stated_facts import NUMBER_WORDS, TIMES, denies, forbids, numbers, times
from publishing.editorial.yaml_text import Document, KeyPath

Texts = Mapping[str, str]
"""A text by its language."""
Place = Callable[[str], str]
"""Takes a language: the `file:line` at which the text stands in it."""


def unlike_numbers(texts: Texts, languages: Sequence[str], place: Place) -> Iterator[str]:
    """Other numbers than in the first language, in figures or in words, but for those that somebody dials."""
    first, *others = [language for language in languages if language in NUMBER_WORDS] or [""]
    for language in others:
        stated, expected = numbers(texts[language], language), numbers(texts[first], first)
        if stated != expected:
            yield (
                f"{place(language)}: In language '{language}' this says {alone(stated, expected)} where '{first}' says "
                f"{alone(expected, stated)}, in figures or in words; correct one of them."
            )


def unlike_times(texts: Texts, languages: Sequence[str], place: Place) -> Iterator[str]:
    """Hours, days or the like that one language alone tells of, said of the one that lacks them."""
    for time, words in TIMES.items():
        tells = {one: time in times(texts[one], one) for one in languages if one in words}
        if len(set(tells.values())) > 1:
            without = next(language for language, told in tells.items() if not told)
            yield (
                f"{place(without)}: In language '{without}' this tells nothing of {time}, and in another one it does; "
                "correct one of them."
            )


def unlike_prohibitions(texts: Texts, languages: Sequence[str], place: Place) -> Iterator[str]:
    """What one language tells a reader not to do, and another one does not, said of that one."""
    if any(forbids(texts[one], one) for one in languages):
        for without in (one for one in languages if not denies(texts[one], one)):
            yield (
                f"{place(without)}: In language '{without}' this does not say what not to do, and in another one it "
                "does (not, no, never); correct one of them."
            )


def file_problems(files: Mapping[str, Document], languages: Sequence[str]) -> Iterator[str]:
    """What the same texts of files with the same fields, by language, do not tell alike."""
    by_path = {language: dict(_texts(files[language].data)) for language in languages}
    for path in by_path[languages[0]]:
        if all(path in texts for texts in by_path.values()):
            said = {language: texts[path] for language, texts in by_path.items()}
            place = partial(_place, files, path)
            for unlike in (unlike_numbers, unlike_times, unlike_prohibitions):
                yield from unlike(said, languages, place)


def alone(these: Counter[str], others: Counter[str]) -> str:
    """What the first tell and the second do not, for a sentence."""
    return ", ".join((these - others).keys()) or "nothing"


def _texts(data: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    """Every text by its path; the lines of a label are one text, wherever a language breaks them."""
    if isinstance(data, Mapping):
        for key, value in data.items():
            yield from _texts(value, (*path, key))
    elif isinstance(data, list):
        yield path, " ".join(map(str, data))
    else:
        yield path, str(data)


def _place(files: Mapping[str, Document], path: KeyPath, language: str) -> str:
    return files[language].place(*path)
