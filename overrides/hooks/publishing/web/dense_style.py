"""A style with as few bytes as it can have: no superfluous sign, and short names for its custom properties."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import count, product
from string import ascii_letters

import tinycss2
from rcssmin import cssmin
from tinycss2.ast import Node


def dense(style: str) -> str:
    """`style` with the same meaning and fewer bytes.

    Nothing outside a style may refer to its custom properties, as a script or an attribute of a drawing can: they are
    called a, b, c here, in the order in which they stand in it.
    """
    nodes = tinycss2.parse_component_value_list(style)
    names = dict(zip(dict.fromkeys(token.value for token in _custom_names(nodes)), _short_names(), strict=False))
    _rename(nodes, names)
    return str(cssmin(tinycss2.serialize(nodes)))


def _rename(nodes: list[Node], names: Mapping[str, str]) -> None:
    for token in _custom_names(nodes):
        token.value = names[token.value]


def _custom_names(nodes: Iterable[Node]) -> Iterator[Node]:
    """Every word that names a custom property, wherever it stands (CSS Custom Properties 1, 2)."""
    for node in nodes:
        if node.type == "ident" and node.value.startswith("--"):
            yield node
        yield from _custom_names(getattr(node, "arguments", None) or getattr(node, "content", None) or ())


def _short_names() -> Iterator[str]:
    return (f"--{''.join(letters)}" for length in count(1) for letters in product(ascii_letters, repeat=length))
