"""What an outcome says because of the signs of those who come to it."""

from publishing.tree.outcome_advice import to_be_said
from small_tree import small, small_tree

YES, NO = "{code: yes-or-unsure, leads_to: call-today}", "{code: no, leads_to: what-fits}"
ELSE = "{code: unsure, text: {nl: Iets anders, en: Something else}, leads_to: see-gp}"


def test_outcome_says_what_its_signs_need_and_beside_it_what_others_may_need() -> None:
    """Comforts are left out of what is said in a hurry; in an emergency the one who answers tells the rest."""
    outcomes = small_tree().outcomes

    assert {id: (outcome.must_say, outcome.also) for id, outcome in outcomes.items()} == {
        "call-112": (("note-the-time",), ()),
        "call-today": (("worse",), ("note-the-time", "do-not-bite")),
        "see-gp": ((), ("do-not-bite", "rest")),
        "self-care": (("do-not-bite", "rest"), ()),
    }


def test_comfort_is_said_to_whoever_has_its_sign_as_soon_as_there_is_time_for_that_sign() -> None:
    aid = small(("comforts: [rest]", "comforts: [rest, worse]")).aid
    signs, today = aid.register.signs, aid.tree.outcomes["call-today"]

    assert to_be_said(signs["weaker"], today, aid.register) == ["worse"]
    assert to_be_said(signs["eyelid"], today, aid.register) == []


def test_outcome_behind_a_denial_says_nothing_of_the_signs_that_were_denied() -> None:
    """Wherever in its question the answer stands that denies them."""
    denied_first = (f"      - {YES}\n      - {NO}\n", f"      - {NO}\n      - {YES}\n")

    assert small_tree(denied_first).outcomes["see-gp"].also == ("do-not-bite", "rest")


def test_outcome_says_what_signs_of_later_answers_need() -> None:
    alone = (ELSE, ELSE.replace("see-gp", "call-today"))

    assert small_tree(alone).outcomes["see-gp"].also == ("do-not-bite", "rest")


def test_outcome_says_when_to_call_sooner_for_all_levels_above_its_own() -> None:
    outcomes = small_tree().outcomes

    assert {id: [text["en"] for text in outcome.changes] for id, outcome in outcomes.items()} == {
        "call-112": [],
        "call-today": ["Weak? Call 112 (UK: 999)."],
        "see-gp": ["Weak? Call 112 (UK: 999).", "Weaker? Call today.", "Slowly? A few days."],
        "self-care": [
            "Weak? Call 112 (UK: 999).", "Weaker? Call today.", "Slowly? A few days.", "Long? An appointment."
        ],
    }  # fmt: skip
