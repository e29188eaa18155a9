"""What a doctor is told of signs, groups and pairs that a change has altered."""

from publishing.tree.changed_signs import changed_signs
from small_aid import Change, small_aid

AID = "decision-tree"
MOUTH, ARM, FEVER = "“My mouth droops” (crooked)", "“My arm sinks” (arm)", "“I have a fever” (fever)"
WEAK, EYELID = "“I get limp” (weak)", "“My eyelid twitches” (eyelid)"
PAIRS = "pairs: [{signs: [arm, eyelid]}"
MAKES = ("signs", PAIRS, PAIRS + ", {signs: [weak, eyelid], makes: crooked}")
STROKE = "  stroke: {text: {nl: Scheef of slap, en: Crooked or limp}, signs: [crooked, arm]}"
HEAT = "  heat: {text: {nl: Warm of slap, en: Hot or limp}, signs: [fever, weak]}"
SMALL = [("signs", STROKE, f"{HEAT}\n{STROKE}"), (AID, "signs: [fever]", "signs: [heat]")]


def found(before: list[Change], after: list[Change]) -> list[str]:
    return list(changed_signs(small_aid(*before), small_aid(*after), "en"))


def test_sign_that_is_less_urgent_comes_before_one_that_is_more_urgent() -> None:
    changes = [
        ("signs", "urgency: non-urgent, soon: few-days", "urgency: urgent, soon: today"),
        ("signs", "soon: two-weeks", "soon: no-need"),
    ]

    assert found([], changes) == [
        f"Sign {EYELID} was self-care (two-weeks) and is now self-care (no-need): LESS URGENT.",
        f"Sign {WEAK} was non-urgent (few-days) and is now urgent (today): more urgent.",
    ]


def test_group_none_of_whose_signs_is_asked_for_any_more_is_not_called_unlisted() -> None:
    assert found([], [(AID, "signs: [stroke]", "signs: [weak]")]) == [
        f"Question “One of these?” (face) no longer asks for {MOUTH}.",
        f"Question “One of these?” (face) no longer asks for {ARM}.",
        f"Question “One of these?” (face) now asks for {WEAK}.",
        f"No question asks for {MOUTH} any more.",
        f"No question asks for {ARM} any more.",
    ]


def test_group_is_known_by_its_words() -> None:
    renamed = [("signs", STROKE, STROKE.replace("stroke", "brain").replace("[crooked, arm]", "[arm, crooked, weak]"))]

    assert found([], [*renamed, (AID, "signs: [stroke]", "signs: [brain]")])[-1] == (
        f"Sign {WEAK} is now in group “Crooked or limp” (brain)."
    )


def test_sign_that_changes_its_group_is_reported_besides_a_group_that_is_new_or_gone() -> None:
    less = ("signs", "signs: [crooked, arm]}", "signs: [crooked, weak]}")
    grouped = [line for line in found([], [*SMALL, less]) if "in group" in line]

    assert grouped == [
        f"Sign {ARM} is no longer in group “Crooked or limp” (stroke).",
        f"Sign {WEAK} is now in group “Crooked or limp” (stroke).",
    ]
    assert [line for line in found(SMALL, [less]) if "in group" in line] == grouped


def test_group_with_other_words_under_another_name_is_another_group() -> None:
    other = [("signs", STROKE, HEAT.replace("[fever, weak]", "[crooked, arm, weak]")), (AID, "[stroke]", "[heat]")]

    assert not [line for line in found([], other) if "in group" in line]


def test_pair_that_makes_another_sign_is_reported_when_it_is_new_and_when_it_is_gone() -> None:
    assert found([], [MAKES]) == [f"By the register, whoever has {EYELID} and {WEAK} now has {MOUTH} besides."]
    assert found([MAKES], []) == [f"By the register, whoever has {EYELID} and {WEAK} no longer has {MOUTH} besides."]
