"""Of whom a doctor hears after a change, in which order, and of whom not since it follows from what was said."""

from dataclasses import replace

import pytest

from publishing.tree.changed_people import Move, changed_people
from publishing.tree.decision_tree import Outcome
from small_aid import Change, small_aid

AID = "decision-tree"
CALL, TODAY = "“Call 112” (call-112, now)", "“Call today” (call-today, today)"
SEEN, REST = "“Be seen” (be-seen, few-days)", "“Rest” (rest, two-weeks)"
MOUTH, ARM, FEVER = "“My mouth droops” (crooked)", "“My arm sinks” (arm)", "“I have a fever” (fever)"
WEAK, EYELID = "“I get limp” (weak)", "“My eyelid twitches” (eyelid)"

FEVER_FIRST = [
    (AID, "first: face", "first: fever"),
    (AID, "no, leads_to: which", "no, leads_to: face"),
    (AID, "no, leads_to: fever", "no, leads_to: which"),
]
FEVER_MILDER = (AID, "yes, leads_to: call-today", "yes, leads_to: be-seen")
WEAK_MILDER = (AID, "[weak], leads_to: be-seen", "[weak], leads_to: rest")
EYELID_SEES = [
    (AID, "[eyelid], leads_to: rest", "[eyelid], leads_to: see"),
    (AID, "  rest:\n", "  see: {urgency: urgent, soon: today, title: {nl: Zie, en: See}, call: [gp], "
     "when: {nl: Straks, en: Soon}, say: [{nl: Hoe, en: How}], sources: [s]}\n  rest:\n"),
]  # fmt: skip
PAIRS = "pairs: [{signs: [arm, eyelid]}"
MAKES_FEVER = ("signs", PAIRS, PAIRS + ", {signs: [weak, eyelid], makes: fever}")
UNSURE = "{code: unsure, leads_to: call-112}"


def found(*changes: Change) -> list[str]:
    return list(changed_people(small_aid(), small_aid(*changes), "en"))


def ends(soon: str) -> Outcome:
    return replace(small_aid().tree.outcomes["rest"], soon=soon)


@pytest.mark.parametrize(
    ("move", "other", "covers"),
    [
        (("now", "few-days"), ("now", "few-days"), True),
        (("now", "few-days"), ("now", "today"), True),
        (("now", "few-days"), ("today", "few-days"), True),
        (("now", "few-days"), ("today", "today"), True),
        (("now", "few-days"), ("today", "appointment"), False),
        (("now", "few-days"), ("now", "appointment"), False),
        (("now", "few-days"), ("few-days", "today"), False),
        (("now", "few-days"), ("few-days", "now"), False),
        (("now", "few-days"), ("few-days", "appointment"), False),
        (("now", "few-days"), ("appointment", "appointment"), False),
        (("few-days", "today"), ("few-days", "today"), True),
        (("two-weeks", "today"), ("few-days", "today"), True),
        (("two-weeks", "today"), ("two-weeks", "few-days"), False),
        (("two-weeks", "today"), ("few-days", "now"), False),
        (("few-days", "now"), ("now", "today"), False),
        (("today", "today"), ("today", "now"), False),
    ],
)
def test_move_covers_those_within_it_that_are_as_urgent_in_the_end(
    move: tuple[str, str], other: tuple[str, str], covers: bool
) -> None:
    (was, now), (other_was, other_now) = map(ends, move), map(ends, other)

    assert Move(was, now).covers(Move(other_was, other_now)) is covers


def test_whoever_is_sent_furthest_away_comes_first() -> None:
    changes = [
        (AID, "{code: yes, leads_to: call-112}", "{code: yes, leads_to: call-today}"),
        (AID, "{code: yes, leads_to: call-today}\n      - {code: no, leads_to: which}",
         "{code: yes, leads_to: rest}\n      - {code: no, leads_to: which}"),
    ]  # fmt: skip

    assert found(*changes)[:3] == [
        f"Somebody with {FEVER} was sent to {TODAY}, now to {REST}: LESS URGENT.",
        f"Somebody with {MOUTH} was sent to {CALL}, now to {TODAY}: LESS URGENT.",
        f"Somebody with {ARM} was sent to {CALL}, now to {TODAY}: LESS URGENT.",
    ]


def test_somebody_with_one_sign_comes_before_somebody_with_two() -> None:
    assert found(*FEVER_FIRST, WEAK_MILDER)[:3] == [
        f"Somebody with {WEAK} was sent to {SEEN}, now to {REST}: LESS URGENT.",
        f"Somebody with {MOUTH} and {FEVER} was sent to {CALL}, now to {TODAY}: LESS URGENT.",
        f"Somebody with {ARM} and {FEVER} was sent to {CALL}, now to {TODAY}: LESS URGENT.",
    ]


def test_two_signs_of_which_one_moved_less_far_are_reported_besides_it() -> None:
    assert found(*FEVER_FIRST, FEVER_MILDER)[:3] == [
        f"Somebody with {FEVER} was sent to {TODAY}, now to {SEEN}: LESS URGENT.",
        f"Somebody with {MOUTH} and {FEVER} was sent to {CALL}, now to {SEEN}: LESS URGENT.",
        f"Somebody with {ARM} and {FEVER} was sent to {CALL}, now to {SEEN}: LESS URGENT.",
    ]


def test_two_signs_that_end_where_neither_does_are_reported_besides_them() -> None:
    assert found(*EYELID_SEES, MAKES_FEVER) == [
        f"Somebody with {EYELID} was sent to {REST}, now to “See” (see, today): more urgent.",
        f"Somebody with {WEAK} and {EYELID} was sent to {SEEN}, now to {TODAY}: more urgent.",
    ]


def test_pair_that_makes_a_sign_of_another_pair_is_followed_wherever_it_stands() -> None:
    chain = PAIRS + ", {signs: [fever, weak], makes: crooked}, {signs: [weak, eyelid], makes: fever}"

    assert found(("signs", PAIRS, chain)) == [
        f"Somebody with {WEAK} and {EYELID} was sent to {SEEN}, now to {CALL}: more urgent.",
        f"Somebody with {FEVER} and {WEAK} was sent to {TODAY}, now to {CALL}: more urgent.",
    ]


@pytest.mark.parametrize(
    ("changes", "answer"),
    [
        ([(AID, UNSURE, UNSURE.replace("112", "today")), (AID, "en: Not sure", "en: Perhaps")], "Perhaps"),
        ([(AID, UNSURE, "{code: doubt, text: {nl: Ik twijfel, en: Not sure}, leads_to: call-today}")], "Not sure"),
    ],
    ids=["other words", "another name"],
)
def test_answer_is_known_by_its_name_or_its_words(changes: list[Change], answer: str) -> None:
    assert found(*changes) == [
        f"Somebody who answers “{answer}” to “One of these?” (face) was sent to {CALL}, now to {TODAY}: LESS URGENT."
    ]


@pytest.mark.parametrize("turned", [False, True])
def test_answer_that_stands_for_a_sign_in_one_of_them_is_nobody_who_is_unsure(turned: bool) -> None:
    signless = (AID, "signs: [eyelid], leads_to: rest", "text: {nl: Oog, en: Eye}, leads_to: be-seen")
    aids = [small_aid(), small_aid(signless)]

    assert not list(changed_people(*(aids[::-1] if turned else aids), "en"))


def test_nobody_is_named_who_would_have_signs_that_one_person_cannot_have() -> None:
    which_first = [
        (AID, "first: face", "first: which"),
        (AID, "no, leads_to: which", "no, leads_to: rest"),
        (AID, "en: None}, leads_to: rest", "en: None}, leads_to: face"),
    ]

    named = found(*which_first)

    assert f"Somebody with {MOUTH} and {EYELID} was sent to {CALL}, now to {REST}: LESS URGENT." in named
    assert not [line for line in named if ARM in line and EYELID in line]
