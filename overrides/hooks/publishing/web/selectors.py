"""What a CSS selector can mean at any moment, read from its tokens."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tinycss2.ast import Node, SquareBracketsBlock

MOMENTARY = "open"
"""An attribute that comes and goes while a page is read, as the state after a colon (:hover) does."""
ALIKE = ("~=", "|=", "^=", "$=", "*=")
"""How the value of an attribute may have to be like another."""


class NotUnderstood(Exception):
    """A selector says something that we do not know."""


@dataclass(frozen=True)
class Meaning:
    """A selector for every element that another can ever mean, and perhaps for more.

    `names` are those by which it tells elements apart, besides their own: {attribute: words in its value}.
    """

    selector: str
    names: Mapping[str, frozenset[str]]


Simple = tuple[str, str, frozenset[str]]
"""A simple selector: its text, the attribute that it asks for, if any, and the words that it asks for in that."""


def meaning(tokens: Iterable[Node]) -> Meaning:
    """What one selector can mean, as far as an element and its ancestors tell.

    Left out is what an element is at a moment (:hover), shows beside itself (::before) or must be besides (:not()),
    what the value of an attribute must be like, and what must stand before the element. Raises NotUnderstood.
    """
    selector, names = "", dict[str, frozenset[str]]()
    for combinator, compound in _line_of_descent(tokens):
        lasting = list(_lasting(compound))
        selector += combinator + ("".join(text for text, _, _ in lasting) or "*")
        for _, attribute, words in lasting:
            if attribute:
                names[attribute] = names.get(attribute, frozenset()) | words
    return Meaning(selector, names)


def _line_of_descent(tokens: Iterable[Node]) -> list[tuple[str, list[Node]]]:
    """What is asked of an element and of its ancestors, each with the combinator before it."""
    found: list[tuple[str, list[Node]]] = []
    for combinator, compound in _compounds(tokens):
        if combinator in ("+", "~"):
            if not found:
                raise NotUnderstood
            combinator = found.pop()[0]  # the one before is no ancestor, but has the same ancestors
        found.append((combinator, compound))
    return found


def _compounds(tokens: Iterable[Node]) -> Iterator[tuple[str, list[Node]]]:
    """Every compound selector (div.note:hover) with the combinator before it."""
    combinator, compound = "", list[Node]()
    for token in (token for token in tokens if token.type != "comment"):
        joins = _combinator(token)
        if not joins:
            compound.append(token)
        elif compound:
            yield combinator, compound
            combinator, compound = joins, []
        elif joins != " ":
            combinator = joins
    if compound or combinator != " ":
        yield combinator, compound


def _combinator(token: Node) -> str:
    if token.type == "whitespace":
        return " "
    return str(token.value) if token.type == "literal" and token.value in (">", "+", "~") else ""


def _lasting(compound: list[Node]) -> Iterator[Simple]:
    """The simple selectors that an element meets at any moment, or never."""
    if not compound:
        raise NotUnderstood
    tokens = iter(compound)
    for token in tokens:
        if token == ":":
            _pass_over(tokens)
        elif token == ".":
            name = _plain(next(tokens, None), "ident")
            yield f".{name}", "class", frozenset([name])
        elif token.type == "hash":
            name = _plain(token, "hash")
            yield f"#{name}", "id", frozenset([name])
        elif token.type == "[] block":
            yield from _of_attribute(token)
        else:
            yield "*" if token == "*" else _plain(token, "ident"), "", frozenset()


def _pass_over(tokens: Iterator[Node]) -> None:
    """Pass over what follows a colon: hover, :before, not(…)."""
    following = next(tokens, None)
    if following == ":":
        following = next(tokens, None)
    if following is None or following.type not in ("ident", "function"):
        raise NotUnderstood


def _plain(token: Node | None, type: str) -> str:
    """The name that a token is, if it can be written as it is."""
    if token is None or token.type != type or token.serialize().removeprefix("#") != token.value:
        raise NotUnderstood
    return str(token.value)


def _of_attribute(block: SquareBracketsBlock) -> Iterator[Simple]:
    parts = [token for token in block.content if token.type not in ("whitespace", "comment")]
    attribute = _plain(parts[0] if parts else None, "ident").lower()
    match parts[1:]:
        case []:
            if attribute != MOMENTARY:
                yield f"[{attribute}]", attribute, frozenset()
        case [relation, value] if value.type in ("ident", "string") and (relation == "=" or relation in ALIKE):
            words = value.value.split()
            if relation == "=" and value.value == " ".join(words):
                yield f"[{attribute}={value.serialize()}]", attribute, frozenset(words)
            else:
                yield f"[{attribute}]", attribute, frozenset()
        case _:
            raise NotUnderstood
