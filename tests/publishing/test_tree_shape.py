"""Whatever an editor makes of the tree's form is told in a sentence, with its line."""

import json
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from publishing.tree.tree_shape import shape_problems, tree_citations

from project import PROJECT
from publishing.editorial.yaml_text import parsed
from publishing.tree.decision_tree import tree
from publishing.tree.tree_exports import as_json
from publishing.tree.tree_form import tree_schema

FILE = "docs/decision-tree.yml"
TREE = (PROJECT / FILE).read_text("utf-8")
QUESTION, OUTCOME = "emergency-brain", "call-112-brain"

Data = dict[str, Any]


def problems(text: str) -> list[str]:
    return list(shape_problems(parsed(text, FILE), ["nl", "en"]))


def written(data: Data) -> str:
    text: str = yaml.dump(data, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True)
    return text


def question(data: Data) -> Data:
    found: Data = data["questions"][QUESTION]
    return found


def outcome(data: Data) -> Data:
    found: Data = data["outcomes"][OUTCOME]
    return found


def test_tree_has_its_form() -> None:
    assert problems(TREE) == []


@pytest.mark.parametrize(
    ("fault", "says"),
    [
        (lambda data: data.pop("journeys"), "The file lacks 'journeys'"),
        (
            lambda data: data.update(extra="x"),
            "The file has an unknown field 'extra'; remove it or correct its spelling",
        ),
        (lambda data: data.update(version=""), "'version' is empty"),
        (lambda data: data.update(version="1.0"), "'version' is '1.0'; it must be three numbers, such as 1.0.0"),
        (lambda data: data.update(version="1.00.0"), "it must be three numbers"),
        (lambda data: data.update(version="v1.0.0"), "it must be three numbers"),
        (lambda data: data.update(first="Begin hier"), "it must be small letters, digits and hyphens"),
        (
            lambda data: data.update(questions=["x"]),
            "'questions' must hold at least one question by name, but is a list",
        ),
        (lambda data: data.update(outcomes={}), "'outcomes' must hold at least one outcome by name, but is empty"),
        (lambda data: data.update(journeys={"a": "x"}), "'journeys' must be a list, but is a group of fields"),
        (
            lambda data: data["questions"].update({"Big Name": deepcopy(question(data))}),
            "Question 'Big Name' may not have this name; use small letters",
        ),
        (lambda data: data["questions"].update({QUESTION: "x"}), f"Question '{QUESTION}' must have the fields text"),
        (lambda data: question(data).pop("asks"), f"Question '{QUESTION}' lacks 'asks'"),
        (lambda data: question(data).update(hint="x"), f"Question '{QUESTION}' has an unknown field 'hint'"),
        (
            lambda data: question(data).update(asks="soon"),
            f"'asks' of question '{QUESTION}' is 'soon'; write self-care",
        ),
        (lambda data: question(data).update(asks=["x"]), f"'asks' of question '{QUESTION}' must be one text"),
        (lambda data: question(data).update(answers="x"), "must be a list, but is a text; write [x]"),
        (lambda data: question(data).update(answers=["x"]), "must be a list of at least 2, and has 1"),
        (
            lambda data: question(data).update(answers=question(data)["answers"][:1]),
            f"'answers' of question '{QUESTION}' must be a list of at least 2, and has 1",
        ),
        (lambda data: question(data)["answers"][1].update(leads_to="Bel 112"), "'leads_to' of answer 2 in 'answers'"),
        (lambda data: question(data)["answers"][1].update(code="Ja"), "it must be small letters"),
        (lambda data: question(data).update(text="x"), "must be a text in every language: {nl: …, en: …}"),
        (lambda data: question(data)["text"].update(en=" "), "has no text in language 'en'"),
        (lambda data: question(data)["text"].update(en=["x"]), "must be one text, but is a list"),
        (lambda data: question(data)["text"].update(de="x"), "has a text in 'de', which is not a language here"),
        (lambda data: question(data)["text"].update(en="<b>x</b>"), "holds HTML (<b>); write plain text"),
        (lambda data: outcome(data).update(say=[]), "must be a list of at least 1, and has none"),
        (lambda data: outcome(data).update(call=["x"]), "Call 1 in 'call' of outcome"),
        (lambda data: outcome(data)["call"][0].update(number="één"), "it must be digits only, in quotes"),
        (
            lambda data: outcome(data)["call"][0].update(only="fr"),
            "is for readers of 'fr' only, which is not a language",
        ),
        (
            lambda data: outcome(data)["call"][1]["who"].update(nl="x"),
            "has a text in 'nl', which is not a language here",
        ),
        (lambda data: outcome(data).update(sources=[""]), "Line 1 in 'sources' of outcome"),
        (
            lambda data: data["journeys"][0].update(outcome=["x"]),
            "'outcome' of journey 1 in 'journeys' must be one text",
        ),
    ],
)
def test_whatever_has_not_the_form_is_told_with_its_line(fault: Callable[[Data], Any], says: str) -> None:
    data = yaml.load(TREE, yaml.CBaseLoader)
    fault(data)

    found = problems(written(data))

    assert any(says in problem for problem in found), found
    assert all(problem.startswith(f"{FILE}:") and problem.endswith(".") for problem in found)


@pytest.mark.parametrize("text", ["Minder dan < 5 & meer", 'Zeg "au"', "I <3 tea", "R&D &amp; zo", "Trilt 🙂", "a > b"])
def test_signs_that_html_uses_too_are_plain_text(text: str) -> None:
    data = yaml.load(TREE, yaml.CBaseLoader)
    question(data)["text"]["en"] = text

    assert problems(written(data)) == []


@pytest.mark.parametrize(("text", "what"), [("- x", "a list"), ("x", "a text"), ("# x", "empty")])
def test_tree_of_another_shape_is_told_in_one_sentence(text: str, what: str) -> None:
    assert problems(text) == [
        f"{FILE}:1: The file must have the fields version, first, questions, outcomes, journeys, but is {what}."
    ]


def test_citations_of_questions_and_outcomes_are_found() -> None:
    found = tree_citations(parsed(TREE, FILE))

    assert {"hl-stroke", "swast-999", "mayo-eye"} <= found


def test_schema_accepts_what_the_check_accepts_and_refuses_what_it_refuses() -> None:
    """Both come from one form; the tree as it is published is the sample."""
    validator = Draft202012Validator(tree_schema())
    published = json.loads(as_json(tree(parsed(TREE, FILE))))
    unknown = published | {"spare": "x"}

    assert list(validator.iter_errors(published)) == []
    assert list(validator.iter_errors(unknown)) != []
