"""The titles of care cards: each says how soon to call, and the same words never mean two things."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from publishing.editorial.written_page import Page
from publishing.page.care_card_checks import titled_cards_of
from publishing.page.sign_items import signs_named
from publishing.tree.how_soon import CANNOT_WAIT, putting_off, unsaid_problems
from publishing.tree.signs import LEVELS, Register


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


def unsaid_in_titles(page: Page, register: Register) -> Iterator[str]:
    """Titles that do not say how soon somebody must call who has a sign of the card.

    That a sign is unknown is reported elsewhere.
    """
    known = register.signs.keys() | register.groups.keys()
    cards = [(line, title) for line, _, title in titled_cards_of(page)]
    end = (max(number for number, _ in page.lines) + 1, "")
    for (start, title), (after, _) in pairwise([*cards, end]):
        named = register.named(name for line, name in signs_named(page) if start < line < after and name in known)
        levels = [register.signs[sign].level for sign in named]
        if levels:
            called = f"{page.file}:{start}: The title of this care card"
            yield from unsaid_problems(called, LEVELS[max(levels)], {page.language: title})
