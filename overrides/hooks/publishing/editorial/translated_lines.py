"""Whether a page and its translation tell the same line by line: pages have one sentence a line in every language."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import pairwise

from publishing.editorial.page_tree import MARK
from publishing.editorial.stated_facts import NUMBER_WORDS, TIMES, denies, forbids, numbers, times
from publishing.editorial.telephone_numbers import NUMBERS
from publishing.editorial.translated_facts import is_compared, unlike_sections
from publishing.editorial.translated_texts import alone
from publishing.editorial.translations import with_originals
from publishing.editorial.written_page import Page

SIGN = re.compile(r"\s*- sign:")
"""How a line begins that names a sign, which has the same name in every language."""
ADDRESS = re.compile(r"\]\([^)\s]*\)")
"""Where a link leads or a picture comes from: its name is no word that somebody reads."""
NUMBER_OR_MENTION = re.compile(rf"\b(?:{'|'.join(NUMBERS)})\b|\{{[\w-]+\}}")
"""Whom readers call differs by country, and so do the sources for it."""
WORDED_FREELY = ("suddenly", "years")
"""Times that the running text of a language may have other words for: at once, the age of 50."""

Tells = Callable[[str, str], bool]
"""Takes a line and its language: whether it tells of a certain thing."""


@dataclass(frozen=True)
class _Passage:
    """Lines of a page, beginning at `place`, that say what the same lines of its counterpart say."""

    place: str
    language: str
    lines: Sequence[tuple[int, str]]

    def count(self, tells: Tells) -> int:
        """How many of its lines tell of a thing."""
        return sum(tells(line, self.language) for _, line in self.lines)

    @property
    def numbers(self) -> Counter[str]:
        return sum((numbers(line, self.language) for _, line in self.lines), Counter())

    @property
    def called(self) -> str:
        """How a sentence about it begins."""
        return "This line" if len(self.lines) == 1 else "From here on this page"

    @property
    def single(self) -> "Sequence[_Passage]":
        """Each of its lines by itself."""
        file = self.place.rpartition(":")[0]
        return [_Passage(f"{file}:{line[0]}", self.language, [line]) for line in self.lines]


def page_line_problems(pages: Sequence[Page], languages: Sequence[str]) -> Iterator[str]:
    """Lines of a translation that do not tell what those of the page that it matches tell, or that alone tell it.

    A page that has changed since they were compared is reported elsewhere.
    """
    for page, original in with_originals(pages, languages):
        if is_compared(page, original, languages):
            yield from unlike_lines(page, original)


@lru_cache(maxsize=1_000)
def unlike_lines(page: Page, original: Page) -> Sequence[str]:
    """The same of one page: line by line where a section has as many lines in both, as a whole section elsewhere.

    Numbers are looked at where the two pages have the same figures; else they are reported already.
    """
    return tuple(_unlike_lines(page, original))


def _unlike_lines(page: Page, original: Page) -> Iterator[str]:
    if len(page.headings) != len(original.headings):
        return
    with_numbers = not list(unlike_sections(page, original))
    for here, there in zip(_sections(page), _sections(original), strict=True):
        even = len(here.lines) == len(there.lines)
        for one, other in zip(here.single, there.single, strict=True) if even else [(here, there)]:
            yield from _unlike(one, other)
            yield from _unlike_numbers(one, other) if with_numbers else ()


def _sections(page: Page) -> Iterator[_Passage]:
    """The description, and what stands below each heading, as it was typed; the signs are compared elsewhere."""
    place = page.front_matter.place("description")
    yield _Passage(place, page.language, [(int(place.rpartition(":")[2]), page.description)])
    typed = dict(page.typed_lines)
    for start, end in pairwise([*(heading.line for heading in page.headings), max(typed) + 1]):
        shown = [(number, ADDRESS.sub("]", typed[number])) for number in range(start, end)]
        lines = [(number, line) for number, line in shown if line.strip() and not SIGN.match(line)]
        yield _Passage(f"{page.file}:{start}", page.language, lines)


def _tells_of(time: str, line: str, language: str) -> bool:
    in_card = line.startswith("    ")
    return time in times(line, language) and (in_card or time not in WORDED_FREELY)


def _cites(line: str, _: str) -> bool:
    return bool(MARK.search(line)) and not NUMBER_OR_MENTION.search(line)


THINGS: Mapping[str, Tells] = {**{time: partial(_tells_of, time) for time in TIMES}, "a source": _cites}
"""What both languages tell of in as many lines, by its name."""


def _unlike(here: _Passage, there: _Passage) -> Iterator[str]:
    """What one of two passages tells of in fewer lines than the other, or does not forbid as the other does."""
    languages = {here.language, there.language}
    known = [thing for thing in THINGS if thing not in TIMES or languages <= TIMES[thing].keys()]
    for one, other in ((here, there), (there, here)):
        for thing in known:
            if one.count(THINGS[thing]) < other.count(THINGS[thing]):
                yield f"{one.place}: {one.called} tells less of {thing} than {other.place} does; correct one of them."
        if one.count(denies) < other.count(forbids):
            yield (
                f"{one.place}: {one.called} does not say what {other.place} says not to do (not, no, never); "
                "correct one of them."
            )


def _unlike_numbers(here: _Passage, there: _Passage) -> Iterator[str]:
    stated, expected = here.numbers, there.numbers
    if {here.language, there.language} <= NUMBER_WORDS.keys() and stated != expected:
        yield (
            f"{here.place}: {here.called} says {alone(stated, expected)} where {there.place} says "
            f"{alone(expected, stated)}, in figures or in words; correct one of them."
        )
