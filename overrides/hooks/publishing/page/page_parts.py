"""The parts of a page: what stands under each heading, with the question about health that it answers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from publishing.editorial.page_tree import HEADINGS
from publishing.page.clean_html import plain_text
from publishing.tree.signs import SELF_CARE


@dataclass(frozen=True)
class Part:
    """A heading with what stands under it; `cards` are the care cards in it, which are also in `blocks`."""

    id: str
    name: str
    aspect: str
    urgency: str
    blocks: Sequence[Element]
    cards: Sequence["Part"] = ()


def page_parts(blocks: Sequence[Element], page_aspect: str) -> Iterator[Part]:
    """A part for every heading and every step of the decision aid, in the order of the page.

    `blocks` begin with the main heading and skip no level of headings.
    A heading without an aspect of its own has that of the heading above it, or else that of the page.
    """
    aspects = [page_aspect]
    for under in _by_heading(blocks):
        first, heading = under[0], _heading(under[0])
        assert heading is not None
        del aspects[HEADINGS.index(heading.tag) + 1 :]
        aspects.append(heading.get("data-aspect", aspects[-1]))
        anchor = first.get("id", heading.get("id", ""))
        cards = [_card(block) for block in under[1:] if "data-urgency" in block.attrib]
        yield Part(anchor, plain_text([heading]), aspects[-1], first.get("data-urgency", ""), under, cards)


def _by_heading(blocks: Sequence[Element]) -> list[list[Element]]:
    groups: list[list[Element]] = []
    for block in blocks:
        if _heading(block) is not None:
            groups.append([])
        groups[-1].append(block)
    return groups


def _heading(block: Element) -> Element | None:
    """The block itself when it is a heading, or the heading of a step of the decision aid."""
    if "data-question" in block.attrib or "data-outcome" in block.attrib:
        return next(child for child in block if child.tag in HEADINGS)
    return block if block.tag in HEADINGS else None


def _card(card: Element) -> Part:
    urgency = card.attrib["data-urgency"]
    aspect = "SelfCare" if urgency == SELF_CARE else "SeeDoctor"
    return Part(card[0].get("id", ""), plain_text([card[0]]), aspect, urgency, [card])
