"""A doctor reads what a change of the decision aid means: for whom, and in which words."""

import pytest

from publishing.tree.changed_advice import changed_advice
from publishing.tree.changed_people import MOST_TOLD
from small_aid import FILES, SIGNS, TREE, Change, small_aid

AID = "decision-tree"
CALL, TODAY = "“Call 112” (call-112, now)", "“Call today” (call-today, today)"
SEEN, REST = "“Be seen” (be-seen, few-days)", "“Rest” (rest, two-weeks)"
MOUTH, ARM, FEVER = "“My mouth droops” (crooked)", "“My arm sinks” (arm)", "“I have a fever” (fever)"
WEAK, EYELID = "“I get limp” (weak)", "“My eyelid twitches” (eyelid)"
NOTE, DRINK = "“Note the time.” (note-time)", "“Drink enough.” (drink)"

FEVER_MILDER = (AID, "yes, leads_to: call-today", "yes, leads_to: be-seen")
EYELID_SOONER = (AID, "[eyelid], leads_to: rest", "[eyelid], leads_to: be-seen")
DRINK_ELSEWHERE = [f"No longer said at {TODAY}: {DRINK}.", f"Now said at {SEEN}: {DRINK}."]
FEVER_TOLD = f"Somebody with {FEVER} was sent to {TODAY}, now to {SEEN}: LESS URGENT."
UNSURE_TOLD = (
    f"Somebody who answers “Not sure” to “One of these?” (face) was sent to {CALL}, now to {TODAY}: LESS URGENT."
)
PAIRS = "pairs: [{signs: [arm, eyelid]}"
HIP = "hip: {text: {nl: Heup, en: Hip}, urgency: emergency, soon: now, for: all, must_say: [note-time], sources: [s]}"
WHICH = TREE[TREE.index("      - {code: weak") : TREE.index("      - {code: no, text")]
WHICH_TURNED = "".join(reversed(WHICH.splitlines(keepends=True)))
FEVER_QUESTION = TREE[TREE.index("  fever:\n") : TREE.index("  which:\n")]
NEW_OUTCOME = (
    "  see: {urgency: urgent, soon: today, title: {nl: Zie, en: See}, call: [gp], when: {nl: Straks, en: Soon}, "
    "say: [{nl: Hoe, en: How}], sources: [s]}\n  rest:\n"
)


def reported(*changes: Change, language: str = "en") -> list[str]:
    return list(changed_advice(small_aid(), small_aid(*changes), language))


PEOPLE: dict[str, tuple[list[Change], list[str]]] = {
    "a sign leads to less": ([FEVER_MILDER], [FEVER_TOLD, *DRINK_ELSEWHERE]),
    "the less urgent comes first": (
        [EYELID_SOONER, FEVER_MILDER],
        [
            FEVER_TOLD,
            f"Somebody with {EYELID} was sent to {REST}, now to {SEEN}: more urgent.",
            *DRINK_ELSEWHERE,
        ],
    ),
    "whoever is not sure": (
        [(AID, "unsure, leads_to: call-112", "unsure, leads_to: call-today")],
        [
            UNSURE_TOLD,
            f"Now said, when unfolded, at {TODAY}: {NOTE}.",
        ],
    ),
    "whoever has none of the signs": (
        [(AID, "en: None}, leads_to: rest", "en: None}, leads_to: be-seen")],
        [f"Somebody with none of the signs was sent to {REST}, now to {SEEN}: more urgent."],
    ),
    "an order in which a pair loses": (
        [(AID, WHICH, WHICH_TURNED)],
        [f"Somebody with {WEAK} and {EYELID} was sent to {SEEN}, now to {REST}: LESS URGENT."],
    ),
    "a pair that makes another sign": (
        [("signs", PAIRS, PAIRS + ", {signs: [weak, eyelid], makes: crooked}")],
        [
            f"Somebody with {WEAK} and {EYELID} was sent to {SEEN}, now to {CALL}: more urgent.",
            f"By the register, whoever has {EYELID} and {WEAK} now has {MOUTH} besides.",
        ],
    ),
    "an outcome that is less soon": (
        [(AID, "urgent\n    soon: today", "non-urgent\n    soon: few-days")],
        [
            f"Somebody with {FEVER} was sent to {TODAY}, now to “Call today” (call-today, few-days): LESS URGENT.",
            "Outcome “Call today” (call-today) was urgent (today) and is now non-urgent (few-days): LESS URGENT.",
        ],
    ),
    "no answer is true any more": (
        [(AID, "      - {code: no, text: {nl: Geen, en: None}, leads_to: rest}\n", "")],
        [
            f"Somebody with none of the signs was sent to {REST}, and now finds no answer that is true: LESS URGENT.",
            "Question 'which', answer 'no', in language 'nl': “Geen” is gone.",
            "Question 'which', answer 'no', in language 'en': “None” is gone.",
        ],
    ),
    "an outcome takes the place of another": (
        [(AID, "leads_to: be-seen}", "leads_to: see}"), (AID, "  rest:\n", NEW_OUTCOME)],
        [
            f"Somebody with {WEAK} was sent to {SEEN}, now to “See” (see, today): more urgent.",
            "Outcome “See” (see, today) is new.",
            "Outcome “See” (see, today) now calls “Your GP” (gp).",
            "Outcome 'see', in language 'nl': “Zie / Straks / Hoe” is new.",
            "Outcome 'see', in language 'en': “See / Soon / How” is new.",
        ],
    ),
    "an equally urgent outcome": (
        [
            (AID, "  rest:\n", NEW_OUTCOME),
            (AID, "yes, leads_to: call-today", "yes, leads_to: see"),
            (AID, "unsure, leads_to: call-112", "unsure, leads_to: call-today"),
        ],
        [
            UNSURE_TOLD,
            f"Somebody with {FEVER} was sent to {TODAY}, now to “See” (see, today): equally urgent.",
        ],
    ),
}


@pytest.mark.parametrize(("changes", "says"), PEOPLE.values(), ids=PEOPLE.keys())
def test_people_who_get_another_advice_are_named_with_both_outcomes(changes: list[Change], says: list[str]) -> None:
    found = reported(*changes)

    assert found[: len(says)] == says
    assert not any(line.startswith("Somebody") for line in found[len(says) :])


def test_pair_that_falls_below_each_of_its_signs_is_reported_besides_them() -> None:
    fever_first = [
        (AID, "first: face", "first: fever"),
        (AID, "no, leads_to: which", "no, leads_to: face"),
        (AID, "no, leads_to: fever", "no, leads_to: which"),
    ]

    assert reported(*fever_first)[:2] == [
        f"Somebody with {MOUTH} and {FEVER} was sent to {CALL}, now to {TODAY}: LESS URGENT.",
        f"Somebody with {ARM} and {FEVER} was sent to {CALL}, now to {TODAY}: LESS URGENT.",
    ]


def test_somebody_found_no_answer_before() -> None:
    without = small_aid((AID, "      - {code: no, text: {nl: Geen, en: None}, leads_to: rest}\n", ""))

    assert next(changed_advice(without, small_aid(), "en")) == (
        f"Somebody with none of the signs found no answer that was true, and is now sent to {REST}: more urgent."
    )


def test_of_many_people_the_first_are_reported_and_the_rest_counted() -> None:
    signs = [f"s{number}" for number in range(MOST_TOLD + 5)]
    entries = "".join(
        f"  {id}: {{text: {{nl: N{id}, en: E{id}}}, urgency: urgent, soon: today, for: all, sources: [s]}}\n"
        for id in signs
    )
    asked = (AID, "signs: [fever]", f"signs: [fever, {', '.join(signs)}]")
    before = small_aid(("signs", SIGNS[SIGNS.index("  eyelid:") :], entries + SIGNS[SIGNS.index("  eyelid:") :]), asked)
    after = small_aid(
        ("signs", SIGNS[SIGNS.index("  eyelid:") :], entries + SIGNS[SIGNS.index("  eyelid:") :]),
        asked,
        FEVER_MILDER,
        EYELID_SOONER,
    )

    people = [line for line in changed_advice(before, after, "nl") if line.startswith(("Somebody", "And"))]

    assert len(people) == MOST_TOLD + 1
    assert people[-1] == "And 7 more people or combinations of signs (6 LESS URGENT, 1 more urgent)."


SIGNS_CHANGED: dict[str, tuple[list[Change], list[str]]] = {
    "another level": (
        [("signs", "urgent\n    soon: today", "non-urgent\n    soon: few-days")],
        [f"Sign {FEVER} was urgent (today) and is now non-urgent (few-days): LESS URGENT."],
    ),
    "new and not asked for": (
        [("signs", "signs:\n  crooked:", f"signs:\n  {HIP}\n  crooked:")],
        [
            "Sign “Hip” (hip), emergency (now), is new; no question asks for it.",
            f"With “Hip” (hip) it must now be said: {NOTE}.",
            f"Now said, when unfolded, at {TODAY}, {SEEN}, {REST}: {NOTE}.",
            "Sign 'hip', in language 'nl': “Heup” is new.",
            "Sign 'hip', in language 'en': “Hip” is new.",
        ],
    ),
    "new and asked for": (
        [
            ("signs", "signs:\n  crooked:", f"signs:\n  {HIP}\n  crooked:"),
            ("signs", "[crooked, arm]", "[crooked, arm, hip]"),
        ],
        [
            f"Sign “Hip” (hip), emergency (now), is new; it leads to {CALL}.",
            f"With “Hip” (hip) it must now be said: {NOTE}.",
            "Sign 'hip', in language 'nl': “Heup” is new.",
            "Sign 'hip', in language 'en': “Hip” is new.",
        ],
    ),
    "out of its group": (
        [("signs", "[crooked, arm]", "[arm, weak]")],
        [
            f"Somebody with {MOUTH} was sent to {CALL}, now to {REST}: LESS URGENT.",
            f"Somebody with {WEAK} was sent to {SEEN}, now to {CALL}: more urgent.",
            f"Question “One of these?” (face) no longer asks for {MOUTH}.",
            f"Question “One of these?” (face) now asks for {WEAK}.",
            f"No question asks for {MOUTH} any more.",
            f"Sign {MOUTH} is no longer in group “Crooked or limp” (stroke).",
            f"Sign {WEAK} is now in group “Crooked or limp” (stroke).",
            f"No longer said at once, only when unfolded, at {CALL}: {NOTE}.",
            f"Now said, when unfolded, at {TODAY}, {SEEN}, {REST}: {NOTE}.",
        ],
    ),
    "its question is gone": (
        [(AID, "no, leads_to: fever", "no, leads_to: which"), (AID, FEVER_QUESTION, "")],
        [
            f"Somebody with {FEVER} was sent to {TODAY}, now to {REST}: LESS URGENT.",
            f"No question asks for {FEVER} any more.",
            f"No longer said at {TODAY}: {DRINK}.",
            f"Now said, when unfolded, at {SEEN}, {REST}: {DRINK}.",
            "Question 'fever', in language 'nl': “Hebt u koorts? / Ja / Nee” is gone.",
            "Question 'fever', in language 'en': “Do you have a fever? / Yes / No” is gone.",
        ],
    ),
    "a group listed sign by sign": (
        [(AID, "signs: [stroke]", "signs: [crooked, arm]")],
        [
            "Question “One of these?” (face) no longer lists “Crooked or limp” (stroke).",
            f"Question “One of these?” (face) now lists {MOUTH}.",
            f"Question “One of these?” (face) now lists {ARM}.",
        ],
    ),
    "for others": (
        [("signs", "all, sources: [a-source]}\n  fever", "adults, sources: [a-source]}\n  fever")],
        [f"Sign {ARM} was for all and is now for adults."],
    ),
    "signs that one person cannot have": (
        [("signs", PAIRS, "pairs: [{signs: [eyelid, weak]}")],
        [
            f"By the register, one person can now have {ARM} and {EYELID}.",
            f"By the register, one person cannot have {EYELID} and {WEAK}.",
        ],
    ),
    "what must be said": (
        [("signs", "    must_say: [note-time]\n", ""), ("signs", "must_say: [drink]", "must_say: [drink, note-time]")],
        [
            f"With {MOUTH} it need no longer be said: {NOTE}.",
            f"With {FEVER} it must now be said: {NOTE}.",
            f"No longer said at {CALL}: {NOTE}.",
            f"Now said at {TODAY}: {NOTE}.",
        ],
    ),
    "whom an outcome calls": (
        [(AID, "call: [gp]", "call: [emergency]")],
        [
            f"Outcome {TODAY} no longer calls “Your GP” (gp).",
            f"Outcome {TODAY} now calls “Emergency number” (emergency).",
        ],
    ),
}


@pytest.mark.parametrize(("changes", "says"), SIGNS_CHANGED.values(), ids=SIGNS_CHANGED.keys())
def test_change_of_signs_and_outcomes_is_reported(changes: list[Change], says: list[str]) -> None:
    assert reported(*changes) == says


def test_sign_or_outcome_that_is_gone_is_reported() -> None:
    hip = small_aid(
        ("signs", "signs:\n  crooked:", f"signs:\n  {HIP}\n  crooked:"),
        ("signs", "[crooked, arm]", "[crooked, arm, hip]"),
    )
    see = small_aid((AID, "leads_to: be-seen}", "leads_to: see}"), (AID, "  rest:\n", NEW_OUTCOME))

    assert f"Sign “Hip” (hip), emergency (now), is gone; it led to {CALL}." in changed_advice(hip, small_aid(), "en")
    assert "Outcome “See” (see, today) is gone." in changed_advice(see, small_aid(), "en")


TEXTS = [
    ("signs", "Mijn mond hangt", "Mijn mond", "Sign 'crooked', words, in language 'nl'"),
    ("signs", "Over 38", "Over 39", "Sign 'fever', condition, in language 'en'"),
    ("signs", "Note the time.", "Note it.", "Advice 'note-time', words, in language 'en'"),
    ("signs", "Crooked or limp", "Crooked", "Group 'stroke', words, in language 'en'"),
    (AID, "Fever? Call today.", "Fever? Call.", "Sooner 'today', words, in language 'en'"),
    (AID, "Een van deze?", "Of deze?", "Question 'face', text, in language 'nl'"),
    (AID, "Look in a mirror.", "Look.", "Question 'face', help, in language 'en'"),
    (AID, "nl: Geen", "nl: Niets", "Question 'which', answer 'no', in language 'nl'"),
    (AID, "Rust uit", "Rust", "Outcome 'rest', title, in language 'nl'"),
    (AID, "Right now", "Tomorrow", "Outcome 'call-112', when, in language 'en'"),
    (AID, "Where you are", "Who you are", "Outcome 'call-112', say, in language 'en'"),
    (AID, "Stay on the line", "Hang up", "Outcome 'call-112', meanwhile, in language 'en'"),
    ("services", "Uw huisarts", "De huisarts", "Service 'gp', name, in language 'nl'"),
    ("services", "By day", "At night", "Service 'gp', find, in language 'en'"),
    ("services", 'number: "112"', 'number: "113"', "Service 'emergency', number"),
    ("services", 'nl: "112"', 'nl: "113"', "What texts say for {emergency-number}, in language 'nl'"),
]


@pytest.mark.parametrize(("file", "old", "new", "place"), TEXTS)
def test_changed_text_is_reported_with_its_place_and_language(file: str, old: str, new: str, place: str) -> None:
    was, now = (text.split(": ")[-1].strip('"') for text in (old, new))

    (line,) = reported((file, old, new))

    assert line == f"{place}: “{was}” is now “{now}”."


def test_text_that_is_gone_or_new_is_reported() -> None:
    without = (AID, "    meanwhile: [{nl: Blijf aan de lijn, en: Stay on the line}]\n", "")

    assert reported(without)[1] == "Outcome 'call-112', meanwhile, in language 'en': “Stay on the line” is gone."
    assert list(changed_advice(small_aid(without), small_aid(), "en"))[1] == (
        "Outcome 'call-112', meanwhile, in language 'en': “Stay on the line” is new."
    )


def test_alteration_of_several_texts_is_reported_once_with_all_its_places() -> None:
    assert reported((AID, "yes: {nl: Ja, en: Yes}", "yes: {nl: Ja, en: Oui}")) == [
        "Question 'face', answer 'yes', in language 'en': “Yes” is now “Oui”. "
        "The same in question 'fever', answer 'yes'."
    ]


def test_answers_that_change_places_are_reported() -> None:
    swapped = (AID, "yes: {nl: Ja, en: Yes}\n  no: {nl: Nee", "yes: {nl: Nee, en: Yes}\n  no: {nl: Ja")

    assert len(reported(swapped)) == 2


@pytest.mark.parametrize(
    "changes",
    [
        [],
        [(AID, "  which:", "  fits:"), (AID, "leads_to: which", "leads_to: fits"), (AID, "code: weak", "code: limp")],
        [(AID, "  rest:\n", "  relax:\n"), *[(AID, "leads_to: rest", "leads_to: relax")] * 2],
        [("signs", "  note-time:", "  time:"), ("signs", "[note-time]", "[time]")],
        [("signs", "  stroke:", "  brain:"), (AID, "signs: [stroke]", "signs: [brain]")],
        [(AID, FEVER_QUESTION, ""), (AID, "outcomes:\n", f"{FEVER_QUESTION}outcomes:\n")],
        [("signs", "[crooked, arm]", "[arm, crooked]")],
        [("signs", "[arm, eyelid]", "[eyelid, arm]")],
        [(AID, "{nl: Waar u bent, en: Where you are}, {nl: Sinds wanneer, en: Since when}",
          "{nl: Sinds wanneer, en: Since when}, {nl: Waar u bent, en: Where you are}")],
        [(AID, "version: 1.0.0", "version: 1.0.1"), ("stories", "en: Ouch", "en: Oh")],
    ],
    ids=["same", "question", "outcome", "advice", "group", "order", "group order", "pair order", "say order", "story"],
)  # fmt: skip
def test_other_names_and_another_order_change_nothing(changes: list[Change]) -> None:
    assert reported(*changes) == []


def test_language_that_only_one_has_is_reported_in_one_sentence() -> None:
    after = small_aid(
        *((file, text, text.replace(", en: ", ", fy: ")) for file, text in FILES.items()), languages=["nl", "fy"]
    )

    assert list(changed_advice(small_aid(), after, "nl")) == [
        "Language 'en' is gone; its texts are not compared.",
        "Language 'fy' is new; its texts are not compared.",
    ]
