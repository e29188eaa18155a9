"""Which texts of the decision aid a change has altered: what is new, what is gone, and what says the same elsewhere."""

import pytest

from publishing.tree.changed_texts import changed_texts
from small_aid import TREE, Change, small_aid

AID = "decision-tree"
NUMBER = ("services", "mentions:\n", 'mentions:\n  gp-number: {nl: "1", en: "1"}\n')
ADVICE = [
    ("signs", "  drink:", "  sleep: {nl: Slaap., en: Sleep.}\n  walk: {nl: Loop., en: Walk.}\n  drink:"),
    ("signs", "must_say: [drink]", "must_say: [drink, sleep, walk]"),
]
UNSURE = (AID, "no, leads_to: which}", "no, leads_to: which}\n      - {code: unsure, leads_to: call-today}")
FEVER_NAMES = [(AID, "no, leads_to: fever", "no, leads_to: heat"), (AID, "  fever:\n    text", "  heat:\n    text")]
REST_NAMES = [(AID, "  rest:\n", "  relax:\n"), *[(AID, "leads_to: rest", "leads_to: relax")] * 2]


def found(before: list[Change], after: list[Change]) -> list[str]:
    return list(changed_texts(small_aid(*before), small_aid(*after)))


@pytest.mark.parametrize(
    ("change", "place", "texts"),
    [
        (NUMBER, "What texts say for {gp-number}", {"nl": "1", "en": "1"}),
        (UNSURE, "Question 'fever', answer 'unsure'", {"nl": "Ik twijfel", "en": "Not sure"}),
    ],
)
def test_text_that_is_new_is_reported_and_so_is_one_that_is_gone(
    change: Change, place: str, texts: dict[str, str]
) -> None:
    sentences = [f"{place}, in language '{language}': “{text}” is" for language, text in texts.items()]

    assert found([], [change]) == [f"{sentence} new." for sentence in sentences]
    assert found([change], []) == [f"{sentence} gone." for sentence in sentences]


def test_everything_that_is_new_or_gone_is_reported() -> None:
    sentences = [
        f"Advice '{name}', in language '{language}': “{text}” is"
        for name, texts in (("sleep", {"nl": "Slaap.", "en": "Sleep."}), ("walk", {"nl": "Loop.", "en": "Walk."}))
        for language, text in texts.items()
    ]

    assert found([], ADVICE) == [f"{sentence} new." for sentence in sentences]
    assert found(ADVICE, []) == [f"{sentence} gone." for sentence in sentences]


def test_what_has_neither_the_name_nor_the_words_of_something_before_is_not_that() -> None:
    slept = ("signs", "  drink: {nl: Drink genoeg., en: Drink enough.}", "  sleep: {nl: Slaap., en: Sleep.}")
    comforts = ("signs", "[drink]\ngroups", "[sleep]\ngroups")

    assert found([], [slept, comforts, ("signs", "[drink]", "[sleep]")]) == [
        "Advice 'sleep', in language 'nl': “Slaap.” is new.",
        "Advice 'sleep', in language 'en': “Sleep.” is new.",
        "Advice 'drink', in language 'nl': “Drink genoeg.” is gone.",
        "Advice 'drink', in language 'en': “Drink enough.” is gone.",
    ]


@pytest.mark.parametrize(
    ("changes", "kind", "was", "now", "texts"),
    [
        (
            [*FEVER_NAMES, (AID, "signs: [fever]", "signs: [fever, weak]")],
            "Question",
            "fever",
            "heat",
            {"nl": "Hebt u koorts? / Ja / Nee", "en": "Do you have a fever? / Yes / No"},
        ),
        (
            [*REST_NAMES, (AID, "soon: two-weeks", "soon: no-need")],
            "Outcome",
            "rest",
            "relax",
            {"nl": "Rust uit / Twee weken", "en": "Rest / Two weeks"},
        ),
    ],
    ids=["question about other signs", "outcome that is less urgent"],
)
def test_same_words_for_something_else_under_another_name_are_reported(
    changes: list[Change], kind: str, was: str, now: str, texts: dict[str, str]
) -> None:
    assert found([], changes) == [
        f"{kind} '{name}', in language '{language}': “{text}” is {what}."
        for name, what in ((now, "new"), (was, "gone"))
        for language, text in texts.items()
    ]


def test_alteration_is_reported_with_all_its_places() -> None:
    none = (AID, "nl: Geen, en: None", "nl: Nee, en: No")
    nope = [(AID, "no: {nl: Nee, en: No}", "no: {nl: Nee, en: Nope}"), (AID, none[1], "nl: Nee, en: Nope")]

    assert found([none], nope) == [
        "Question 'face', answer 'no', in language 'en': “No” is now “Nope”. "
        "The same in question 'fever', answer 'no'; question 'which', answer 'no'."
    ]


def test_text_that_says_another_number_of_its_own_is_reported_besides_what_texts_say_in_another_language() -> None:
    title = TREE[TREE.index('title: {nl: "Bel {e') :].partition("\n")[0]

    assert found(
        [], [("services", 'nl: "112"', 'nl: "113"'), (AID, title, title.replace("Call {emergency-number}", "Call 113"))]
    ) == [
        "What texts say for {emergency-number}, in language 'nl': “112” is now “113”.",
        "Outcome 'call-112', title, in language 'en': “Call 112” is now “Call 113”.",
    ]
