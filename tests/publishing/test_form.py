"""A form declared once is checked, and reported in sentences that name the value and its line."""

import pytest

from publishing.editorial.form import (
    Entries,
    Fields,
    Form,
    ListOf,
    Text,
    TextInEveryLanguage,
    TextOrLines,
    form_problems,
)
from publishing.editorial.json_schema import json_schema
from publishing.editorial.yaml_text import parsed

NOTHING = "holds {}, in whose place the build writes nothing; remove it"
WORD = Fields({"word": Text()})


def problems(form: Form, yaml: str) -> list[str]:
    return list(form_problems(parsed(yaml, "x.yml"), form, ["nl", "en"]))


@pytest.mark.parametrize(
    ("form", "yaml", "says"),
    [
        (Text(), "word: [a]", "must be one text, but is a list; write one text, in quotes if it begins with a bracket"),
        (Text(), "word: {a: b}",
         'must be one text, but is a group of fields; put a text that has a colon in quotes: "a: b"'),
        (Text(), "word: {a: [b]}",
         'must be one text, but is a group of fields; put a text that has a colon in quotes: "a: …"'),
        (Text(), "word: []", "must be one text, but is empty; write one text, in quotes if it begins with a bracket"),
        (Text(), "word:", "is empty; fill it in"),
        (Text(), "word: '  '", "is empty; fill it in"),
        (Text(), "word: |\n  a\n  b", "has more than one paragraph; make it one, with >- if it needs several lines"),
        (Text(), "word: a <br/> b", "holds HTML (<br/>); write plain text"),
        (Text(), "word: a <!-- b", "holds HTML (<!--); write plain text"),
        (Text(), "word: </P>", "holds HTML (</P>); write plain text"),
        (Text(), "word: One **side** of it", "holds Markdown (**); write plain text"),
        (Text(), "word: One *side* of it", "holds Markdown (*side*); write plain text"),
        (Text(), "word: One _side of_ it", "holds Markdown (_side of_); write plain text"),
        (Text(), "word: See [this](https://x.org)", "holds Markdown (](); write plain text"),
        (Text(), "word: So it is[^nhs]", "holds Markdown ([^); write plain text"),
        (Text(), "word: It is `code`", "holds Markdown (`); write plain text"),
        (Text(one_of=("a", "b")), "word: c", "is 'c'; write a or b"),
        (Text("[0-9]+", "digits"), "word: 12a", "is '12a'; it must be digits"),
        (Text(holds="%d"), "word: a", "must hold %d, in whose place the build writes something"),
        (Text(holds="%d"), "word: a %d b %d", "holds %d twice; keep one"),
        (Text(holds="%d"), "word: a %d b %s", NOTHING.format("%s")),
        (Text(), "word: a %d", NOTHING.format("%d")),
        (Text(), "word: '%(name)s'", NOTHING.format("%(name)s")),
        (Text(), "word: '{name} a'", NOTHING.format("{name}")),
        (Text(), "word: '{{ name }} a'", NOTHING.format("{{ name }}")),
        (Text(), "word: a {}", NOTHING.format("{}")),
        (ListOf(Text()), f"word: {'a' * 79}", f"must be a list, but is a text; write [{'a' * 79}]"),
        (Text(longest=3), "word: abcd", "has 4 characters; make it no longer than 3"),
        (ListOf(Text()), "word: a, b", "must be a list, but is a text; write [a, b]"),
        (ListOf(Text()), f"word: {'a' * 80}", "must be a list, but is a text; begin each line of it with '- '"),
        (ListOf(Text()), "word: {a: b}", "must be a list, but is a group of fields; begin each line of it with '- '"),
        (ListOf(Text()), "word:", "must be a list, but is empty; begin each line of it with '- '"),
        (ListOf(Text()), "word: []", "must be a list of at least 1, and has none"),
        (ListOf(Text(), least=2), "word: [a]", "must be a list of at least 2, and has 1"),
        (ListOf(Text(), exactly=2), "word: [a, b, c]", "must be a list of 2, and has 3"),
        (TextOrLines(), "word: {a: b}",
         'must be one text, but is a group of fields; put a text that has a colon in quotes: "a: b"'),
        (TextOrLines(), "word: []", "must be a list of at least 1, and has none"),
        (WORD, "word: a", "must have the fields word, but is a text"),
        (WORD, "word: [a]", "must have the fields word, but is a list"),
        (WORD, "word: {}", "must have the fields word, but is empty"),
        (WORD, "word: {other: a}", "lacks 'word'; add it"),
        (WORD, "word: {word: a, wrd: b}", "has an unknown field 'wrd'; remove it or correct its spelling"),
        (Entries(Text(), "source"), "word: [a]", "must hold at least one source by name, but is a list"),
        (Entries(Text(), "source"), "word:", "must hold at least one source by name, but is empty"),
        (TextInEveryLanguage(), "word: {nl: a, en: ' '}", "has no text in language 'en'"),
        (TextInEveryLanguage(), "word: a", "must be a text in every language: {nl: …, en: …}"),
        (TextInEveryLanguage(), "word: {nl: a}", "has no text in language 'en'"),
        (TextInEveryLanguage(), "word: {nl: a, en: b, de: c}", "has a text in 'de', which is not a language here; "
         "remove it, or put a text that has a comma or a colon in quotes"),
    ],
)  # fmt: skip
def test_value_of_another_form_is_reported(form: Form, yaml: str, says: str) -> None:
    found = problems(Fields({"word": form}), yaml)

    assert found[0] == f"x.yml:1: 'word' {says}."


@pytest.mark.parametrize(
    ("form", "yaml"),
    [
        (Text(), "word: a"),
        (Text(), "word: 'a < b & c > d \"e\" 🙂'"),
        (Text(), "word: 5 % d, 5%d, 100% in, %date, $5 and a } {"),
        (Text(may_be_empty=True), "word:"),
        (Text(longest=3), "word: abc"),
        (Text(holds="%d"), "word: a %d"),
        (ListOf(Text(), least=2), "word: [a, b]"),
        (ListOf(Text(), exactly=2), "word: [a, b]"),
        (TextOrLines(), "word: a"),
        (TextOrLines(), "word: [a, b]"),
        (Fields({"a": Text()}, {"b": Text()}), "word: {a: x, b: y}"),
        (Fields({"a": Text()}, {"b": Text()}), "word: {a: x}"),
        (Entries(Text(), "source"), "word: {a-1: x}"),
        (Entries(Text(), "source", may_be_empty=True), "word:"),
        (TextInEveryLanguage(), "word: {nl: a, en: b}"),
    ],
)
def test_value_of_its_form_is_no_problem(form: Form, yaml: str) -> None:
    assert problems(Fields({"word": form}), yaml) == []


def test_value_is_called_as_whoever_asks_calls_it() -> None:
    document = parsed("word: [a]\n", "x.yml")

    assert list(form_problems(document, Fields({"other": Text()}), called="the front matter")) == [
        "x.yml:1: The front matter lacks 'other'; add it.",
        "x.yml:1: The front matter has an unknown field 'word'; remove it or correct its spelling.",
    ]
    assert next(form_problems(document, Fields({"other": Text()}))) == "x.yml:1: The file lacks 'other'; add it."


def test_fault_in_one_language_of_a_text_is_reported_at_its_line() -> None:
    assert problems(Fields({"word": TextInEveryLanguage()}), "word:\n  nl: a\n  en: [b]\n") == [
        "x.yml:3: 'en' of 'word' must be one text, but is a list; "
        "write one text, in quotes if it begins with a bracket."
    ]
    assert problems(Fields({"word": TextInEveryLanguage()}), "word:\n  nl: a\n  en: ''\n") == [
        "x.yml:3: 'word' has no text in language 'en'."
    ]


def test_text_in_a_language_that_is_none_here_is_reported_at_its_line() -> None:
    assert problems(Fields({"word": TextInEveryLanguage()}), "word:\n  nl: a\n  en: b\n  de: c\n") == [
        "x.yml:4: 'word' has a text in 'de', which is not a language here; "
        "remove it, or put a text that has a comma or a colon in quotes."
    ]


def test_fields_that_may_all_be_left_out_are_named_when_none_is_there() -> None:
    assert problems(Fields({"word": Fields({}, {"a": Text(), "b": Text()})}), "word: x") == [
        "x.yml:1: 'word' must have the fields a, b, but is a text."
    ]


def test_lines_of_a_list_are_counted_from_one() -> None:
    assert problems(Fields({"word": ListOf(Text())}), "word:\n  - a\n  - ''\n") == [
        "x.yml:3: Line 2 in 'word' is empty; fill it in."
    ]


def test_value_deep_in_a_file_is_named_with_what_it_belongs_to_and_its_own_line() -> None:
    answer = Fields({"code": Text("[a-z]+", "small letters")})
    form = Fields({"questions": Entries(Fields({"answers": ListOf(answer, "answer")}), "question")})

    assert problems(form, "questions:\n  first:\n    answers:\n      - code: a\n      - code: B\n  Z: x\n") == [
        "x.yml:5: 'code' of answer 2 in 'answers' of question 'first' is 'B'; it must be small letters.",
        "x.yml:6: Question 'Z' may not have this name; use small letters, digits and hyphens.",
        "x.yml:6: Question 'Z' must have the fields answers, but is a text.",
    ]


def test_all_departures_are_reported_at_once() -> None:
    assert len(problems(Fields({"a": Text(), "b": Text(), "c": Text()}), "a: [x]\nd: y\n")) == 4


def test_schema_has_a_named_form_once_and_allows_what_is_published_empty() -> None:
    part = Fields({"code": Text("[a-z]+"), "kind": Text(one_of=("a", "b"), name="kind")}, name="part")
    whole = Fields(
        {"parts": ListOf(part, least=2)},
        {"texts": ListOf(Text()), "titles": Entries(TextInEveryLanguage(), "title", "[a-z]+")},
        {"texts": "To read."},
    )

    assert json_schema(whole, "T", "D") == {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "T",
        "description": "D",
        "type": "object",
        "required": ["parts"],
        "properties": {
            "parts": {"type": "array", "minItems": 2, "items": {"$ref": "#/$defs/part"}},
            "texts": {"type": "array", "items": {"type": "string"}, "description": "To read."},
            "titles": {
                "type": "object",
                "propertyNames": {"type": "string", "pattern": "^[a-z]+$"},
                "additionalProperties": {"$ref": "#/$defs/text"},
            },
        },
        "additionalProperties": False,
        "$defs": {
            "kind": {"enum": ["a", "b"]},
            "text": {
                "description": "A plain text in every language.",
                "type": "object",
                "propertyNames": {"pattern": "^[a-z]{2,3}$"},
                "additionalProperties": {"type": "string"},
            },
            "part": {
                "type": "object",
                "required": ["code", "kind"],
                "properties": {"code": {"type": "string", "pattern": "^[a-z]+$"}, "kind": {"$ref": "#/$defs/kind"}},
                "additionalProperties": False,
            },
        },
    }


def test_form_that_json_schema_does_not_know_is_refused() -> None:
    with pytest.raises(TypeError, match="has no JSON Schema"):
        json_schema(Fields({"label": TextOrLines()}), "T", "D")
