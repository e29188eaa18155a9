"""Interface words: their form, and what two languages may not share."""

from pathlib import Path

import pytest
import yaml
from jinja2 import Environment, nodes

from project import PROJECT
from publishing.editorial.form import form_problems
from publishing.editorial.wording import wording_problems, words_of_file
from publishing.editorial.wording_form import PICTURES, WORDING
from publishing.editorial.yaml_text import Document, parsed


def document(language: str = "nl", **changes: object) -> Document:
    words = {
        "language_name": {"nl": "Nederlands", "en": "English"}[language],
        "language_names": {"nl": "x", "en": "y"},
        "notes": ["a", "b"],
        "leaflet": {"file": f"leaflet-{language}.pdf", "about": "Leaflet"},
        "diary": {"file": f"diary-{language}.pdf", "about": "Diary"},
        **changes,
    }
    return parsed(yaml.safe_dump(words), f"docs/{language}/wording.yml")


def problems(english: Document) -> list[str]:
    return list(wording_problems({"nl": document(), "en": english}))


def test_languages_with_their_own_names_and_files_have_no_problems() -> None:
    assert problems(document("en")) == []


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"language_name": "NEDERLANDS"}, "The language is called 'NEDERLANDS', like the one in docs/nl/wording.yml"),
        (
            {"leaflet": {"file": "leaflet-nl.pdf"}},
            "'leaflet-nl.pdf' is already that of the PDF at docs/nl/wording.yml:",
        ),
        ({"leaflet": {"file": "diary-nl.pdf"}}, "'diary-nl.pdf' is already that of the PDF at docs/nl/wording.yml:"),
        ({"diary": {"file": "leaflet-en.pdf"}}, "'leaflet-en.pdf' is already that of the PDF at docs/en/wording.yml:"),
        ({"notes": ["a"]}, "'notes' has 1 line(s), and 2 at docs/nl/wording.yml:"),
        ({"notes": ["a", "b", "c"]}, "'notes' has 3 line(s), and 2 at docs/nl/wording.yml:"),
        ({"language_names": {"nl": "x"}}, "The language 'en' has a name in docs/nl/wording.yml and none here"),
    ],
)
def test_what_two_languages_share_and_may_not_is_told(changes: dict[str, object], says: str) -> None:
    found = problems(document("en", **changes))

    assert len(found) == 1 and found[0].startswith("docs/en/wording.yml:") and says in found[0]


def test_language_that_only_the_translation_names_is_missed_in_the_original() -> None:
    found = problems(document("en", language_names={"nl": "x", "en": "y", "de": "z"}))

    assert len(found) == 1 and found[0].startswith("docs/nl/wording.yml:")
    assert "The language 'de' has a name in docs/en/wording.yml and none here" in found[0]


def test_file_knows_its_language_and_what_it_is_about() -> None:
    documents = {"nl": document(), "en": document("en")}

    assert words_of_file("diary-en.pdf", documents) == ("en", "Diary")
    assert words_of_file("other.pdf", documents) == ("", "other.pdf")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("aid: {bak: x}", "x.yml:1: The word 'aid / bak' is not used; remove it or correct its spelling."),
        ("aid: {bak: x}", "x.yml:1: The word 'aid / back' is missing; add it in this language."),
        ("skip: x", "x.yml:1: The word 'menu' is missing; add it in this language."),
    ],
)
def test_word_is_named_with_the_group_that_it_is_in(text: str, says: str) -> None:
    assert says in list(form_problems(parsed(text, "x.yml"), WORDING))


@pytest.mark.parametrize("drawing", sorted((PROJECT / "overrides/pictures").glob("*.html")), ids=lambda path: path.stem)
def test_picture_has_the_labels_that_its_drawing_asks_for(drawing: Path) -> None:
    calls = Environment(autoescape=True).parse(drawing.read_text("utf-8")).find_all(nodes.Call)
    labels = {call.args[0].as_const() for call in calls if getattr(call.node, "name", "") == "label"}

    assert labels == PICTURES.required[drawing.stem].required["labels"].required.keys()


def test_every_picture_is_drawn() -> None:
    assert {path.stem for path in (PROJECT / "overrides/pictures").glob("*.html")} == PICTURES.required.keys()
