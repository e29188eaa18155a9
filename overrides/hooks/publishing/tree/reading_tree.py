"""Read a decision tree from docs/decision-tree.yml."""

from collections.abc import Mapping
from typing import Any

from publishing.editorial.yaml_text import Document
from publishing.tree.decision_tree import HAS_ONE, Answer, Outcome, Question, Tree
from publishing.tree.outcome_advice import with_advice
from publishing.tree.services import Service
from publishing.tree.signs import LEVELS, Register, Translated, level_of
from publishing.tree.tree_paths import can_be_walked


def tree(document: Document, register: Register, services: Mapping[str, Service]) -> Tree:
    """The tree of docs/decision-tree.yml. Requires a document without problems of form or reference."""
    data = document.data
    questions = {id: _question(id, entry, data["usual_answers"], register) for id, entry in data["questions"].items()}
    outcomes = {id: _outcome(id, entry, data["sooner"], services) for id, entry in data["outcomes"].items()}
    drawn = Tree(data["version"], data["first"], questions, outcomes)
    return with_advice(drawn, register) if can_be_walked(drawn) else drawn


def _question(id: str, entry: Mapping[str, Any], usual: Mapping[str, Translated], register: Register) -> Question:
    asked = register.named(entry.get("signs", ()))
    answers = tuple(_answer(answer, asked, usual, register) for answer in entry["answers"])
    return Question(
        id=id,
        text=entry["text"],
        lines=tuple(register.words(name) for name in entry.get("signs", ())),
        help=entry.get("help", {}),
        answers=answers,
        signs=tuple(dict.fromkeys(sign for answer in answers for sign in answer.signs)),
    )


def _answer(
    entry: Mapping[str, Any], asked: tuple[str, ...], usual: Mapping[str, Translated], register: Register
) -> Answer:
    """An answer without a text of its own has the usual one of its code, or the words of its one sign or group."""
    code, names = entry["code"], entry.get("signs", ())
    text = entry.get("text") or usual.get(code) or register.words(names[0])
    return Answer(code, text, entry["leads_to"], asked if code in HAS_ONE and not names else register.named(names))


def _outcome(
    id: str, entry: Mapping[str, Any], sooner: Mapping[str, Translated], services: Mapping[str, Service]
) -> Outcome:
    above = LEVELS[level_of(entry["soon"]) + 1 :]
    return Outcome(
        id=id,
        urgency=entry["urgency"],
        soon=entry["soon"],
        title=entry["title"],
        call=tuple(services[service] for service in entry.get("call", ())),
        when=entry["when"],
        say=tuple(entry.get("say", ())),
        meanwhile=tuple(entry.get("meanwhile", ())),
        changes=tuple(sooner[level] for level in reversed(above)),
        read=tuple(entry.get("read", ())),
        sources=tuple(entry["sources"]),
    )
