"""What an editor must correct in the text of a page before it can be published, each as a sentence with its line."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache

from publishing.editorial.doubled_words import doubled_word_problems
from publishing.editorial.heading_checks import heading_problems, opening_problems
from publishing.editorial.layout_checks import layout_problems
from publishing.editorial.left_over_signs import definition_problems, left_over_problems
from publishing.editorial.link_checks import link_problems
from publishing.editorial.page_tree import ESCAPED
from publishing.editorial.picture_checks import picture_problems
from publishing.editorial.rhythm import rhythm_problems
from publishing.editorial.table_checks import table_problems
from publishing.editorial.telephone_numbers import number_problems
from publishing.editorial.typing_slips import typing_problems
from publishing.editorial.unfinished_text import unfinished_problems
from publishing.editorial.written_page import Page
from publishing.page.care_card_checks import care_card_problems
from publishing.page.cited_parts import repeated_citations
from publishing.page.code_checks import program_code_problems


def page_problems(
    page: Page, beside: Mapping[str, Page | None], pictures: Collection[str], sources: Collection[str]
) -> Iterator[str]:
    """Every problem in the text of one page, from its top to its end.

    `beside` holds all pages of its language by name, with None for one that is missing, `pictures` the names of those
    that are drawn, `sources` the addresses of the sources.
    """
    found = [*_own_problems(page), *link_problems(page, beside, sources), *picture_problems(page, pictures)]
    wrong = {line for line, _ in found}  # a sign that is left over there is only a consequence
    found += [(line, problem) for line, problem in _left_over(page) if line not in wrong]
    found += _rhythm(page)
    for line, problem in sorted(dict.fromkeys(found), key=lambda one: one[0]):
        yield f"{page.file}:{line}: {' '.join(problem.split())}"


@lru_cache(maxsize=1_000)
def _own_problems(page: Page) -> Sequence[tuple[int, str]]:
    """What is wrong in a page whatever stands beside it."""
    return (
        *opening_problems(page),
        *heading_problems(page),
        *care_card_problems(page),
        *layout_problems(page),
        *table_problems(page),
        *program_code_problems(page),
        *definition_problems(page),
        *repeated_citations(page),
        *_word_problems(page),
        *unfinished_problems(page.lines),
    )


@lru_cache(maxsize=1_000)
def _left_over(page: Page) -> Sequence[tuple[int, str]]:
    return tuple(left_over_problems(page))


@lru_cache(maxsize=1_000)
def _rhythm(page: Page) -> Sequence[tuple[int, str]]:
    return tuple(rhythm_problems(page))


def _word_problems(page: Page) -> Iterator[tuple[int, str]]:
    """Numbers that are none of ours, words that stand twice, and slips of the fingers."""
    for block in page.texts:
        for place, problem in (*number_problems(block.words), *doubled_word_problems(block.words)):
            yield block.line + block.words.count("\n", 0, place), problem
        text = ESCAPED.sub("x", block.text)  # signs with a backslash are meant
        for place, problem in typing_problems(text):
            yield block.line + text.count("\n", 0, place), problem
        for line, inline in block.inline:
            yield from ((line, problem) for _, problem in number_problems(inline.get("alt", "")))
