"""Reading the markup of a finished page."""

from xml.etree.ElementTree import Element

from lxml import html


def parsed_page(text: str) -> Element:
    """The page in `text`, as a tree of its elements; comments are left out."""
    root: Element = html.document_fromstring(text, parser=html.HTMLParser(remove_comments=True))
    return root
