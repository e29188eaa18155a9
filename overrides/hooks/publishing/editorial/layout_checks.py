"""The blocks of a page: indents that the parser takes otherwise than they look, empty points, rules, attributes."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from publishing.editorial.page_tree import HEADINGS, SOURCE, code_lines
from publishing.editorial.source_lines import LINE, line_of
from publishing.editorial.written_page import Page

HALF_INDENT = re.compile(r" {1,3}(?: {4})*(?=\S)")
POINT = re.compile(r"(?:[-*+]|\d+\.) ")
ALIGNED = re.compile(r"text-align: \w+;")
"""The style that the parser gives the cells of a column; the checks of tables refuse it."""
MAY_HAVE = {
    **{heading: {"id", "data-aspect"} for heading in HEADINGS},
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    "sup": {SOURCE},
}
"""The attributes that the parser gives by itself, and those that an editor may give a heading."""


def layout_problems(page: Page) -> Iterator[tuple[int, str]]:
    """What in the form of a page is not as it looks, or is not known here."""
    yield from _indents(page)
    for element in page.tree.iter():
        yield from _unknown(element)
    for line, element in _with_lines(page):
        for name, value in element.attrib.items():
            if not _is_known(element.tag, name, value):
                yield (
                    line,
                    f"The attribute '{name}' is not known here; only a heading has one, {{ data-aspect=Causes }}.",
                )


def _is_known(tag: str, name: str, value: str) -> bool:
    if name == "style":
        return tag in ("td", "th") and bool(ALIGNED.fullmatch(value))
    return name == LINE or name in MAY_HAVE.get(tag, ())


def _indents(page: Page) -> Iterator[tuple[int, str]]:
    code, above = code_lines(page.tree), ""
    for number, line in page.lines:
        if "\t" in line:
            yield number, "The line holds a tab; use spaces, four for each step to the right."
        elif number not in code and (indent := HALF_INDENT.match(line)):
            if not above.strip():
                yield (
                    number,
                    f"The line is indented by {_spaces(indent[0])}, which means nothing; begin it at the margin or "
                    "indent it by four.",
                )
            elif POINT.match(line, indent.end()):
                yield number, f"This point of a list is indented by {_spaces(indent[0])}; indent it by four or none."
        above = line


def _spaces(indent: str) -> str:
    return "1 space" if len(indent) == 1 else f"{len(indent)} spaces"


def _unknown(element: Element) -> Iterator[tuple[int, str]]:
    if element.tag == "hr":
        yield (
            line_of(element),
            "A line of dashes or stars draws a rule, or would underline a heading; write a heading as '## Heading', "
            "and no rules.",
        )
    if element.tag == "li" and not len(element) and not (element.text or "").strip():
        yield line_of(element), "This point of the list is empty; write it or remove it."


def _with_lines(page: Page) -> Iterator[tuple[int, Element]]:
    """All but the care cards and their titles, whose attributes are the parser's own."""
    cards = page.tree.findall(".//div")
    of_cards = {*cards, *(card[0] for card in cards if len(card))}
    blocks = (block for block in page.tree.iter() if LINE in block.attrib and block not in of_cards)
    yield from ((line_of(block), block) for block in blocks)
    for text in page.texts:
        yield from text.inline
