"""What the build proves about the decision tree, over all its paths and all combinations of signs.

The rules are those in the first lines of docs/decision-tree.yml, by the same numbers.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cache

from publishing.editorial.yaml_text import Document
from publishing.tree.combinations import Fault, faults
from publishing.tree.decision_tree import UNSURE, Answer, Question, Tree
from publishing.tree.reading_tree import tree
from publishing.tree.services import Service, for_readers
from publishing.tree.signs import LEVELS, SELF_CARE, Register
from publishing.tree.stories import Story, stories
from publishing.tree.tree_paths import can_be_walked, path_for, walk
from publishing.tree.tree_structure import reached_from, structure_problems

NOW, TODAY = LEVELS.index("now"), LEVELS.index("today")


def tree_problems(
    document: Document,
    story_file: Document,
    register: Register,
    services: Mapping[str, Service],
    languages: Sequence[str],
) -> Iterator[str]:
    """Every defect of the tree as a sentence that an editor can act on; `story_file` holds the stories.

    Requires documents without problems of form or reference.
    """
    drawn = tree(document, register, services)
    yield from structure_problems(drawn, document)
    proofs = _Proofs(drawn, register, document, story_file)
    yield from proofs.calls(languages, services)
    if not can_be_walked(drawn):
        return
    yield from proofs.emergencies_first()
    yield from proofs.signs_lead_to_help()
    yield from proofs.unsure_is_safer()
    unsafe = [*proofs.sign_levels(), *proofs.urgency_never_falls()]
    yield from unsafe or proofs.combinations()
    yield from proofs.stories()


class _Proofs:
    def __init__(self, tree: Tree, register: Register, document: Document, story_file: Document) -> None:
        self.tree = tree
        self.register = register
        self.document = document
        self.story_file = story_file

    def at(self, *path: str | int) -> str:
        return self.document.place(*path)

    def answers(self) -> Iterator[tuple[Question, Answer, str]]:
        """Every answer of every question, with its place in the file."""
        for question in self.tree.questions.values():
            for index, answer in enumerate(question.answers):
                yield question, answer, self.at("questions", question.id, "answers", index, "leads_to")

    def level(self, signs: Collection[str]) -> int:
        """The level of the most urgent of these signs; 0 without any."""
        return max((self.register.signs[sign].level for sign in signs), default=0)

    # 3. Emergencies are asked first; an answer that meets an emergency sign leads directly to help.

    def emergencies_first(self) -> Iterator[str]:
        steps = ((earlier, self.tree.questions.get(answer.leads_to)) for earlier, answer, _ in self.answers())
        late = ((earlier.id, later.id) for earlier, later in steps if later and self._is_milder(earlier, later))
        for earlier_id, later_id in dict.fromkeys(late):
            yield (
                f"{self.at('questions', later_id)}: Question '{later_id}' asks for more serious signs than "
                f"'{earlier_id}' before it; ask it first."
            )

    def _is_milder(self, question: Question, other: Question) -> bool:
        return self.level(question.signs) < self.level(other.signs)

    def signs_lead_to_help(self) -> Iterator[str]:
        for question, answer, place in self.answers():
            doubts = answer.code == UNSURE and self.level(question.signs) == NOW
            if self.level(answer.signs) < NOW and not doubts:
                continue
            least = TODAY if doubts else NOW
            what = "doubts" if doubts else "meets"
            if answer.leads_to in self.tree.questions:
                yield (
                    f"{place}: Answer '{answer.code}' {what} an emergency sign of '{question.id}', but asks on with "
                    f"'{answer.leads_to}'; lead it straight to an outcome."
                )
            elif self.tree.outcomes[answer.leads_to].level < least:
                outcome = self.tree.outcomes[answer.leads_to]
                yield (
                    f"{place}: Answer '{answer.code}' {what} an emergency sign of '{question.id}', but leads to "
                    f"'{outcome.id}', which is {outcome.urgency}; lead it to an outcome that is at least "
                    f"{LEVELS[least]}."
                )

    # 4. Urgency never falls: what an answer meets, and no later question asks for again, sets the least.

    def urgency_never_falls(self) -> Iterator[str]:
        for question, answer, place in self.answers():
            if answer.leads_to not in self.tree.questions:
                continue
            below = reached_from(self.tree, answer.leads_to)
            again = {sign for id in below & self.tree.questions.keys() for sign in self.tree.questions[id].signs}
            least, mildest = self.level(set(answer.signs) - again), self.mildest(answer.leads_to)
            if mildest < least:
                yield (
                    f"{place}: After answer '{answer.code}' of '{question.id}' the advice must be at least "
                    f"{LEVELS[least]}, but a path ends at {LEVELS[mildest]}."
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
                    f"{LEVELS[self.mildest(answer.leads_to)]}; it must be at least {LEVELS[least]}."
                )

    def mildest(self, id: str) -> int:
        """The level of the mildest outcome that can be reached from here."""
        return _mildest(self.tree)(id)

    # 6. Every outcome above self-care says whom to call and what to say.

    def calls(self, languages: Sequence[str], services: Mapping[str, Service]) -> Iterator[str]:
        for outcome in self.tree.outcomes.values():
            place = self.at("outcomes", outcome.id)
            if outcome.urgency == SELF_CARE:
                continue
            if not outcome.say:
                yield f"{place}: Outcome '{outcome.id}' does not say what to tell the one who answers the call."
            for language in languages:
                called = for_readers(outcome.call, language)
                if not called:
                    yield f"{place}: Outcome '{outcome.id}' does not say whom to call, in language '{language}'."
                for service in for_readers(services.values(), language):
                    if outcome.urgency in service.needed_for and service not in called:
                        yield (
                            f"{place}: Outcome '{outcome.id}' is {outcome.urgency} and does not name service "
                            f"'{service.id}', which readers in language '{language}' need; add it to 'call'."
                        )

    # 7. Every story ends where its author says by its answers, and where it may by its signs; every outcome has one.

    def stories(self) -> Iterator[str]:
        ended = set()
        for index, story in enumerate(stories(self.story_file)):
            called = f"{self.story_file.place('stories', index)}: Story {index + 1}"
            try:
                by_hand = walk(self.tree, story.answers)
            except KeyError as error:
                yield f"{called} gives the answer {error}, which is not offered there."
                continue
            try:
                path, by_signs = path_for(self.tree, self.register.with_made(story.signs))
            except KeyError as error:
                yield f"{called}, by its signs, comes to question {error}, where no answer is true."
                continue
            ended |= {by_hand, by_signs.id}
            codes = " → ".join(step.answer.code for step in path)
            yield from self._by_answers(story, by_hand, called)
            yield from self._within(story, by_signs.id, f"{called}, by its signs ({codes}),")
        for id in sorted(self.tree.outcomes.keys() - ended):
            yield f"{self.at('outcomes', id)}: No story ends at outcome '{id}'; tell one."

    def _by_answers(self, story: Story, id: str, called: str) -> Iterator[str]:
        """What is wrong when the answers of a story, which is `called` so, lead to `id`."""
        if id not in self.tree.outcomes:
            yield f"{called} stops at question '{id}'; answer that too."
            return
        yield from self._within(story, id, f"{called}, by its answers,")
        if story.ends_at not in ("", id):
            said = f"but its author says '{story.ends_at}'; correct one of them"
            yield f"{called}, by its answers, ends at '{id}', {said}."

    def _within(self, story: Story, id: str, called: str) -> Iterator[str]:
        level = self.tree.outcomes[id].level_name
        if level not in story.acceptable:
            yield f"{called} ends at '{id}', which is {level}; acceptable is {' or '.join(story.acceptable)}."

    # 9. One sign, one urgency: an answer leads to the level that the register gives to its signs.

    def sign_levels(self) -> Iterator[str]:
        for question, answer, place in self.answers():
            if answer.leads_to not in self.tree.outcomes:
                continue
            outcome = self.tree.outcomes[answer.leads_to]
            for sign in answer.signs:
                needed = self.register.signs[sign].level
                if outcome.level < needed:
                    yield (
                        f"{place}: Sign '{sign}' is {LEVELS[needed]} in docs/signs.yml, but answer '{answer.code}' of "
                        f"'{question.id}' leads it to '{outcome.id}', which is {LEVELS[outcome.level]}."
                    )

    # 10. Every combination of signs that one person can have ends safely, and no more than one level too high.

    def combinations(self) -> Iterator[str]:
        for fault in faults(self.tree, self.register):
            yield f"{self.at('questions', self._at_fault(fault))}: {_sentence(fault)}"

    def _at_fault(self, fault: Fault) -> str:
        """The question whose answers are wrong: the last one that was answered, or the one that could not be."""
        if fault.outcome:
            return fault.path[-1].question.id
        return fault.path[-1].answer.leads_to if fault.path else self.tree.first


def _sentence(fault: Fault) -> str:
    signs = " with ".join(f"'{sign.id}'" for sign in fault.signs)
    answers = " → ".join(f"{step.question.id}: {step.answer.code}" for step in fault.path) or "at once"
    where = f"ends at '{fault.outcome.id}', " if fault.outcome else ""
    return f"Somebody with {signs} {where}{fault.what} ({answers})."


def _mildest(tree: Tree) -> Callable[[str], int]:
    @cache
    def mildest(id: str) -> int:
        if id in tree.outcomes:
            return tree.outcomes[id].level
        return min(mildest(answer.leads_to) for answer in tree.questions[id].answers)

    return mildest
