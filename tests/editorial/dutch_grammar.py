"""Faults of Dutch grammar, found by the patterns of dutch_rules.yml in tagged sentences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml
from dutch_tagger import Tagged

RULES = yaml.safe_load(Path(__file__).with_name("dutch_rules.yml").read_text("utf-8"))
WORD_BEGINS = r"(?<!\S)"
PLACES = {"^^": "^", "^": r"(?:^|(?<=[.,:;?!]/LET ))", "$": r"(?=$|\S+/LET )"}
"""Where the sentence begins, where a clause begins, and where it ends."""
DOT = re.escape(".")


@dataclass(frozen=True)
class Fault:
    """What is wrong in a sentence: in which of its words, and by which rule."""

    words: str
    says: str


def faults(sentence: Tagged) -> Iterator[Fault]:
    """What the rules find in a sentence, a rule once in a place."""
    for rule in RULES["rules"]:
        for found in _compiled(rule["patterns"]).finditer(sentence.line):
            yield Fault(sentence.between(*found.span()), rule["fault"])


@cache
def _compiled(patterns: str) -> re.Pattern[str]:
    return re.compile(_any_of(patterns))


def _any_of(patterns: str) -> str:
    return "|".join(map(expression, patterns.splitlines()))


def expression(pattern: str) -> str:
    """A pattern, or a part of one, as a regular expression over the line of a tagged sentence."""
    return WORD_BEGINS + "".join(PLACES.get(item) or _item(item) for item in pattern.split())


def _item(item: str) -> str:
    form, slash, tag = item.strip("!?*").partition("/")
    kind, times = "!" if item.startswith("!") else ":", item[-1] if item.endswith(("?", "*")) else ""
    return f"(?{kind}{_word(form, tag) if slash else _any_of(RULES['parts'][form])}){times}"


def _word(form: str, tag: str) -> str:
    return f"(?:{form or '[^ ]+'})/(?:{tag.replace('.', DOT)})[^ ]* "
