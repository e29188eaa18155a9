"""Whatever an editor makes of the tree's form is told in a sentence, with its line."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
import yaml

from project import PROJECT
from publishing.editorial.yaml_text import parsed
from publishing.tree.tree_shape import shape_problems

FILE = "docs/decision-tree.yml"
TREE = (PROJECT / FILE).read_text("utf-8")
QUESTION, OUTCOME = "emergency-brain", "call-112-brain"

Data = dict[str, Any]


def problems(text: str) -> list[str]:
    return list(shape_problems(parsed(text, FILE), ["nl", "en"]))


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
        (lambda data: data.update(extra="x"), "'extra' is not known here; remove it or mend its spelling"),
        (lambda data: data.update(version=""), "'version' must be a word"),
        (lambda data: data.update(questions=["x"]), "'questions' must hold entries by name"),
        (lambda data: data.update(journeys={"a": "x"}), "'journeys' must be a list"),
        (lambda data: data["questions"].update({OUTCOME: deepcopy(question(data))}), "both a question and an outcome"),
        (
            lambda data: data["questions"].update({"Big Name": deepcopy(question(data))}),
            "'Big Name' must be small letters",
        ),
        (lambda data: data["questions"].update({QUESTION: "x"}), f"Question '{QUESTION}' must have the keys text"),
        (lambda data: question(data).pop("asks"), f"Question '{QUESTION}' lacks 'asks'"),
        (lambda data: question(data).update(hint="x"), f"Question '{QUESTION}' has an unknown key 'hint'"),
        (lambda data: question(data).update(asks="soon"), "is 'soon'; it must be one of"),
        (lambda data: question(data).update(asks=["x"]), f"'asks' of Question '{QUESTION}' must be one of"),
        (lambda data: question(data).update(answers="x"), "must be a list of answers"),
        (lambda data: question(data).update(answers=["x"]), "answer 1 must have the keys code"),
        (lambda data: question(data).update(text="x"), "must be a text in every language: {nl: …, en: …}"),
        (lambda data: question(data)["text"].update(en=" "), "has no text in language 'en'"),
        (lambda data: question(data)["text"].update(de="x"), "has a text in 'de', which is not a language here"),
        (lambda data: question(data)["text"].update(en="<b>x</b>"), "holds HTML; write plain text"),
        (lambda data: outcome(data).update(say=[]), "must be a list of texts"),
        (lambda data: outcome(data).update(call=["x"]), "call 1 must have the keys who"),
        (lambda data: outcome(data).update(sources=[""]), "must be a word"),
    ],
)
def test_departure_is_told_with_its_line(fault: Callable[[Data], Any], says: str) -> None:
    data = yaml.load(TREE, yaml.BaseLoader)
    fault(data)

    found = problems(yaml.safe_dump(data, sort_keys=False, allow_unicode=True))

    assert any(says in problem for problem in found), found
    assert all(problem.startswith(f"{FILE}:") and problem.endswith(".") for problem in found)


def test_tree_that_is_a_list_is_told() -> None:
    assert problems("- x") == [f"{FILE}:1: The file must hold version, first, questions, outcomes and journeys."]
