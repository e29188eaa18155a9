"""What an editor reads of each fault in the decision tree: the whole sentence, at its line, and nothing besides."""

from dataclasses import replace

import pytest

from publishing.tree.decision_aid import with_mentions
from publishing.tree.tree_paths import MOST_SECTIONS
from publishing.tree.tree_proofs import tree_problems
from publishing.tree.tree_structure import MOST_ANSWERS
from small_tree import LANGUAGES, TEXTS, TREE, small, small_tree

Change = tuple[str, str]

YES, NO, UNSURE = "{code: yes, leads_to: ", "{code: no, leads_to: ", "{code: unsure, leads_to: "
FACE_YES, FACE_NO, FACE_UNSURE = YES + "call-112}", NO + "weak}", UNSURE + "call-today}"
WEAK_YES, WEAK_NO = "{code: yes-or-unsure, leads_to: call-today}", NO + "what-fits}"
OTHER = "{code: other, text: {nl: Anders, en: Other}, leads_to: "
MORE = "{code: more, text: {nl: Meer, en: More}, leads_to: "
LONG = "{code: long, signs: [weeks], leads_to: see-gp}"
SMALL = "{code: small, signs: [mild], leads_to: self-care}"
ELSE = "{code: unsure, text: {nl: Iets anders, en: Something else}, leads_to: see-gp}"
"""The answers of the small tree; below, the last words of its stories."""
ANNA, BOB = "acceptable: [now], answers: [yes]", "acceptable: [today], answers: [no, yes-or-unsure]"
DEE = "acceptable: [self-care], answers: [no, no, small]"

SECTIONS = 9
"""How many sections the page of the small tree has: three questions, and an outcome for each of six answers."""


def question(id: str, *answers: str) -> Change:
    """A change that adds a question after the others."""
    lines = "".join(f"      - {answer}\n" for answer in answers)
    return "outcomes:\n", f"  {id}:\n    text: {{nl: Nog iets?, en: Anything else?}}\n    answers:\n{lines}outcomes:\n"


def more_answers(number: int) -> str:
    """So many answers to be added after another one."""
    answers = (f"{{code: x{one}, text: {{nl: X{one}, en: X{one}}}, leads_to: see-gp}}" for one in range(number))
    return "".join(f"\n      - {answer}" for answer in answers)


def test_small_tree_is_sound() -> None:
    assert small().problems() == []


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ([(FACE_NO, NO + "weakk}")],
         ["decision-tree.yml:20: Question 'face' leads to 'weakk', which does not exist.",
          "decision-tree.yml:22: No answer leads to 'weak'; lead one to it or remove it.",
          "decision-tree.yml:28: No answer leads to 'what-fits'; lead one to it or remove it.",
          "decision-tree.yml:53: No answer leads to 'see-gp'; lead one to it or remove it.",
          "decision-tree.yml:61: No answer leads to 'self-care'; lead one to it or remove it."]),
        ([question("more", LONG, NO + "nowhere}")],
         ["decision-tree.yml:38: Question 'more' leads to 'nowhere', which does not exist.",
          "decision-tree.yml:34: No answer leads to 'more'; lead one to it or remove it."]),
        ([(WEAK_NO, NO + "face}")],
         ["decision-tree.yml:14: These questions run in a circle: face → weak → face.",
          "decision-tree.yml:28: No answer leads to 'what-fits'; lead one to it or remove it.",
          "decision-tree.yml:53: No answer leads to 'see-gp'; lead one to it or remove it.",
          "decision-tree.yml:61: No answer leads to 'self-care'; lead one to it or remove it."]),
        ([question("more", LONG, NO + "more}")],
         ["decision-tree.yml:34: These questions run in a circle: more → more.",
          "decision-tree.yml:34: No answer leads to 'more'; lead one to it or remove it."]),
        ([("  weak:\n    text", "  see-gp:\n    text")],
         ["decision-tree.yml:53: 'see-gp' is both a question and an outcome; rename one of them.",
          "decision-tree.yml:20: Question 'face' leads to 'weak', which does not exist.",
          "decision-tree.yml:22: These questions run in a circle: see-gp → what-fits → see-gp.",
          "decision-tree.yml:22: No answer leads to 'see-gp'; lead one to it or remove it.",
          "decision-tree.yml:28: No answer leads to 'what-fits'; lead one to it or remove it.",
          "decision-tree.yml:53: No answer leads to 'see-gp'; lead one to it or remove it.",
          "decision-tree.yml:61: No answer leads to 'self-care'; lead one to it or remove it."]),
        ([(ELSE, ELSE.replace("unsure", "small"))],
         ["decision-tree.yml:28: Question 'what-fits' has two answers 'small'.",
          "stories.yml:5: Story 4, by its answers, ends at 'see-gp', which is appointment; acceptable is "
          "self-care."]),
        ([("en: Something else", "en: Something small")],
         ["decision-tree.yml:28: Question 'what-fits' has two answers “Something small” in language 'en'."]),
        ([(SMALL, SMALL + more_answers(MOST_ANSWERS - 2))],
         ["decision-tree.yml:28: Question 'what-fits' has more than 7 answers; ask in two steps."]),
        ([("    signs: [face-droop]\n    help", "    signs: [weaker]\n    help"),
          ("    signs: [weaker]\n    answers", "    signs: [face-droop]\n    answers"),
          (FACE_YES, YES + "call-today}"),
          (WEAK_YES, "{code: yes-or-unsure, leads_to: call-112}")],
         ["decision-tree.yml:22: Question 'weak' asks for more serious signs than 'face' before it; ask it"
          " first.",
          "decision-tree.yml:14: Somebody with 'face-droop' with 'weaker' ends at 'call-today', which is "
          "today; that is too mild (face: yes).",
          "stories.yml:2: Story 1, by its answers, ends at 'call-today', which is today; acceptable is "
          "now.",
          "stories.yml:3: Story 2, by its answers, ends at 'call-112', which is now; acceptable is today."]),
        ([(FACE_YES, YES + "call-today}"), (FACE_UNSURE, UNSURE + "call-112}")],
         ["decision-tree.yml:19: Answer 'yes' meets an emergency sign of 'face', but leads to 'call-"
          "today', which is urgent; lead it to an outcome that is at least now.",
          "decision-tree.yml:19: Sign 'face-droop' is now in docs/signs.yml, but answer 'yes' of 'face' "
          "leads it to 'call-today', which is today.",
          "stories.yml:2: Story 1, by its answers, ends at 'call-today', which is today; acceptable is "
          "now.",
          "stories.yml:2: Story 1, by its signs (yes), ends at 'call-today', which is today; acceptable is"
          " now.",
          "decision-tree.yml:35: No story ends at outcome 'call-112'; tell one."]),
        ([(FACE_YES, YES + "what-fits}"), (FACE_UNSURE, UNSURE + "call-112}")],
         ["decision-tree.yml:19: Answer 'yes' meets an emergency sign of 'face', but asks on with 'what-"
          "fits'; lead it straight to an outcome.",
          "decision-tree.yml:19: After answer 'yes' of 'face' the advice must be at least now, but a path "
          "ends at self-care.",
          "stories.yml:2: Story 1 stops at question 'what-fits'; answer that too.",
          "stories.yml:2: Story 1, by its signs (yes → unsure), ends at 'see-gp', which is appointment; "
          "acceptable is now.",
          "decision-tree.yml:35: No story ends at outcome 'call-112'; tell one."]),
        ([(FACE_UNSURE, UNSURE + "see-gp}")],
         ["decision-tree.yml:21: Answer 'unsure' doubts an emergency sign of 'face', but leads to 'see-"
          "gp', which is non-urgent; lead it to an outcome that is at least today."]),
        ([(FACE_UNSURE, UNSURE + "weak}")],
         ["decision-tree.yml:21: Answer 'unsure' doubts an emergency sign of 'face', but asks on with "
          "'weak'; lead it straight to an outcome.",
          "decision-tree.yml:21: Answer 'unsure' of 'face' can end at self-care; it must be at least "
          "appointment."]),
        ([(WEAK_YES, "{code: yes-or-unsure, leads_to: what-fits}")],
         ["decision-tree.yml:26: After answer 'yes-or-unsure' of 'weak' the advice must be at least today,"
          " but a path ends at self-care.",
          "stories.yml:3: Story 2 stops at question 'what-fits'; answer that too.",
          "stories.yml:3: Story 2, by its signs (no → yes-or-unsure → small), ends at 'self-care', which "
          "is self-care; acceptable is today.",
          "decision-tree.yml:44: No story ends at outcome 'call-today'; tell one."]),
        ([(LONG, "{code: long, signs: [weeks], leads_to: self-care}")],
         ["decision-tree.yml:31: Sign 'weeks' is appointment in docs/signs.yml, but answer 'long' of "
          "'what-fits' leads it to 'self-care', which is self-care.",
          "stories.yml:4: Story 3, by its answers, ends at 'self-care', which is self-care; acceptable is "
          "appointment.",
          "stories.yml:4: Story 3, by its signs (no → no → long), ends at 'self-care', which is self-care;"
          " acceptable is appointment.",
          "decision-tree.yml:53: No story ends at outcome 'see-gp'; tell one."]),
        ([(LONG, "{code: long, signs: [weeks], leads_to: more}"),
          question("more", YES + "see-gp}", NO + "self-care}")],
         ["decision-tree.yml:31: After answer 'long' of 'what-fits' the advice must be at least "
          "appointment, but a path ends at self-care.",
          "stories.yml:4: Story 3 stops at question 'more'; answer that too.",
          "stories.yml:4: Story 3, by its signs (no → no → long → no), ends at 'self-care', which is self-"
          "care; acceptable is appointment.",
          "decision-tree.yml:58: No story ends at outcome 'see-gp'; tell one."]),
        ([(ELSE, ELSE.replace("see-gp", "self-care"))],
         ["decision-tree.yml:33: Answer 'unsure' of 'what-fits' can end at self-care; it must be at least "
          "appointment."]),
        ([(LONG, "{code: long, signs: [weeks], leads_to: call-today}"), (ELSE, ELSE.replace("see-gp", "call-today"))],
         ["decision-tree.yml:53: No answer leads to 'see-gp'; lead one to it or remove it.",
          "decision-tree.yml:28: Somebody with 'weeks' ends at 'call-today', which is today; that is more "
          "than one level too high (face: no → weak: no → what-fits: long).",
          "stories.yml:4: Story 3, by its answers, ends at 'call-today', which is today; acceptable is "
          "appointment.",
          "stories.yml:4: Story 3, by its signs (no → no → long), ends at 'call-today', which is today; "
          "acceptable is appointment.",
          "decision-tree.yml:53: No story ends at outcome 'see-gp'; tell one."]),
        ([(SMALL, SMALL.replace("self-care", "call-today"))],
         ["decision-tree.yml:61: No answer leads to 'self-care'; lead one to it or remove it.",
          "decision-tree.yml:33: Answer 'unsure' of 'what-fits' can end at appointment; it must be at "
          "least few-days.",
          "decision-tree.yml:28: Somebody with 'eyelid' ends at 'call-today', which is today; that is more"
          " than one level too high (face: no → weak: no → what-fits: small).",
          "decision-tree.yml:28: Somebody with 'numb-lip' ends at 'call-today', which is today; that is "
          "more than one level too high (face: no → weak: no → what-fits: small).",
          "stories.yml:5: Story 4, by its answers, ends at 'call-today', which is today; acceptable is "
          "self-care.",
          "stories.yml:5: Story 4, by its signs (no → no → small), ends at 'call-today', which is today; "
          "acceptable is self-care.",
          "decision-tree.yml:61: No story ends at outcome 'self-care'; tell one."]),
        ([("    say: [{nl: Wat je voelt, en: What you feel}]\n", "")],
         ["decision-tree.yml:44: Outcome 'call-today' does not say what to tell the one who answers the "
          "call."]),
        ([("    call: [gp]\n    when: {nl: Vandaag", "    when: {nl: Vandaag")],
         ["decision-tree.yml:44: Outcome 'call-today' does not say whom to call, in language 'nl'.",
          "decision-tree.yml:44: Outcome 'call-today' is urgent and does not name service 'gp', which "
          "readers in language 'nl' need; add it to 'call'.",
          "decision-tree.yml:44: Outcome 'call-today' does not say whom to call, in language 'en'.",
          "decision-tree.yml:44: Outcome 'call-today' is urgent and does not name service 'gp', which "
          "readers in language 'en' need; add it to 'call'."]),
        ([("call: [emergency, uk-emergency]", "call: [emergency]")],
         ["decision-tree.yml:35: Outcome 'call-112' is emergency and does not name service 'uk-emergency',"
          " which readers in language 'en' need; add it to 'call'."]),
        ([("call: [emergency, uk-emergency]", "call: [uk-emergency]")],
         ["decision-tree.yml:35: Outcome 'call-112' does not say whom to call, in language 'nl'.",
          "decision-tree.yml:35: Outcome 'call-112' is emergency and does not name service 'emergency', "
          "which readers in language 'nl' need; add it to 'call'.",
          "decision-tree.yml:35: Outcome 'call-112' is emergency and does not name service 'emergency', "
          "which readers in language 'en' need; add it to 'call'."]),
        ([("call: [emergency, uk-emergency]", "call: [gp]")],
         ["decision-tree.yml:35: Outcome 'call-112' is emergency and does not name service 'emergency', "
          "which readers in language 'nl' need; add it to 'call'.",
          "decision-tree.yml:35: Outcome 'call-112' is emergency and does not name service 'emergency', "
          "which readers in language 'en' need; add it to 'call'.",
          "decision-tree.yml:35: Outcome 'call-112' is emergency and does not name service 'uk-emergency',"
          " which readers in language 'en' need; add it to 'call'."]),
        ([(ANNA, ANNA.replace("yes", "perhaps"))],
         ["stories.yml:2: Story 1 gives the answer 'perhaps', which is not offered there.",
          "decision-tree.yml:35: No story ends at outcome 'call-112'; tell one."]),
        ([(ANNA, ANNA.replace("yes", "yes, no"))],
         ["stories.yml:2: Story 1 gives the answer 'no', which is not offered there.",
          "decision-tree.yml:35: No story ends at outcome 'call-112'; tell one."]),
        ([(BOB, BOB.replace("no, yes-or-unsure", "no"))],
         ["stories.yml:3: Story 2 stops at question 'weak'; answer that too."]),
        ([(BOB, BOB.replace("[today]", "[few-days, appointment]"))],
         ["stories.yml:3: Story 2, by its answers, ends at 'call-today', which is today; acceptable is "
          "appointment or few-days.",
          "stories.yml:3: Story 2, by its signs (no → yes-or-unsure), ends at 'call-today', which is "
          "today; acceptable is appointment or few-days."]),
        ([("signs: [weaker, eyelid], acc", "signs: [weaker, face-droop], acc")],
         ["stories.yml:1: No story tells of sign 'eyelid'; write one."]),
        ([(DEE, DEE.replace("small", "unsure"))],
         ["stories.yml:5: Story 4, by its answers, ends at 'see-gp', which is appointment; acceptable is "
          "self-care."]),
        ([(DEE, "acceptable: [self-care, appointment], answers: [no, no, unsure]"),
          ("{nl: Dee, en: Dee}, signs: [numb-lip]", "{nl: Dee, en: Dee}, signs: [numb-lip, weeks, eyelid]")],
         ["decision-tree.yml:61: No story ends at outcome 'self-care'; tell one."]),
        ([(ELSE, ELSE.replace("unsure", "other")), (SMALL, "{code: small, signs: [eyelid], leads_to: self-care}")],
         ["decision-tree.yml:28: Somebody with 'numb-lip' finds no answer that is true (face: no → weak: "
          "no).",
          "stories.yml:5: Story 4, by its signs, comes to question 'what-fits', where no answer is true.",
          "decision-tree.yml:61: No story ends at outcome 'self-care'; tell one.",
          "signs.yml:42: No page and no question asks for sign 'numb-lip', so no reader meets it; name it "
          "in a care card or in docs/decision-tree.yml, or remove it."]),
        ([(LONG, "{code: long, signs: [weeks, eyelid], leads_to: see-gp}")],
         ["decision-tree.yml:31: Answer 'long' of 'what-fits' has no text; add one, or name its one sign."]),
        ([("signs: [eyelid, numb-lip]", "signs: [eyelid, weeks]"), (LONG, LONG.replace("[weeks]", "[numb-lip]"))],
         ["decision-tree.yml:32: Sign 'weeks' is appointment in docs/signs.yml, but answer 'small' of "
          "'what-fits' leads it to 'self-care', which is self-care.",
          "stories.yml:4: Story 3, by its signs (no → no → small), ends at 'self-care', which is self-"
          "care; acceptable is appointment.",
          "stories.yml:5: Story 4, by its signs (no → no → long), ends at 'see-gp', which is appointment; "
          "acceptable is self-care."]),
        ([("signs: [face-droop]\n    help", "signs: [tooth-ache]\n    help")],
         ["decision-tree.yml:16: Question 'face' asks for 'tooth-ache', which is no sign."]),
        ([("signs: [weeks], leads", "signs: [week], leads")],
         ["decision-tree.yml:31: Answer 'long' of 'what-fits' names 'week', which is no sign."]),
        ([("{code: long, signs: [weeks]", "{code: long")],
         ["decision-tree.yml:31: Answer 'long' of 'what-fits' has no text; add one, or name its one sign."]),
        ([("call: [emergency, uk-emergency]", "call: [emergency, uk]"),
          ("read: [stress]", "read: [nowhere]"),
          ("en: Two weeks}\n    sources: [b-source]", "en: Two weeks}\n    sources: [c-source]")],
         ["decision-tree.yml:39: Outcome 'call-112' names 'uk', which is no service.",
          "decision-tree.yml:51: Outcome 'call-today' names 'nowhere', which is no page.",
          "decision-tree.yml:66: Outcome 'self-care' names 'c-source', which is no source."]),
        ([("    urgency: urgent\n    soon: today\n    title", "    urgency: emergency\n    soon: today\n    title")],
         ["decision-tree.yml:45: Outcome 'call-today' is emergency but 'soon' is today, which belongs to "
          "urgent; correct one of them."]),
        ([("en: Look in a mirror.", "en: \"Look, {emergency-nummer}.\"")],
         ["decision-tree.yml:17: {emergency-nummer} is nothing that docs/services.yml mentions; write "
          "{emergency-number}."]),
    ],
)  # fmt: skip
def test_fault_gives_its_sentence_and_no_other(changes: list[Change], says: list[str]) -> None:
    assert small(*changes).problems() == [f"docs/{sentence}" for sentence in says]


def test_advice_that_an_outcome_does_not_say_gives_its_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """The build puts it in by itself; this is what an editor reads when it does not."""
    drawn = small_tree()
    silent = {**drawn.outcomes, "self-care": replace(drawn.outcomes["self-care"], must_say=("rest",))}
    monkeypatch.setattr("publishing.tree.tree_proofs.tree", lambda *_: replace(drawn, outcomes=silent))

    written, aid = small().written, small().aid
    document = with_mentions(written.tree, aid.mentions)

    assert list(tree_problems(document, written.stories, aid.register, aid.services, LANGUAGES)) == [
        "docs/decision-tree.yml:28: Somebody with 'numb-lip' ends at 'self-care', which does not say 'do-not-bite' "
        "(face: no → weak: no → what-fits: small)."
    ]


@pytest.mark.parametrize(
    "changes",
    [
        [(FACE_UNSURE, UNSURE + "call-112}")],
        [(SMALL, SMALL + more_answers(MOST_ANSWERS - 3))],
        [(ELSE, "{code: no, text: {nl: Iets anders, en: Something else}, leads_to: self-care}")],
        [("soon: appointment\n    title", "soon: few-days\n    title"), ("[appointment]", "[few-days]")],
        [(BOB, BOB.replace("[today]", "[now, few-days, today]"))],
        [(LONG, LONG.replace("see-gp", "more")), question("more", LONG, NO + "self-care}"),
         ("answers: [no, no, long]", "answers: [no, no, long, long]")],
    ],
    ids=[
        "doubt that leads to the emergency",
        "the most answers",
        "none of these that leads to the mildest outcome",
        "one level too high",
        "a story that may end at several levels",
        "a sign that a later question asks for again",
    ],
)  # fmt: skip
def test_tree_at_the_edge_of_what_is_safe_is_sound(changes: list[Change]) -> None:
    assert small(*changes).problems() == []


def test_doubt_may_end_like_all_other_answers_when_they_all_end_alike() -> None:
    twice = question("more", YES + "see-gp}", UNSURE + "see-gp}")

    assert small((LONG, LONG.replace("see-gp", "more")), twice).problems() == [
        "docs/stories.yml:4: Story 3 stops at question 'more'; answer that too.",
    ]


@pytest.mark.parametrize(
    ("question_alone", "places"),
    [
        ((FACE_NO, "code: no\n        leads_to: weakk"), ["docs/decision-tree.yml:21"]),
        ((FACE_NO, NO + "weakk}"), ["docs/decision-tree.yml:20"]),
    ],
)
def test_answer_that_leads_nowhere_is_reported_at_the_line_where_it_says_so(
    question_alone: Change, places: list[str]
) -> None:
    found = small(question_alone).problems()

    assert [one.partition(": ")[0] for one in found if "which does not exist" in one] == places


def test_answer_that_is_too_mild_is_reported_at_the_line_where_it_leads_there() -> None:
    (found,) = small((FACE_UNSURE, "code: unsure\n        leads_to: see-gp")).problems()

    assert found.startswith("docs/decision-tree.yml:22: Answer 'unsure' doubts an emergency sign of 'face', but leads")


@pytest.mark.parametrize(
    ("changes", "line", "answers"),
    [
        ([(FACE_NO, OTHER + "weak}"), (FACE_UNSURE, MORE + "call-today}")], 14, "at once"),
        ([(WEAK_NO, OTHER + "what-fits}")], 22, "face: no"),
    ],
)
def test_question_that_has_no_true_answer_for_somebody_is_named(changes: list[Change], line: int, answers: str) -> None:
    assert (
        f"docs/decision-tree.yml:{line}: Somebody with 'weeks' finds no answer that is true ({answers})."
        in small(*changes).problems()
    )


def test_outcome_below_one_that_calls_nobody_must_say_whom_to_call() -> None:
    tree = TEXTS[TREE]
    self_care = tree[tree.index("  self-care:\n") :]
    silent = small(
        (self_care, ""),
        ("outcomes:\n", f"outcomes:\n{self_care}"),
        ("    call: [gp]\n    when: {nl: Deze", "    when: {nl: Deze"),
    )

    assert [one.partition(": ")[2] for one in silent.problems()] == [
        f"Outcome 'see-gp' does not say whom to call, in language '{language}'."
        if said
        else f"Outcome 'see-gp' is non-urgent and does not name service 'gp', which readers in language '{language}' "
        "need; add it to 'call'."
        for language in LANGUAGES
        for said in (True, False)
    ]


def test_story_behind_one_that_ends_nowhere_is_told_too() -> None:
    nowhere = [(ELSE, ELSE.replace("unsure", "other")), (LONG, LONG.replace("signs: [weeks]", "text: {nl: L, en: L}"))]

    assert [one for one in small(*nowhere).problems() if "tor" in one] == [
        "docs/stories.yml:4: Story 3, by its signs, comes to question 'what-fits', where no answer is true.",
        "docs/decision-tree.yml:53: No story ends at outcome 'see-gp'; tell one.",
    ]


def test_question_that_two_answers_lead_to_runs_in_no_circle() -> None:
    found = small((FACE_UNSURE, UNSURE + "weak}")).problems()

    assert found and not [problem for problem in found if "circle" in problem]


@pytest.mark.parametrize(("more", "too_many"), [(0, False), (1, True)])
def test_page_of_more_than_the_most_sections_is_reported_alone(more: int, too_many: bool) -> None:
    chain = [
        question(f"more-{number}", YES + "see-gp}", UNSURE + (f"more-{number - 1}}}" if number else "see-gp}"))
        for number in range(35)
    ]
    others = more_answers(MOST_SECTIONS - SECTIONS - 2 * len(chain) + more)

    large = small(*chain, (ELSE, ELSE.replace("see-gp", "more-34") + others))

    assert bool(large.aid.tree.outcomes["self-care"].must_say) is not too_many
    assert large.problems() == too_many * [
        f"docs/decision-tree.yml:13: The page would need {MOST_SECTIONS + 1} sections, and {MOST_SECTIONS} is the "
        "most; let fewer answers lead to the same question."
    ]


def test_tree_with_more_paths_than_anybody_could_walk_is_reported_at_once() -> None:
    questions = 60
    chain = [
        question(f"more-{number}", *(f"{code}{f'more-{number - 1}' if number else 'see-gp'}}}" for code in (YES, NO)))
        for number in range(questions)
    ]

    (problem,) = small((ELSE, ELSE.replace("see-gp", f"more-{questions - 1}")), *chain).problems()

    assert f"The page would need {2 ** (questions + 1) + SECTIONS - 2} sections" in problem
