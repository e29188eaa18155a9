"""What an editor reads of each fault in the decision tree: the whole sentence, at its line, and nothing besides."""

import pytest
from publishing.tree.tree_shape import shape_problems, tree_citations

from publishing.tree.decision_tree import paths, walk
from publishing.tree.tree_form import tree_schema
from publishing.tree.tree_proofs import MOST_SECTIONS, tree_problems
from small_tree import FILE, small_document, small_tree

Change = tuple[str, str]

SECTIONS = 6
"""How many sections the page of the small tree has: face, its three answers, and those of fever."""

YES, NO, UNSURE = "Yes}, leads_to: call-112", "No}, leads_to: fever", "Not sure}, leads_to: call-today"
FEVER, NO_FEVER = "Yes}, leads_to: call-today", "No}, leads_to: rest"
MORE = """\
  later:
    text: {nl: Al lang?, en: For long?}
    asks: urgent
    answers:
      - {code: yes, text: {nl: Ja, en: Yes}, leads_to: call-today}
      - {code: no, text: {nl: Nee, en: No}, leads_to: rest}
outcomes:
"""
"""One more question, at line 20."""


def problems(*changes: Change) -> list[str]:
    document = small_document(*changes)
    assert list(shape_problems(document, ["nl", "en"])) == []
    return list(tree_problems(document, ["nl", "en"], ["a-source", "b-source"], ["stress"]))


def test_small_tree_is_sound() -> None:
    assert problems() == []


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        (
            [(YES, "Yes}, leads_to: cal-112")],
            [
                "11: Question 'face' leads to 'cal-112', which does not exist.",
                "21: No answer leads to 'call-112'; lead one to it or remove it.",
            ],
        ),
        (
            [("first: face", "first: rest")],
            [
                "2: The tree begins at 'rest', which is not a question.",
                *(f"{line}: No answer leads to '{id}'; lead one to it or remove it." for line, id in
                  ((4, "face"), (14, "fever"), (21, "call-112"), (31, "call-today"))),
            ],
        ),
        (
            [(NO_FEVER, "No}, leads_to: face")],
            [
                "4: These questions run in a circle: face → fever → face.",
                "42: No answer leads to 'rest'; lead one to it or remove it.",
            ],
        ),
        (
            [(NO_FEVER, "No}, leads_to: fever")],
            [
                "14: These questions run in a circle: fever → fever.",
                "42: No answer leads to 'rest'; lead one to it or remove it.",
            ],
        ),
        (
            [("outcomes:\n", MORE)],
            ["20: No answer leads to 'later'; lead one to it or remove it."],
        ),
        (
            [("  fever:\n    text", "  rest:\n    text")],
            [
                "42: 'rest' is both a question and an outcome; rename one of them.",
                "12: Question 'face' leads to 'fever', which does not exist.",
                "14: These questions run in a circle: rest → rest.",
                "14: No answer leads to 'rest'; lead one to it or remove it.",
                "42: No answer leads to 'rest'; lead one to it or remove it.",
            ],
        ),
        (
            [("outcomes:\n", "      - {code: yes, text: {nl: Ja!, en: Yes!}, leads_to: call-today}\noutcomes:\n")],
            ["14: Question 'fever' has two answers 'yes'."],
        ),
        (
            [("asks: emergency", "asks: non-urgent")],
            ["16: Question 'fever' asks for more serious signs than 'face' before it; ask it first."],
        ),
        (
            [(YES, "Yes}, leads_to: call-today"), (", at_least: emergency", ""),
             (UNSURE, "Not sure}, leads_to: call-112"),
             ("answers: [yes], outcome", "answers: [unsure], outcome")],
            [
                "11: Answer 'yes' meets an emergency sign of 'face', but leads to 'call-today', which is urgent; "
                "lead it straight to an emergency outcome.",
            ],
        ),
        (
            [(YES, "Yes}, leads_to: fever"), (", at_least: emergency", ""), (UNSURE, "Not sure}, leads_to: call-112"),
             ("answers: [yes], outcome", "answers: [unsure], outcome")],
            [
                "11: Answer 'yes' meets an emergency sign of 'face', but asks on with 'fever'; only the answer 'no', "
                "which denies every sign, may ask on.",
            ],
        ),
        (
            [(UNSURE, "Not sure}, leads_to: rest")],
            [
                "13: Answer 'unsure' meets an emergency sign of 'face', but leads to 'rest', which is self-care; "
                "lead it straight to an emergency outcome.",
                "13: Answer 'unsure' of 'face' can end at self-care; it must be at least non-urgent.",
            ],
        ),
        (
            [(YES, "Yes}, leads_to: fever"), (", at_least: emergency", ""), (UNSURE, "Not sure}, leads_to: rest"),
             ("answers: [yes], outcome: call-112", "answers: [no, yes], outcome: call-today")],
            [
                "21: No answer leads to 'call-112'; lead one to it or remove it.",
                "11: Answer 'yes' meets an emergency sign of 'face', but asks on with 'fever'; only the answer 'no', "
                "which denies every sign, may ask on.",
                "13: Answer 'unsure' meets an emergency sign of 'face', but leads to 'rest', which is self-care; "
                "lead it straight to an emergency outcome.",
                "21: No journey ends at outcome 'call-112'; tell one.",
            ],
        ),
        (
            [("answers: [yes]", "answers: [perhaps]"), ("answers: [no, no]", "answers: [no, perhaps]")],
            [
                "48: Journey 1 gives the answer 'perhaps', which is not offered there.",
                "50: Journey 3 gives the answer 'perhaps', which is not offered there.",
                "21: No journey ends at outcome 'call-112'; tell one.",
                "42: No journey ends at outcome 'rest'; tell one.",
            ],
        ),
        (
            [(NO, "No}, leads_to: fever, at_least: non-urgent")],
            ["12: After answer 'no' of 'face' the advice must be at least non-urgent, but a path ends at self-care."],
        ),
        (
            [(FEVER, "Yes}, leads_to: rest"), ("answers: [no, yes], outcome", "answers: [unsure], outcome")],
            ["18: After answer 'yes' of 'fever' the advice must be at least urgent, but a path ends at self-care."],
        ),
        (
            [("      - {code: no, text: {nl: Nee, en: No}, leads_to: rest}",
              "      - {code: no, text: {nl: Nee, en: No}, leads_to: rest}\n"
              "      - {code: unsure, text: {nl: Hm, en: Hm}, leads_to: rest}")],
            ["20: Answer 'unsure' of 'fever' can end at self-care; it must be at least non-urgent."],
        ),
        (
            [("    say: [{nl: Koorts, en: Fever}]\n", "")],
            ["31: Outcome 'call-today' does not say what to tell the one who answers the call."],
        ),
        (
            [("outcomes:\n", "outcomes:\n  fine: {urgency: self-care, title: {nl: Ja, en: Yes}, "
              "when: {nl: Nu, en: Now}, sources: [a-source]}\n"), ("    say: [{nl: Koorts, en: Fever}]\n", "")],
            [
                "21: No answer leads to 'fine'; lead one to it or remove it.",
                "32: Outcome 'call-today' does not say what to tell the one who answers the call.",
                "21: No journey ends at outcome 'fine'; tell one.",
            ],
        ),
        (
            [("{who: {nl: Uw huisarts, en: Your GP}}", "{who: {en: Your GP}, only: en}")],
            ["31: Outcome 'call-today' does not say whom to call, in language 'nl'."],
        ),
        (
            [("number: 999", "number: 998")],
            ["21: Outcome 'call-112' lacks the number 999, in language 'en'."],
        ),
        (
            [("number: 111", "number: 110")],
            ["31: Outcome 'call-today' lacks the number 111, in language 'en'."],
        ),
        (
            [("number: 112", "number: 113")],
            [
                "21: Outcome 'call-112' lacks the number 112, in language 'nl'.",
                "21: Outcome 'call-112' lacks the number 112, in language 'en'.",
            ],
        ),
        (
            [("en: Emergency number}, number: 112}", "nl: Alarmnummer}, number: 112, only: nl}"),
             ("who: {nl: Alarmnummer, nl", "who: {nl")],
            ["21: Outcome 'call-112' lacks the number 112, in language 'en'."],
        ),
        (
            [("answers: [no, no]", "answers: [no, perhaps]")],
            [
                "50: Journey 3 gives the answer 'perhaps', which is not offered there.",
                "42: No journey ends at outcome 'rest'; tell one.",
            ],
        ),
        (
            [("answers: [no, yes], outcome: call-today", "answers: [no, no], outcome: call-today")],
            [
                "49: Journey 2 should end at 'call-today', but ends at 'rest'.",
                "31: No journey ends at outcome 'call-today'; tell one.",
            ],
        ),
        (
            [("answers: [no, yes], outcome: call-today", "answers: [no], outcome: call-today")],
            [
                "49: Journey 2 should end at 'call-today', but ends at 'fever'.",
                "31: No journey ends at outcome 'call-today'; tell one.",
            ],
        ),
        (
            [("sources: [a-source]", "sources: [x]"), ("[b-source]", "[b-source, y]"), ("read: [stress]", "read: [z]")],
            [
                "9: 'face' cites 'x', which is no source.",
                "46: 'rest' cites 'y', which is no source.",
                "40: 'call-today' points to page 'z', which does not exist.",
            ],
        ),
    ],
)  # fmt: skip
def test_fault_gives_its_sentence_and_no_other(changes: list[Change], says: list[str]) -> None:
    assert problems(*changes) == [f"{FILE}:{sentence}" for sentence in says]


@pytest.mark.parametrize(
    "changes",
    [
        [("asks: emergency", "asks: urgent")],
        [(UNSURE, "Not sure}, leads_to: call-112")],
        [
            (UNSURE, "Not sure}, leads_to: call-112"),
            ("asks: urgent", "asks: non-urgent"),
            ("urgency: urgent", "urgency: non-urgent"),
            ("outcomes:\n", "      - {code: unsure, text: {nl: Hm, en: Hm}, leads_to: call-today}\noutcomes:\n"),
        ],
        [("{code: unsure", "{code: slightly"), (UNSURE, "Not sure}, leads_to: call-112")],
    ],
    ids=[
        "questions of one urgency",
        "doubt that leads to the emergency",
        "doubt that is one level safer",
        "another sign",
    ],
)
def test_tree_at_the_edge_of_what_is_safe_is_sound(changes: list[Change]) -> None:
    assert problems(*changes) == []


def test_doubt_may_end_like_all_other_answers_when_they_all_end_alike() -> None:
    unsure = ("outcomes:\n", "      - {code: unsure, text: {nl: Hm, en: Hm}, leads_to: call-today}\noutcomes:\n")

    found = problems((NO_FEVER, "No}, leads_to: call-today"), (UNSURE, "Not sure}, leads_to: call-112"), unsure)

    assert not [problem for problem in found if "unsure" in problem]


def test_answer_that_leads_nowhere_is_told_at_the_line_where_it_says_so() -> None:
    answer = "{code: no, text: {nl: Nee, en: No}, leads_to: fever}"
    lines = "code: no\n        text: {nl: Nee, en: No}\n        leads_to: fevr"

    assert f"{FILE}:14: Question 'face' leads to 'fevr', which does not exist." in problems((answer, lines))


def test_question_that_two_answers_lead_to_runs_in_no_circle() -> None:
    found = problems(("outcomes:\n", MORE), (NO_FEVER, "No}, leads_to: later"), (FEVER, "Yes}, leads_to: later"))

    assert not [problem for problem in found if "circle" in problem]


@pytest.mark.parametrize(("more", "too_many"), [(0, False), (1, True)])
def test_page_of_more_than_the_most_sections_is_told(more: int, too_many: bool) -> None:
    answers = "".join(
        f"      - {{code: x{number}, text: {{nl: Ja, en: Yes}}, leads_to: call-today}}\n"
        for number in range(MOST_SECTIONS - SECTIONS + more)
    )

    assert problems(("outcomes:\n", f"{answers}outcomes:\n")) == too_many * [
        f"{FILE}:3: The page would need {MOST_SECTIONS + 1} sections, and {MOST_SECTIONS} is the most; "
        "let fewer answers lead to the same question."
    ]


@pytest.mark.parametrize(("more", "too_many"), [(0, False), (1, True)])
def test_tree_of_more_questions_than_the_page_may_show_is_told_alone(more: int, too_many: bool) -> None:
    extra = MORE.removesuffix("outcomes:\n")
    spare = "".join(extra.replace("later:", f"spare-{number}:") for number in range(MOST_SECTIONS - 2 + more))
    told = f"{FILE}:3: The tree has more than {MOST_SECTIONS} questions; make it smaller."

    assert (problems(("outcomes:\n", f"{spare}outcomes:\n")) == [told]) is too_many


def test_paths_are_walked_in_the_order_of_the_answers() -> None:
    small = small_tree()

    assert [(tuple(step.answer.code for step in path), end.id) for path, end in paths(small)] == [
        (("yes",), "call-112"),
        (("no", "yes"), "call-today"),
        (("no", "no"), "rest"),
        (("unsure",), "call-today"),
    ]
    assert [end.id for _, end in paths(small, "fever")] == ["call-today", "rest"]
    assert (walk(small, ()), walk(small, ("no",)), walk(small, ("no", "no"))) == ("face", "fever", "rest")


def test_what_the_file_leaves_out_is_empty_in_the_tree() -> None:
    small = small_tree()
    fever, rest = small.questions["fever"], small.outcomes["rest"]

    assert (fever.id, fever.signs, fever.help, fever.sources) == ("fever", (), {}, ())
    assert [answer.at_least for answer in fever.answers] == ["self-care", "self-care"]
    assert (rest.id, rest.call, rest.say, rest.meanwhile, rest.changes, rest.read) == ("rest", (), (), (), (), ())
    assert [(call.number, call.only) for call in small.outcomes["call-today"].call] == [("", ""), ("111", "en")]


def test_what_the_file_holds_is_in_the_tree() -> None:
    small = small_tree()
    face, help_now = small.questions["face"], small.outcomes["call-112"]

    assert (small.version, small.first, list(small.questions)) == ("1.2.3", "face", ["face", "fever"])
    assert (face.text["en"], face.asks, face.sources) == ("Does your face droop?", "emergency", ("a-source",))
    assert (face.signs, face.help["nl"]) == (({"nl": "Scheve mond", "en": "Crooked mouth"},), "Kijk in de spiegel.")
    assert [(answer.code, answer.leads_to, answer.at_least) for answer in face.answers] == [
        ("yes", "call-112", "emergency"),
        ("no", "fever", "self-care"),
        ("unsure", "call-today", "self-care"),
    ]
    assert (help_now.urgency, help_now.title["nl"], help_now.when["nl"]) == ("emergency", "Bel 112", "Nu")
    assert (help_now.say[1]["en"], help_now.meanwhile[0]["en"]) == ("Since when", "Stay together")
    assert help_now.sources == ("a-source", "b-source")
    assert (small.outcomes["call-today"].changes[0]["en"], small.outcomes["call-today"].read) == ("Worse", ("stress",))
    assert [(journey.title["nl"], journey.answers, journey.outcome) for journey in small.journeys][1:] == [
        ("Bob", ("no", "yes"), "call-today"),
        ("Cas", ("no", "no"), "rest"),
    ]


def test_citations_are_those_of_questions_and_outcomes() -> None:
    assert tree_citations(small_document()) == {"a-source", "b-source"}
    assert tree_citations(small_document(("sources: [a-source]", "sources: [c-source]"))) >= {"c-source"}


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("only: en", "only: fr", 26,
         "Call 2 in 'call' of outcome 'call-112' is for readers of 'fr' only, which is not a language here"),
        ("{who: {en: In the UK}, number: 999, only: en}", "who: {en: In the UK}\n        only: fr", 27,
         "Call 2 in 'call' of outcome 'call-112' is for readers of 'fr' only, which is not a language here"),
        ("only: en", "only: nl", 26, "'who' of call 2 in 'call' of outcome 'call-112' has no text in language 'nl'"),
        ("number: 999", "number: 9-9", 26,
         "'number' of call 2 in 'call' of outcome 'call-112' is '9-9'; it must be digits only, in quotes"),
        ("{nl: Alarmnummer, en: Em", "{en: Em", 25,
         "'who' of call 1 in 'call' of outcome 'call-112' has no text in language 'nl'"),
        ("{who: {en: In the UK}, number: 999, only: en}", "x", 26,
         "Call 2 in 'call' of outcome 'call-112' must have the fields who, but is a text"),
    ],
)  # fmt: skip
def test_call_for_readers_of_one_language_has_its_text_in_that_language_alone(
    old: str, new: str, line: int, says: str
) -> None:
    found = list(shape_problems(small_document((old, new)), ["nl", "en"]))

    assert found[0] == f"{FILE}:{line}: {says}."


def test_call_whose_only_is_empty_is_for_everybody() -> None:
    changed = small_document(("number: 112}", "number: 112, only: ''}"))

    assert "has no text in language" not in " ".join(shape_problems(changed, ["nl", "en"]))


def test_schema_says_what_it_is_for() -> None:
    schema = tree_schema()

    assert schema["title"] == "Decision tree of Spiertrillen"
    assert schema["description"] == (
        "For docs/decision-tree.yml while editing, and for api/v1/decision-tree.json as published. "
        "An answer leads to a question or to an outcome; there is nothing else."
    )
    assert schema["required"] == ["version", "first", "questions", "outcomes", "journeys"]
