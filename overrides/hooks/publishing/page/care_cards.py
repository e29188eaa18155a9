"""Care cards: an admonition that names an urgency becomes a section whose heading says that urgency in words.

The pattern, its order and its headings follow the NHS service manual (register: NHS-CARECARD).
"""

from collections import Counter
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from publishing.editorial.page_tree import HEADINGS
from publishing.tree.signs import URGENCIES

LEVELS = {tag: level for level, tag in enumerate(HEADINGS, 1)}


class CareCards(Extension):
    """Turns `!!! urgent "Call today if:"` into a care card; `words` are the urgencies in the page's language."""

    def __init__(self, words: dict[str, str]) -> None:
        super().__init__()
        self.words = words

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        # Before 'toc' (5), which gives headings their anchors, and after 'inline' (20), which fills the title.
        md.treeprocessors.register(_CareCardHeadings(md, self.words), "care-cards", 15)


class _CareCardHeadings(Treeprocessor):
    def __init__(self, md: Markdown, words: dict[str, str]) -> None:
        super().__init__(md)
        self.words = words

    def run(self, root: Element) -> None:
        level, cards = 1, Counter[str]()
        for element in root.iter():
            level = LEVELS.get(element.tag, level)
            urgency = urgency_of(element)
            if urgency:
                cards[urgency] += 1
                anchor = urgency if cards[urgency] == 1 else f"{urgency}-{cards[urgency]}"
                _into_care_card(element, urgency, self.words[urgency], min(level, 2) + 1, anchor)
                level = min(level, 2)


def urgency_of(element: Element) -> str | None:
    """The urgency that an admonition names, or None for any other element."""
    classes = element.get("class", "").split()
    named = [name for name in classes if name in URGENCIES] if "admonition" in classes else []
    return named[0] if named else None


def _into_care_card(card: Element, urgency: str, word: str, level: int, anchor: str) -> None:
    """`anchor` is its address on the page, the same in every language."""
    title = card[0]
    card.tag, card.attrib = "section", {"class": "care-card", "data-urgency": urgency}
    title.tag, title.attrib = f"h{level}", {"class": "care-card__title", "id": anchor}
    prefix = Element("span")
    prefix.text, prefix.tail = f"{word}:", f" {title.text or ''}"
    title.text = ""
    title.insert(0, prefix)
    body = Element("div", {"class": "care-card__body"})
    body.extend(list(card)[1:])
    for element in list(card)[1:]:
        card.remove(element)
    card.append(body)
