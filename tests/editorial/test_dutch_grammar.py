"""The Dutch that readers read has no fault of grammar, by rules over the words' tags; own_words.yml has the exceptions.

No whole checker of Dutch, such as LanguageTool, comes with a package of Python, Node or Debian. What comes with Debian
is the tagger of Frog: it says of each word in its sentence whether it is a plural noun, a finite verb without -t and so
on, and knows which nouns take 'het'. The rules (dutch_rules.yml) look for what people get wrong: article and noun, the
-e of adjectives, verb and subject, d and t, 'als' and 'dan', 'die' and 'dat', the order of words. They are silent where
they are not sure, so they miss many a fault rather than take a right sentence for a wrong one, and they do not
understand what they read. A word that stands twice is told by the build.
"""

import re
from collections.abc import Mapping
from typing import Any

import dutch_lexicon
import pytest
import yaml
from dutch_grammar import RULES, expression, faults
from dutch_tagger import Tagged, tagged
from reader_texts import running_sentences, texts

from building.reading import read_edition
from project import PROJECT
from publishing.edition.written_edition import Edition
from publishing.editorial.rhythm import sentences

EXPLAINED = yaml.safe_load((PROJECT / "tests/editorial/own_words.yml").read_text("utf-8"))["dutch_phrases"]
WHOLE = re.compile(r"[\"'(]?[A-ZÀÉ0-9](?:(?![.!?] [a-z]).)*[.!?:][\"')]*")
"""From a capital to a full stop, and no full stop before a small letter."""
WITHOUT_VERB = ("De naam van de arts bij deze klacht.", "Een gewone trilling in je oog, soms met kramp.")
NOT_WHOLE = ("je arm trilt.", "Je arm trilt", "Je arm trilt. bel dan.")

Sentences = Mapping[str, Tagged]


@pytest.fixture(scope="module")
def edition() -> Edition:
    return read_edition(PROJECT / "docs")


@pytest.fixture(scope="module")
def read(edition: Edition) -> list[str]:
    """Each sentence, heading and item of a list that readers read."""
    return list(dict.fromkeys(sentence for text in texts(edition, "nl") for _, sentence in sentences(text)))


@pytest.fixture(scope="module")
def running(edition: Edition) -> list[str]:
    return list(running_sentences(edition, "nl"))


@pytest.fixture(scope="module")
def tags(read: list[str], running: list[str]) -> Sentences:
    """All sentences that are looked at here, each with its tags; the tagger runs once."""
    wrong = [sentence for rule in RULES["rules"] for sentence in rule["wrong"]]
    everything = list(dict.fromkeys([*read, *running, *wrong, *RULES["right"], *WITHOUT_VERB]))
    return dict(zip(everything, tagged(everything), strict=True))


def test_dutch_has_no_fault_of_grammar(read: list[str], tags: Sentences) -> None:
    found = [(fault, sentence) for sentence in read for fault in faults(tags[sentence])]

    assert not [f"{fault.says} {fault.words}: {text}" for fault, text in found if fault.words not in EXPLAINED]
    assert {fault.words for fault, _ in found} == {*EXPLAINED}


@pytest.mark.parametrize("rule", RULES["rules"], ids=lambda rule: rule["fault"])
def test_each_pattern_finds_a_fault_and_each_fault_is_found(rule: dict[str, Any], tags: Sentences) -> None:
    patterns = [re.compile(expression(pattern)) for pattern in rule["patterns"].splitlines()]
    wrong = [tags[sentence] for sentence in rule["wrong"]]

    assert not [sentence for sentence in wrong if rule["fault"] not in [fault.says for fault in faults(sentence)]]
    assert not [one.pattern for one in patterns if not any(one.search(sentence.line) for sentence in wrong)]


def test_nothing_is_found_in_right_sentences(tags: Sentences) -> None:
    assert not [fault for sentence in RULES["right"] for fault in faults(tags[sentence])]


def has_finite_verb(sentence: Tagged) -> bool:
    """Whether there is one, or a form that can be one and that the tagger took for another: a plural, an imperative."""
    tokens = [token.rpartition("/") for token in sentence.line.split()]
    return any(
        tag.startswith("V.") or ((place == 0 or tag.startswith("WW")) and dutch_lexicon.is_form(word, "WW(pv"))
        for place, (word, _, tag) in enumerate(tokens)
    )


def test_running_sentence_has_its_finite_verb(running: list[str], tags: Sentences) -> None:
    assert not [sentence for sentence in running if not has_finite_verb(tags[sentence])]
    assert not [sentence for sentence in WITHOUT_VERB if has_finite_verb(tags[sentence])]


def test_running_sentence_begins_with_a_capital_and_ends_with_a_stop(running: list[str]) -> None:
    assert not [sentence for sentence in running if not WHOLE.fullmatch(sentence)]
    assert not [sentence for sentence in NOT_WHOLE if WHOLE.fullmatch(sentence)]
