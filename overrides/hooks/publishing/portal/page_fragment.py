"""A page as a piece of HTML for a mail or a system that shows no frame: it looks right without our style sheet."""

from collections.abc import Iterator
from copy import deepcopy
from xml.etree.ElementTree import Element

from publishing.page.chapters import LOWER
from publishing.page.clean_html import html
from publishing.portal.note_numbers import part_numbers
from publishing.portal.published_page import PublishedPage


def heading_and_rest(published: PublishedPage) -> tuple[str, str]:
    """The main heading of a page with what stands above it, and all that follows, each as markup.

    Headings are one level lower, below one of the host; there are no ids, which could be those of the host too: every
    link, also to a place on the page, is an absolute address on the site.
    """
    blocks = list(_for_a_host(published.blocks))
    return html(blocks[: published.below_heading]), html(blocks[published.below_heading :])


def _for_a_host(blocks: list[Element]) -> Iterator[Element]:
    for block in map(deepcopy, blocks):
        for element in block.iter():
            element.tag = LOWER.get(element.tag, element.tag)
            element.attrib.pop("id", None)
            part_numbers(element)
        yield block
