"""A finished page's content without what only our own style sheet needs, and as plain text."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urljoin
from xml.etree.ElementTree import Element, tostring

from publishing.editorial.page_tree import HEADINGS
from publishing.page.markup import append_text

BLOCKS = {
    "p",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "table",
    "thead",
    "tbody",
    "tr",
    "section",
    "blockquote",
    "pre",
    *HEADINGS,
}
INLINE = {"a", "abbr", "b", "br", "code", "em", "i", "strong", "sup", "sub", "td", "th", "time"}
KEPT = {"href", "lang", "id", "datetime", "scope", "colspan", "rowspan", "start"}
MARKS = {"data-aspect", "data-urgency", "data-question", "data-outcome", "data-answer"}
LEFT_OUT = {"nav", "script", "style"}
LEFT_OUT_CLASSES = {
    *("lead__ways", "emergency-strip", "step__ways", "step__where", "step__paper"),
    *("sources", "footnote", "snippets"),
}
"""Ways to go on, code to copy, and the list of sources, which has its own place in the data."""

Piece = Element | str


def content(main: Element, address: str) -> list[Element]:
    """The blocks of a page's `<main>`, one after another, links absolute; a picture becomes its description."""
    return [piece for piece in _inside(main, address) if isinstance(piece, Element)]


def html(blocks: Iterable[Element]) -> str:
    """The markup of `blocks`."""
    return "".join(tostring(block, encoding="unicode", method="html") for block in blocks)


def plain_text(blocks: Iterable[Element]) -> str:
    """The words of `blocks`, a line for each paragraph, heading and point of a list; without note numbers."""
    text = "".join(piece for block in blocks for piece in _words(block))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _inside(element: Element, address: str) -> Iterator[Piece]:
    yield element.text or ""
    for child in element:
        yield from _cleaned(child, address)
        yield child.tail or ""


def _cleaned(element: Element, address: str) -> Iterator[Piece]:
    tag = str(element.tag).rpartition("}")[2]
    if tag in LEFT_OUT or "data-review" in element.attrib or LEFT_OUT_CLASSES & set(element.get("class", "").split()):
        return
    if tag == "svg":
        yield from _described(element)
    elif tag in BLOCKS | INLINE and not (tag == "section" and MARKS.isdisjoint(element.attrib)):
        kept = {name: value for name, value in element.items() if name in KEPT | MARKS}
        if "href" in kept:
            kept["href"] = urljoin(address, kept["href"])
        yield _filled(Element(tag, kept), _inside(element, address))
    elif "lang" in element.attrib:
        yield _filled(Element("span", {"lang": element.attrib["lang"]}), _inside(element, address))
    else:
        yield from _inside(element, address)


def _described(picture: Element) -> Iterator[Element]:
    words = [" ".join(part.itertext()) for part in picture if re.search(r"\}?(title|desc)$", str(part.tag))]
    if words:
        described = Element("p")
        described.text = ": ".join(words)
        yield described


def _filled(element: Element, pieces: Iterable[Piece]) -> Element:
    for piece in pieces:
        if isinstance(piece, Element):
            element.append(piece)
        else:
            append_text(element, piece)
    return element


def _words(element: Element) -> Iterator[str]:
    if element.tag == "sup" and any("#fn-" in link.get("href", "") for link in element):
        return
    around = "\n" if element.tag in BLOCKS or element.tag == "br" else ""
    yield around
    yield " ".join((element.text or "").split("\n"))
    for child in element:
        yield from _words(child)
        yield " ".join((child.tail or "").split("\n"))
    yield around or (" " if element.tag in ("td", "th") else "")
