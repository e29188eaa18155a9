"""Each proof finds its fault in any tree, and none cries wolf."""

import copy
from collections.abc import Callable
from typing import Any

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from publishing.tree.tree_shape import shape_problems

from publishing.editorial.yaml_text import Document, parsed
from publishing.tree.decision_tree import URGENCIES, paths, tree, walk
from publishing.tree.sections import sections as all_sections
from publishing.tree.tree_exports import as_json
from publishing.tree.tree_proofs import MOST_SECTIONS, tree_problems

LANGUAGES = ["nl", "en"]
SOURCES = {"a-source"}
PAGES = {"index"}

# Every example writes and parses YAML; so many keep the 26 faults under half a minute.
settings.register_profile("trees", max_examples=15, deadline=None, derandomize=True)
settings.load_profile("trees")

Data = dict[str, Any]


def text(words: str) -> dict[str, str]:
    return {"nl": words, "en": words}


def outcome(urgency: str) -> Data:
    call = [{"who": text("Arts")}] + [{"who": text("Nummer"), "number": number} for number in ("112", "999", "111")]
    return {
        "urgency": urgency,
        "title": text(urgency),
        **({} if urgency == "self-care" else {"call": call, "say": [text("Zeg wat je voelt")]}),
        "when": text("Nu"),
        "read": ["index"],
        "sources": ["a-source"],
    }


def answer(code: str, leads_to: str) -> Data:
    return {"code": code, "text": text(code), "leads_to": leads_to}


@st.composite
def sound_trees(draw: st.DrawFn) -> Data:
    """A chain of questions from the most to the least serious, each with its own outcomes, as authors write them."""
    levels = sorted(draw(st.lists(st.sampled_from(URGENCIES), max_size=6)), key=URGENCIES.index, reverse=True)
    levels = ["emergency", *levels, "self-care"]
    questions, outcomes = {}, {"end": outcome("self-care")}
    for index, level in enumerate(levels):
        onward = f"q{index + 1}" if index + 1 < len(levels) else "end"
        outcomes[f"o{index}"] = outcome(level)
        answers = [answer("yes", f"o{index}"), answer("no", onward)]
        if draw(st.booleans()):
            outcomes[f"u{index}"] = outcome(level if level != "self-care" else "non-urgent")
            answers.append(answer("unsure", f"u{index}"))
        questions[f"q{index}"] = {"text": text("Vraag?"), "asks": level, "answers": draw(st.permutations(answers))}
    data = {"version": "1.0.0", "first": "q0", "questions": questions, "outcomes": outcomes, "journeys": []}
    data["journeys"] = [
        {"title": text("Iemand"), "answers": [step.answer.code for step in path], "outcome": end.id}
        for path, end in paths(tree(document(data)))
    ]
    return data


def document(data: Data) -> Document:
    return parsed(yaml.dump(data, Dumper=yaml.CSafeDumper, sort_keys=False), "docs/decision-tree.yml")


def problems(data: Data) -> list[str]:
    return problems_of(document(data))


def problems_of(document: Document) -> list[str]:
    return list(shape_problems(document, LANGUAGES)) or list(tree_problems(document, LANGUAGES, SOURCES, PAGES))


def some_answer(data: Data, leads_to_question: bool = False) -> Data:
    return next(
        answer
        for question in data["questions"].values()
        for answer in question["answers"]
        if not leads_to_question or answer["leads_to"] in data["questions"]
    )


def first_yes(data: Data) -> Data:
    return next(answer for answer in data["questions"]["q0"]["answers"] if answer["code"] == "yes")


def lead_nowhere(data: Data) -> None:
    some_answer(data)["leads_to"] = "duraton"


def begin_nowhere(data: Data) -> None:
    data["first"] = "end"


def run_in_a_circle(data: Data) -> None:
    last = list(data["questions"].values())[-1]
    last["answers"].append(answer("again", "q0"))


def leave_unreached(data: Data) -> None:
    data["outcomes"]["island"] = outcome("urgent")


def lose_a_language(data: Data) -> None:
    del data["questions"]["q0"]["text"]["en"]


def empty_a_text(data: Data) -> None:
    data["outcomes"]["end"]["title"]["nl"] = "  "


def write_html(data: Data) -> None:
    data["outcomes"]["end"]["title"]["nl"] = "<b>Rust</b>"


def add_an_unknown_key(data: Data) -> None:
    data["outcomes"]["end"]["score"] = "3"


def forget_a_key(data: Data) -> None:
    del data["outcomes"]["end"]["when"]


def ask_emergencies_late(data: Data) -> None:
    data["questions"]["q0"]["asks"] = "self-care"
    data["questions"]["later"] = {
        "text": text("?"),
        "asks": "emergency",
        "answers": [answer("yes", "o0"), answer("no", "end")],
    }
    data["questions"]["q0"]["answers"].append(answer("more", "later"))


def soften_an_emergency(data: Data) -> None:
    data["outcomes"]["soft"] = outcome("non-urgent")
    first_yes(data)["leads_to"] = "soft"


def ask_on_after_an_emergency_sign(data: Data) -> None:
    data["questions"]["more"] = {
        "text": text("?"),
        "asks": "emergency",
        "answers": [answer("a", "o0"), answer("b", "end")],
    }
    data["questions"]["q0"]["answers"] += [answer("x", "more"), answer("y", "more")]


def soften_an_emergency_to_urgent(data: Data) -> None:
    data["outcomes"]["softer"] = outcome("urgent")
    first_yes(data)["leads_to"] = "softer"


def ask_on_after_yes_alone(data: Data) -> None:
    yes, no = first_yes(data), next(a for a in data["questions"]["q0"]["answers"] if a["code"] == "no")
    yes["leads_to"], no["leads_to"] = no["leads_to"], yes["leads_to"]


def soften_an_emergency_under_another_code(data: Data) -> None:
    meets = first_yes(data)
    soften_an_emergency_to_urgent(data)
    meets["code"] = "crooked-mouth"


def doubt_an_emergency_mildly(data: Data) -> None:
    data["outcomes"]["mild"] = outcome("non-urgent")
    answers = [one for one in data["questions"]["q0"]["answers"] if one["code"] != "unsure"]
    data["questions"]["q0"]["answers"] = [*answers, answer("unsure", "mild")]


def urgent_question(data: Data) -> Data:
    """An urgent question between the first one and what it led to."""
    no = next(a for a in data["questions"]["q0"]["answers"] if a["code"] == "no")
    data["outcomes"]["today"] = outcome("urgent")
    asked = {"text": text("?"), "asks": "urgent", "answers": [answer("heartbeat", "today"), answer("no", "end")]}
    data["questions"]["same-day"] = asked
    no["leads_to"] = "same-day"
    return asked


def soften_an_urgent_sign(data: Data) -> None:
    urgent_question(data)["answers"][0]["leads_to"] = "end"


def ask_on_after_an_urgent_sign(data: Data) -> None:
    asked = urgent_question(data)
    asked["answers"][0]["leads_to"] = "milder"
    milder = {"text": text("?"), "asks": "non-urgent", "answers": [answer("yes", "today"), answer("no", "end")]}
    data["questions"]["milder"] = milder


def name_a_question_like_an_outcome(data: Data) -> None:
    data["questions"]["end"] = copy.deepcopy(data["questions"]["q0"])


def offer_one_answer(data: Data) -> None:
    data["questions"]["q0"]["answers"] = [first_yes(data)]


def number_the_version_otherwise(data: Data) -> None:
    data["version"] = "2"


def unroll_too_many_sections(data: Data) -> None:
    unroll(data, MOST_SECTIONS + 1)


def unroll(data: Data, sections: int) -> None:
    """Give the first question answers until the page needs so many sections."""
    ours = tree(document(data))
    for index in range(sections - len(all_sections(ours))):
        data["questions"]["q0"]["answers"].append(answer(f"more-{index}", "o0"))


def let_urgency_fall(data: Data) -> None:
    onward = next(answer for answer in data["questions"]["q0"]["answers"] if answer["code"] == "no")
    onward["at_least"] = "urgent"


def make_unsure_mild(data: Data) -> None:
    data["questions"]["q0"]["answers"] = [answer("yes", "o0"), answer("no", "end"), answer("unsure", "end")]


def forget_whom_to_call(data: Data) -> None:
    del data["outcomes"]["o0"]["call"]


def forget_the_english_number(data: Data) -> None:
    data["outcomes"]["o0"]["call"] = [{"who": text("Alarm"), "number": "112"}]


def forget_what_to_say(data: Data) -> None:
    del data["outcomes"]["o0"]["say"]


def misjudge_a_journey(data: Data) -> None:
    data["journeys"][0]["outcome"] = "somewhere-else"


def answer_what_is_not_asked(data: Data) -> None:
    data["journeys"][0]["answers"] = ["perhaps"]


def leave_an_outcome_without_journey(data: Data) -> None:
    data["journeys"] = data["journeys"][1:]


def cite_nothing(data: Data) -> None:
    data["outcomes"]["end"]["sources"] = []


def cite_an_unknown_source(data: Data) -> None:
    data["outcomes"]["end"]["sources"] = ["nhs-twich"]


def point_to_an_unknown_page(data: Data) -> None:
    data["outcomes"]["end"]["read"] = ["nowhere"]


def answer_twice(data: Data) -> None:
    data["questions"]["q0"]["answers"].append(copy.deepcopy(data["questions"]["q0"]["answers"][0]))


def mistake_an_urgency(data: Data) -> None:
    data["outcomes"]["end"]["urgency"] = "relaxed"


def grow_too_large(data: Data) -> None:
    for index in range(MOST_SECTIONS + 1):
        data["questions"][f"extra{index}"] = copy.deepcopy(data["questions"]["q0"])


FAULTS: list[tuple[Callable[[Data], None], str]] = [
    (lead_nowhere, "leads to 'duraton', which does not exist."),
    (begin_nowhere, "The tree begins at 'end', which is not a question."),
    (run_in_a_circle, "These questions run in a circle: q0 → "),
    (leave_unreached, "No answer leads to 'island'"),
    (lose_a_language, "has no text in language 'en'"),
    (empty_a_text, "has no text in language 'nl'"),
    (write_html, "holds HTML"),
    (add_an_unknown_key, "unknown field 'score'"),
    (forget_a_key, "Outcome 'end' lacks 'when'"),
    (ask_emergencies_late, "asks for more serious signs than 'q0' before it"),
    (soften_an_emergency, "meets an emergency sign of 'q0', but leads to 'soft', which is non-urgent"),
    (ask_on_after_an_emergency_sign, "only the answer 'no', which denies every sign, may ask on"),
    (soften_an_emergency_to_urgent, "meets an emergency sign of 'q0', but leads to 'softer', which is urgent"),
    (soften_an_emergency_under_another_code, "Answer 'crooked-mouth' meets an emergency sign of 'q0'"),
    (ask_on_after_yes_alone, "Answer 'yes' meets an emergency sign of 'q0', but asks on with 'q1'"),
    (doubt_an_emergency_mildly, "Answer 'unsure' meets an emergency sign of 'q0', but leads to 'mild'"),
    (
        soften_an_urgent_sign,
        "After answer 'heartbeat' of 'same-day' the advice must be at least urgent, but a path ends",
    ),
    (ask_on_after_an_urgent_sign, "After answer 'heartbeat' of 'same-day' the advice must be at least urgent"),
    (name_a_question_like_an_outcome, "'end' is both a question and an outcome"),
    (offer_one_answer, "'answers' of question 'q0' must be a list of at least 2, and has 1"),
    (number_the_version_otherwise, "'version' is '2'; it must be three numbers"),
    (unroll_too_many_sections, f"The page would need {MOST_SECTIONS + 1} sections, and {MOST_SECTIONS} is the most"),
    (let_urgency_fall, "the advice must be at least urgent, but a path ends at self-care"),
    (make_unsure_mild, "Answer 'unsure' of 'q0' can end at self-care; it must be at least non-urgent"),
    (forget_whom_to_call, "Outcome 'o0' does not say whom to call"),
    (forget_the_english_number, "Outcome 'o0' lacks the number 999, in language 'en'"),
    (forget_what_to_say, "does not say what to tell"),
    (misjudge_a_journey, "should end at 'somewhere-else'"),
    (answer_what_is_not_asked, "gives the answer 'perhaps', which is not offered there"),
    (leave_an_outcome_without_journey, "No journey ends at outcome"),
    (cite_nothing, "'sources' of outcome 'end' must be a list of at least 1, and has none"),
    (cite_an_unknown_source, "'end' cites 'nhs-twich', which is no source"),
    (point_to_an_unknown_page, "points to page 'nowhere', which does not exist"),
    (answer_twice, "has two answers"),
    (mistake_an_urgency, "is 'relaxed'; write self-care or non-urgent"),
    (grow_too_large, f"more than {MOST_SECTIONS} questions"),
]


@given(sound_trees())
def test_sound_tree_has_no_problems(data: Data) -> None:
    assert problems(data) == []


@pytest.mark.parametrize(("spoil", "says"), FAULTS, ids=[spoil.__name__ for spoil, _ in FAULTS])
@given(data=sound_trees())
def test_fault_is_found_and_named_with_its_line(spoil: Callable[[Data], None], says: str, data: Data) -> None:
    spoil(data)

    found = problems(data)

    assert any(says in problem for problem in found), found
    assert all(problem.startswith("docs/decision-tree.yml:") and problem.endswith(".") for problem in found)


@given(sound_trees())
def test_tree_of_the_most_sections_is_not_too_large(data: Data) -> None:
    unroll(data, MOST_SECTIONS)

    assert not [problem for problem in problems(data) if "sections" in problem]


@given(sound_trees())
def test_answers_that_deny_or_doubt_may_lead_on_and_milder_than_the_signs(data: Data) -> None:
    data["outcomes"]["soon"] = outcome("non-urgent")
    urgent_question(data)["answers"].append(answer("unsure", "soon"))

    assert not [problem for problem in problems(data) if "'same-day'" in problem]


@given(sound_trees(), st.data())
def test_any_damage_gives_sentences_and_never_a_traceback(data: Data, draw: st.DataObject) -> None:
    lines = yaml.dump(data, Dumper=yaml.CSafeDumper, sort_keys=False).splitlines()
    del lines[draw.draw(st.integers(0, len(lines) - 1))]
    try:
        damaged = parsed("\n".join(lines), "docs/decision-tree.yml")
    except ValueError:
        assume(False)
    assert all(problem.endswith(".") for problem in problems_of(damaged))


@given(sound_trees())
def test_every_path_is_walked_to_its_own_end(data: Data) -> None:
    sound = tree(document(data))

    for path, end in paths(sound):
        assert walk(sound, tuple(step.answer.code for step in path)) == end.id


@given(sound_trees())
def test_json_export_reads_back_as_the_same_tree(data: Data) -> None:
    sound = tree(document(data))

    assert tree(parsed(as_json(sound), "decision-tree.json")) == sound
