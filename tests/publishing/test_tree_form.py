"""Whatever an editor makes of the form of the decision aid's four files is reported in a sentence, with its line."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from project import PROJECT
from publishing.editorial.form import form_problems
from publishing.editorial.yaml_text import Unreadable, parsed
from publishing.tree.decision_aid import aid_form_problems
from publishing.tree.tree_form import EDITED, editors_schema
from small_tree import LANGUAGES, SERVICES, SIGNS, STORIES, TEXTS, TREE, small

Data = dict[str, Any]

FORMS = {file: form for form, file in EDITED.values() if file in TEXTS}


def problems(file: str, text: str) -> list[str]:
    return list(form_problems(parsed(text, file), FORMS[file], LANGUAGES))


def written(data: Data) -> str:
    text: str = yaml.dump(data, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True)
    return text


def read(file: str) -> Data:
    data: Data = yaml.load(TEXTS[file], yaml.CBaseLoader)
    return data


@pytest.mark.parametrize("file", FORMS)
def test_real_files_and_small_ones_have_their_form(file: str) -> None:
    assert problems(file, (PROJECT / file).read_text("utf-8")) == []
    assert problems(file, TEXTS[file]) == []


@pytest.mark.parametrize(
    ("fault", "says"),
    [
        (lambda data: data.pop("sooner"), "The file lacks 'sooner'; add it"),
        (lambda data: data.update(extra="x"), "The file has an unknown field 'extra'; remove it or correct its"),
        (lambda data: data.update(journeys=["x"]), "The file has an unknown field 'journeys'"),
        (lambda data: data.update(version=""), "'version' is empty"),
        (lambda data: data.update(version="1.0"), "'version' is '1.0'; it must be three numbers, such as 1.0.0"),
        (lambda data: data.update(version="1.00.0"), "it must be three numbers"),
        (lambda data: data.update(version="v1.0.0"), "it must be three numbers"),
        (lambda data: data.update(first="Begin hier"), "it must be small letters, digits and hyphens"),
        (lambda data: data["usual_answers"]["yes"].pop("en"), "Answer 'yes' has no text in language 'en'"),
        (lambda data: data["sooner"].pop("today"), "'sooner' lacks 'today'"),
        (lambda data: data["sooner"].update({"self-care": "x"}), "'sooner' has an unknown field 'self-care'"),
        (lambda data: data.update(questions=["x"]), "'questions' must hold at least one question by name"),
        (lambda data: data.update(outcomes={}), "'outcomes' must hold at least one outcome by name, but is empty"),
        (lambda data: data["questions"].update({"Big Name": deepcopy(data["questions"]["face"])}),
         "Question 'Big Name' may not have this name; use small letters"),
        (lambda data: data["questions"].update({"face": "x"}), "Question 'face' must have the fields text"),
        (lambda data: data["questions"]["face"].pop("text"), "Question 'face' lacks 'text'"),
        (lambda data: data["questions"]["face"].update(asks="now"), "Question 'face' has an unknown field 'asks'"),
        (lambda data: data["questions"]["face"].update(signs=[]), "must be a list of at least 1, and has none"),
        (lambda data: data["questions"]["face"].update(answers="x"), "must be a list, but is a text; write [x]"),
        (lambda data: data["questions"]["face"].update(answers=data["questions"]["face"]["answers"][:1]),
         "'answers' of question 'face' must be a list of at least 2, and has 1"),
        (lambda data: data["questions"]["face"]["answers"][1].update(leads_to="Bel 112"),
         "'leads_to' of answer 2 in 'answers'"),
        (lambda data: data["questions"]["face"]["answers"][1].update(code="Ja"), "it must be small letters"),
        (lambda data: data["questions"]["face"]["answers"][1].update(at_least="now"), "unknown field 'at_least'"),
        (lambda data: data["questions"]["face"].update(text="x"), "must be a text in every language: {nl: …, en: …}"),
        (lambda data: data["questions"]["face"]["text"].update(en=" "), "has no text in language 'en'"),
        (lambda data: data["questions"]["face"]["text"].update(en=["x"]), "must be one text, but is a list"),
        (lambda data: data["questions"]["face"]["text"].update(de="x"), "has a text in 'de', which is not a language"),
        (lambda data: data["questions"]["face"]["text"].update(en="<b>x</b>"), "holds HTML (<b>); write plain text"),
        (lambda data: data["outcomes"]["see-gp"].update(urgency="soon"), "is 'soon'; write self-care"),
        (lambda data: data["outcomes"]["see-gp"].update(soon="later"), "is 'later'; write no-need or two-weeks"),
        (lambda data: data["outcomes"]["see-gp"].update(say=[]), "must be a list of at least 1, and has none"),
        (lambda data: data["outcomes"]["see-gp"].update(call=[{"who": "x"}]), "must be one text, but is a group"),
        (lambda data: data["outcomes"]["see-gp"].update(sources=[""]), "Line 1 in 'sources' of outcome 'see-gp'"),
        (lambda data: data["outcomes"]["see-gp"].pop("sources"), "Outcome 'see-gp' lacks 'sources'"),
    ],
)  # fmt: skip
def test_whatever_is_not_of_the_form_of_a_tree_is_reported_with_its_line(
    fault: Callable[[Data], Any], says: str
) -> None:
    data = read(TREE)
    fault(data)

    found = problems(TREE, written(data))

    assert any(says in problem for problem in found), found
    assert all(problem.startswith(f"{TREE}:") and problem.endswith(".") for problem in found)


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("for: all\n    condition", "for: men\n    condition", 17,
         "'for' of sign 'face-droop' is 'men'; write all or adults or parent"),
        ("soon: now\n    for", "soon: today-ish\n    for", 16,
         "'soon' of sign 'face-droop' is 'today-ish'; write no-need or two-weeks or appointment or few-days or today "
         "or now"),
        ("    urgency: emergency\n    soon: now\n    for", "    soon: now\n    for", 13,
         "Sign 'face-droop' lacks 'urgency'; add it"),
        ("own_judgement: true", "own_judgement: yes", 48, "'own_judgement' of sign 'numb-lip' is 'yes'; write true"),
        ("signs: [eyelid, numb-lip]", "signs: [eyelid]", 9,
         "'signs' of group 'mild' must be a list of at least 2, and has 1"),
        ("signs: [numb-lip, weeks]", "signs: [weeks]", 11,
         "'signs' of pair 1 in 'pairs' must be a list of at least 2, and has 1"),
        ("instead: [numb-lip]", "instead: numb-lip", 19,
         "'instead' of sign 'face-droop' must be a list, but is a text; write [numb-lip]"),
        ("en: Weaker fast}", "de: Weaker fast}", 23, "'text' of sign 'weaker' has no text in language 'en'"),
        ('number: "112"', 'number: "112 or 999"', 4,
         "'number' of service 'emergency' is '112 or 999'; it must be digits only"),
        ("name: {en: In the UK}", "name: {fr: Au secours}", 5,
         "'name' of service 'uk-emergency' has a text in 'fr', which is not a language here; remove it"),
        ("name: {en: In the UK}", "name: In the UK", 5,
         "'name' of service 'uk-emergency' must be a text in every language: {nl: …, en: …}"),
        ("name: {en: In the UK}", "name: {en: ''}", 5, "'en' of 'name' of service 'uk-emergency' is empty; fill it in"),
        ("needed_for: [urgent, non-urgent]", "needed_for: [always]", 9,
         "Line 1 in 'needed_for' of service 'gp' is 'always'; write self-care or non-urgent or urgent or emergency"),
        ("acceptable: [now]", "acceptable: [emergency]", 2,
         "Line 1 in 'acceptable' of story 1 in 'stories' is 'emergency'; write self-care or appointment or few-days or "
         "today or now"),
        ("acceptable: [now], answers", "answers", 2, "Story 1 in 'stories' lacks 'acceptable'; add it"),
        ("signs: [face-droop], acc", "signs: [], acc", 2,
         "'signs' of story 1 in 'stories' must be a list of at least 1, and has none"),
    ],
)  # fmt: skip
def test_fault_in_the_form_of_signs_services_or_stories_is_reported_at_its_line(
    old: str, new: str, line: int, says: str
) -> None:
    (file,) = (file for file, text in TEXTS.items() if old in text)

    assert small((old, new)).problems()[0] == f"{file}:{line}: {says}."


@pytest.mark.parametrize("text", ["Minder dan < 5 & meer", 'Zeg "au"', "I <3 tea", "R&D &amp; zo", "Trilt 🙂", "a > b"])
def test_signs_that_html_uses_too_are_plain_text(text: str) -> None:
    data = read(TREE)
    data["questions"]["face"]["text"]["en"] = text

    assert problems(TREE, written(data)) == []


@pytest.mark.parametrize(("text", "what"), [("- x", "a list"), ("x", "a text"), ("# x", "empty")])
@pytest.mark.parametrize(
    ("file", "fields"),
    [
        (TREE, "version, first, usual_answers, sooner, questions, outcomes"),
        (SIGNS, "version, advice, groups, comforts, pairs, signs"),
        (SERVICES, "services, mentions"),
        (STORIES, "stories"),
    ],
)
def test_file_of_another_shape_is_reported_in_one_sentence(file: str, fields: str, text: str, what: str) -> None:
    assert problems(file, text) == [f"{file}:1: The file must have the fields {fields}, but is {what}."]


@pytest.mark.parametrize("file", FORMS)
def test_a_line_that_is_missing_gives_sentences_and_never_a_traceback(file: str) -> None:
    lines = TEXTS[file].splitlines()
    for index in range(len(lines)):
        try:
            parsed("\n".join(lines[:index] + lines[index + 1 :]), file)
        except Unreadable as error:
            assert str(error).startswith(f"{file}:")
            continue
        found = small((TEXTS[file], "\n".join(lines[:index] + lines[index + 1 :]))).problems()
        assert all(problem.startswith("docs/") and problem.endswith(".") for problem in found), lines[index]


def test_problems_of_form_are_reported_for_each_file() -> None:
    found = aid_form_problems(small(("first: face", "first: Face"), ("comforts: [rest]\n", "")).written, LANGUAGES)

    assert {file: len(problems) for file, problems in found.items()} == {SERVICES: 0, SIGNS: 1, TREE: 1, STORIES: 0}


@pytest.mark.parametrize("name", EDITED)
def test_editors_schema_accepts_the_file_and_refuses_what_the_check_refuses(name: str) -> None:
    """Both come from one form."""
    validator = Draft202012Validator(editors_schema(name))
    _, file = EDITED[name]
    data = parsed((PROJECT / file).read_text("utf-8"), file).data

    assert list(validator.iter_errors(data)) == []
    assert list(validator.iter_errors(data | {"spare": "x"})) != []


def test_editors_schema_says_what_it_is_for() -> None:
    schema = editors_schema("decision-tree")

    assert schema["title"] == "docs/decision-tree.yml"
    assert schema["description"] == ("For docs/decision-tree.yml while editing; the file's first lines tell the rest.")
    assert schema["required"] == ["version", "first", "usual_answers", "sooner", "questions", "outcomes"]
