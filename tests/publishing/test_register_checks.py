"""Whatever of the signs does not hold together is reported: the whole sentence, at its line, and nothing besides."""

import pytest

from publishing.tree.decision_aid import readable_register
from publishing.tree.signs import register
from small_tree import LANGUAGES, SERVICES, SIGNS, STORIES, TREE, small

Change = tuple[str, str]


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        # Names of what is not there.
        ([("instead: [numb-lip]", "instead: [numb-lips]")],
         ["19: Sign 'face-droop' names 'numb-lips', which is no sign."]),
        ([("instead: [numb-lip]", "instead: [mild]")], ["19: Sign 'face-droop' names 'mild', which is no sign."]),
        ([("must_say: [rest]", "must_say: [rest, sleep]")], ["40: Sign 'eyelid' names 'sleep', which is no advice."]),
        ([("sources: [b-source]\n  numb-lip", "sources: [c-source]\n  numb-lip")],
         ["41: Sign 'eyelid' names 'c-source', which is no source."]),
        ([("signs: [eyelid, numb-lip]", "signs: [eyelid, numb-lips]")],
         ["9: Group 'mild' names 'numb-lips', which is no sign."]),
        ([("small}, signs: [eyelid, numb-lip]", "small},\n         signs: [eyelid, numb-lips]")],
         ["10: Group 'mild' names 'numb-lips', which is no sign."]),
        ([("signs: [numb-lip, weeks]", "signs: [numb-lip, week]")], ["11: Pair 1 names 'week', which is no sign."]),
        ([("{signs: [numb-lip, weeks]}", "{signs: [numb-lip, weeks], makes: face}")],
         ["11: Pair 1 names 'face', which is no sign."]),
        ([("comforts: [rest]", "comforts: [rest, sleep]")], ["7: 'comforts' names 'sleep', which is no advice."]),
        ([("comforts: [rest]", "comforts: [rest]\nemergency_strip: [face-droop, weaker]")],
         ["8: 'emergency_strip' names 'weaker', which is no sign that is emergency; name one that is."]),
        ([("comforts: [rest]", "comforts: [rest]\nemergency_strip: [nobody, face-droop]")],
         ["8: 'emergency_strip' names 'nobody', which is no sign that is emergency; name one that is."]),
        ([("    condition: {nl: Niet na de tandarts., en: Not after the dentist.}\n", "")],
         ["18: Sign 'face-droop' names under 'instead' the signs that its condition means, and has no condition; bring "
          "it back, or remove 'instead'."]),
        # Two of one name or of the same words.
        ([("  mild: {text", "  weeks: {text")], ["9: 'weeks' is both a sign and a group; rename the group."]),
        ([("en: Numb lip}", "en: Twitching Eyelid}")],
         ["42: 'numb-lip' has the same words as 'eyelid' in language 'en': “Twitching Eyelid”; a reader could not tell "
          "them apart."]),
        ([("en: Something small}", "en: For weeks}")],
         ["9: 'mild' has the same words as 'weeks' in language 'en': “For weeks”; a reader could not tell them "
          "apart."]),
        ([("en: Do not bite.", "en: Note the time.")],
         ["5: 'do-not-bite' has the same words as 'note-the-time' in language 'en': “Note the time.”; a reader could "
          "not tell them apart."]),
        # Levels and sources.
        ([("urgency: urgent\n    soon: today\n    for", "urgency: emergency\n    soon: today\n    for")],
         ["24: Sign 'weaker' is emergency but 'soon' is today, which belongs to urgent; correct one of them."]),
        ([("    own_judgement: true\n", "")],
         ["42: Sign 'numb-lip' cites no source; cite one, or say that its level is our own judgement "
          "(own_judgement: true)."]),
        # Advice that nobody needs, and names in braces.
        ([("    must_say: [worse]\n", "")], ["4: No sign asks for advice 'worse'; let one, or remove it."]),
        ([("en: \"Worse? Call {emergency-number}.\"", "en: \"Worse? Call {emergency}.\"")],
         ["4: {emergency} is nothing that docs/services.yml mentions; write {emergency-number}."]),
        ([("en: Not after the dentist.", "en: \"Not {} after.\"")],
         ["18: {} is nothing that docs/services.yml mentions; write {emergency-number}."]),
    ],
)  # fmt: skip
def test_sign_that_does_not_hold_together_is_reported_alone(changes: list[Change], says: list[str]) -> None:
    assert small(*changes).problems() == [f"{SIGNS}:{sentence}" for sentence in says]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("en: Two weeks}", "en: \"Two {weeks}\"}"),
         f"{TREE}:65: {{weeks}} is nothing that docs/services.yml mentions; write {{emergency-number}}."),
        (("en: Weaker? Call today.}", "en: \"Weaker? Call {gp}.\"}"),
         f"{TREE}:10: {{gp}} is nothing that docs/services.yml mentions; write {{emergency-number}}."),
        (("en: on the website}", "en: \"{website}\"}"),
         f"{SERVICES}:8: Nothing is put in place of {{website}} in this file; write the words themselves."),
        (("en: Anna}", "en: \"{emergency-number}\"}"),
         f"{STORIES}:2: Nothing is put in place of {{emergency-number}} in this file; write the words themselves."),
    ],
)  # fmt: skip
def test_name_in_braces_that_nothing_is_put_in_place_of_is_reported_alone(change: Change, says: str) -> None:
    assert small(change).problems() == [says]


def test_name_in_braces_of_every_mention_is_offered() -> None:
    second = ("mentions:\n", "mentions:\n  doctor: {nl: je huisarts, en: your GP}\n")

    assert small(second, ("en: Two weeks}", 'en: "{nobody}"}')).problems() == [
        f"{TREE}:65: {{nobody}} is nothing that docs/services.yml mentions; write {{doctor}} or {{emergency-number}}."
    ]


def test_outcome_whose_urgency_is_not_that_of_how_soon_is_reported_alone() -> None:
    change = ("urgency: self-care\n    soon: two-weeks\n    title", "urgency: urgent\n    soon: two-weeks\n    title")

    assert small(change).problems() == [
        f"{TREE}:62: Outcome 'self-care' is urgent but 'soon' is two-weeks, which belongs to self-care; correct one of "
        "them."
    ]


# A sign that no reader meets.

WORRY = """\
  worry:
    text: {nl: Veel zorgen, en: A lot of worry}
    urgency: self-care
    soon: no-need
    for: all
    own_judgement: true
"""
SPARE = [
    ("  numb-lip:\n", f"{WORRY}  numb-lip:\n"),
    ("{nl: Dee, en: Dee}, signs: [numb-lip]", "{nl: Dee, en: Dee}, signs: [numb-lip, worry]"),
    ("groups:\n", "groups:\n  two: {text: {nl: Twee, en: Two}, signs: [worry, eyelid]}\n"),
]


@pytest.mark.parametrize(("on_pages", "unused"), [([], True), (["eyelid", "nobody"], True), (["worry"], False),
                                                  (["two"], False)])  # fmt: skip
def test_sign_that_no_question_and_no_care_card_names_is_reported(on_pages: list[str], unused: bool) -> None:
    """A question that offers doubt leads somebody with it to an appointment, so no proof misses it."""
    assert small(*SPARE).problems(on_pages) == unused * [
        f"{SIGNS}:43: No page and no question asks for sign 'worry', so no reader meets it; name it in a care card or "
        "in docs/decision-tree.yml, or remove it."
    ]


# The register that pages speak from.


def test_pages_speak_from_a_register_without_faults() -> None:
    assert readable_register(small().written, LANGUAGES) == register(small().written.signs)


@pytest.mark.parametrize(
    "change",
    [
        ("soon: two-weeks\n    for", "soon: later\n    for"),
        ("signs: [eyelid, numb-lip]}", "signs: [eyelid, nobody]}"),
        ("{signs: [numb-lip, weeks]}", "{signs: [numb-lip, nobody]}"),
        ("{signs: [numb-lip, weeks]}", "{signs: [numb-lip, weeks], makes: nobody}"),
        ("  gp:\n    name: {nl: Je huisarts, en: Your GP}\n", "  gp:\n"),
        ('Call {emergency-number}."}\n  do-not', 'Call {nobody}."}\n  do-not'),
    ],
    ids=[
        "a form that is wrong",
        "a group of nobody",
        "a pair with nobody",
        "a pair that makes nobody",
        "services without their form",
        "an unknown mention",
    ],
)
def test_pages_do_not_speak_from_one_with_faults(change: Change) -> None:
    assert readable_register(small(change).written, LANGUAGES) is None


def test_faults_elsewhere_do_not_keep_pages_from_speaking() -> None:
    changes = [("first: face", "first: nowhere"), ("answers: [yes]", "answers: [maybe]"),
               ("instead: [numb-lip]", "instead: [nobody]")]  # fmt: skip

    assert readable_register(small(*changes).written, LANGUAGES) is not None


@pytest.mark.parametrize("text", ["Call 999", "999", "Call 112, not 999."])
def test_telephone_number_that_is_written_out_is_reported(text: str) -> None:
    numbers = [number for number in ("112", "999") if number in text]

    assert small(("en: Numb lip", f'en: "{text}"')).problems() == [
        f"{SIGNS}:43: The number {number} stands in docs/services.yml; write a name in braces for it here."
        for number in numbers
    ]


@pytest.mark.parametrize("text", ["For 1999 days", "999.5 times", "Nr. a-999", "999-b", "x999"])
def test_other_number_is_no_telephone_number(text: str) -> None:
    assert small(("en: Numb lip", f"en: {text}")).problems() == []
