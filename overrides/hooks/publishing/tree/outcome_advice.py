"""What an outcome must say, because of the signs of those who come to it."""

from dataclasses import replace

from publishing.tree.decision_tree import Outcome, Tree
from publishing.tree.signs import EMERGENCY, LEVELS, Register, Sign
from publishing.tree.tree_paths import paths, still_possible


def with_advice(tree: Tree, register: Register) -> Tree:
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
    if outcome.urgency == EMERGENCY and sign.urgency != outcome.urgency:
        return []
    hurried = outcome.level > LEVELS.index("appointment") and sign.level < outcome.level
    return [name for name in sign.must_say if not (hurried and name in register.comforts)]
