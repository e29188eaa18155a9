"""Which selectors of a style some page can need."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from xml.etree.ElementTree import Element, SubElement

import cssselect2
from cssselect2.compiler import CompiledSelector

from publishing.web.selectors import Meaning


def needed_selectors(selectors: Mapping[str, Meaning | None], pages: Iterable[Element]) -> set[str]:
    """Those of `selectors` that mean some element of `pages`; one that we do not understand is needed too."""
    needed = {selector for selector, meant in selectors.items() if meant is None}
    understood = {selector: meant for selector, meant in selectors.items() if meant is not None}
    joined = _joined(pages, _names(understood.values()))
    present = {name for element in joined.iter() for name in element.get("class", "").split()}
    matcher = cssselect2.Matcher()
    for selector, meant in understood.items():
        if present.issuperset(meant.names.get("class", ())):
            try:
                for alternative in _compiled(meant.selector):
                    matcher.add_selector(alternative, selector)
            except cssselect2.SelectorError:
                needed.add(selector)
    for element in cssselect2.ElementWrapper.from_html_root(joined).iter_subtree():
        needed.update(match[-1] for match in matcher.match(element))
    return needed


@cache
def _compiled(selector: str) -> list[CompiledSelector]:
    return list(cssselect2.compile_selector_list(selector))


def _names(meanings: Iterable[Meaning]) -> dict[str, set[str]]:
    """By which names `meanings` tell elements apart: {attribute: words in its value}."""
    found: dict[str, set[str]] = defaultdict(set)
    for meant in meanings:
        for attribute, words in meant.names.items():
            found[attribute] |= words
    return found


def _joined(pages: Iterable[Element], names: Mapping[str, set[str]]) -> Element:
    """`pages` in one tree, in which elements that no name tells apart, nor their ancestors, are one."""
    joined = Element("pages")
    places: dict[tuple[object, ...], Element] = {}

    def join(element: Element, parent: Element) -> None:
        attributes = {name: _words(value, names[name]) for name, value in element.items() if name in names}
        place = parent, element.tag, *attributes.items()
        joined_with = places.get(place)
        if joined_with is None:
            joined_with = places[place] = SubElement(parent, element.tag, attributes)
        for child in element:
            join(child, joined_with)

    for page in pages:
        join(page, joined)
    return joined


def _words(value: str, named: set[str]) -> str:
    return " ".join(word for word in value.split() if word in named) if named else ""
