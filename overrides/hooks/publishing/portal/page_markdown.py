"""A page as Markdown, for programs that read and quote it: what must go with every quotation stands inside it."""

from collections.abc import Iterable
from copy import deepcopy
from itertools import chain
from xml.etree.ElementTree import Element, SubElement

from markdownify import ATX, markdownify

from publishing.page.clean_html import html
from publishing.portal.note_numbers import part_numbers
from publishing.portal.published_page import PublishedPage


def page_markdown(published: PublishedPage, goes_with_it: Iterable[str]) -> str:
    """The content of a page, with `goes_with_it` below its main heading, a sentence a line; links are absolute."""
    blocks = deepcopy(published.blocks)
    for element in chain.from_iterable(block.iter() for block in blocks):
        part_numbers(element)
    place = published.below_heading
    notice = Element("blockquote")
    for sentence in goes_with_it:
        SubElement(notice, "p").text = sentence
    content = html([*blocks[:place], notice, *blocks[place:]])
    return markdownify(content, heading_style=ATX, bullets="-", bs4_options="lxml").strip() + "\n"
