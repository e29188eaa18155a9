"""The headings of a page, and how it begins: a title, then a paragraph that says it in short."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from publishing.editorial.page_tree import HEADINGS
from publishing.editorial.source_lines import line_of
from publishing.editorial.written_page import Page

WRITTEN = re.compile(r"#{1,6} [^\s#{].*")
NAMES = {
    "ul": "a list",
    "ol": "a list",
    "table": "a table",
    "div": "a care card",
    "pre": "code",
    "blockquote": "a quote",
}
NOT_IN_A_HEADING = {"a": "a link", "sup": "a source", "img": "a picture"}
"""What does not belong in a list of headings, which is where headings stand too."""
WRITE_LEAD = "write a paragraph that says in short what the page says"


def heading_problems(page: Page) -> Iterator[tuple[int, str]]:
    """Headings that are written otherwise than others, skip a level, come a second time or are empty."""
    lines = dict(page.lines)
    level = 0
    for heading in page.headings:
        if not WRITTEN.fullmatch(lines.get(heading.line, "")):
            yield heading.line, _not_written(heading.level)
            continue
        if not re.search(r"\w", heading.text):
            yield heading.line, "The heading has no words; write some, or remove it."
        elif not heading.anchor:
            yield heading.line, "The anchor in braces is empty; write { #name }, or leave it out."
        if level and heading.level > level + 1:
            yield (
                heading.line,
                f"The heading skips from level {level} to level {heading.level}; begin it with {'#' * (level + 1)} .",
            )
        if heading.level == 1 and level:
            yield heading.line, "The page has a second main heading; begin it with ## ."
        level = heading.level
    yield from _with_more_than_words(page)
    yield from _anchors_twice(page)


def opening_problems(page: Page) -> Iterator[tuple[int, str]]:
    """Whether the page begins with its main heading and a paragraph of text, which the site shows as its lead."""
    blocks = list(page.tree)
    if not blocks:
        yield page.first_line, "The page is empty; write a main heading that begins with # , and a paragraph below it."
        return
    if blocks[0].tag != "h1":
        yield line_of(blocks[0]), "The page does not begin with its main heading; begin it with # and the heading."
    elif len(blocks) == 1:
        yield line_of(blocks[0]), f"The page has no text below its main heading; {WRITE_LEAD}."
    elif reason := _no_lead(blocks[1]):
        yield line_of(blocks[1]), f"Below the main heading comes {reason}; first {WRITE_LEAD}."


def _not_written(level: int) -> str:
    if level == 1:
        return "A line that begins with # becomes the main heading; write it as '# Heading', or begin with a word."
    return (
        f"This line is taken for a heading of level {level}; write it at the margin as "
        f"'{'#' * level} Heading', with words, or begin it with a word."
    )


def _no_lead(block: Element) -> str:
    if block.tag in HEADINGS:
        return "another heading"
    if block.tag != "p":
        return NAMES.get(block.tag, "something else")
    if next(block.iter("img"), None) is not None:
        return "a picture"
    return "" if re.search(r"\w", "".join(block.itertext())) else "a paragraph without words"


def _with_more_than_words(page: Page) -> Iterator[tuple[int, str]]:
    for block in page.texts:
        if block.element.tag in HEADINGS:
            for line, inline in block.inline:
                if inline.tag in NOT_IN_A_HEADING:
                    yield line, f"The heading holds {NOT_IN_A_HEADING[inline.tag]}; move it into the text below."


def _anchors_twice(page: Page) -> Iterator[tuple[int, str]]:
    first: dict[str, int] = {}
    for heading in page.headings:
        if not heading.anchor.strip("_"):
            continue
        counted = re.fullmatch(r"(.*)_\d+", heading.anchor)  # the parser counts those after the first
        anchor = counted[1] if counted and counted[1] in first else heading.anchor
        if anchor in first:
            yield (
                heading.line,
                f"The heading '{heading.text}' has the same anchor as the one on line {first[anchor]}; word it "
                "differently.",
            )
        first.setdefault(anchor, heading.line)
