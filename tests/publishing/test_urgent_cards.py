"""A care card for today says whom to call, and no care card of what cannot wait lets anybody wait."""

import re

import pytest

from changed_edition import TODAY, edition
from publishing.checks.problems import problems_but_stale_translations
from publishing.page.urgent_cards import urgent_card_problems
from written import written_page

NOBODY = "The care card is for today and does not say whom to call; write {urgent-service} below its list."


def problems(urgency: str, says: str) -> list[tuple[int, str]]:
    card = f'# Titel\n\n!!! {urgency} "Bel:"\n\n    - een teken[^nhs]\n\n    {says}\n'
    return list(urgent_card_problems(written_page(markdown=card), "je huisarts of de huisartsenpost"))


@pytest.mark.parametrize(
    "says", ["Bel je huisarts als de praktijk open is.", "- bel je huisarts of de huisartsenpost[^nhs]"]
)
def test_card_for_today_that_does_not_say_whom_to_call_is_reported(says: str) -> None:
    assert problems("urgent", says) == [(14, NOBODY)]


@pytest.mark.parametrize(("urgency", "word"), [("urgent", "afspraak"), ("emergency", "morgen")])
def test_text_by_which_a_reader_would_wait_is_reported(urgency: str, word: str) -> None:
    assert problems(urgency, f"Bel je huisarts of de huisartsenpost voor {word}.") == [
        (14, f"The care card is {urgency} and its text says '{word}', as if it could wait; correct it.")
    ]


def test_card_that_says_whom_to_call_and_those_of_what_can_wait_are_sound() -> None:
    assert problems("urgent", "Bel je huisarts of de huisartsenpost, wacht niet tot morgen.") == []
    assert problems("non-urgent", "Bel voor een afspraak.") == problems("emergency", "Bel 112.") == []


def test_page_whose_card_for_today_lost_whom_to_call_is_refused() -> None:
    file = "docs/nl/stress.md"
    found = list(problems_but_stale_translations(edition((file, "    Bel {urgent-service}.\n", "    Bel.\n")), TODAY))

    assert [one for one in found if re.fullmatch(rf"{file}:\d+: {re.escape(NOBODY)}", one)] != []
