"""The ways through a decision tree: in which order they are walked, and which one a reader takes."""

import pytest

from publishing.tree.tree_paths import path_for, paths, walk
from small_tree import small_tree


def test_paths_are_walked_in_the_order_of_the_answers() -> None:
    tree = small_tree()

    assert [(tuple(step.answer.code for step in path), end.id) for path, end in paths(tree)] == [
        (("yes",), "call-112"),
        (("no", "yes-or-unsure"), "call-today"),
        (("no", "no", "long"), "see-gp"),
        (("no", "no", "small"), "self-care"),
        (("no", "no", "unsure"), "see-gp"),
        (("unsure",), "call-today"),
    ]
    assert [end.id for _, end in paths(tree, "what-fits")] == ["see-gp", "self-care", "see-gp"]
    assert (walk(tree, ()), walk(tree, ("no",)), walk(tree, ("no", "no", "long"))) == ("face", "weak", "see-gp")


@pytest.mark.parametrize(
    ("signs", "codes", "end"),
    [
        ({"face-droop", "weaker", "eyelid"}, ["yes"], "call-112"),
        ({"weaker", "eyelid"}, ["no", "yes-or-unsure"], "call-today"),
        ({"eyelid", "weeks"}, ["no", "no", "long"], "see-gp"),
        ({"numb-lip"}, ["no", "no", "small"], "self-care"),
        (set(), ["no", "no", "unsure"], "see-gp"),
    ],
)
def test_reader_gives_the_first_answer_that_is_true_and_else_denies_or_doubts(
    signs: set[str], codes: list[str], end: str
) -> None:
    path, outcome = path_for(small_tree(), frozenset(signs))

    assert [step.answer.code for step in path] == codes
    assert [step.question.id for step in path] == ["face", "weak", "what-fits"][: len(codes)]
    assert outcome.id == end


@pytest.mark.parametrize("answers", [("perhaps",), ("yes", "no")], ids=["not offered", "after the end"])
def test_answer_that_cannot_be_given_is_named(answers: tuple[str, ...]) -> None:
    with pytest.raises(KeyError, match=answers[-1]):
        walk(small_tree(), answers)
