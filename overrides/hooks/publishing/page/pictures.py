"""Pictures drawn for this site, put into the page so that they follow its language, colours and dark mode."""

from collections.abc import Callable, Mapping
from typing import Any

from publishing.editorial.picture_checks import PICTURE
from publishing.page.markup import Element, fragment, markup, replace

Draw = Callable[[str, str, Mapping[str, Any]], str]
"""Draw(picture name, title, its words in the page's language) -> markup."""


def with_pictures(html: str, words: Mapping[str, Mapping[str, Any]], draw: Draw) -> str:
    """`html` with every `picture:name` image replaced by its drawing, and so is a paragraph that holds nothing else."""
    if PICTURE not in html:
        return html
    content = fragment(html)
    for image in list(content.iter("img")):
        address = image.get("src", "")
        if address.startswith(PICTURE):
            name = address.removeprefix(PICTURE)
            replace(_alone(image), fragment(draw(name, image.get("alt", ""), words[name])))
    return markup(content)


def _alone(image: Element) -> Element:
    """The paragraph of an image that stands alone in it, or else the image."""
    parent = image.getparent()
    words = (parent.text or "") + (image.tail or "")
    return parent if parent.tag == "p" and len(parent) == 1 and not words.strip() else image
