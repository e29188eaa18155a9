"""Dutch sentences with a tag at each word: by mbt, the memory-based tagger, from what Frog's data have taught it."""

import re
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import dutch_lexicon

from commands.machine import FROG, program

TOKEN = re.compile(r"[^\W_]+(?:['.,-][^\W_]+)*-?|\S")
END = "<utt>"
FINITE = {
    "WW(pv,tgw,ev": "V.ev", "WW(pv,tgw,met-t": "V.t", "WW(pv,tgw,mv": "V.mv",
    "WW(pv,verl,ev": "V.past.ev", "WW(pv,verl,mv": "V.past.mv",
}  # fmt: skip
PARTICIPLE = ("be", "er", "ge", "her", "ont", "ver")
"""How a word begins that sounds the same as participle (behandeld) and as finite verb (behandelt)."""
WITHOUT_T = ("kan", "mag", "wil", "zal", "is")
"""Beside 'hij' as they are, though there is a form with -t."""


@dataclass(frozen=True)
class Tagged:
    """A sentence in words, each with its tag."""

    words: Sequence[str]
    line: str
    """The words in small letters and their tags, as dutch_rules.yml explains them: 'het/LID.bep huis/N.ev.het '."""

    def between(self, start: int, end: int) -> str:
        """The words that stand between two places in the line."""
        return " ".join(self.words[self.line.count(" ", 0, start) : self.line.count(" ", 0, end)])


def tagged(sentences: Iterable[str]) -> list[Tagged]:
    """The sentences, each with its tags; one run of the tagger for all."""
    split = [TOKEN.findall(sentence) for sentence in sentences]
    run = subprocess.run(
        [program("mbt"), "-s", f"{FROG}.settings"],
        input="".join(f"{' '.join(words)} {END}\n" for words in split),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    tags = [[entry.rpartition("/")[2] for entry in line.split()[:-1]] for line in run.stdout.splitlines()]
    return [_with_tags(words, of_sentence) for words, of_sentence in zip(split, tags, strict=True)]


def _with_tags(words: Sequence[str], tags: Sequence[str]) -> Tagged:
    pairs = [(word.lower(), tag) for word, tag in zip(words, tags, strict=True)]
    return Tagged(words, "".join(f"{word}/{_marked(word, tag)} " for word, tag in pairs))


def _marked(word: str, tag: str) -> str:
    """The tag with dots for brackets and commas; of nouns and finite verbs in short, with what the lexicon knows."""
    if tag.startswith("N(soort"):
        kind = dutch_lexicon.noun(word)
        return f"N.{kind}" if kind.startswith("mv" if ",mv," in tag else "ev") else "N"
    short = next((short for cgn, short in FINITE.items() if tag.startswith(cgn)), "")
    if short == "V.ev" and _lacks_its_t(word):
        return "V.stem"
    if short == "V.t" and _is_known(word, "t", "d", "WW(vd"):
        return "V.t.d"
    if tag.startswith("WW(vd,vrij") and _is_known(word, "d", "t", "WW(pv,tgw,met-t"):
        return "WW.vd.d"
    return short or tag.replace("(", ".").replace(",", ".").removesuffix(")").removesuffix(".")


def _lacks_its_t(verb: str) -> bool:
    """Whether a finite form is not whole beside 'hij': so are 'loop' and 'word', and not 'let' and 'kan'."""
    return verb not in WITHOUT_T and dutch_lexicon.is_form(f"{verb}t", "WW(pv,tgw,met-t)")


def _is_known(word: str, end: str, other: str, tag: str) -> bool:
    """Whether the word, with another end than it has, is known with the tag and sounds the same."""
    return word.startswith(PARTICIPLE) and word.endswith(end) and dutch_lexicon.is_form(word[:-1] + other, tag)
