"""Markup as a tree of elements: how it is read, and how it is written again."""

from collections.abc import Iterator
from functools import lru_cache
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element

HOLDER = "fragment"
"""What holds the elements of a fragment; no page has an element of that name."""

PARSER = etree.HTMLParser(remove_comments=True)

NAMES_IN_SVG = """
    altGlyph altGlyphDef altGlyphItem animateColor animateMotion animateTransform clipPath feBlend feColorMatrix
    feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow
    feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset
    fePointLight feSpecularLighting feSpotLight feTile feTurbulence foreignObject glyphRef linearGradient
    radialGradient textPath attributeName attributeType baseFrequency baseProfile calcMode clipPathUnits
    diffuseConstant edgeMode filterUnits gradientTransform gradientUnits kernelMatrix kernelUnitLength keyPoints
    keySplines keyTimes lengthAdjust limitingConeAngle markerHeight markerUnits markerWidth maskContentUnits
    maskUnits numOctaves pathLength patternContentUnits patternTransform patternUnits pointsAtX pointsAtY pointsAtZ
    preserveAlpha preserveAspectRatio primitiveUnits refX refY repeatCount repeatDur requiredExtensions
    requiredFeatures specularConstant specularExponent spreadMethod startOffset stdDeviation stitchTiles
    surfaceScale systemLanguage tableValues targetX targetY textLength viewBox viewTarget xChannelSelector
    yChannelSelector zoomAndPan
"""
"""Names with capitals inside a drawing; HTML is read without capitals, and the HTML standard gives them back
(https://html.spec.whatwg.org/multipage/parsing.html#adjust-svg-attributes, and "any other start tag" in
#parsing-main-inforeign)."""
WITH_CAPITALS = {name.lower(): name for name in NAMES_IN_SVG.split()}


def parsed_page(text: str) -> Element:
    """The page in `text`, as a tree of its elements; comments are left out, and of an empty text there are none."""
    page = etree.fromstring(text, PARSER)
    return etree.Element("html") if page is None else page


@lru_cache(maxsize=100)  # an edition like ours has fewer; a page of a larger one is looked at again
def page_to_look_at(text: str) -> Element:
    """The page in `text`, one for all that look at it and change nothing in it."""
    return parsed_page(text)


def fragment(html: str) -> Element:
    """An element that holds what `html` does, which is a part of a page; comments are left out."""
    held = etree.fromstring(f"<{HOLDER}>{html}</{HOLDER}>", PARSER).find(f".//{HOLDER}")
    for drawing in held.iter("svg"):
        for element in drawing.iter():
            _give_back_capitals(element)
    return held


def markup(element: Element) -> str:
    """The markup of `element`, and of a fragment that of all it holds; a drawing is written as XML, which it is."""
    for item in element.iter("li"):
        item.text = item.text or ""  # without any text libxml2 leaves out the end tag, which simple parsers need
    html = _written(element, "html")
    for drawing in element.iter("svg"):
        html = html.replace(_written(drawing, "html"), _written(drawing, "xml"))
    return html.removeprefix(f"<{HOLDER}>").removesuffix(f"</{HOLDER}>")


def elements_with(name: str, inside: Element) -> Iterator[Element]:
    """The elements inside `inside` that have the class `name`, in the order of the page."""
    return (element for element in inside.iter() if name in element.get("class", "").split())


def append(element: Element, part: Element) -> None:
    """Put `part`, or what it holds if it is a fragment, at the end of `element`."""
    element.append(part)
    etree.strip_tags(element, HOLDER)


def append_text(element: Element, text: str) -> None:
    """Put `text` at the end of `element`."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def replace(element: Element, by: Element) -> None:
    """Put `by`, or what it holds if it is a fragment, in the place of `element`; the text after it stays."""
    parent, by.tail = element.getparent(), element.tail
    parent.replace(element, by)
    etree.strip_tags(parent, HOLDER)


def remove(element: Element) -> None:
    """Take `element` out; the text after it stays."""
    replace(element, etree.Element(HOLDER))


def _written(element: Element, method: str) -> str:
    return str(etree.tostring(element, encoding="unicode", method=method, with_tail=False))


def _give_back_capitals(element: Element) -> None:
    element.tag = WITH_CAPITALS.get(element.tag, element.tag)
    if not WITH_CAPITALS.keys().isdisjoint(element.attrib):
        named = [(WITH_CAPITALS.get(name, name), value) for name, value in element.items()]
        element.attrib.clear()
        element.attrib.update(named)
