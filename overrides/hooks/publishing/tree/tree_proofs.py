"""What the build proves about the decision tree, over all its paths (the rules of the README, 'The proofs')."""

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache

from publishing.editorial.yaml_text import Document
from publishing.tree.decision_tree import URGENCIES, Answer, Outcome, Question, Tree, severity, tree, walk

MOST_SECTIONS = 60
"""How many questions and outcomes the page may show; it repeats what is reached in more than one way."""

DENIES, UNSURE = "no", "unsure"
"""The answer codes of who sees none of the signs of a question, and of who does not know."""

NUMBERS = {
    "emergency": {"": {"112"}, "en": {"112", "999"}},
    "urgent": {"en": {"111"}},
}
"""The numbers that an outcome must name: to everybody (""), or to readers of a language (register: N-01 to N-03)."""


def tree_problems(
    document: Document, languages: Sequence[str], sources: Collection[str], pages: Collection[str]
) -> Iterator[str]:
    """Every defect of the tree as a sentence that an editor can act on; `sources` and `pages` are those that exist.

    Take only a document without shape_problems.
    """
    if len(document.data["questions"]) > MOST_SECTIONS:
        yield f"{document.place('questions')}: The tree has more than {MOST_SECTIONS} questions; make it smaller."
        return
    proofs = _Proofs(tree(document), document)
    loose = [*proofs.targets(), *proofs.cycles()]
    yield from loose
    yield from proofs.unreachable()
    yield from proofs.answer_codes()
    yield from proofs.calls(languages)
    yield from proofs.references(sources, pages)
    if loose:
        return
    yield from proofs.size()
    yield from proofs.emergencies_first()
    yield from proofs.signs_lead_to_help()
    yield from proofs.urgency_never_falls()
    yield from proofs.unsure_is_safer()
    yield from proofs.journeys()


class _Proofs:
    def __init__(self, tree: Tree, document: Document) -> None:
        self.tree = tree
        self.document = document

    def at(self, *path: str | int) -> str:
        return self.document.place(*path)

    def answers(self) -> Iterator[tuple[Question, Answer, str]]:
        """Every answer of every question, with its place in the file."""
        for question in self.tree.questions.values():
            for index, answer in enumerate(question.answers):
                yield question, answer, self.at("questions", question.id, "answers", index, "leads_to")

    # 1. Every target exists and is reached, there is no cycle, every path ends in an outcome.

    def targets(self) -> Iterator[str]:
        known = self.tree.questions.keys() | self.tree.outcomes.keys()
        for both in sorted(self.tree.questions.keys() & self.tree.outcomes.keys()):
            yield f"{self.at('outcomes', both)}: '{both}' is both a question and an outcome; rename one of them."
        if self.tree.first not in self.tree.questions:
            yield f"{self.at('first')}: The tree begins at '{self.tree.first}', which is not a question."
        for question, answer, place in self.answers():
            if answer.leads_to not in known:
                yield f"{place}: Question '{question.id}' leads to '{answer.leads_to}', which does not exist."

    def cycles(self) -> Iterator[str]:
        finished: set[str] = set()
        for start in self.tree.questions:
            yield from self._circles_from(start, [], finished)

    def _circles_from(self, id: str, above: list[str], finished: set[str]) -> Iterator[str]:
        if id in above:
            circle = " → ".join([*above[above.index(id) :], id])
            yield f"{self.at('questions', id)}: These questions run in a circle: {circle}."
        elif id in self.tree.questions and id not in finished:
            for answer in self.tree.questions[id].answers:
                yield from self._circles_from(answer.leads_to, [*above, id], finished)
            finished.add(id)

    def unreachable(self) -> Iterator[str]:
        reached, waiting = {self.tree.first}, [self.tree.first]
        while waiting:
            question = self.tree.questions.get(waiting.pop())
            for answer in question.answers if question else ():
                if answer.leads_to not in reached:
                    reached.add(answer.leads_to)
                    waiting.append(answer.leads_to)
        for group, entries in (("questions", self.tree.questions), ("outcomes", self.tree.outcomes)):
            for id in entries:
                if id not in reached:
                    yield f"{self.at(group, id)}: No answer leads to '{id}'; lead one to it or remove it."

    def answer_codes(self) -> Iterator[str]:
        for question in self.tree.questions.values():
            codes = [answer.code for answer in question.answers]
            for code in dict.fromkeys(codes):
                if codes.count(code) > 1:
                    yield f"{self.at('questions', question.id)}: Question '{question.id}' has two answers '{code}'."

    def size(self) -> Iterator[str]:
        @cache
        def sections(id: str) -> int:
            question = self.tree.questions.get(id)
            return 1 + (sum(sections(answer.leads_to) for answer in question.answers) if question else 0)

        needed = sections(self.tree.first)
        if needed > MOST_SECTIONS:
            yield (
                f"{self.at('questions')}: The page would need {needed} sections, and {MOST_SECTIONS} is the most; "
                "let fewer answers lead to the same question."
            )

    # 3. Emergencies are asked first; an answer that meets a sign leads directly to help.

    def emergencies_first(self) -> Iterator[str]:
        steps = ((earlier, self.tree.questions.get(answer.leads_to)) for earlier, answer, _ in self.answers())
        late = ((earlier.id, later.id) for earlier, later in steps if later and _is_milder(earlier, later))
        for earlier_id, later_id in dict.fromkeys(late):
            yield (
                f"{self.at('questions', later_id, 'asks')}: Question '{later_id}' asks for more serious signs than "
                f"'{earlier_id}' before it; ask it first."
            )

    def signs_lead_to_help(self) -> Iterator[str]:
        for question, answer, place in self.answers():
            if question.asks != "emergency" or answer.code == DENIES:
                continue
            if answer.leads_to in self.tree.questions:
                yield (
                    f"{place}: Answer '{answer.code}' meets an emergency sign of '{question.id}', but asks on with "
                    f"'{answer.leads_to}'; only the answer '{DENIES}', which denies every sign, may ask on."
                )
                continue
            urgency = self.tree.outcomes[answer.leads_to].urgency
            if severity(urgency) < severity("urgent" if answer.code == UNSURE else "emergency"):
                yield (
                    f"{place}: Answer '{answer.code}' meets an emergency sign of '{question.id}', but leads to "
                    f"'{answer.leads_to}', which is {urgency}; lead it straight to an emergency outcome."
                )

    # 4. Urgency never falls: below what the question asks for when a sign is met, nor below what an answer has set.

    def urgency_never_falls(self) -> Iterator[str]:
        for question, answer, place in self.answers():
            least, mildest = max(severity(answer.at_least), _met(question, answer)), self.mildest(answer.leads_to)
            if mildest < least:
                yield (
                    f"{place}: After answer '{answer.code}' of '{question.id}' the advice must be at least "
                    f"{URGENCIES[least]}, but a path ends at {URGENCIES[mildest]}."
                )

    # 5. "Not sure" is never the mild choice.

    def unsure_is_safer(self) -> Iterator[str]:
        for question, answer, place in self.answers():
            others = {self.mildest(other.leads_to) for other in question.answers if other.code != UNSURE}
            if answer.code != UNSURE or not others:
                continue
            least = min(others) + (len(others) > 1)
            if self.mildest(answer.leads_to) < least:
                yield (
                    f"{place}: Answer 'unsure' of '{question.id}' can end at "
                    f"{URGENCIES[self.mildest(answer.leads_to)]}; it must be at least {URGENCIES[least]}."
                )

    def mildest(self, id: str) -> int:
        """The severity of the mildest outcome that can be reached from here."""
        return _mildest(self.tree)(id)

    # 6. Every outcome above self-care says whom to call and what to say.

    def calls(self, languages: Sequence[str]) -> Iterator[str]:
        for outcome in self.tree.outcomes.values():
            place = self.at("outcomes", outcome.id)
            if outcome.urgency == "self-care":
                continue
            if not outcome.say:
                yield f"{place}: Outcome '{outcome.id}' does not say what to tell the one who answers the call."
            for language in languages:
                calls = [call for call in outcome.call if call.only in ("", language)]
                if not calls:
                    yield f"{place}: Outcome '{outcome.id}' does not say whom to call, in language '{language}'."
                asked = NUMBERS.get(outcome.urgency, {})
                needed = asked.get("", set()) | asked.get(language, set())
                for number in sorted(needed - {call.number for call in calls}):
                    yield f"{place}: Outcome '{outcome.id}' lacks the number {number}, in language '{language}'."

    # 7. Every journey ends where its author says, and every outcome has one.

    def journeys(self) -> Iterator[str]:
        ended = set()
        for index, journey in enumerate(self.tree.journeys):
            place = self.at("journeys", index)
            try:
                end = walk(self.tree, journey.answers)
            except KeyError as error:
                yield f"{place}: Journey {index + 1} gives the answer {error}, which is not offered there."
                continue
            ended.add(end)
            if end != journey.outcome:
                yield f"{place}: Journey {index + 1} should end at '{journey.outcome}', but ends at '{end}'."
        for id in sorted(self.tree.outcomes.keys() - ended):
            yield f"{self.at('outcomes', id)}: No journey ends at outcome '{id}'; tell one."

    # 8. Every outcome cites its sources (the shape asks for them; here they must exist).

    def references(self, sources: Collection[str], pages: Collection[str]) -> Iterator[str]:
        entries: list[tuple[str, Question | Outcome]] = [
            *(("questions", question) for question in self.tree.questions.values()),
            *(("outcomes", outcome) for outcome in self.tree.outcomes.values()),
        ]
        for group, entry in entries:
            for source in entry.sources:
                if source not in sources:
                    yield f"{self.at(group, entry.id, 'sources')}: '{entry.id}' cites '{source}', which is no source."
        for outcome in self.tree.outcomes.values():
            for page in outcome.read:
                if page not in pages:
                    place = self.at("outcomes", outcome.id, "read")
                    yield f"{place}: '{outcome.id}' points to page '{page}', which does not exist."


def _is_milder(question: Question, other: Question) -> bool:
    return severity(question.asks) < severity(other.asks)


def _met(question: Question, answer: Answer) -> int:
    """How serious the sign is that an answer meets, if it neither denies nor doubts; for emergencies, 3 is stricter."""
    return 0 if answer.code in (DENIES, UNSURE) or question.asks == "emergency" else severity(question.asks)


def _mildest(tree: Tree) -> Callable[[str], int]:
    @cache
    def mildest(id: str) -> int:
        if id in tree.outcomes:
            return severity(tree.outcomes[id].urgency)
        return min(mildest(answer.leads_to) for answer in tree.questions[id].answers)

    return mildest
