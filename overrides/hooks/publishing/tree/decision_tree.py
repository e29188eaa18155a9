"""The decision tree: an answer leads to a question or to an outcome. No conditions, no scores, no expressions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from publishing.editorial.yaml_text import Document

URGENCIES = ("self-care", "non-urgent", "urgent", "emergency")
"""From the mildest to the most serious."""

Text = Mapping[str, str]
"""A text in every language: {"nl": "Ja", "en": "Yes"}."""


@dataclass(frozen=True)
class Answer:
    """`at_least` is the urgency below which no path may end that goes through this answer."""

    code: str
    text: Text
    leads_to: str
    at_least: str


@dataclass(frozen=True)
class Question:
    """`asks` is the urgency of the signs that the question asks for."""

    id: str
    text: Text
    signs: tuple[Text, ...]
    help: Text
    asks: str
    answers: tuple[Answer, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Call:
    """Whom to call; `number` is "" for one's own doctor, `only` the one language it is meant for, or ""."""

    who: Text
    number: str
    only: str


@dataclass(frozen=True)
class Outcome:
    """Which service, how soon; never a diagnosis."""

    id: str
    urgency: str
    title: Text
    call: tuple[Call, ...]
    when: Text
    say: tuple[Text, ...]
    meanwhile: tuple[Text, ...]
    changes: tuple[Text, ...]
    read: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Journey:
    """A worked example: the answers somebody gives, and where their author says they lead."""

    title: Text
    answers: tuple[str, ...]
    outcome: str


@dataclass(frozen=True)
class Tree:
    """The whole tree; questions and outcomes by id."""

    version: str
    first: str
    questions: Mapping[str, Question]
    outcomes: Mapping[str, Outcome]
    journeys: tuple[Journey, ...]


@dataclass(frozen=True)
class Step:
    """One answer on a path."""

    question: Question
    answer: Answer


Path = tuple[Step, ...]


def tree(document: Document) -> Tree:
    """The tree of docs/decision-tree.yml, or of its JSON export; take only from a document without shape_problems."""
    data = document.data
    return Tree(
        version=data["version"],
        first=data["first"],
        questions={id: _question(id, entry) for id, entry in data["questions"].items()},
        outcomes={id: _outcome(id, entry) for id, entry in data["outcomes"].items()},
        journeys=tuple(
            Journey(entry["title"], tuple(entry["answers"]), entry["outcome"]) for entry in data["journeys"]
        ),
    )


def _question(id: str, entry: Mapping[str, Any]) -> Question:
    return Question(
        id=id,
        text=entry["text"],
        signs=tuple(entry.get("signs", ())),
        help=entry.get("help", {}),
        asks=entry["asks"],
        answers=tuple(
            Answer(answer["code"], answer["text"], answer["leads_to"], answer.get("at_least", URGENCIES[0]))
            for answer in entry["answers"]
        ),
        sources=tuple(entry.get("sources", ())),
    )


def _outcome(id: str, entry: Mapping[str, Any]) -> Outcome:
    return Outcome(
        id=id,
        urgency=entry["urgency"],
        title=entry["title"],
        call=tuple(Call(call["who"], call.get("number", ""), call.get("only", "")) for call in entry.get("call", ())),
        when=entry["when"],
        say=tuple(entry.get("say", ())),
        meanwhile=tuple(entry.get("meanwhile", ())),
        changes=tuple(entry.get("changes", ())),
        read=tuple(entry.get("read", ())),
        sources=tuple(entry["sources"]),
    )


def paths(tree: Tree, start: str = "", taken: Path = ()) -> Iterator[tuple[Path, Outcome]]:
    """Every path through a tree without cycles or loose ends, in the order of its answers."""
    here = start or tree.first
    if here in tree.outcomes:
        yield taken, tree.outcomes[here]
        return
    question = tree.questions[here]
    for answer in question.answers:
        yield from paths(tree, answer.leads_to, (*taken, Step(question, answer)))


def walk(tree: Tree, answers: tuple[str, ...]) -> str:
    """The id of the question or outcome that these answer codes lead to; raises KeyError for a code not offered."""
    here = tree.first
    for code in answers:
        offered = {answer.code: answer.leads_to for answer in tree.questions[here].answers}
        here = offered[code]
    return here


def severity(urgency: str) -> int:
    """0 for self-care to 3 for emergency."""
    return URGENCIES.index(urgency)
