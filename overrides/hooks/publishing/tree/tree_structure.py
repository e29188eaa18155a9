"""Proof 1: every target exists and is reached, there is no circle, every path ends in an outcome."""

from collections.abc import Collection, Iterator

from publishing.editorial.yaml_text import Document
from publishing.tree.decision_tree import Question, Tree
from publishing.tree.signs import Register
from publishing.tree.tree_paths import MOST_SECTIONS, loose_ends, sections_needed

MOST_ANSWERS = 7


def reference_problems(
    document: Document,
    register: Register,
    services: Collection[str],
    sources: Collection[str],
    pages: Collection[str],
) -> Iterator[str]:
    """Whatever docs/decision-tree.yml names that does not exist.

    Requires a document that passed the TREE form check.
    """
    yield from _unknown_in_questions(document, register)
    for id, entry in document.data["outcomes"].items():
        for key, known, noun in (
            ("call", services, "service"),
            ("sources", sources, "source"),
            ("read", pages, "page"),
        ):
            for name in entry.get(key, ()):
                if name not in known:
                    yield f"{document.place('outcomes', id, key)}: Outcome '{id}' names '{name}', which is no {noun}."


def _unknown_in_questions(document: Document, register: Register) -> Iterator[str]:
    """Signs that a question or an answer names and that there are not, and answers without a text."""
    names = register.signs.keys() | register.groups.keys()
    usual = document.data["usual_answers"]
    for id, entry in document.data["questions"].items():
        place = document.place("questions", id, "signs")
        for name in entry.get("signs", ()):
            if name not in names:
                yield f"{place}: Question '{id}' asks for '{name}', which is no sign."
        for index, answer in enumerate(entry["answers"]):
            place = document.place("questions", id, "answers", index)
            for name in answer.get("signs", ()):
                if name not in names:
                    yield f"{place}: Answer '{answer['code']}' of '{id}' names '{name}', which is no sign."
            if not answer.get("text") and answer["code"] not in usual and len(answer.get("signs", ())) != 1:
                yield f"{place}: Answer '{answer['code']}' of '{id}' has no text; add one, or name its one sign."


def structure_problems(tree: Tree, document: Document) -> Iterator[str]:
    """What is wrong with the way in which questions, answers and outcomes hang together."""
    structure = _Structure(tree, document)
    yield from structure.targets()
    yield from structure.cycles()
    yield from structure.unreachable()
    yield from structure.answers()
    if not loose_ends(tree):
        yield from structure.size()


def reached_from(tree: Tree, start: str) -> set[str]:
    """The ids of all questions and outcomes that can be reached from one, that one too."""
    reached, waiting = {start}, [start]
    while waiting:
        question = tree.questions.get(waiting.pop())
        for answer in question.answers if question else ():
            if answer.leads_to not in reached:
                reached.add(answer.leads_to)
                waiting.append(answer.leads_to)
    return reached


class _Structure:
    def __init__(self, tree: Tree, document: Document) -> None:
        self.tree = tree
        self.document = document

    def at(self, *path: str | int) -> str:
        return self.document.place(*path)

    def targets(self) -> Iterator[str]:
        known = self.tree.questions.keys() | self.tree.outcomes.keys()
        for both in sorted(self.tree.questions.keys() & self.tree.outcomes.keys()):
            yield f"{self.at('outcomes', both)}: '{both}' is both a question and an outcome; rename one of them."
        if self.tree.first not in self.tree.questions:
            yield f"{self.at('first')}: The tree begins at '{self.tree.first}', which is not a question; name one."
        for question in self.tree.questions.values():
            for index, answer in enumerate(question.answers):
                if answer.leads_to in known:
                    continue
                place = self.at("questions", question.id, "answers", index, "leads_to")
                yield f"{place}: Question '{question.id}' leads to '{answer.leads_to}', which does not exist."

    def cycles(self) -> Iterator[str]:
        finished: set[str] = set()
        for start in self.tree.questions:
            yield from dict.fromkeys(self._circles_from(start, [], finished))

    def _circles_from(self, id: str, above: list[str], finished: set[str]) -> Iterator[str]:
        if id in above:
            circle = " → ".join([*above[above.index(id) :], id])
            yield f"{self.at('questions', id)}: These questions run in a circle: {circle}."
        elif id in self.tree.questions and id not in finished:
            for answer in self.tree.questions[id].answers:
                yield from self._circles_from(answer.leads_to, [*above, id], finished)
            finished.add(id)

    def unreachable(self) -> Iterator[str]:
        reached = reached_from(self.tree, self.tree.first)
        for group, entries in (("questions", self.tree.questions), ("outcomes", self.tree.outcomes)):
            for id in entries:
                if id not in reached:
                    yield f"{self.at(group, id)}: No answer leads to '{id}'; lead one to it or remove it."

    def answers(self) -> Iterator[str]:
        for question in self.tree.questions.values():
            place = self.at("questions", question.id)
            if len(question.answers) > MOST_ANSWERS:
                yield f"{place}: Question '{question.id}' has more than {MOST_ANSWERS} answers; ask in two steps."
            yield from _alike(question, place)

    def size(self) -> Iterator[str]:
        needed = sections_needed(self.tree)
        if needed > MOST_SECTIONS:
            yield (
                f"{self.at('questions')}: The page would need {needed} sections, and {MOST_SECTIONS} is the most; "
                "let fewer answers lead to the same question."
            )


def _alike(question: Question, place: str) -> Iterator[str]:
    """Answers that have one code, or that a reader cannot tell apart."""
    codes = [answer.code for answer in question.answers]
    for code in dict.fromkeys(codes):
        if codes.count(code) > 1:
            yield f"{place}: Question '{question.id}' has two answers '{code}'."
    texts = [text for answer in question.answers for text in answer.text.items()]
    for language, text in dict.fromkeys(texts):
        if texts.count((language, text)) > 1:
            yield f"{place}: Question '{question.id}' has two answers “{text}” in language '{language}'."
