"""Care cards for an emergency: they say which number to call."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from publishing.editorial.source_lines import line_of
from publishing.editorial.telephone_numbers import IN_EUROPE
from publishing.editorial.written_page import Page
from publishing.page.care_cards import urgency_of
from publishing.tree.signs import EMERGENCY


def emergency_card_problems(page: Page, said: str = IN_EUROPE) -> Iterator[tuple[int, str]]:
    """The cards for an emergency that say no number to all who have a sign of their list.

    Requires a page that holds the words of its signs and mentions; `said` is what stands for {emergency-number}.
    """
    for card in page.tree:
        if urgency_of(card) == EMERGENCY and said not in outside_lists(card):
            yield (
                line_of(card),
                "The care card is for an emergency and says no number; write {emergency-number} below its list.",
            )


def outside_lists(card: Element) -> str:
    """The text of a care card below its title, without that of its lists."""
    return "".join("".join(block.itertext()) for block in card[1:] if block.tag not in ("ul", "ol"))
