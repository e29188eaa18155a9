"""Care cards of what cannot wait: they say whom to call today, and nothing by which a reader would wait."""

from collections.abc import Iterator

from publishing.editorial.source_lines import line_of
from publishing.editorial.written_page import Page
from publishing.page.care_cards import urgency_of
from publishing.page.emergency_cards import outside_lists
from publishing.tree.how_soon import CANNOT_WAIT, putting_off
from publishing.tree.signs import URGENT


def urgent_card_problems(page: Page, said: str) -> Iterator[tuple[int, str]]:
    """The cards for today that do not say whom to call, and those of what cannot wait whose text puts off a call.

    Requires a page that holds the words of its signs and mentions; `said` is what stands for {urgent-service}, "" where
    nothing does, which is reported elsewhere.
    """
    for card in page.tree:
        urgency, text = urgency_of(card), outside_lists(card)
        if urgency == URGENT and said not in text:
            yield (
                line_of(card),
                "The care card is for today and does not say whom to call; write {urgent-service} below its list.",
            )
        if urgency in CANNOT_WAIT and (word := putting_off(text, page.language)):
            yield (
                line_of(card),
                f"The care card is {urgency} and its text says '{word}', as if it could wait; correct it.",
            )
