"""What of the decision aid before a change is the same thing after it, though it may have another name."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from publishing.tree.decision_aid import DecisionAid
from publishing.tree.decision_tree import Outcome, Question
from publishing.tree.signs import Translated

T = TypeVar("T")

Texts = Mapping[str, Sequence[Translated]]
"""The texts of one thing by what they are in it: {"title": [...], "say": [...]}."""


def matched(
    before: Mapping[str, T], after: Mapping[str, T], content: Callable[[T], Any] = lambda one: one
) -> Iterator[tuple[str | None, str | None]]:
    """The old and the new name of everything: None and a name for what is new, a name and None for what is gone.

    What has the same content under another name is neither.
    """
    gone = [name for name in before if name not in after]
    for name, now in after.items():
        if name in before:
            yield name, name
            continue
        old = next((other for other in gone if content(before[other]) == content(now)), None)
        if old:
            gone.remove(old)
        yield old, name
    yield from ((name, None) for name in gone)


def same_questions(before: DecisionAid, after: DecisionAid) -> list[tuple[Question, Question]]:
    """The questions that both have, the old and the new one."""
    old, new = before.tree.questions, after.tree.questions
    return [(old[was], new[now]) for was, now in matched(old, new, question_content) if was and now]


def old_outcomes(before: DecisionAid, after: DecisionAid) -> dict[str, str]:
    """For each new outcome that was there before, the name that it had."""
    names = matched(before.tree.outcomes, after.tree.outcomes, outcome_content)
    return {now: was for was, now in names if was and now}


def question_content(question: Question) -> Any:
    """All that a question says and asks for, without names."""
    return list(question_texts(question).values()), set(question.signs)


def outcome_content(outcome: Outcome) -> Any:
    """All that an outcome says of its own, and how soon, without its name."""
    return list(outcome_texts(outcome).values()), outcome.soon, [service.id for service in outcome.call]


def question_texts(question: Question) -> Texts:
    """The words of a question and its answers; the words of its signs belong to these."""
    answers = {f"answer '{answer.code}'": [answer.text] for answer in question.answers}
    return {"text": [question.text], "help": [question.help], **answers}


def outcome_texts(outcome: Outcome) -> Texts:
    """The words of an outcome itself; what it must say for its signs belongs to the register."""
    return {"title": [outcome.title], "when": [outcome.when], "say": outcome.say, "meanwhile": outcome.meanwhile}
