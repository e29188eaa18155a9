"""A typing error may pass under a review; a change of what tells somebody when to call may not."""

from dataclasses import replace
from datetime import date

import pytest

from publishing.reviewing.reading_matter import Matter, Passage
from publishing.reviewing.sign_offs import SignOff, marks
from publishing.reviewing.typing_errors import more_than_typing_errors

PAGE = "docs/nl/stress.md"


def sentence(words: str, within: str = "", line: int = 12) -> Passage:
    return Passage(words, f"{PAGE}:{line}", within)


READ = Matter(
    (
        sentence("Stress", line=2),
        sentence("Stress maakt spieren onrustig."),
        sentence("sign:breath"),
        sentence("Rust.", "112"),
    ),
    {
        "picture worry": Passage("angst", "docs/nl/pictures.yml:3"),
        "signs breath": Passage("benauwd", "docs/signs.yml:9"),
    },
)
SIGNED = SignOff("dr. A. Voorbeeld", "huisarts", date(2026, 1, 1), date(2027, 1, 1), *marks(READ))


def with_sentence(number: int, changed: Passage) -> Matter:
    return replace(READ, sentences=(*READ.sentences[:number], changed, *READ.sentences[number + 1 :]))


def test_what_is_as_it_was_read_is_no_advice_that_changed() -> None:
    assert list(more_than_typing_errors(SIGNED, READ)) == []


@pytest.mark.parametrize(
    "now",
    [
        with_sentence(0, sentence("Strès")),
        with_sentence(1, sentence("Stress maakt spieren onrustig!")),
        replace(READ, entries={**READ.entries, "picture worry": Passage("de angst", "docs/nl/pictures.yml:3")}),
    ],
)
def test_sentence_of_the_text_and_word_in_a_picture_may_pass(now: Matter) -> None:
    assert list(more_than_typing_errors(SIGNED, now)) == []


@pytest.mark.parametrize(
    ("now", "place", "called"),
    [
        (
            with_sentence(1, sentence("Bel je huisarts als de praktijk een keer open is.")),
            f"{PAGE}:12",
            "“Bel je huisarts als de",
        ),
        (with_sentence(2, sentence("sign:heart")), f"{PAGE}:12", "“sign:heart”"),
        (with_sentence(3, sentence("Rust!", "112")), f"{PAGE}:12", "“Rust!”"),
        (replace(READ, sentences=READ.sentences[1:]), f"{PAGE}:12", "The number of sentences near “Stress maakt"),
        (replace(READ, sentences=READ.sentences[:2]), f"{PAGE}:12", "The number of sentences near “Stress maakt"),
        (
            replace(READ, sentences=(*READ.sentences, sentence("Wacht maar."))),
            f"{PAGE}:12",
            "The number of sentences near “Wacht",
        ),
        (replace(READ, entries={"picture worry": READ.entries["picture worry"]}), f"{PAGE}:2", "“signs breath”"),
        (replace(READ, entries={"signs breath": READ.entries["signs breath"]}), f"{PAGE}:2", "“picture worry”"),
        (replace(READ, entries={**READ.entries, "source x": sentence("x")}), f"{PAGE}:12", "“source x”"),
        (replace(READ, entries={**READ.entries, "sooner now": sentence("Bel")}), f"{PAGE}:12", "“sooner now”"),
        (
            replace(READ, entries={**READ.entries, "signs breath": Passage("moe", "docs/signs.yml:9")}),
            "docs/signs.yml:9",
            "“signs breath”",
        ),
    ],
)
def test_what_may_be_advice_does_not_pass(now: Matter, place: str, called: str) -> None:
    [(told, what), *_] = more_than_typing_errors(SIGNED, now)

    assert told == place
    assert what.startswith(called)
