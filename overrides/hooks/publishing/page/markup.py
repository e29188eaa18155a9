"""Reading the markup of a finished page."""

from xml.etree.ElementTree import Element

from lxml import etree


def parsed_page(text: str) -> Element:
    """The page in `text`, as a tree of its elements; comments are left out."""
    root: Element = etree.fromstring(text, etree.HTMLParser(remove_comments=True))
    return root
