"""Each proof finds its fault in any tree, and none cries wolf."""

import copy
from collections.abc import Callable
from typing import Any

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from publishing.editorial.yaml_text import Document, parsed
from publishing.tree.decision_tree import URGENCIES, paths, tree, walk
from publishing.tree.tree_exports import as_json
from publishing.tree.tree_proofs import MOST_SECTIONS, tree_problems
from publishing.tree.tree_shape import shape_problems

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
    return parsed(yaml.safe_dump(data, sort_keys=False, allow_unicode=True), "docs/decision-tree.yml")


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


@given(sound_trees(), st.data())
def test_any_damage_gives_sentences_and_never_a_traceback(data: Data, draw: st.DataObject) -> None:
    lines = yaml.safe_dump(data, sort_keys=False).splitlines()
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
