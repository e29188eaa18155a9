"""Every combination of signs is led through the tree, and whoever is led wrong is found."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings

from publishing.tree.combinations import Fault, faults, possible_combinations
from publishing.tree.decision_tree import Outcome, Tree
from publishing.tree.signs import Register
from publishing.tree.tree_paths import first_true, path_for
from random_aids import any_aids
from small_tree import small

Signs = frozenset[str]
Wrong = tuple[Signs, tuple[str, ...], str]
"""Somebody, the answers given, and what is wrong."""


# A slow and obvious account of the same, to compare with.


def people(register: Register, most: int = 3) -> Iterator[Signs]:
    """Everybody who has one to three signs, and those that these make; who cannot be is left out."""
    for size in range(1, most + 1):
        for some in combinations(register.signs, size):
            signs = set(some)
            while made := {pair.makes for pair in register.pairs if signs.issuperset(pair.signs)} - signs - {""}:
                signs |= made
            whom = {register.signs[sign].for_whom for sign in signs}
            never = any(signs.issuperset(pair.signs) for pair in register.pairs if not pair.makes)
            if not never and not whom.issuperset({"adults", "parent"}):
                yield frozenset(signs)


def end_of(tree: Tree, signs: Signs) -> tuple[tuple[str, ...], Outcome | None]:
    """The answers that somebody gives one after the other, and where that leads."""
    here, codes = tree.first, []
    while here in tree.questions:
        try:
            answer = first_true(tree.questions[here], signs)
        except KeyError:
            return tuple(codes), None
        codes.append(answer.code)
        here = answer.leads_to
    return tuple(codes), tree.outcomes[here]


def wrongs(register: Register, signs: Signs, outcome: Outcome | None) -> Iterator[str]:
    """What is wrong when somebody with these signs ends there."""
    if outcome is None:
        yield "no answer"
        return
    worst = max(register.signs[sign].level for sign in signs)
    if outcome.level < worst:
        yield "too mild"
    if outcome.level > worst + 1:
        yield "too high"
    for sign in (register.signs[sign] for sign in signs):
        for advice in sign.must_say:
            advised_by_phone = outcome.urgency == "emergency" and sign.urgency != "emergency"
            no_time = advice in register.comforts and outcome.level > 1 and sign.level < outcome.level
            if not advised_by_phone and not no_time and advice not in outcome.must_say + outcome.also:
                yield advice


def all_wrong(tree: Tree, register: Register) -> set[Wrong]:
    """Everybody who is led wrong, but for those who have only more signs than another one with the same fault."""
    found = set()
    for signs in people(register):
        codes, outcome = end_of(tree, signs)
        found |= {(signs, codes, wrong) for wrong in wrongs(register, signs, outcome)}
    return {one for one in found if not any(other[1:] == one[1:] and other[0] < one[0] for other in found)}


def reported(fault: Fault) -> Wrong:
    kinds = {"finds no answer that is true": "no answer", "too mild": "too mild", "too high": "too high"}
    kind = next((kind for end, kind in kinds.items() if fault.what.endswith(end)), fault.what.split("'")[-2:][0])
    return frozenset(sign.id for sign in fault.signs), tuple(step.answer.code for step in fault.path), kind


@settings(max_examples=100)
@given(any_aids())
def test_faults_are_those_that_a_slow_look_at_everybody_finds(aid: tuple[Tree, Register]) -> None:
    tree, register = aid

    found = [reported(fault) for fault in faults(tree, register)]

    assert sorted(found, key=repr) == sorted(all_wrong(tree, register), key=repr)


@settings(max_examples=30)
@given(any_aids())
def test_combinations_are_those_of_everybody_who_can_be(aid: tuple[Tree, Register]) -> None:
    _, register = aid
    ids = list(register.signs)

    found = {frozenset(id for place, id in enumerate(ids) if mask >> place & 1)
             for mask in possible_combinations(register)}  # fmt: skip

    assert found == set(people(register))


@settings(max_examples=30)
@given(any_aids())
def test_path_of_a_reader_is_the_walk_of_one_true_answer_after_the_other(aid: tuple[Tree, Register]) -> None:
    tree, register = aid
    for signs in people(register, most=2):
        codes, outcome = end_of(tree, signs)
        if outcome:
            path, end = path_for(tree, signs)
            assert (tuple(step.answer.code for step in path), end) == (codes, outcome)
        else:
            with pytest.raises(KeyError):
                path_for(tree, signs)


# On the small aid.


def test_small_aid_has_no_faults() -> None:
    aid = small().aid

    assert faults(aid.tree, aid.register) == []


def test_signs_that_cannot_go_together_are_no_combination() -> None:
    register = small().aid.register

    assert len(possible_combinations(register)) == len(list(people(register))) == 5 + 9 + 7
    assert frozenset({"numb-lip", "weeks"}) not in set(people(register))


@pytest.mark.parametrize("order", [0, 1])
def test_sign_that_a_pair_makes_is_part_of_other_pairs_in_whatever_order_they_stand(order: int) -> None:
    """Two signs make a third one, and that with another one makes an emergency."""
    pairs = ["  - {signs: [eyelid, numb-lip], makes: weeks}", "  - {signs: [weeks, weaker], makes: face-droop}"]
    pairs = pairs[::-1] if order else pairs
    register = small(("  - {signs: [numb-lip, weeks]}", "\n".join(pairs))).aid.register

    assert register.with_made(["eyelid", "numb-lip", "weaker"]) == set(register.signs)
    assert (1 << len(register.signs)) - 1 in possible_combinations(register)


def test_signs_of_adults_and_of_children_are_no_combination() -> None:
    adults = ("soon: today\n    for: all", "soon: today\n    for: adults")
    child = ("soon: appointment\n    for: all", "soon: appointment\n    for: parent")
    register = small(adults, child).aid.register

    assert not [signs for signs in people(register) if signs >= {"weaker", "weeks"}]
    assert len(possible_combinations(register)) == len(list(people(register)))


def test_somebody_with_few_signs_stands_for_all_with_more() -> None:
    aid = small(("leads_to: self-care}", "leads_to: see-gp}"), ("leads_to: call-112}", "leads_to: self-care}")).aid

    found = faults(aid.tree, aid.register)

    assert [([sign.id for sign in fault.signs], fault.outcome and fault.outcome.id) for fault in found] == [
        (["face-droop"], "self-care")
    ]


def test_outcome_that_does_not_say_what_a_sign_needs_is_found() -> None:
    aid = small().aid
    outcomes = {**aid.tree.outcomes, "call-today": replace(aid.tree.outcomes["call-today"], also=("note-the-time",))}

    found = faults(replace(aid.tree, outcomes=outcomes), aid.register)

    assert [([sign.id for sign in fault.signs], fault.what) for fault in found] == [
        (["weaker", "numb-lip"], "which does not say 'do-not-bite'")
    ]


def test_only_combinations_of_as_many_signs_as_asked_for_are_looked_at() -> None:
    register = small().aid.register

    assert len(possible_combinations(register, most=1)) == len(register.signs)
