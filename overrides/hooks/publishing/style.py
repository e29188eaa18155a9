"""One style sheet for all pages: only the rules that some page can need."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from xml.etree.ElementTree import Element

import cssselect2
import tinycss2
from tinycss2.ast import AtRule, Node, QualifiedRule

# What an element is at a moment or shows beside itself, not what it is: a rule must stay when only this is missing.
MOMENTARY = re.compile(
    r"::?(?:-[a-z-]+|after|before|marker|selection|placeholder|first-line|first-letter|backdrop|"
    r"hover|focus-visible|focus-within|focus|active|visited|link|any-link|target|checked|disabled|enabled|"
    r"valid|invalid|placeholder-shown|fullscreen|modal|popover-open|details-content)(?![\w-])(?:\([^()]*\))?"
)
# A condition on an element or its surroundings: without it, a selector means more elements, never fewer.
CONDITION = re.compile(r":(?:has|is|where|not|host|dir|lang)\([^()]*(?:\([^()]*\)[^()]*)*\)")
CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
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


def _inner(rule: AtRule) -> list[Node]:
    return list(tinycss2.parse_rule_list(rule.content or [], skip_comments=True, skip_whitespace=True))


def _selectors(rules: list[Node]) -> Iterator[str]:
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            yield from _split(rule)
        elif isinstance(rule, AtRule) and rule.lower_at_keyword in GROUPS:
            yield from _selectors(_inner(rule))


def _split(rule: QualifiedRule) -> list[str]:
    """The selectors of a rule, split at its outer commas."""
    found: list[list[Node]] = [[]]
    for token in rule.prelude:
        if token.type == "literal" and token.value == ",":
            found.append([])
        else:
            found[-1].append(token)
    return [tinycss2.serialize(tokens).strip() for tokens in found]


def _matching(selectors: set[str], pages: Iterable[Element]) -> set[str]:
    """The selectors that mean some element, whatever its momentary state; those not understood count as needed."""
    compiled, classes, needed = {}, {}, set()
    for selector in selectors:
        lasting = _lasting(selector)
        try:
            compiled[selector] = cssselect2.compile_selector_list(lasting)
            classes[selector] = set(CLASS.findall(lasting))
        except cssselect2.SelectorError:
            needed.add(selector)
    for page in pages:
        present = {name for element in page.iter() for name in element.get("class", "").split()}
        matcher = cssselect2.Matcher()
        for selector in compiled.keys() - needed:
            if classes[selector] <= present:
                for alternative in compiled[selector]:
                    matcher.add_selector(alternative, selector)
        for element in cssselect2.ElementWrapper.from_html_root(page).iter_subtree():
            needed.update(match[-1] for match in matcher.match(element))
    return needed


def _lasting(selector: str) -> str:
    """A selector for every element that `selector` can ever mean."""
    for passing in (CONDITION, MOMENTARY):
        selector = passing.sub(lambda found: "" if _has_something_before(found) else "*", selector)
    return selector


def _has_something_before(found: re.Match[str]) -> bool:
    """Whether a pseudo-class qualifies something, as in a:hover, or stands alone, as in > :hover."""
    return found.start() > 0 and found.string[found.start() - 1] not in " >+~"


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
