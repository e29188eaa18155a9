"""A reviewer is told in words what a change of the tree does to the advice."""

from dataclasses import replace
from pathlib import Path

import pytest

from publishing.editorial.yaml_text import parsed
from publishing.tree.changed_advice import tree_changes
from publishing.tree.decision_tree import Tree, tree
from small_tree import small_tree

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


CALL_112, CALL_TODAY = "“Call 112” (call-112, emergency)", "“Call today” (call-today, urgent)"
REST = "“Rest” (rest, self-care)"
YES, FEVER, NO_FEVER = "Yes}, leads_to: call-112", "Yes}, leads_to: call-today", "No}, leads_to: rest"


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        (
            [(NO_FEVER, "No}, leads_to: call-today"), (YES, "Yes}, leads_to: rest")],
            [
                f"1 path moved from {CALL_112} to {REST}: LESS URGENT.",
                f"1 path moved from {REST} to {CALL_TODAY}: more urgent.",
                "Question 'face' changed: “Does your face droop?”.",
                "Question 'fever' changed: “Do you have a fever?”.",
            ],
        ),
        (
            [("Not sure}, leads_to: call-today", "Not sure}, leads_to: rest"), (FEVER, "Yes}, leads_to: rest")],
            [
                f"2 paths moved from {CALL_TODAY} to {REST}: LESS URGENT.",
                "Question 'face' changed: “Does your face droop?”.",
                "Question 'fever' changed: “Do you have a fever?”.",
            ],
        ),
        (
            [("urgency: urgent", "urgency: emergency"), (FEVER, "Yes}, leads_to: call-112")],
            [
                f"1 path moved from {CALL_TODAY} to {CALL_112}: more urgent.",
                "The words or calls of outcome “Call today” (call-today, emergency) changed.",
                "Question 'fever' changed: “Do you have a fever?”.",
            ],
        ),
        (
            [("No}, leads_to: fever", "No}, leads_to: rest")],
            [
                f"1 path to {CALL_TODAY} no longer exist.",
                f"1 path to {REST} no longer exist.",
                f"1 path to {REST} are new.",
                "Question 'face' changed: “Does your face droop?”.",
            ],
        ),
        (
            [("{code: yes, text: {nl: Ja, en: Yes}, leads_to: call-t",
              "{code: ja, text: {nl: Ja, en: Yes}, leads_to: call-t"), (FEVER, "Yes}, leads_to: rest")],
            [
                f"1 path to {CALL_TODAY} no longer exist.",
                f"1 path to {REST} are new.",
                "Question 'fever' changed: “Do you have a fever?”.",
            ],
        ),
        (
            [(FEVER, "Yes}, leads_to: call-112"), ("Not sure}, leads_to: call-today", "Not sure}, leads_to: rest")],
            [
                f"1 path moved from {CALL_TODAY} to {REST}: LESS URGENT.",
                f"1 path moved from {CALL_TODAY} to {CALL_112}: more urgent.",
                "Question 'face' changed: “Does your face droop?”.",
                "Question 'fever' changed: “Do you have a fever?”.",
            ],
        ),
        (
            [("  fever:\n", "  heat:\n"), ("leads_to: fever", "leads_to: heat")],
            ["Question 'face' changed: “Does your face droop?”."],
        ),
        ([("Your GP", "The GP")], [f"The words or calls of outcome {CALL_TODAY} changed."]),
        ([("a fever?", "fever?")], ["Question 'fever' changed: “Do you have fever?”."]),
    ],
)  # fmt: skip
def test_change_gives_its_sentences_the_most_serious_first(changes: list[tuple[str, str]], says: list[str]) -> None:
    assert list(tree_changes(small_tree(), small_tree(*changes), "en")) == says


def test_path_to_an_equally_urgent_outcome_is_called_so() -> None:
    today = ("urgency: urgent", "urgency: emergency")
    before, after = small_tree(today), small_tree(today, (FEVER, "Yes}, leads_to: call-112"))

    assert next(tree_changes(before, after, "nl")) == (
        "1 path moved from “Bel vandaag” (call-today, emergency) to “Bel 112” (call-112, emergency): equally urgent."
    )


def test_question_or_outcome_that_one_tree_alone_has_is_no_reworded_one() -> None:
    renamed = [("  rest:\n", "  relax:\n"), ("leads_to: rest", "leads_to: relax"), ("outcome: rest", "outcome: relax")]

    assert list(tree_changes(small_tree(), small_tree(*renamed), "en")) == [
        f"1 path moved from {REST} to “Rest” (relax, self-care): equally urgent.",
        "Question 'fever' changed: “Do you have a fever?”.",
    ]
