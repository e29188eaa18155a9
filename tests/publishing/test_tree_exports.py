"""The decision tree as data for others, and the sheet with every path that a doctor signs."""

import csv
import io
import json

import pytest

from project import PROJECT
from publishing.editorial.yaml_text import parsed
from publishing.tree.decision_tree import Tree, paths, tree
from publishing.tree.tree_exports import as_json, review_sheet
from small_tree import small_tree

LANGUAGES = ["nl", "en"]


@pytest.fixture(scope="module")
def aid() -> Tree:
    return tree(parsed((PROJECT / "docs/decision-tree.yml").read_text("utf-8"), "docs/decision-tree.yml"))


@pytest.fixture(scope="module")
def sheet(aid: Tree) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(review_sheet(aid, LANGUAGES), newline="")))


def test_json_reads_back_as_the_same_tree(aid: Tree) -> None:
    assert tree(parsed(as_json(aid), "decision-tree.json")) == aid


def test_json_names_its_schema_and_keeps_letters_as_they_are_typed(aid: Tree) -> None:
    assert json.loads(as_json(aid))["$schema"] == "decision-tree.schema.json"
    assert "\\u" not in as_json(aid)


def test_sheet_has_every_path_once_with_its_answers_and_where_they_end(aid: Tree, sheet: list[dict[str, str]]) -> None:
    walked = [(" > ".join(step.answer.code for step in path), end.id, end.urgency) for path, end in paths(aid)]

    assert [(row["answer codes"], row["outcome"], row["urgency"]) for row in sheet] == walked
    assert [row["path"] for row in sheet] == [str(number) for number in range(1, len(walked) + 1)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_sheet_gives_questions_and_advice_in_every_language(
    aid: Tree, sheet: list[dict[str, str]], language: str
) -> None:
    for row, (path, outcome) in zip(sheet, paths(aid), strict=True):
        assert row[f"advice ({language})"] == outcome.title[language]
        assert row[f"say ({language})"].split(" | ") == [text[language] for text in outcome.say] or not outcome.say
        for step in path:
            assert f"{step.question.text[language]} {step.answer.text[language]}" in row[f"answers ({language})"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_sheet_names_whom_to_call_for_readers_of_that_language_alone(
    aid: Tree, sheet: list[dict[str, str]], language: str
) -> None:
    for row, (_, outcome) in zip(sheet, paths(aid), strict=True):
        for call in outcome.call:
            named = f"{call.who.get(language, '—')} {call.number}".strip()
            assert (named in row[f"call ({language})"]) == (call.only in ("", language)), named


def test_sheet_leaves_room_to_sign(sheet: list[dict[str, str]]) -> None:
    assert {(row["agreed (name, date)"], row["remark"]) for row in sheet} == {("", "")}
    assert list(sheet[0])[-3:] == ["sources", "agreed (name, date)", "remark"]


def test_json_has_the_parts_of_the_tree_by_name_one_field_a_line() -> None:
    written = as_json(small_tree())
    data = json.loads(written)

    assert list(data) == ["$schema", "version", "first", "questions", "outcomes", "journeys"]
    assert (data["version"], data["first"]) == ("1.2.3", "face")
    assert written.endswith("}\n") and '\n "version": "1.2.3",\n' in written
    assert data["questions"]["fever"] == {
        "text": {"nl": "Hebt u koorts?", "en": "Do you have a fever?"},
        "signs": [],
        "help": {},
        "asks": "urgent",
        "answers": [
            {"code": "yes", "text": {"nl": "Ja", "en": "Yes"}, "leads_to": "call-today", "at_least": "self-care"},
            {"code": "no", "text": {"nl": "Nee", "en": "No"}, "leads_to": "rest", "at_least": "self-care"},
        ],
        "sources": [],
    }
    assert list(data["outcomes"]["rest"]) == [
        "urgency", "title", "call", "when", "say", "meanwhile", "changes", "read", "sources"
    ]  # fmt: skip
    assert data["journeys"][1] == {
        "title": {"nl": "Bob", "en": "Bob"}, "answers": ["no", "yes"], "outcome": "call-today"
    }  # fmt: skip


def test_sheet_says_every_path_in_full() -> None:
    written = review_sheet(small_tree(), LANGUAGES)
    header, *paths = csv.reader(io.StringIO(written, newline=""))

    advice = ["answers", "advice", "call", "when", "say", "meanwhile", "changes"]
    assert header == [
        "path", "answer codes", "outcome", "urgency", *(f"{name} (nl)" for name in advice),
        *(f"{name} (en)" for name in advice), "sources", "agreed (name, date)", "remark",
    ]  # fmt: skip
    assert paths[0] == [
        "1", "yes", "call-112", "emergency",
        "Hangt uw gezicht scheef? Ja", "Bel 112", "Alarmnummer 112", "Nu", "Scheef gezicht | Sinds wanneer",
        "Blijf bij elkaar", "",
        "Does your face droop? Yes", "Call 112", "Emergency number 112 | In the UK 999", "Now",
        "Crooked face | Since when", "Stay together", "",
        "a-source b-source", "", "",
    ]  # fmt: skip
    assert paths[1][:11] == [
        "2", "no > yes", "call-today", "urgent",
        "Hangt uw gezicht scheef? Nee | Hebt u koorts? Ja",
        "Bel vandaag", "Uw huisarts", "Vandaag", "Koorts", "", "Erger",
    ]  # fmt: skip
    assert [row[:3] for row in paths[2:]] == [["3", "no > no", "rest"], ["4", "unsure", "call-today"]]
    assert written.count("\r\n") == written.count("\n") == 5
