"""The style sheets as they are written: what a browser or a printing program would pass over without a word."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

import tinycss2
from tinycss2.ast import AtRule, Node, QualifiedRule

from publishing.web.inspection import ANOTHER_SITE, NOT_TO_BE_MISSED
from publishing.web.style import GROUPS, custom_properties_used

HOLDS_RULES = {*GROUPS, "keyframes"}
COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
BEGINS = re.compile(r"\n[ \t]*/\*")
COLOUR = re.compile(r"[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8}", re.IGNORECASE)
VITAL = re.compile(rf"\.({'|'.join(sorted(NOT_TO_BE_MISSED))})(?![\w-])(?=[^:>~+ ]*\s*(,|$))")
TO_TAP = {".call", ".number"}
"""What paper may do without."""
HIDES = {
    *(("none", "display"), ("hidden", "visibility"), ("hidden", "content-visibility"), ("0", "opacity")),
    *(("0", "font-size"), ("none", "pointer-events")),
}
CUTS = {"clip", "clip-path", "max-height", "line-clamp", "-webkit-line-clamp"}
"""What hides a part of something, whatever its value."""
NO_COMMENT = ("/", "<!--", "-->")
"""What other languages begin or end a comment with."""


def style_problems(sheets: Mapping[str, str]) -> Iterator[str]:
    """What is wrong in the style sheets of a site, given by their files, as sentences with file and line."""
    set_somewhere = {name for css in sheets.values() for name in _set(_rules(css))}
    for file, css in sheets.items():
        if swallowed := next((found for found in COMMENT.finditer(css) if _swallows(found[0])), None):
            line = css.count("\n", 0, swallowed.start()) + 1
            yield f"{file}:{line}: This comment is not closed, and swallows the rules below it; close it with */."
            continue
        rules = _rules(css)
        found = (*_problems(rules, set_somewhere, within_rule=False), *_fetched(rules), *_hidden(rules))
        yield from (f"{file}:{line}: {problem}" for line, problem in found)


def _fetched(rules: Iterable[Node]) -> Iterator[tuple[int, str]]:
    """What a sheet would fetch from another site."""
    for token in chain.from_iterable(_all_tokens([*getattr(rule, "prelude", ()), rule]) for rule in rules):
        address = getattr(token, "value", "")
        if isinstance(address, str) and ANOTHER_SITE.match(address):
            yield token.source_line, f"This would fetch {address} from another site; bring it here, or take it out."


def _hidden(rules: Iterable[Node], on_paper: bool = False) -> Iterator[tuple[int, str]]:
    """What nobody may miss, and a rule hides: for everybody, or in the dark, on small screens or on paper."""
    for rule in rules:
        if isinstance(rule, AtRule) and rule.lower_at_keyword in GROUPS:
            yield from _hidden(_inside(rule), on_paper or "print" in tinycss2.serialize(rule.prelude))
        elif isinstance(rule, QualifiedRule) and (vital := VITAL.search(tinycss2.serialize(rule.prelude))):
            for declaration in _inside(rule):
                if _hides(declaration) and not (on_paper and vital[0] in TO_TAP):
                    yield declaration.source_line, f"This hides {vital[0]}, which every reader must see; take it out."


def _hides(declaration: Node) -> bool:
    if declaration.type != "declaration":
        return False
    said = tinycss2.serialize(declaration.value).strip()
    return (said, declaration.name) in HIDES or (declaration.name in CUTS and said != "none")


def _swallows(comment: str) -> bool:
    """Whether a comment goes on to the end of the sheet, or another begins in it."""
    return not comment.endswith("*/") or bool(BEGINS.search(comment))


def _rules(css: str) -> list[Node]:
    return list(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))


def _inside(rule: Node) -> list[Node]:
    """The rules or declarations that a rule holds."""
    if rule.content is None:
        return []
    held = isinstance(rule, AtRule) and rule.lower_at_keyword in HOLDS_RULES
    parse = tinycss2.parse_rule_list if held else tinycss2.parse_blocks_contents
    return list(parse(rule.content, skip_comments=True, skip_whitespace=True))


def _problems(nodes: Iterable[Node], set_somewhere: set[str], within_rule: bool) -> Iterator[tuple[int, str]]:
    for node in nodes:
        if node.type == "error":
            yield node.source_line, f"A browser passes over what stands here ({node.message.rstrip('.')}); correct it."
        elif node.type == "declaration":
            yield from _declaration_problems(node, set_somewhere)
        elif isinstance(node, QualifiedRule) and within_rule:
            yield node.source_line, "This rule stands inside another; close the one above it with }."
            return  # as everything below it does
        else:
            yield from _lost(node.prelude)
            if any(token in NO_COMMENT for token in node.prelude):
                yield (
                    node.source_line,
                    "A comment of CSS stands between /* and */; what stands here spoils the rule below.",
                )
            holds_rules = isinstance(node, AtRule) and node.lower_at_keyword in HOLDS_RULES
            yield from _problems(_inside(node), set_somewhere, within_rule=not holds_rules)


def _declaration_problems(declaration: Node, set_somewhere: set[str]) -> Iterator[tuple[int, str]]:
    yield from _lost(declaration.value)
    if ":" in declaration.value:
        yield declaration.source_line, f"A ; is missing behind the value of '{declaration.name}'; write it."
    if "!" in declaration.value:
        yield declaration.source_line, f"What follows ! in '{declaration.name}' is not !important; correct it."
    for token in _all_tokens(declaration.value):
        if token.type == "hash" and not COLOUR.fullmatch(token.value):
            yield declaration.source_line, f"#{token.value} is no colour; write three or six digits or letters to f."
    for name in sorted(set(custom_properties_used(declaration.value)) - set_somewhere):
        yield declaration.source_line, f"Nothing sets {name}; correct its name, or set it."


def _lost(tokens: Iterable[Node]) -> Iterator[tuple[int, str]]:
    """Signs that CSS cannot make anything of: a bracket that nothing has opened, a text that is not closed."""
    for token in _all_tokens(tokens):
        if token.type == "error":
            yield (
                token.source_line,
                f"A browser passes over what stands here ({token.message.rstrip('.')}); correct it.",
            )


def _set(nodes: Iterable[Node]) -> Iterator[str]:
    """The custom properties that rules set."""
    for node in nodes:
        if node.type == "declaration" and node.name.startswith("--"):
            yield node.name
        elif node.type in ("qualified-rule", "at-rule"):
            yield from _set(_inside(node))


def _all_tokens(tokens: Iterable[Node]) -> Iterator[Node]:
    for token in tokens:
        yield token
        yield from _all_tokens(getattr(token, "content", None) or getattr(token, "arguments", None) or ())
