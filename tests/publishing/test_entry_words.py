"""What signs, questions, outcomes, services, pictures and sources say to whoever reviews them."""

from dataclasses import replace

import pytest

from publishing.editorial.imprint import imprint
from publishing.reviewing.entry_words import entry_words, source_line
from publishing.reviewing.reading_matter import Passage
from reviews import EDITION
from small_tree import small

PAIRS = ("{signs: [numb-lip, weeks]}", "{signs: [numb-lip, weeks]}\n  - {signs: [eyelid, weeks], makes: weaker}")
EDITION_OF_SMALL = replace(EDITION, decision_aid=small(PAIRS).written)
SOURCE = next(iter(EDITION.known_sources.values()))
WORDS = EDITION.wording["en"].data


def words(name: str, said: str = "") -> str:
    return entry_words(name, Passage(said, "docs/x.yml:1"), EDITION_OF_SMALL, "en")


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("signs face-droop", "Drooping face. Not after the dentist. Note the time."),
        ("signs weeks", "For weeks."),
        ("groups mild", "Something small: Twitching eyelid; Numb lip."),
        ("pairs 0", "Numb lip + For weeks › –"),
        ("pairs 1", "Twitching eyelid + For weeks › Weaker fast"),
        (
            "questions face",
            "Do you see this? – Drooping face Look in a mirror. Yes › Call 112 (UK: 999); No › Or this?; "
            "I am not sure › Call today;",
        ),
        (
            "questions what-fits",
            "What fits? For weeks › Make an appointment; Something small › Wait and see; "
            "Something else › Make an appointment;",
        ),
        (
            "outcomes call-112",
            "Call 112 (UK: 999). Emergency number 112. In the UK 999. Now. Where you are Since when Stay on the line",
        ),
        ("outcomes self-care", "Wait and see. Two weeks."),
        ("services gp", "Your GP, on the website"),
        ("advice worse", "Worse? Call 112 (UK: 999)."),
        ("first", "Do you see this?"),
    ],
)
def test_entry_of_the_decision_aid_is_told_in_words(name: str, says: str) -> None:
    assert words(name) == says


def test_title_that_ends_as_a_sentence_gets_no_full_stop() -> None:
    asked = small(("en: Wait and see}", "en: Wait and see!}"), ("en: For weeks}", "en: For weeks?}"),
                  ("en: Weaker fast}", "en: Weaker fast.}"))  # fmt: skip
    edition = replace(EDITION, decision_aid=asked.written)

    assert entry_words("outcomes self-care", Passage("", ""), edition, "en") == "Wait and see! Two weeks."
    assert entry_words("signs weeks", Passage("", ""), edition, "en") == "For weeks?"
    assert entry_words("signs weaker", Passage("", ""), edition, "en") == "Weaker fast. Worse? Call 112 (UK: 999)."


def test_picture_and_words_of_the_site_are_told_with_all_their_texts() -> None:
    edition = replace(
        EDITION,
        pictures={
            "en": replace(EDITION.pictures["en"], data={"eye": {"description": "An eye", "labels": {"a": "Lid"}}})
        },
        wording={"en": replace(EDITION.wording["en"], data={"eye": {"one": "1", "two": ["2", "3"]}})},
    )

    assert entry_words("picture eye", Passage("", ""), edition, "en") == "An eye · Lid"
    assert entry_words("words eye", Passage("", ""), edition, "en") == "1 · 2 · 3"


def test_source_is_told_with_its_imprint_and_with_what_was_seen() -> None:
    assert words(f"source {SOURCE.key}") == f"{SOURCE.title}. {imprint(SOURCE, WORDS)}"
    assert source_line(SOURCE, WORDS) == (
        f"{SOURCE.title} ({SOURCE.publisher}): {SOURCE.seen} {WORDS['checked'][SOURCE.checked]}"
    )


def test_other_entry_is_told_as_it_was_read() -> None:
    assert words("emergency number", ": 112") == "112"
    assert words("mentions x", "Bel: 112") == "Bel: 112"
