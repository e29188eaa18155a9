"""A decision aid to compare with another one: it need not be safe, but everything that it names must exist."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from publishing.editorial.yaml_text import Document, Unreadable
from publishing.tree.decision_aid import (
    DecisionAid,
    Written,
    aid_form_problems,
    decision_aid,
    signs_and_services,
    with_mentions,
)
from publishing.tree.mention_checks import mention_problems
from publishing.tree.reading_tree import tree
from publishing.tree.register_checks import sign_problems
from publishing.tree.tree_paths import loose_ends
from publishing.tree.tree_structure import reference_problems, structure_problems


def comparable_aid(written: Written, languages: Sequence[str]) -> DecisionAid:
    """The decision aid of these files; raises Unreadable with the first reason why it cannot be compared."""
    if problem := next(_problems(written, languages), ""):
        raise Unreadable(problem)
    return decision_aid(written)


def _problems(written: Written, languages: Sequence[str]) -> Iterator[str]:
    """Whatever keeps files from being compared; what comes later holds only without what came before."""
    yield from chain.from_iterable(aid_form_problems(written, languages).values())
    yield from sign_problems(written.signs, _named(written.signs, "signs", "sources"), written.mentions)
    yield from mention_problems(written.tree, written.mentions)
    signs, called = signs_and_services(written)
    sources, pages = _named(written.tree, "outcomes", "sources"), _named(written.tree, "outcomes", "read")
    yield from reference_problems(written.tree, signs, called, sources, pages)
    filled = with_mentions(written.tree, written.mentions)
    drawn = tree(filled, signs, called)
    if loose_ends(drawn):
        yield from structure_problems(drawn, filled)


def _named(document: Document, kind: str, key: str) -> set[Any]:
    """All sources or pages that a file names; whether they exist does not matter here."""
    return {name for entry in document.data[kind].values() for name in entry.get(key, ())}
