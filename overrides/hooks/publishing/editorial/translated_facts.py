"""Whether every language tells the same numbers, names in braces, denials and lengths of time."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise
from typing import Any

from publishing.editorial.page_tree import MARK
from publishing.editorial.stated_facts import DENIAL, denies, facts
from publishing.editorial.telephone_numbers import NUMBERS
from publishing.editorial.translated_texts import alone, unlike_numbers, unlike_times
from publishing.editorial.translations import counterparts, with_originals
from publishing.editorial.written_page import Page
from publishing.editorial.yaml_text import Document, KeyPath

SENTENCE_END = re.compile(r"(?<=[.?!])\s+")
NAMES_ARE_IN = "en"
"""The language of the names of advice and of signs."""


def fact_problems(document: Document, languages: Sequence[str]) -> Iterator[str]:
    """Texts that say another number, or name another thing in braces, in one language than in the first one."""
    for path, texts in translated(document.data, languages):
        first, *others = languages
        for language in others:
            stated, expected = facts(texts[language]), facts(texts[first])
            if stated != expected:
                yield (
                    f"{document.place(*path, language)}: In language '{language}' this says {alone(stated, expected)} "
                    f"where '{first}' says {alone(expected, stated)}; correct one of them."
                )


def page_fact_problems(pages: Sequence[Page], languages: Sequence[str]) -> Iterator[str]:
    """Sections of a translation that say another number, or name another thing in braces, than the page it matches.

    A page that has changed since they were compared is reported elsewhere. Whom readers call differs by country, so
    telephone numbers are looked at elsewhere too.
    """
    for page, original in with_originals(pages, languages):
        if is_compared(page, original, languages):
            yield from unlike_sections(page, original)


def unlike_sections(page: Page, original: Page) -> Iterator[str]:
    """The same of one page: section by section where both have as many headings, as a whole elsewhere."""
    by_section = len(page.headings) == len(original.headings)
    for (place, here), (there, text) in zip(_parts(page, by_section), _parts(original, by_section), strict=True):
        stated, expected = _facts_to_compare(here), _facts_to_compare(text)
        if stated != expected:
            yield (
                f"{place}: From here on this page says {alone(stated, expected)} where {there} says "
                f"{alone(expected, stated)}; correct one of them, or write the number in the same way."
            )


def is_compared(page: Page, original: Page, languages: Sequence[str]) -> bool:
    """Whether nothing has changed in either page since somebody compared them."""
    return all(
        one.matches.get(other.language) == other.fingerprint
        for one, other in ((page, original), (original, page))
        if other.language in counterparts(one.language, languages)
    )


def _parts(page: Page, by_section: bool) -> Iterator[tuple[str, str]]:
    """What is compared, with its place: the description, and what stands below each heading, as it was typed."""
    yield page.front_matter.place("description"), page.description
    starts = [heading.line for heading in page.headings] if by_section else [page.first_line]
    typed = dict(page.typed_lines)
    for start, end in pairwise([*starts, max(typed) + 1]):
        yield f"{page.file}:{start}", "\n".join(typed[number] for number in range(start, end))


def _facts_to_compare(text: str) -> Counter[str]:
    stated = facts(MARK.sub("", text))
    return Counter({fact: count for fact, count in stated.items() if fact not in NUMBERS})


def denial_problems(document: Document, languages: Sequence[str], groups: Sequence[str]) -> Iterator[str]:
    """Texts of these groups that tell what to do, and deny something in one language only, sentence by sentence."""
    known = [language for language in languages if language in DENIAL]
    for path, texts in translated(document.data, languages):
        for without in _denying_nothing({one: texts[one] for one in known}) if path[0] in groups else ():
            yield (
                f"{document.place(*path, without)}: In language '{without}' this denies nothing, and in another one it "
                "does (not, no, never); correct one of them."
            )


def _denying_nothing(texts: Mapping[str, str]) -> Sequence[str]:
    """The first language in which the text, or one of its sentences, denies nothing and in another one does."""
    parts = {language: SENTENCE_END.split(text) for language, text in texts.items()}
    even = len({len(sentences) for sentences in parts.values()}) == 1
    for same in zip(*parts.values(), strict=True) if even else [tuple(texts.values())]:
        denied = [denies(sentence, language) for language, sentence in zip(texts, same, strict=True)]
        if len(set(denied)) > 1:
            return [list(texts)[denied.index(False)]]
    return []


def time_problems(document: Document, languages: Sequence[str], groups: Sequence[str]) -> Iterator[str]:
    """Texts of these groups that tell of hours, days or the like in one language only."""
    for path, texts in translated(document.data, languages):
        if path[0] in groups:
            yield from unlike_times(texts, languages, partial(document.place, *path))


def unlike_number_problems(document: Document, languages: Sequence[str]) -> Iterator[str]:
    """Texts that say another number in one language than in the first one, in figures or in words.

    What readers dial differs by country, and is looked at elsewhere.
    """
    for path, texts in translated(document.data, languages):
        yield from unlike_numbers(texts, languages, partial(document.place, *path))


def lost_denials(document: Document, languages: Sequence[str]) -> Iterator[str]:
    """Advice whose name denies something, as do-not-stop does, and whose words no longer do, in whatever language."""
    for name, texts in document.data["advice"].items():
        denied = denies(name.replace("-", " "), NAMES_ARE_IN)
        for language in (one for one in languages if one in DENIAL and one in texts):
            if denied and not denies(texts[language], language):
                yield (
                    f"{document.place('advice', name, language)}: Advice '{name}' denies something by its name, and "
                    f"its words in language '{language}' do not (not, no, never); correct them, or rename it."
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
