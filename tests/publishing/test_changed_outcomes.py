"""What a doctor is told of outcomes besides their words: how urgent they are, whom they call, and what they say."""

from publishing.tree.changed_outcomes import changed_outcomes
from small_aid import Change, small_aid

AID = "decision-tree"
TODAY = "“Call today” (call-today, today)"
ADVICE = [
    ("signs", "  drink:", "  sleep: {nl: Slaap., en: Sleep.}\n  walk: {nl: Loop., en: Walk.}\n  drink:"),
    ("signs", "must_say: [drink]", "must_say: [drink, sleep, walk]"),
]
ENGLISH_SERVICE = [
    ("services", "services:\n", "services:\n  uk: {name: {en: In the UK}, number: '999', needed_for: [emergency]}\n"),
    (AID, "call: [emergency]", "call: [emergency, uk]"),
]


def found(before: list[Change], after: list[Change], language: str = "en") -> list[str]:
    return list(changed_outcomes(small_aid(*before), small_aid(*after), language))


def test_outcome_that_is_less_urgent_comes_before_one_that_is_more_urgent() -> None:
    changes = [(AID, "non-urgent\n    soon: few-days", "urgent\n    soon: today"), (AID, "two-weeks", "no-need")]

    assert found([], changes)[:2] == [
        "Outcome “Rest” (rest) was self-care (two-weeks) and is now self-care (no-need): LESS URGENT.",
        "Outcome “Be seen” (be-seen) was non-urgent (few-days) and is now urgent (today): more urgent.",
    ]


def test_service_without_a_name_in_the_language_has_that_of_another() -> None:
    assert found([], ENGLISH_SERVICE, "nl") == ["Outcome “Bel 112” (call-112, now) now calls “In the UK” (uk)."]
    assert found(ENGLISH_SERVICE, [], "nl") == ["Outcome “Bel 112” (call-112, now) no longer calls “In the UK” (uk)."]


def test_advice_that_is_new_or_gone_is_reported_where_it_is_said() -> None:
    assert found([], ADVICE) == [f"Now said at {TODAY}: “Sleep.” (sleep); “Walk.” (walk)."]
    assert found(ADVICE, []) == [f"No longer said at {TODAY}: “Sleep.” (sleep); “Walk.” (walk)."]
