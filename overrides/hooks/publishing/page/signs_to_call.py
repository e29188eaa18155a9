"""Whether the page that tells when to call has every sign for which somebody should call."""

from collections.abc import Iterator, Sequence

from publishing.editorial.kinds_of_page import WHEN_TO_CALL
from publishing.editorial.written_page import Page
from publishing.page.care_card_checks import cards_of
from publishing.page.sign_items import signs_named
from publishing.tree.signs import SELF_CARE, Register


def unnamed_signs(pages: Sequence[Page], register: Register) -> Iterator[str]:
    """Signs that no language names there, of each urgency that it has a care card of: readers take the cards for whole.

    What one language alone leaves out is reported by translated_signs.
    """
    found = [page for page in pages if page.name == WHEN_TO_CALL]
    listed = {urgency for page in found for _, urgency in cards_of(page)} - {SELF_CARE}
    names = {name for page in found for _, name in signs_named(page)}
    named = register.named(names & (register.signs.keys() | register.groups.keys()))
    for id, sign in register.signs.items():
        if sign.urgency in listed and id not in named:
            yield (
                f"{found[0].file}:1: Sign '{id}' is {sign.urgency}, and this page, on which readers look up when to "
                f"call, does not name it; add it to a care card (sign:{id}, or a group that holds it)."
            )
