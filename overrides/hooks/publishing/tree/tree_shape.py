"""Whether docs/decision-tree.yml has the form of a tree, and which sources it cites."""

from collections.abc import Iterator, Sequence

from publishing.editorial.form import form_problems
from publishing.editorial.yaml_text import Document
from publishing.tree.tree_form import TREE


def shape_problems(document: Document, languages: Sequence[str]) -> Iterator[str]:
    """Everything in which the tree departs from its form, as a sentence with file and line."""
    return form_problems(document, TREE, languages)


def tree_citations(document: Document) -> set[str]:
    """The keys of all sources that the tree cites; take only a document without shape_problems."""
    entries = (entry for group in ("questions", "outcomes") for entry in document.data[group].values())
    return {key for entry in entries for key in entry.get("sources", ())}
