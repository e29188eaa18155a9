"""How a decision tree is walked: the way of one reader, and every way."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from publishing.tree.decision_tree import NO, UNSURE, Answer, Outcome, Question, Tree

MOST_SECTIONS = 80
"""How many questions and outcomes the page may show; it repeats what is reached in more than one way."""


@dataclass(frozen=True)
class Answered:
    """One answer on a path."""

    question: Question
    answer: Answer


Journey = tuple[Answered, ...]


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


def still_possible(sign: str, path: Journey) -> bool:
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
    if question.otherwise:
        return question.otherwise
    raise KeyError(question.id)


def path_for(tree: Tree, signs: frozenset[str]) -> tuple[Journey, Outcome]:
    """The path of a reader with these signs, and where it ends; raises KeyError as first_true does."""
    here, taken = tree.first, []
    while here not in tree.outcomes:
        question = tree.questions[here]
        taken.append(Answered(question, first_true(question, signs)))
        here = taken[-1].answer.leads_to
    return tuple(taken), tree.outcomes[here]


def paths(tree: Tree, start: str = "", taken: Journey = ()) -> Iterator[tuple[Journey, Outcome]]:
    """Every path through a tree without cycles or loose ends, in the order of its answers."""
    here = start or tree.first
    if here in tree.outcomes:
        yield taken, tree.outcomes[here]
        return
    question = tree.questions[here]
    for answer in question.answers:
        yield from paths(tree, answer.leads_to, (*taken, Answered(question, answer)))


def walk(tree: Tree, answers: tuple[str, ...]) -> str:
    """The id of the question or outcome that these answer codes lead to; raises KeyError for a code not offered."""
    here = tree.first
    for code in answers:
        question = tree.questions.get(here)
        offered = {answer.code: answer.leads_to for answer in question.answers} if question else {}
        here = offered[code]
    return here
