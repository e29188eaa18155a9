"""The decision aid: the tree unrolled into sections, so that each section has one way to it and needs no memory."""

from collections import Counter
from dataclasses import dataclass, field

from publishing.tree.decision_tree import Answer, Outcome, Question, Tree


@dataclass(frozen=True)
class Choice:
    """An answer and the section that it leads to."""

    answer: Answer
    section: "Section"


@dataclass(frozen=True)
class Given:
    """An answer given on the way here, and the section where it can be changed."""

    section: "Section"
    answer: Answer


@dataclass
class Section:
    """One question or outcome as reached in one way; `id` is its anchor, `number` its place on the page."""

    id: str
    question: Question | None
    outcome: Outcome | None
    given: tuple[Given, ...]
    number: int
    choices: list[Choice] = field(default_factory=list)


def sections(tree: Tree) -> list[Section]:
    """All sections in reading order: a question, the outcomes its answers lead to, then the next question."""
    seen: Counter[str] = Counter()
    ordered: list[Section] = []

    def unroll(id: str, given: tuple[Given, ...]) -> Section:
        seen[id] += 1
        anchor = id if seen[id] == 1 else f"{id}-{seen[id]}"
        section = Section(anchor, tree.questions.get(id), tree.outcomes.get(id), given, len(ordered) + 1)
        ordered.append(section)
        reached = {
            answer.code: unroll(answer.leads_to, (*given, Given(section, answer)))
            for answer in _outcomes_first(section, tree)
        }
        section.choices = [Choice(answer, reached[answer.code]) for answer in _answers(section)]
        return section

    unroll(tree.first, ())
    return ordered


def _answers(section: Section) -> tuple[Answer, ...]:
    return section.question.answers if section.question else ()


def _outcomes_first(section: Section, tree: Tree) -> list[Answer]:
    return sorted(_answers(section), key=lambda answer: answer.leads_to in tree.questions)
