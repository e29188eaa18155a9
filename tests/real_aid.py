"""The decision aid of docs/, as it is published."""

from functools import cache

from project import PROJECT
from publishing.editorial.yaml_text import Document, parsed
from publishing.tree.decision_aid import DecisionAid, Written, decision_aid

NAMES = ("tree", "signs", "services", "stories")
FILES = {name: f"docs/{'decision-tree' if name == 'tree' else name}.yml" for name in NAMES}


@cache
def real_document(name: str) -> Document:
    """One of its four files as read."""
    return parsed((PROJECT / FILES[name]).read_text("utf-8"), FILES[name])


@cache
def real_aid() -> DecisionAid:
    """What is made of them."""
    return decision_aid(Written(**{name: real_document(name) for name in NAMES}))
