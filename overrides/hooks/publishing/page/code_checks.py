"""Program code on a page: where it may stand, and what in it is wrong."""

import re
from collections.abc import Iterator

from publishing.editorial.kinds_of_page import WITH_CODE
from publishing.editorial.page_tree import code_lines, code_texts
from publishing.editorial.source_lines import line_of
from publishing.editorial.written_page import Page
from publishing.page.care_card_checks import is_mistyped_card

FENCE = re.compile(r"[\s>]*(`{3,}|~{3,})")
WEB_ADDRESS = re.compile(r"\bhttps?:/*([^\s/:\"'<>)]*)/?", re.IGNORECASE)
ADDRESS_OF_SITE = "https://SITE/"
"""How a page names the site's own address, which only the publisher knows; in code only."""


def program_code_problems(page: Page) -> Iterator[tuple[int, str]]:
    """Fences, which the site does not know; text that would be shown as code; code over two lines; false addresses."""
    yield from _fences(page)
    yield from _by_accident(page)
    yield from _over_lines(page)
    yield from _own_address(page)


def _fences(page: Page) -> Iterator[tuple[int, str]]:
    code = code_lines(page.tree)
    for number, line in page.lines:
        if number not in code and (fence := FENCE.match(line)):
            yield (
                number,
                f"{fence[1]} is not known on our pages and would hide what follows; remove it, and indent code by four "
                "spaces.",
            )


def _by_accident(page: Page) -> Iterator[tuple[int, str]]:
    for block in page.tree.iter("pre"):
        if page.name not in WITH_CODE and not is_mistyped_card(_above(page, line_of(block))):
            yield (
                line_of(block),
                "The text is indented by four spaces and would be shown as program code; begin it at the margin.",
            )


def _over_lines(page: Page) -> Iterator[tuple[int, str]]:
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
            if "." not in found[1] and found[0] != ADDRESS_OF_SITE and "localhost" not in found[1]:
                given, ours = found[0].removesuffix("/"), ADDRESS_OF_SITE.removesuffix("/")
                if given == ours:
                    yield number, f"'{given}' lacks the slash behind it; write {ADDRESS_OF_SITE} ."
                else:
                    yield number, f"'{given}' is no address; the site's own address is written {ours} ."
