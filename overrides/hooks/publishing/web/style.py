"""One style for all pages of a kind: only the rules that some page can need."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from xml.etree.ElementTree import Element, SubElement

import cssselect2
import tinycss2
from cssselect2.compiler import CompiledSelector
from tinycss2.ast import AtRule, Node, QualifiedRule

# Left out of a selector when we ask what it can mean, so that it means more elements, never fewer.
PASSING = re.compile(r"\[open\]|::?[\w-]+(?:\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))?")
"""What an element is at a moment (:hover), shows beside itself (::before) or must be besides (:not(), :first-child)."""
SIBLING = re.compile(r"[^\s>+~]+\s*[+~](?!=)\s*")
"""What must stand before an element."""
LIKENESS = re.compile(r"\[([\w-]+)[~|^$*]=[^\]]*\]")
"""What the value of an attribute must be like."""
CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
ID = re.compile(r"#(-?[A-Za-z_][\w-]*)")
ATTRIBUTE = re.compile(r"\[([\w-]+)(?:=[\"']?([^\"'\]]*)[\"']?)?\]")
GROUPS = {"media", "supports", "layer", "container"}
PROPERTY = re.compile(r"(?<=[{;])\s*(--[\w-]+)\s*:(?:[^;{}\"']|\"[^\"]*\"|'[^']*')*(;|(?=}))")
EMPTY_RULE = re.compile(r"(?<=[{}])[^{}]*\{\s*\}")
USED = re.compile(r"var\(\s*(--[\w-]+)")


def pruned(sheets: Iterable[str], pages: Iterable[Element]) -> str:
    """The style of `sheets` without the rules, custom properties and animations that no element of `pages` can use."""
    rules = [rule for sheet in sheets for rule in _parsed(sheet)]
    needed = _matching(set(_selectors(rules)), pages)
    kept = "".join(_kept(rules, needed.__contains__))
    return _without_unused_properties(kept)


@cache
def _parsed(css: str) -> list[Node]:
    return list(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))


@cache
def _inner(rule: AtRule) -> list[Node]:
    return list(tinycss2.parse_rule_list(rule.content or [], skip_comments=True, skip_whitespace=True))


def _selectors(rules: list[Node]) -> Iterator[str]:
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            yield from _split(rule)
        elif isinstance(rule, AtRule) and rule.lower_at_keyword in GROUPS:
            yield from _selectors(_inner(rule))


@cache
def _split(rule: QualifiedRule) -> list[str]:
    """The selectors of a rule, split at its outer commas."""
    found: list[list[Node]] = [[]]
    for token in rule.prelude:
        if token.type == "literal" and token.value == ",":
            found.append([])
        else:
            found[-1].append(token)
    return [tinycss2.serialize(tokens).strip() for tokens in found]


def _matching(selectors: Iterable[str], pages: Iterable[Element]) -> set[str]:
    """The selectors that can mean some element, whatever its momentary state; those not understood count as needed."""
    lasting = {selector: _lasting(selector) for selector in selectors}
    joined = _joined(pages, _told(lasting.values()))
    present = {name for element in joined.iter() for name in element.get("class", "").split()}
    matcher, needed = cssselect2.Matcher(), set()
    for selector, meant in lasting.items():
        if not _readable(meant):
            needed.add(selector)
        elif present.issuperset(CLASS.findall(meant)):
            try:
                for alternative in _compiled(meant):
                    matcher.add_selector(alternative, selector)
            except cssselect2.SelectorError:
                needed.add(selector)
    for element in cssselect2.ElementWrapper.from_html_root(joined).iter_subtree():
        needed.update(match[-1] for match in matcher.match(element))
    return needed


@cache
def _compiled(selector: str) -> list[CompiledSelector]:
    return list(cssselect2.compile_selector_list(selector))


@cache
def _lasting(selector: str) -> str:
    """A selector for every element that `selector` can ever mean, as far as it and its ancestors tell."""
    selector = PASSING.sub(lambda found: "" if _has_something_before(found) else "*", selector)
    return LIKENESS.sub(r"[\1]", SIBLING.sub("", selector))


def _has_something_before(found: re.Match[str]) -> bool:
    """Whether what passes qualifies something, as in a:hover, or stands alone, as in > :hover."""
    return found.start() > 0 and found.string[found.start() - 1] not in " >+~"


def _readable(selector: str) -> bool:
    """Whether CLASS, ID and ATTRIBUTE see all that it tells elements by: no escapes, no [type=a i]."""
    return {"\\", "["}.isdisjoint(ATTRIBUTE.sub("", selector))


def _told(selectors: Iterable[str]) -> dict[str, set[str]]:
    """What `selectors` tell elements by, besides their names: {attribute: its words that some selector names}."""
    told: dict[str, set[str]] = defaultdict(set)
    for selector in selectors:
        told["class"].update(CLASS.findall(selector))
        told["id"].update(ID.findall(selector))
        for attribute, value in ATTRIBUTE.findall(selector):
            told[attribute].update(value.split())
    return told


def _words(value: str, named: set[str]) -> str:
    return " ".join(word for word in value.split() if word in named) if named else ""


def _joined(pages: Iterable[Element], told: Mapping[str, set[str]]) -> Element:
    """`pages` in one tree, in which elements that nothing `told` tells apart, nor their ancestors, are one."""
    joined = Element("pages")
    places: dict[tuple[object, ...], Element] = {}

    def join(element: Element, parent: Element) -> None:
        attributes = {name: _words(value, told[name]) for name, value in element.items() if name in told}
        place = parent, element.tag, *attributes.items()
        joined_with = places.get(place)
        if joined_with is None:
            joined_with = places[place] = SubElement(parent, element.tag, attributes)
        for child in element:
            join(child, joined_with)

    for page in pages:
        join(page, joined)
    return joined


def _kept(rules: list[Node], needed: Callable[[str], bool]) -> Iterator[str]:
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            selectors = [selector for selector in _split(rule) if needed(selector)]
            if selectors:
                yield f"{','.join(selectors)}{{{tinycss2.serialize(rule.content).strip()}}}"
        elif isinstance(rule, AtRule) and rule.lower_at_keyword in GROUPS and rule.content is not None:
            inner = "".join(_kept(_inner(rule), needed))
            if inner:
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inner}}}"
        elif isinstance(rule, AtRule) and rule.lower_at_keyword not in ("charset", "font-face", "keyframes"):
            yield rule.serialize()


def _without_unused_properties(css: str) -> str:
    """`css` without the custom properties that nothing refers to, however indirectly."""
    used = set(USED.findall(css))
    smaller = PROPERTY.sub(lambda found: found[0] if found[1] in used else "", css)
    return _without_unused_properties(smaller) if smaller != css else EMPTY_RULE.sub("", css)
