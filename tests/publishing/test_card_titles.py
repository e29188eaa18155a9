"""The titles of care cards say how soon to call, and the same words never mean two things."""

from publishing.page.card_titles import card_title_problems
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
