"""Care cards as a page asks for them: whatever looks like one and is none would be published without its warning."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from xml.etree.ElementTree import Element

from publishing.editorial.source_lines import line_of
from publishing.editorial.written_page import Page
from publishing.page.care_cards import urgency_of
from publishing.tree.signs import URGENCIES

KIND = "|".join(URGENCIES)
CARD = re.compile(rf'!!! ({KIND}) "([^"]*\w[^"]*)" *')
"""The only way to ask for a care card."""
LIKE_A_CARD = re.compile(
    rf"(?:[\s>*_\\]|[-+•]\s|\d+[.)]\s)*(?:[!?¡¿！？ǃ‼⁇⁈⁉]{{2,}}|:{{3,}}|[!?¡！]\s*(?:{KIND})\b|(?:{KIND})\s*[\"“”„‘«])",
    re.IGNORECASE,
)
WRITE_IT = 'write !!! urgent "Call today if:" at the margin, and its text below it, indented by four spaces'


def titled_cards_of(page: Page) -> list[tuple[int, str, str]]:
    """The care cards that the source of a page asks for: line, urgency and title of each, in their order."""
    return [(number, found[1], found[2]) for number, line in page.lines if (found := CARD.fullmatch(line))]


def cards_of(page: Page) -> list[tuple[int, str]]:
    """Line and urgency of each."""
    return [(number, urgency) for number, urgency, _ in titled_cards_of(page)]


def is_mistyped_card(line: str) -> bool:
    """Whether an editor may have meant this line to begin a care card, and it does not."""
    return bool(LIKE_A_CARD.match(line)) and not CARD.fullmatch(line)


def care_card_problems(page: Page) -> Iterator[tuple[int, str]]:
    """What looks like a care card and is none, care cards that lose their text, and headings with a card's address."""
    for number, line in page.lines:
        if is_mistyped_card(line):
            yield number, f"This looks like a care card and is none: {_mistake(line)}; {WRITE_IT}."
    understood = {line_of(block): block for block in page.tree if urgency_of(block)}
    for number, urgency in cards_of(page):
        if number in understood and urgency_of(understood[number]) == urgency:
            yield from _text_problems(page, understood[number])
        else:
            yield number, "The care card is taken for something else; put an empty line above it."
    for heading in page.headings:
        if heading.anchor in URGENCIES:
            yield heading.line, f"The heading would have the address of a care card, #{heading.anchor}; reword it."


def _mistake(line: str) -> str:
    if not line.startswith("!"):
        return "it does not begin with !!! at the margin"
    found = re.match(r"(!+)( *)([^\"“”„‟‘’‚«»']*)(.*)", line)
    signs, space, kinds, title = found.groups() if found else ("", "", "", "")
    if signs != "!!!" or space != " ":
        return "it must begin with three exclamation marks and one space"
    return (
        _mistake_in_urgency(kinds.split())
        or _mistake_in_title(title.strip())
        or "one space stands before its title, and nothing behind it"
    )


def _mistake_in_urgency(kinds: list[str]) -> str:
    known = [kind for kind in kinds if kind in URGENCIES]
    if not kinds:
        return f"it names no urgency ({', '.join(URGENCIES)})"
    if len(known) > 1:
        return "it names two urgencies; keep one"
    if kinds[0] in known:
        return "" if len(kinds) == 1 else 'its title does not stand in "straight quotes"'
    close = get_close_matches(" ".join(kinds).casefold(), URGENCIES, 1)
    meant = f"; do you mean '{close[0]}'?" if close else ""
    return f"'{' '.join(kinds)}' is none of the urgencies ({', '.join(URGENCIES)}){meant}"


def _mistake_in_title(title: str) -> str:
    if not title:
        return 'it has no title in "straight quotes"'
    if not title.startswith('"') or re.search("[“”„‟«»]$", title):
        return 'its title stands in other quotes than "straight" ones'
    if not re.search(r"\w", title):
        return "its title is empty"
    if title.count('"') < 2:
        return "the quotes around its title are not closed"
    return "its title holds a straight quote; use “these” inside it" if title.count('"') > 2 else ""


def _text_problems(page: Page, card: Element) -> Iterator[tuple[int, str]]:
    text = "".join("".join(block.itertext()) for block in card[1:])
    if not text.strip():
        yield line_of(card), "The care card has no text; indent its text by four spaces, below an empty line."
        return
    follows = next((after for before, after in zip(page.tree, page.tree[1:], strict=False) if before is card), None)
    if follows is None:
        return
    if follows.tag in ("ul", "ol"):
        yield (
            line_of(follows),
            "This list stands below a care card and not in it; indent it by four spaces, or write a sentence above it.",
        )
    elif dict(page.lines).get(line_of(follows) - 1, "").strip():
        yield (
            line_of(follows),
            "This line stands straight below a care card and not in it; indent it by four spaces, or put an empty "
            "line above it.",
        )
