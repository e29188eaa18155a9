"""A reviewer is told in words what a change of the tree does to the advice."""

from dataclasses import replace
from pathlib import Path

import pytest

from publishing.editorial.yaml_text import parsed
from publishing.tree.changed_advice import tree_changes
from publishing.tree.decision_tree import Tree, tree

FILE = Path(__file__).parents[2] / "docs/decision-tree.yml"


@pytest.fixture
def ours() -> Tree:
    return tree(parsed(FILE.read_text("utf-8"), FILE.name))


def leading(tree: Tree, question: str, code: str, leads_to: str) -> Tree:
    """The tree with one answer leading elsewhere."""
    changed = tree.questions[question]
    answers = tuple(replace(answer, leads_to=leads_to) if answer.code == code else answer for answer in changed.answers)
    return replace(tree, questions={**tree.questions, question: replace(changed, answers=answers)})


def test_same_tree_has_no_changes(ours: Tree) -> None:
    assert list(tree_changes(ours, ours, "nl")) == []


def test_path_that_becomes_less_urgent_is_named_with_both_outcomes(ours: Tree) -> None:
    told = list(tree_changes(ours, leading(ours, "emergency-brain", "yes", "call-today-signs"), "en"))

    assert told[0].startswith("1 path moved from “Call 112 now (UK: 999)” (call-112-brain, emergency) to ")
    assert told[0].endswith("(call-today-signs, urgent): LESS URGENT.")


def test_question_that_now_ends_loses_its_paths(ours: Tree) -> None:
    told = list(tree_changes(ours, leading(ours, "gp-signs", "no", "self-care-small-twitch"), "nl"))

    assert any("no longer exist" in change for change in told)
    assert any(change.startswith("1 path to ") and change.endswith("are new.") for change in told)


def test_reworded_outcome_is_named(ours: Tree) -> None:
    outcome = ours.outcomes["self-care-eyelid"]
    reworded = replace(
        ours, outcomes={**ours.outcomes, outcome.id: replace(outcome, when={"nl": "Ooit", "en": "Once"})}
    )

    assert list(tree_changes(ours, reworded, "nl")) == [
        f"The words or calls of outcome “{outcome.title['nl']}” (self-care-eyelid, self-care) changed."
    ]
