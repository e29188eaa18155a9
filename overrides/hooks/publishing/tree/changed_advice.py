"""What a change of the tree does to its paths, in words for the doctor who reviews it."""

from collections import Counter
from collections.abc import Iterator

from publishing.tree.decision_tree import Outcome, Tree, paths, severity

Ends = dict[tuple[str, ...], Outcome]


def tree_changes(before: Tree, after: Tree, language: str) -> Iterator[str]:
    """The differences in advice between two trees, most serious first, as sentences; none when no path changed."""
    old, new = _ends(before), _ends(after)
    moved = Counter((old[answers].id, new[answers].id) for answers in old if answers in new)
    moves = [(before.outcomes[was], after.outcomes[now], count) for (was, now), count in moved.items() if was != now]
    for was, now, count in sorted(moves, key=lambda move: severity(move[1].urgency) - severity(move[0].urgency)):
        direction = _direction(severity(now.urgency) - severity(was.urgency))
        yield (f"{_counted(count)} moved from {_named(was, language)} to {_named(now, language)}: {direction}.")
    yield from _only_in(old, new, "no longer exist", language)
    yield from _only_in(new, old, "are new", language)
    for id, outcome in after.outcomes.items():
        if before.outcomes.get(id, outcome) != outcome:
            yield f"The words or calls of outcome {_named(outcome, language)} changed."
    for id, question in after.questions.items():
        if before.questions.get(id, question) != question:
            yield f"Question '{id}' changed: “{question.text[language]}”."


def _only_in(ends: Ends, others: Ends, word: str, language: str) -> Iterator[str]:
    outcomes = {outcome.id: outcome for outcome in ends.values()}
    counts = Counter(outcome.id for answers, outcome in ends.items() if answers not in others)
    for id, count in counts.items():
        yield f"{_counted(count)} to {_named(outcomes[id], language)} {word}."


def _ends(tree: Tree) -> Ends:
    return {tuple(step.answer.code for step in path): outcome for path, outcome in paths(tree)}


def _named(outcome: Outcome, language: str) -> str:
    return f"“{outcome.title[language]}” ({outcome.id}, {outcome.urgency})"


def _direction(difference: int) -> str:
    return "more urgent" if difference > 0 else "LESS URGENT" if difference < 0 else "equally urgent"


def _counted(count: int) -> str:
    return "1 path" if count == 1 else f"{count} paths"
