"""Every word that readers read is in a dictionary or in own_words.yml, and the English has no fault of grammar.

The Dutch is read by Hunspell, which knows words; the English by Harper, which knows grammar too. The grammar of the
Dutch is the affair of test_dutch_grammar.py.
"""

import re
import subprocess
from functools import cache
from typing import Any

import pytest
import yaml
from harper import Dialect, Language, Lint, Linter
from reader_texts import texts

from building.reading import read_edition
from commands.machine import program
from project import PROJECT
from publishing.edition.written_edition import Edition

OWN = PROJECT / "tests/editorial/own_words.yml"
WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")


@pytest.fixture(scope="module")
def edition() -> Edition:
    return read_edition(PROJECT / "docs")


@cache
def own() -> dict[str, Any]:
    """The exceptions, each group with its reason."""
    return yaml.safe_load(OWN.read_text("utf-8"))


def listed(language: str) -> set[str]:
    return {word for group in own()["words"] for word in group.get(language, ())}


def test_every_dutch_word_is_known(edition: Edition) -> None:
    words = {word for text in texts(edition, "nl") for word in WORD.findall(text)}
    run = subprocess.run(
        [program("hunspell"), "-d", "nl_NL", "-i", "utf-8", "-l"],
        input="\n".join(sorted(words)), capture_output=True, text=True, check=True,
    )  # fmt: skip

    assert {word.lower() for word in run.stdout.split()} == listed("nl")


@pytest.fixture(scope="module")
def linter() -> Linter:
    linter = Linter(dialect=Dialect.BRITISH)
    linter.set_lint_config(linter.get_lint_config() | dict.fromkeys(own()["rules"], False))
    return linter


@pytest.fixture(scope="module")
def lints(linter: Linter, edition: Edition) -> list[tuple[str, Lint]]:
    """What Harper finds in the English, each with the text in which it stands."""
    return [(text, lint) for text in dict.fromkeys(texts(edition, "en")) for lint in found(linter, text)]


def found(linter: Linter, text: str) -> list[Lint]:
    return linter.lint(text, language=Language.PLAINTEXT)


def test_every_english_word_is_known(lints: list[tuple[str, Lint]]) -> None:
    assert {lint.problem_text.lower() for _, lint in lints if lint.lint_kind == "Spelling"} == listed("en")


def test_english_has_no_fault_of_grammar(lints: list[tuple[str, Lint]]) -> None:
    needed, faults = set(), []
    for text, lint in lints:
        if lint.lint_kind != "Spelling":
            phrases = [phrase for phrase in own()["phrases"] if covers(phrase, text, lint)]
            needed |= {*phrases}
            faults += [] if phrases else [f"{lint.problem_text!r}: {lint.message} ({text})"]

    assert not faults
    assert needed == {*own()["phrases"]}


def covers(phrase: str, text: str, lint: Lint) -> bool:
    """Whether what was found stands in the phrase."""
    found = re.finditer(re.escape(phrase), text)
    return any(one.start() <= lint.span.start and lint.span.end <= one.end() for one in found)


def test_a_fault_is_found(linter: Linter) -> None:
    assert [lint.problem_text for lint in found(linter, "An twitch pass. It is harmles.")] == ["An", "harmles"]
