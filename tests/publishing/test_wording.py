"""Interface words: their form, and what two languages may not share."""

from pathlib import Path

import pytest
import yaml
from jinja2 import Environment, nodes

from project import PROJECT
from publishing.edition.wording_form import PICTURES, WORDING
from publishing.editorial.form import form_problems
from publishing.editorial.wording import files_of_kind, wording_problems, words_of_file
from publishing.editorial.yaml_text import Document, parsed


def pdfs(booklet: str, diary: str) -> dict[str, dict[str, str]]:
    return {"booklet": {"file": booklet, "about": "Booklet"}, "diary": {"file": diary, "about": "Diary"}}


def document(language: str = "nl", **changes: object) -> Document:
    words = {
        "language_name": {"nl": "Nederlands", "en": "English"}[language],
        "language_names": {"nl": "x", "en": "y"},
        "notes": ["a", "b"],
        "call_emergency": "Bel",
        "emergency_line": "Levensgevaar? Bel",
        "emergency_strip": "Een teken? Bel",
        "pdfs": pdfs(f"booklet-{language}.pdf", f"diary-{language}.pdf"),
        **changes,
    }
    return parsed(yaml.safe_dump(words), f"docs/{language}/wording.yml")


def problems(english: Document) -> list[str]:
    return list(wording_problems({"nl": document(), "en": english}))


def test_languages_with_their_own_names_and_files_have_no_problems() -> None:
    assert problems(document("en")) == []


DUTCH = document()
WRITTEN = "Behind '{}' the site itself writes the number; leave it out here."
TAKEN = "The file name '{}' is already that of the PDF at {}, which would be lost; choose another."
LINES = "'notes' has {} line(s), and 2 at {}; write the same lines in every language."


@pytest.mark.parametrize(
    ("changes", "path", "says"),
    [
        (
            {"language_name": "NEDERLANDS"},
            ["language_name"],
            "The language is called 'NEDERLANDS', like the one in docs/nl/wording.yml; give each its own name.",
        ),
        (
            {"pdfs": pdfs("booklet-nl.pdf", "diary-en.pdf")},
            ["pdfs", "booklet", "file"],
            TAKEN.format("booklet-nl.pdf", DUTCH.place("pdfs", "booklet", "file")),
        ),
        (
            {"pdfs": pdfs("diary-nl.pdf", "diary-en.pdf")},
            ["pdfs", "booklet", "file"],
            TAKEN.format("diary-nl.pdf", DUTCH.place("pdfs", "diary", "file")),
        ),
        ({"call_emergency": "Call 999"}, ["call_emergency"], WRITTEN.format("Call 999")),
        ({"call_emergency": "112 or 999"}, ["call_emergency"], WRITTEN.format("112 or 999")),
        ({"emergency_line": "Call 112"}, ["emergency_line"], WRITTEN.format("Call 112")),
        ({"emergency_strip": "A sign? Call 112"}, ["emergency_strip"], WRITTEN.format("A sign? Call 112")),
        ({"notes": ["a", "A"]}, ["notes", 1], "'A' stands twice in 'notes'; give each its own words."),
        (
            {"urgency": {"urgent": "Now", "emergency": "now"}},
            ["urgency", "urgent"],
            "'Now' stands twice in 'urgency'; give each its own words.",
        ),
        (
            {"language_names": {"nl": "x", "en": "x"}},
            ["language_names", "nl"],
            "'x' stands twice in 'language_names'; give each its own words.",
        ),
        ({"notes": ["a"]}, ["notes"], LINES.format(1, DUTCH.place("notes"))),
        ({"notes": ["a", "b", "c"]}, ["notes"], LINES.format(3, DUTCH.place("notes"))),
        (
            {"language_names": {"nl": "x"}},
            ["language_names"],
            "The language 'en' has a name in docs/nl/wording.yml and none here; add it.",
        ),
    ],
)
def test_what_two_languages_share_and_may_not_is_reported(
    changes: dict[str, object], path: list[str], says: str
) -> None:
    english = document("en", **changes)

    assert problems(english) == [f"{english.place(*path)}: {says}"]


def test_two_pdfs_of_one_language_with_one_name_are_reported() -> None:
    english = document("en", pdfs=pdfs("diary-en.pdf", "diary-en.pdf"))

    assert problems(english) == [
        f"{english.place('pdfs', 'diary', 'file')}: "
        f"{TAKEN.format('diary-en.pdf', english.place('pdfs', 'booklet', 'file'))}"
    ]


def test_lists_of_one_language_may_be_of_other_lengths() -> None:
    days = {"days": ["a", "b", "c"]}

    assert list(wording_problems({"nl": document(diary=days), "en": document("en", diary=days)})) == []


def test_lists_within_groups_have_the_same_lines_too() -> None:
    dutch, english = document(diary={"days": ["a", "b"]}), document("en", diary={"days": ["a"]})

    assert list(wording_problems({"nl": dutch, "en": english})) == [
        f"{english.place('diary', 'days')}: 'days' has 1 line(s), and 2 at {dutch.place('diary', 'days')}; "
        "write the same lines in every language."
    ]


def test_language_that_only_the_translation_names_is_missed_in_the_original() -> None:
    assert problems(document("en", language_names={"nl": "x", "en": "y", "de": "z"})) == [
        f"{DUTCH.place('language_names')}: The language 'de' has a name in docs/en/wording.yml and none here; add it."
    ]


def test_file_knows_its_language_and_what_it_is_about() -> None:
    documents = {"nl": document(), "en": document("en")}

    assert words_of_file("diary-en.pdf", documents) == ("en", "Diary")
    assert words_of_file("other.pdf", documents) == ("", "other.pdf")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("aid: {bak: x}", "x.yml:1: The word 'aid / bak' is not used; remove it or correct its spelling."),
        ("aid: {bak: x}", "x.yml:1: The word 'aid / back' is missing; add it in this language."),
        (
            "skip: x\naid:\n  back: x\n  bak: x\n",
            "x.yml:4: The word 'aid / bak' is not used; remove it or correct its spelling.",
        ),
        ("skip: x\naid:\n  bak: x\n", "x.yml:2: The word 'aid / back' is missing; add it in this language."),
        ("skip: x", "x.yml:1: The word 'menu' is missing; add it in this language."),
    ],
)
def test_word_is_named_with_the_group_that_it_is_in(text: str, says: str) -> None:
    assert says in list(form_problems(parsed(text, "x.yml"), WORDING))


DRAWINGS = sorted(
    drawing for drawing in (PROJECT / "overrides/pictures").glob("*.html") if "aria-hidden" not in drawing.read_text()
)
"""Those that are described in words: one that only decorates has none."""


@pytest.mark.parametrize("drawing", DRAWINGS, ids=lambda path: path.stem)
def test_picture_has_the_labels_that_its_drawing_asks_for(drawing: Path) -> None:
    calls = Environment(autoescape=True).parse(drawing.read_text("utf-8")).find_all(nodes.Call)
    asked = [call.args[2:] for call in calls if getattr(call.node, "name", "") == "label"]
    labels = {key.as_const() for keys in asked for key in keys} - {""}

    assert labels == PICTURES.required[drawing.stem].required["labels"].required.keys()


def test_every_picture_is_drawn() -> None:
    assert {path.stem for path in DRAWINGS} == PICTURES.required.keys()


def test_files_of_a_kind_are_those_of_every_language() -> None:
    documents = {language: document(language) for language in ("nl", "en")}

    assert files_of_kind("diary", documents) == {"pdf/diary-nl.pdf", "pdf/diary-en.pdf"}
