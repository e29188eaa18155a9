"""A care card for an emergency says the number."""

import pytest

from publishing.page.emergency_cards import emergency_card_problems
from written import written_page


def problems(urgency: str, says: str) -> list[tuple[int, str]]:
    card = f'# Titel\n\n!!! {urgency} "Bel nu:"\n\n    - een teken[^nhs]\n\n    {says}\n'
    return list(emergency_card_problems(written_page(markdown=card)))


@pytest.mark.parametrize("says", ["Bel je huisarts volgende week.", "- een ander, bel [112](tel:112)[^nhs]"])
def test_card_for_an_emergency_without_a_number_for_everybody_is_reported(says: str) -> None:
    assert problems("emergency", says) == [
        (
            14,  # a text begins at line 12
            "The care card is for an emergency and says no number; write {emergency-number} below its list.",
        )
    ]


def test_card_for_an_emergency_that_says_the_number_and_one_for_something_else_are_sound() -> None:
    assert problems("emergency", "Bel [112](tel:112).") == []
    assert problems("urgent", "Bel je huisarts.") == []
