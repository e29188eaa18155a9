"""The titles of care cards: each says how soon to call, and the same words never mean two things."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from publishing.editorial.written_page import Page
from publishing.page.care_card_checks import titled_cards_of
from publishing.tree.how_soon import CANNOT_WAIT, putting_off


def card_title_problems(pages: Iterable[Page]) -> Iterator[str]:
    """Titles that put off what cannot wait, or that belong to cards of another urgency, on pages of one language."""
    cards = [(page, *card) for page in pages for card in titled_cards_of(page)]
    urgencies: dict[str, Counter[str]] = defaultdict(Counter)
    for _, _, urgency, title in cards:
        urgencies[title.casefold()][urgency] += 1
    for page, line, urgency, title in cards:
        place = f"{page.file}:{line}"
        usual, _ = urgencies[title.casefold()].most_common(1)[0]
        if urgency in CANNOT_WAIT and (word := putting_off(title, page.language)):
            yield f"{place}: This care card is {urgency} and its title says '{word}', as if it could wait; correct one."
        elif usual != urgency:
            yield (
                f"{place}: This care card is {urgency}, and '{title}' is the title of those that are {usual}; "
                "correct its title or its urgency."
            )
