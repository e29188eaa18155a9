"""How the running text of a page reads: not chopped into bits, not drawn out, not beginning the same each time."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, groupby, pairwise

from publishing.editorial.kinds_of_page import WITHOUT_RHYTHM
from publishing.editorial.page_tree import TextBlock
from publishing.editorial.written_page import Page

SENTENCE_END = re.compile(r"(?<=[.!?؟])[\"')\]”’]*\s+(?=[^a-z\s])")
"""Where a sentence ends; only of our own letters is it known that a small one begins none."""
WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")

SHORT = 5
"""A sentence of so many words or fewer is short."""
MOST_SHORT = 0.25
"""The share of the running sentences that may be short."""
MEANS = {"nl": (9, 13), "en": (8, 15)}
"""Between how many words the mean of the running sentences lies, by language; in another language it may be any."""
MOST_ALIKE = 2
"""So many sentences in a row may begin with the same word."""
DENIALS = {"nl": ("niet", "geen"), "en": ("not", "no")}
LONGEST_DENIAL = 6
"""A sentence of at most so many words that begins with one of DENIALS only takes back another: 'A twitch. Not ALS.'"""
FEWEST = 8
"""A page with fewer running sentences has neither a share nor a mean."""

SHOWN = 3


@dataclass(frozen=True)
class Sentence:
    """A sentence of the running text, with the line on which it begins."""

    line: int
    text: str

    @property
    def words(self) -> list[str]:
        return WORD.findall(self.text)

    @property
    def is_short(self) -> bool:
        return len(self.words) <= SHORT


@dataclass(frozen=True)
class Rhythm:
    """What is measured of running sentences: how many there are, which are short, how many words they have on average.

    Take the mean only where there are sentences.
    """

    sentences: Sequence[Sentence]

    @property
    def short(self) -> list[Sentence]:
        return [sentence for sentence in self.sentences if sentence.is_short]

    @property
    def short_share(self) -> float:
        return len(self.short) / len(self.sentences) if self.sentences else 0

    @property
    def mean(self) -> float:
        return sum(len(sentence.words) for sentence in self.sentences) / len(self.sentences)


def passages(page: Page) -> Iterator[list[Sentence]]:
    """The running sentences of a page, those together between which nothing but the end of a paragraph stands.

    Running text is what stands in paragraphs at the margin: not in headings, lists, tables, care cards and pictures.
    """
    texts = {id(block.element): block for block in page.texts}
    for is_text, elements in groupby(page.tree, key=lambda element: element.tag == "p"):
        if is_text:
            yield [sentence for element in elements for sentence in _sentences(texts[id(element)])]


def rhythm(page: Page) -> Rhythm:
    """What is measured of the running text of a page."""
    return Rhythm(list(chain.from_iterable(passages(page))))


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """The sentences of a text, each with its place in it; a text without a full stop is one sentence."""
    start = 0
    for end, after in [*((found.start(), found.end()) for found in SENTENCE_END.finditer(text)), (len(text), 0)]:
        if WORD.search(text, start, end):
            yield start, text[start:end]
        start = after


def _sentences(block: TextBlock) -> Iterator[Sentence]:
    for place, text in sentences(block.words):
        yield Sentence(block.line + block.words.count("\n", 0, place), " ".join(text.split()))


def rhythm_problems(page: Page) -> Iterator[tuple[int, str]]:
    """Where the running text of a page is chopped, drawn out or says the same beginning again, each with its line."""
    measured = rhythm(page)
    if page.name not in WITHOUT_RHYTHM and len(measured.sentences) >= FEWEST:
        yield from _share_problems(measured)
        yield from _mean_problems(measured, MEANS, page.language)
    for passage in passages(page):
        yield from _row_problems(passage)
        yield from _denial_problems(passage, DENIALS.get(page.language, ()))


def _share_problems(measured: Rhythm) -> Iterator[tuple[int, str]]:
    if measured.short_share > MOST_SHORT:
        first = ", ".join(f"'{sentence.text}' (line {sentence.line})" for sentence in measured.short[:SHOWN])
        yield (
            measured.short[0].line,
            f"Of the {len(measured.sentences)} running sentences {measured.short_share:.0%} have {SHORT} words or "
            f"fewer, and {MOST_SHORT:.0%} may; join them to others, first of all: {first}.",
        )


def _mean_problems(measured: Rhythm, means: Mapping[str, tuple[int, int]], language: str) -> Iterator[tuple[int, str]]:
    least, most = means.get(language, (0, 1_000))
    if not least <= measured.mean <= most:
        change = "join some" if measured.mean < least else "split the longest"
        yield (
            measured.sentences[0].line,
            f"The running sentences of the page have {measured.mean:.1f} words on average; {change}, so that it is "
            f"between {least} and {most}.",
        )


def _row_problems(passage: Sequence[Sentence]) -> Iterator[tuple[int, str]]:
    for _, alike in groupby(passage, key=lambda sentence: sentence.words[0].casefold()):
        row = list(alike)
        if len(row) > MOST_ALIKE:
            yield (
                row[MOST_ALIKE].line,
                f"{len(row)} sentences in a row begin with '{row[0].words[0]}'; begin one of them otherwise.",
            )


def _denial_problems(passage: Sequence[Sentence], denials: Sequence[str]) -> Iterator[tuple[int, str]]:
    """A question is no denial ('Not sure?'), nor is the answer to one ('Is it ALS? No, it is not.')."""
    for before, sentence in pairwise(passage):
        asked = before.text.endswith("?") or sentence.text.endswith("?")
        if not asked and sentence.words[0].casefold() in denials and len(sentence.words) <= LONGEST_DENIAL:
            yield (
                sentence.line,
                f"'{sentence.text}' only takes back the sentence before it; make one sentence of the two.",
            )
