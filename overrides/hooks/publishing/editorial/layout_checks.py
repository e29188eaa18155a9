"""The blocks of a page: indents that the parser takes otherwise than they look, tables, code, rules and attributes."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from publishing.editorial.care_card_checks import is_mistyped_card
from publishing.editorial.page_tree import HEADINGS, code_lines, code_texts
from publishing.editorial.source_lines import LINE, line_of
from publishing.editorial.written_page import Page

PAGES_WITH_CODE = {"for-portals"}
FENCE = re.compile(r"[\s>]*(`{3,}|~{3,})")
HALF_INDENT = re.compile(r" {1,3}(?: {4})*(?=\S)")
POINT = re.compile(r"(?:[-*+]|\d+\.) ")
WEB_ADDRESS = re.compile(r"\bhttps?:/*([^\s/:\"'<>)]*)", re.IGNORECASE)
SITE = "https://SITE"
"""How a page names the site's own address, in code only."""

MAY_HAVE = {
    **{heading: {"id", "data-aspect"} for heading in HEADINGS},
    "td": {"style"},
    "th": {"style"},
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    "sup": {"data-source"},
}
"""The attributes that the parser gives by itself, and those that an editor may give a heading."""


def layout_problems(page: Page) -> Iterator[tuple[int, str]]:
    """What in the form of a page is not as it looks, or is not known here."""
    yield from _indents(page)
    yield from _code(page)
    yield from _own_address(page)
    for element in page.tree.iter():
        yield from _unknown(element)
    for line, element in _with_lines(page):
        for name in element.attrib:
            if name != LINE and name not in MAY_HAVE.get(element.tag, ()):
                yield (
                    line,
                    f"The attribute '{name}' is not known here; only a heading has one, {{ data-aspect=Causes }}.",
                )
    for table in page.tree.iter("table"):
        yield from _table(table, page)


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


def _code(page: Page) -> Iterator[tuple[int, str]]:
    code = code_lines(page.tree)
    for number, line in page.lines:
        if number not in code and (fence := FENCE.match(line)):
            yield (
                number,
                f"{fence[1]} is not known on our pages and would hide what follows; remove it, and indent code by four "
                "spaces.",
            )
    for block in page.tree.iter("pre"):
        if page.name not in PAGES_WITH_CODE and not is_mistyped_card(_above(page, line_of(block))):
            yield (
                line_of(block),
                "The text is indented by four spaces and would be shown as program code; begin it at the margin.",
            )
    for text in page.texts:
        for number, inline in text.inline:
            if inline.tag == "code" and "\n" in (inline.text or ""):
                yield number, "The ` on this line opens code that ends on another line; close it on this line."


def _above(page: Page, number: int) -> str:
    """The nearest line above this one that is not empty."""
    return next((line for above, line in reversed(page.lines) if above < number and line.strip()), "")


def _own_address(page: Page) -> Iterator[tuple[int, str]]:
    for number, text in code_texts(page.tree):
        for found in WEB_ADDRESS.finditer(text):
            if "." not in found[1] and found[0] != SITE and "localhost" not in found[1]:
                yield number, f"'{found[0]}' is no address; the site's own address is written {SITE} ."


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


def _table(table: Element, page: Page) -> Iterator[tuple[int, str]]:
    lines, columns = dict(page.lines), len(list(table.iter("th")))
    rows = [line_of(row) for row in table.iter("tr")]
    if not _cells(lines.get(rows[1], "")):
        yield rows[0], "The table has no rows; write them below its line of dashes."
        return
    for number in rows:
        cells = _cells(lines.get(number, ""))
        if cells != columns:
            yield number, f"This row of the table does not have {columns} cells, as its header has, but {cells}."


def _cells(row: str) -> int:
    """How many cells a row has, as the parser counts them: | in code, and with a backslash before it, parts none."""
    plain = re.sub(r"\\\||`[^`]*`", "x", row).strip()
    return plain.removeprefix("|").removesuffix("|").count("|") + 1 if plain else 0
