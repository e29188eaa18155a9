"""The titles of care cards say how soon to call, and the same words never mean two things."""

import pytest

from publishing.page.card_titles import card_title_problems, unsaid_in_titles
from real_aid import real_aid
from written import written_page


def problems(*cards: str) -> list[str]:
    text = "# Titel\n" + "".join(f"\n!!! {card}\n\n    - een teken\n" for card in cards)
    return [problem.partition(": ")[2] for problem in card_title_problems([written_page(markdown=text)])]


def test_titles_of_their_own_urgency_are_sound() -> None:
    assert problems('emergency "Bel nu 112:"', 'urgent "Bel vandaag:"', 'non-urgent "Maak een afspraak:"') == []


def test_title_that_puts_off_what_cannot_wait_is_reported() -> None:
    assert problems('urgent "Bel morgen:"') == [
        "This care card is urgent and its title says 'morgen', as if it could wait; correct one."
    ]


def test_title_of_cards_of_another_urgency_is_reported_where_it_is_rare() -> None:
    assert problems('emergency "Bel nu 112:"', 'emergency "Bel nu 112:"', 'urgent "Bel nu 112:"') == [
        "This care card is urgent, and 'Bel nu 112:' is the title of those that are emergency; "
        "correct its title or its urgency."
    ]


@pytest.mark.parametrize(
    ("language", "card", "sign", "says"),
    [
        ("nl", 'emergency "Bel nu 112:"', "chest-pain", ""),
        ("nl", 'emergency "Bel 112:"', "chest-pain", "now"),
        ("nl", 'urgent "Laat je zien:"', "claw-spasm", "today"),
        ("en", 'non-urgent "Make an ordinary appointment:"', "weakness-slow", "few-days"),
        ("en", 'non-urgent "Be seen within a few days:"', "weakness-slow", ""),
        ("nl", 'urgent "Laat je zien:"', "no-such-sign", ""),
        ("de", 'urgent "Rufen Sie an:"', "claw-spasm", ""),
    ],
)
def test_title_says_how_soon_the_signs_of_its_card_are(language: str, card: str, sign: str, says: str) -> None:
    text = f'# Titel\n\n!!! self-care "Kijk het aan:"\n\n    - iets\n\n!!! {card}\n\n    - sign:{sign}\n'

    found = list(unsaid_in_titles(written_page(language=language, markdown=text), real_aid().register))

    start = f"docs/{language}/types.md:18: The title of this care card is for {says} and does not say so"
    assert [one[: len(start)] for one in found] == [start] * bool(says)
