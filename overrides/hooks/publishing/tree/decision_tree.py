"""The decision tree: an answer leads to a question or to an outcome. No conditions, no scores, no expressions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from publishing.editorial.yaml_text import Document
from publishing.tree.services import Service
from publishing.tree.signs import LEVELS, URGENCIES, Register, Sign, Text, level_of

HAS_ONE = ("yes", "yes-or-unsure")
NO, UNSURE = "no", "unsure"
"""The codes of who sees a sign that the question lists, of who sees none, and of who does not know."""

MOST_SECTIONS = 80
"""How many questions and outcomes the page may show; it repeats what is reached in more than one way."""


@dataclass(frozen=True)
class Answer:
    """`signs` are those that a reader with this answer has; of several true answers the first one counts."""

    code: str
    text: Text
    leads_to: str
    signs: tuple[str, ...]


@dataclass(frozen=True)
class Question:
    """`lines` are what the reader looks for, `signs` those that any of its answers meets."""

    id: str
    text: Text
    lines: tuple[Text, ...]
    help: Text
    answers: tuple[Answer, ...]
    signs: tuple[str, ...]


@dataclass(frozen=True)
class Outcome:
    """Which service, how soon; never a diagnosis.

    `must_say` names the advice for the signs that lead straight here, `also` that for signs that may come on top.
    """

    id: str
    urgency: str
    soon: str
    title: Text
    call: tuple[Service, ...]
    when: Text
    say: tuple[Text, ...]
    meanwhile: tuple[Text, ...]
    changes: tuple[Text, ...]
    read: tuple[str, ...]
    sources: tuple[str, ...]
    must_say: tuple[str, ...] = ()
    also: tuple[str, ...] = ()

    @property
    def level(self) -> int:
        """0 for self-care to 4 for now."""
        return level_of(self.soon)

    @property
    def level_name(self) -> str:
        """The level in the words of LEVELS."""
        return LEVELS[self.level]


@dataclass(frozen=True)
class Tree:
    """The whole tree; questions and outcomes by id."""

    version: str
    first: str
    questions: Mapping[str, Question]
    outcomes: Mapping[str, Outcome]


@dataclass(frozen=True)
class Step:
    """One answer on a path."""

    question: Question
    answer: Answer


Path = tuple[Step, ...]


def tree(document: Document, register: Register, services: Mapping[str, Service]) -> Tree:
    """The tree of docs/decision-tree.yml; take only from documents without problems of form or reference."""
    data = document.data
    questions = {id: _question(id, entry, data["usual_answers"], register) for id, entry in data["questions"].items()}
    outcomes = {id: _outcome(id, entry, data["sooner"], services) for id, entry in data["outcomes"].items()}
    drawn = Tree(data["version"], data["first"], questions, outcomes)
    return _with_advice(drawn, register) if can_be_walked(drawn) else drawn


def can_be_walked(tree: Tree) -> bool:
    """Whether every path can be followed to its end, and there are no more of them than a page may show."""
    return not loose_ends(tree) and sections_needed(tree) <= MOST_SECTIONS


def loose_ends(tree: Tree) -> bool:
    """Whether the tree begins at no question, or an answer of any question leads nowhere or in a circle."""
    finished = set(tree.outcomes)

    def loose(id: str, above: frozenset[str]) -> bool:
        if id in finished:
            return False
        if id in above or id not in tree.questions:
            return True
        if any(loose(answer.leads_to, above | {id}) for answer in tree.questions[id].answers):
            return True
        finished.add(id)
        return False

    return tree.first not in tree.questions or any(loose(id, frozenset()) for id in tree.questions)


def sections_needed(tree: Tree) -> int:
    """How many questions and outcomes the page of a tree without loose ends shows."""

    @cache
    def needed(id: str) -> int:
        if id in tree.outcomes:
            return 1
        return 1 + sum(needed(answer.leads_to) for answer in tree.questions[id].answers)

    return needed(tree.first)


def _question(id: str, entry: Mapping[str, Any], usual: Mapping[str, Text], register: Register) -> Question:
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


def _answer(entry: Mapping[str, Any], asked: tuple[str, ...], usual: Mapping[str, Text], register: Register) -> Answer:
    """An answer without a text of its own has the usual one of its code, or the words of its one sign or group."""
    code, names = entry["code"], entry.get("signs", ())
    text = entry.get("text") or usual.get(code) or register.words(names[0])
    return Answer(code, text, entry["leads_to"], asked if code in HAS_ONE and not names else register.named(names))


def _outcome(id: str, entry: Mapping[str, Any], sooner: Mapping[str, Text], services: Mapping[str, Service]) -> Outcome:
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


def _with_advice(tree: Tree, register: Register) -> Tree:
    """The tree with, in each outcome, what the signs of its readers ask to be said."""
    straight: dict[str, set[str]] = {id: set() for id in tree.outcomes}
    perhaps: dict[str, set[str]] = {id: set() for id in tree.outcomes}
    for path, outcome in paths(tree):
        straight[outcome.id].update(path[-1].answer.signs)
        perhaps[outcome.id].update(sign for sign in register.signs if still_possible(sign, path))
    return replace(
        tree,
        outcomes={id: _advised(outcome, straight[id], perhaps[id], register) for id, outcome in tree.outcomes.items()},
    )


def _advised(outcome: Outcome, straight: set[str], perhaps: set[str], register: Register) -> Outcome:
    own = register.must_say(straight)
    needed = {advice for sign in perhaps for advice in to_be_said(register.signs[sign], outcome, register)}
    return replace(outcome, must_say=own, also=tuple(name for name in register.advice if name in needed - set(own)))


def to_be_said(sign: Sign, outcome: Outcome, register: Register) -> list[str]:
    """What an outcome must say to somebody with a sign, besides the advice for other signs.

    Comforts are said where there is time for them; and whoever calls because of an emergency is told by the one who
    answers what to do about the rest.
    """
    if outcome.urgency == URGENCIES[-1] and sign.urgency != outcome.urgency:
        return []
    hurried = outcome.level > LEVELS.index("appointment") and sign.level < outcome.level
    return [name for name in sign.must_say if not (hurried and name in register.comforts)]


def still_possible(sign: str, path: Path) -> bool:
    """Whether a reader may have a sign, given that each answer on a path was the first one that was true.

    Who is not sure may have any sign of the question.
    """
    for step in path:
        answers = step.question.answers
        before = answers if step.answer.code == NO else answers[: answers.index(step.answer)]
        if step.answer.code != UNSURE and any(sign in answer.signs for answer in before):
            return False
    return True


def first_true(question: Question, signs: frozenset[str]) -> Answer:
    """What a reader with these signs answers: the first answer that is true, else 'no', else 'unsure'.

    Raises KeyError with the id of the question when it offers none of these.
    """
    for answer in question.answers:
        if signs.intersection(answer.signs):
            return answer
    offered = {answer.code: answer for answer in question.answers if not answer.signs}
    if other := offered.get(NO) or offered.get(UNSURE):
        return other
    raise KeyError(question.id)


def path_for(tree: Tree, signs: frozenset[str]) -> tuple[Path, Outcome]:
    """The path of a reader with these signs, and where it ends; raises KeyError as first_true does."""
    here, taken = tree.first, []
    while here not in tree.outcomes:
        question = tree.questions[here]
        taken.append(Step(question, first_true(question, signs)))
        here = taken[-1].answer.leads_to
    return tuple(taken), tree.outcomes[here]


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
        question = tree.questions.get(here)
        offered = {answer.code: answer.leads_to for answer in question.answers} if question else {}
        here = offered[code]
    return here
