"""The form of the decision tree: from this one definition come the check of docs/decision-tree.yml and its schema."""

from collections.abc import Iterator
from typing import Any

from publishing.editorial.form import NAME, OF_NAME, Entries, Fields, ListOf, Spot, Text, TextInEveryLanguage
from publishing.editorial.json_schema import Schema, json_schema
from publishing.tree.decision_tree import URGENCIES


class Call(Fields):
    """A call that is for the readers of `only` one language has its text in that language alone."""

    def problems(self, spot: Spot, value: Any) -> Iterator[str]:
        only = value.get("only") if isinstance(value, dict) else None
        if isinstance(only, str) and only and only not in spot.languages:
            yield spot.says(f"is for readers of '{only}' only, which is not a language here", "only")
        elif isinstance(only, str) and only:
            yield from super().problems(Spot(spot.document, [only], spot.path, spot.called), value)
        else:
            yield from super().problems(spot, value)


TEXT = TextInEveryLanguage()
TEXTS = ListOf(TEXT)
WORDS = ListOf(Text())
ID = Text(NAME, OF_NAME)
URGENCY = Text(one_of=URGENCIES, name="urgency")

ANSWER = Fields(
    {"code": ID, "text": TEXT, "leads_to": ID},
    {"at_least": URGENCY},
    {
        "code": "Stable: others link to it.",
        "leads_to": "The id of a question or an outcome.",
        "at_least": "No path through this answer may end below this.",
    },
    "answer",
)
QUESTION = Fields(
    {"text": TEXT, "asks": URGENCY, "answers": ListOf(ANSWER, "answer", least=2)},
    {"signs": TEXTS, "help": TEXT, "sources": WORDS},
    {
        "signs": "What the reader looks for.",
        "asks": "The urgency of the signs that the question asks for; more urgent questions come first.",
    },
    "question",
)
CALL = Call(
    {"who": TEXT},
    {"number": Text("[0-9]*", "digits only, in quotes"), "only": Text()},
    {"only": "The one language whose readers need this call."},
    "call",
)
OUTCOME = Fields(
    {"urgency": URGENCY, "title": TEXT, "when": TEXT, "sources": WORDS},
    {"call": ListOf(CALL, "call"), "say": TEXTS, "meanwhile": TEXTS, "changes": TEXTS, "read": WORDS},
    {
        "changes": "What would change the advice.",
        "read": "Pages, by file name without .md.",
        "sources": "Keys of docs/sources.yml.",
    },
    "outcome",
)
JOURNEY = Fields({"title": TEXT, "answers": WORDS, "outcome": ID}, name="journey")
VERSION = Text(r"(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*)){2}", "three numbers, such as 1.0.0")

TREE = Fields(
    {
        "version": VERSION,
        "first": ID,
        "questions": Entries(QUESTION, "question"),
        "outcomes": Entries(OUTCOME, "outcome"),
        "journeys": ListOf(JOURNEY, "journey"),
    },
    {"$schema": Text()},
    {
        "version": "Last number: wording; middle: something new; first: a path got another outcome.",
        "first": "The question that every reader is asked first.",
    },
)


def tree_schema() -> Schema:
    """The JSON Schema that is published as api/v1/decision-tree.schema.json."""
    return json_schema(
        TREE,
        "Decision tree of Spiertrillen",
        "For docs/decision-tree.yml while editing, and for api/v1/decision-tree.json as published. "
        "An answer leads to a question or to an outcome; there is nothing else.",
    )
