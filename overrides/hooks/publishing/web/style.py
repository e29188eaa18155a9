"""One style for all pages of a kind: only the rules that some page can need."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from xml.etree.ElementTree import Element

import tinycss2
from tinycss2.ast import AtRule, Node, QualifiedRule

from publishing.web.needed_selectors import needed_selectors
from publishing.web.selectors import Meaning, NotUnderstood, meaning

GROUPS = {"media", "supports", "layer", "container"}
LEFT_OUT = {"charset", "font-face"}


@dataclass(frozen=True)
class Piece:
    """A piece of a style, as written; `sets` is the custom property that it sets, `uses` are those it refers to."""

    text: str
    sets: str = ""
    uses: frozenset[str] = frozenset()


END = Piece("}")


def pruned(sheets: Iterable[str], pages: Iterable[Element]) -> str:
    """The style of `sheets` without the rules and custom properties that no element of `pages` can use."""
    rules = [rule for sheet in sheets for rule in _parsed(sheet)]
    needed = needed_selectors(_all_selectors(rules), pages)
    return _written(_without_unused_properties(list(_pieces(rules, needed))))


@cache
def _parsed(css: str) -> list[Node]:
    return list(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))


@cache
def _inner(group: AtRule) -> list[Node]:
    return list(tinycss2.parse_rule_list(group.content or [], skip_comments=True, skip_whitespace=True))


def _is_group(rule: Node) -> bool:
    return isinstance(rule, AtRule) and rule.lower_at_keyword in GROUPS


def _all_selectors(rules: Iterable[Node]) -> dict[str, Meaning | None]:
    found: dict[str, Meaning | None] = {}
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            found |= _selectors(rule)
        elif _is_group(rule):
            found |= _all_selectors(_inner(rule))
    return found


@cache
def _selectors(rule: QualifiedRule) -> dict[str, Meaning | None]:
    """The selectors of a rule with what each can mean, as far as we understand it."""
    return {tinycss2.serialize(tokens).strip(): _meaning(tokens) for tokens in _split(rule.prelude, ",")}


def _meaning(tokens: list[Node]) -> Meaning | None:
    try:
        return meaning(tokens)
    except NotUnderstood:
        return None


def _split(tokens: Iterable[Node], mark: str) -> list[list[Node]]:
    """What stands between the outer marks."""
    found: list[list[Node]] = [[]]
    for token in tokens:
        if token == mark:
            found.append([])
        else:
            found[-1].append(token)
    return found


def _pieces(rules: Iterable[Node], needed: set[str]) -> Iterator[Piece]:
    """The rules that have a selector that is needed, and those that style no element (@page)."""
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            selectors = [selector for selector in _selectors(rule) if selector in needed]
            if selectors:
                yield from (Piece(f"{','.join(selectors)}{{"), *_declarations(rule), END)
        elif _is_group(rule):
            yield Piece(f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{")
            yield from (*_pieces(_inner(rule), needed), END)
        elif rule.lower_at_keyword not in LEFT_OUT:
            yield Piece(rule.serialize(), uses=frozenset(custom_properties_used([rule])))


@cache
def _declarations(rule: QualifiedRule) -> list[Piece]:
    *ended, last = _split(rule.content, ";")
    return [
        Piece(tinycss2.serialize(tokens) + end, _custom_property(tokens), frozenset(custom_properties_used(tokens)))
        for tokens, end in (*((tokens, ";") for tokens in ended), (last, ""))
    ]


def _custom_property(declaration: list[Node]) -> str:
    """The custom property that a declaration sets, if it does."""
    begin = next((token for token in declaration if token.type not in ("whitespace", "comment")), None)
    return begin.value if begin is not None and begin.type == "ident" and begin.value.startswith("--") else ""


def custom_properties_used(tokens: Iterable[Node]) -> Iterator[str]:
    """The custom properties that a value refers to."""
    for token in tokens:
        inside = token.arguments if token.type == "function" else getattr(token, "content", None) or ()
        if token.type == "function" and token.lower_name == "var":
            yield from (name.value for name in inside if name.type == "ident" and name.value.startswith("--"))
        yield from custom_properties_used(inside)


def _without_unused_properties(pieces: list[Piece]) -> list[Piece]:
    """`pieces` without the custom properties that none of them refers to, however indirectly."""
    used = {name for piece in pieces for name in piece.uses}
    fewer = [piece for piece in pieces if not piece.sets or piece.sets in used]
    return pieces if len(fewer) == len(pieces) else _without_unused_properties(fewer)


def _written(pieces: Iterable[Piece]) -> str:
    """The text of `pieces`; a rule or group that has nothing left is left out."""
    texts: list[str] = []
    for piece in pieces:
        if piece is END and texts[-1].endswith("{"):
            texts.pop()
        elif piece.text.strip():
            texts.append(piece.text)
    return "".join(texts)
