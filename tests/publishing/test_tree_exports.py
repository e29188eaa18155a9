"""The decision aid as data for others, and the sheet with every path that a doctor signs."""

import csv
import io
import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from project import PROJECT
from publishing.tree.services import for_readers
from publishing.tree.tree_exports import review_sheet, signs_data, tree_data
from publishing.tree.tree_paths import paths
from real_aid import real_aid
from small_tree import LANGUAGES, small

Data = dict[str, Any]
NOT_YET = "No doctor has reviewed this text yet."
REVIEWS = {language: {"state": "pending", "text": NOT_YET} for language in LANGUAGES}

every_language = pytest.mark.parametrize("language", LANGUAGES)


def read_back(data: Data) -> Data:
    """What others read of data that is published."""
    back: Data = json.loads(json.dumps(data))
    return back


def schema(name: str) -> Draft202012Validator:
    data = json.loads((PROJECT / f"overrides/api/v1/{name}.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(data)
    return Draft202012Validator(data)


@pytest.fixture(scope="module")
def sheet() -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(review_sheet(real_aid(), REVIEWS), newline="")))


# The data.


def test_data_obey_the_schemas_that_are_published_with_them() -> None:
    assert list(schema("decision-tree").iter_errors(read_back(tree_data(real_aid(), REVIEWS)))) == []
    assert list(schema("signs").iter_errors(read_back(signs_data(real_aid().register, REVIEWS)))) == []


@pytest.mark.parametrize(
    ("name", "part", "field", "value"),
    [
        ("decision-tree", "questions", "score", "3"),
        ("decision-tree", "questions", "asks", "relaxed"),
        ("decision-tree", "outcomes", "level", "later"),
        ("decision-tree", "outcomes", "mustSay", "rest"),
        ("signs", "signs", "urgency", "relaxed"),
        ("signs", "signs", "for", "dogs"),
        ("signs", "signs", "score", "3"),
    ],
)
def test_schemas_refuse_what_the_data_never_hold(name: str, part: str, field: str, value: str) -> None:
    aid = small().aid
    data = read_back(tree_data(aid, REVIEWS) if name == "decision-tree" else signs_data(aid.register, REVIEWS))
    assert not list(schema(name).iter_errors(data))

    next(iter(data[part].values()))[field] = value

    assert len(list(schema(name).iter_errors(data))) == 1


def test_data_of_the_tree_have_its_parts_by_name() -> None:
    data = read_back(tree_data(small().aid, REVIEWS))

    assert list(data) == ["$schema", "version", "reviewState", "first", "questions", "outcomes", "stories"]
    assert (data["$schema"], data["version"], data["first"]) == ("decision-tree.schema.json", "1.2.3", "face")
    assert data["questions"]["weak"] == {
        "text": {"nl": "Of dit?", "en": "Or this?"},
        "lines": [{"nl": "Snel zwakker", "en": "Weaker fast"}],
        "help": {},
        "asks": "urgent",
        "signs": ["weaker"],
        "answers": [
            {"code": "yes-or-unsure", "text": {"nl": "Ja of twijfel", "en": "Yes or not sure"},
             "leads_to": "call-today", "signs": ["weaker"]},
            {"code": "no", "text": {"nl": "Nee", "en": "No"}, "leads_to": "what-fits", "signs": []},
        ],
    }  # fmt: skip
    assert [question["asks"] for question in data["questions"].values()] == ["emergency", "urgent", "non-urgent"]
    assert data["outcomes"]["call-today"] == {
        "urgency": "urgent",
        "soon": "today",
        "level": "today",
        "title": {"nl": "Bel vandaag", "en": "Call today"},
        "call": [{"service": "gp", "who": {"nl": "Je huisarts", "en": "Your GP"}, "number": "",
                  "find": {"nl": "op de website", "en": "on the website"}}],
        "when": {"nl": "Vandaag", "en": "Today"},
        "say": [{"nl": "Wat je voelt", "en": "What you feel"}],
        "meanwhile": [],
        "mustSay": ["worse"],
        "also": ["note-the-time", "do-not-bite"],
        "changes": [{"nl": "Zwak? Bel 112.", "en": "Weak? Call 112 (UK: 999)."}],
        "read": ["stress"],
        "sources": ["a-source"],
    }  # fmt: skip
    assert data["stories"][1] == {
        "told": {"nl": "Bob", "en": "Bob"},
        "signs": ["weaker", "eyelid"],
        "acceptable": ["today"],
        "answers": ["no", "yes-or-unsure"],
    }


def test_question_that_meets_no_sign_asks_for_what_is_mildest() -> None:
    change = ("signs: [weaker]\n    answers", "help: {nl: Hm, en: Hm}\n    answers")

    assert tree_data(small(change).aid, REVIEWS)["questions"]["weak"]["asks"] == "self-care"


def test_data_of_the_signs_have_every_sign_and_what_its_advice_must_say() -> None:
    data = read_back(signs_data(small(("{signs: [numb-lip, weeks]}", "{signs: [weaker, weeks], makes: face-droop}"))
                                .aid.register, REVIEWS))  # fmt: skip

    assert list(data) == ["$schema", "version", "reviewState", "advice", "comforts", "pairs", "signs"]
    assert (data["$schema"], data["version"], data["comforts"]) == ("signs.schema.json", "0.1.0", ["rest"])
    assert data["advice"]["worse"] == {"nl": "Erger? Bel 112.", "en": "Worse? Call 112 (UK: 999)."}
    assert data["pairs"] == [{"signs": ["weaker", "weeks"], "makes": "face-droop"}]
    assert list(data["signs"]) == ["face-droop", "weaker", "weeks", "eyelid", "numb-lip"]
    assert data["signs"]["face-droop"] == {
        "urgency": "emergency",
        "soon": "now",
        "for": "all",
        "text": {"nl": "Scheef gezicht", "en": "Drooping face"},
        "condition": {"nl": "Niet na de tandarts.", "en": "Not after the dentist."},
        "instead": ["numb-lip"],
        "mustSay": ["note-the-time"],
        "sources": ["a-source", "b-source"],
        "ownJudgement": False,
    }
    assert [id for id, sign in data["signs"].items() if sign["ownJudgement"]] == ["numb-lip"]


def test_whatever_the_data_name_they_hold() -> None:
    """So a program of others can follow every name."""
    tree, signs = tree_data(real_aid(), REVIEWS), signs_data(real_aid().register, REVIEWS)
    advised = [name for outcome in tree["outcomes"].values() for name in (*outcome["mustSay"], *outcome["also"])]
    asked = [name for question in tree["questions"].values() for name in question["signs"]]

    assert advised and set(advised) <= signs["advice"].keys()
    assert asked and set(asked) <= signs["signs"].keys()
    assert {answer["leads_to"] for question in tree["questions"].values() for answer in question["answers"]} <= (
        tree["questions"].keys() | tree["outcomes"].keys()
    )


def test_no_name_in_braces_is_left_in_what_is_published() -> None:
    published = json.dumps([tree_data(real_aid(), REVIEWS), signs_data(real_aid().register, REVIEWS)])

    assert "-number}" not in published and "-service}" not in published


# The sheet.


def test_sheet_has_every_path_once_with_its_answers_and_where_they_end(sheet: list[dict[str, str]]) -> None:
    walked = [
        (" > ".join(step.answer.code for step in path), end.id, end.urgency) for path, end in paths(real_aid().tree)
    ]

    assert [(row["answer codes"], row["outcome"], row["urgency"]) for row in sheet] == walked
    assert [row["path"] for row in sheet] == [str(number) for number in range(1, len(walked) + 1)]


@every_language
def test_sheet_gives_questions_with_their_signs_and_help_and_the_whole_advice(
    sheet: list[dict[str, str]], language: str
) -> None:
    aid = real_aid()
    for row, (path, outcome) in zip(sheet, paths(aid.tree), strict=True):
        assert row[f"advice ({language})"] == outcome.title[language]
        for column, texts in (
            ("say", outcome.say),
            ("do now", [*outcome.meanwhile, *aid.advice(outcome.must_say)]),
            ("if this fits too", aid.advice(outcome.also)),
            ("sooner", outcome.changes),
        ):
            assert row[f"{column} ({language})"] == " | ".join(text[language] for text in texts)
        for step in path:
            shown = [step.question.text, *step.question.lines, step.question.help or step.question.text]
            assert all(text[language] in row[f"questions and answers ({language})"] for text in shown)
            assert f"=> {step.answer.text[language]}" in row[f"questions and answers ({language})"]


@every_language
def test_sheet_names_whom_to_call_for_readers_of_that_language_alone(
    sheet: list[dict[str, str]], language: str
) -> None:
    for row, (_, outcome) in zip(sheet, paths(real_aid().tree), strict=True):
        ours = [
            f"{service.name[language]} {service.number}" if service.number
            else f"{service.name[language]}, {service.find[language]}"
            for service in for_readers(outcome.call, language)
        ]  # fmt: skip
        assert row[f"call ({language})"].split(" | ") == (ours or [""])
        assert ("999" in row[f"call ({language})"]) == (language == "en" and outcome.urgency == "emergency")


def test_sheet_leaves_room_to_sign(sheet: list[dict[str, str]]) -> None:
    assert {(row["agreed (name, date)"], row["remark"]) for row in sheet} == {("", "")}
    assert list(sheet[0])[-3:] == ["sources", "agreed (name, date)", "remark"]


def test_sheet_says_every_path_in_full() -> None:
    written = review_sheet(small().aid, REVIEWS)
    header, *rows = csv.reader(io.StringIO(written, newline=""))

    advice = [
        "review", "questions and answers", "advice", "call", "when", "say", "do now", "if this fits too", "sooner",
    ]  # fmt: skip
    assert header == [
        "path", "answer codes", "outcome", "urgency", *(f"{name} (nl)" for name in advice),
        *(f"{name} (en)" for name in advice), "sources", "agreed (name, date)", "remark",
    ]  # fmt: skip
    assert rows[0] == [
        "1", "yes", "call-112", "emergency", NOT_YET,
        "Zie je dit? - Scheef gezicht Kijk in de spiegel. => Ja", "Bel 112", "Alarmnummer 112", "Nu",
        "Waar je bent | Sinds wanneer", "Blijf aan de lijn | Onthoud de tijd.", "", "",
        NOT_YET, "Do you see this? - Drooping face Look in a mirror. => Yes", "Call 112 (UK: 999)",
        "Emergency number 112 | In the UK 999", "Now",
        "Where you are | Since when", "Stay on the line | Note the time.", "", "",
        "a-source b-source", "", "",
    ]  # fmt: skip
    assert rows[1][:13] == [
        "2", "no > yes-or-unsure", "call-today", "urgent", NOT_YET,
        "Zie je dit? - Scheef gezicht Kijk in de spiegel. => Nee | Of dit? - Snel zwakker => Ja of twijfel",
        "Bel vandaag", "Je huisarts, op de website", "Vandaag", "Wat je voelt", "Erger? Bel 112.",
        "Onthoud de tijd. | Bijt niet.",
        "Zwak? Bel 112.",
    ]  # fmt: skip
    assert [row[:3] for row in rows[2:]] == [
        ["3", "no > no > long", "see-gp"],
        ["4", "no > no > small", "self-care"],
        ["5", "no > no > unsure", "see-gp"],
        ["6", "unsure", "call-today"],
    ]
    assert written.count("\r\n") == written.count("\n") == 7
