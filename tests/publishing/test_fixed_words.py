"""Words that decide what a reader does keep their meaning."""

from dataclasses import replace

import pytest

from publishing.checks.meanings import swapped_words
from publishing.edition.fixed_words import (
    OF_ANSWERS,
    OF_PICTURES,
    OF_THE_SITE,
    answer_word_problems,
    picture_word_problems,
    site_word_problems,
)
from publishing.editorial.yaml_text import KeyPath
from reviews import EDITION
from written import put

WORDING, TREE = EDITION.wording, EDITION.decision_aid.tree


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("path", OF_THE_SITE, ids=".".join)
def test_word_of_the_site_that_says_something_else_is_reported(language: str, path: KeyPath) -> None:
    assert list(site_word_problems(WORDING[language], language)) == []

    (found,) = site_word_problems(put(WORDING[language], path, "Iets anders"), language)

    assert found.startswith(f"{WORDING[language].place(*path)}: '{path[-1]}' says “Iets anders” in language")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("path", OF_ANSWERS, ids=".".join)
def test_answer_that_says_something_else_is_reported(language: str, path: KeyPath) -> None:
    assert list(answer_word_problems(TREE)) == []

    (found,) = answer_word_problems(put(TREE, (*path, language), "Iets anders"))

    assert found.startswith(f"{TREE.place(*path, language)}: '{path[-1]}' says “Iets anders” in language '{language}'")


def test_of_a_language_that_is_not_known_nothing_is_said() -> None:
    assert list(site_word_problems(WORDING["nl"], "de")) == []


@pytest.mark.parametrize(
    ("language", "path", "says"),
    [
        ("nl", ("emergency_strip",), "Geen van deze tekenen? Bel nu"),
        ("en", ("emergency_strip",), "None of these signs? Call"),
        ("nl", ("review", "changed"), "Nagekeken door"),
        ("nl", ("review", "current"), "Deze tekst is gewijzigd na de controle door"),
        ("en", ("review", "overdue"), "The review will soon expire. Reviewed by"),
        ("en", ("intended_purpose",), "It is information and a diagnosis."),
        ("nl", ("aid", "private"), "Wij krijgen je antwoorden. Je browser bewaart ze."),
        ("en", ("aid", "adults"), "This is for children."),
        ("nl", ("aid_sheet", "how"), "Klopt er een zin? Doe dan wat erboven staat."),
        ("en", ("diary", "sooner"), "Weaker? Be seen within a few months. Over hours? Call today. Suddenly? Call 112."),
        ("nl", ("review_pack", "safe"), "Enkele combinaties eindigen bij een milder advies."),
    ],
)
def test_word_that_says_the_contrary_is_reported(language: str, path: KeyPath, says: str) -> None:
    (found,) = site_word_problems(put(WORDING[language], path, says), language)

    assert f"says “{says}” in language '{language}', which does not mean that; bring back its own words." in found


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("path", OF_PICTURES, ids=".".join)
def test_word_in_a_picture_that_says_something_else_is_reported(language: str, path: KeyPath) -> None:
    pictures = EDITION.pictures[language]
    assert list(picture_word_problems(pictures, language)) == []

    (found,) = picture_word_problems(put(pictures, path, ["Iets", "anders"]), language)

    assert found.startswith(f"{pictures.place(*path)}: '{path[-1]}' says “Iets anders” in language '{language}'")


def test_words_in_the_pictures_of_an_edition_are_looked_at() -> None:
    wrong = put(EDITION.pictures["nl"], ("medicines", "labels", "today"), "Bel nu 112")
    changed = replace(EDITION, pictures={**EDITION.pictures, "nl": wrong})

    assert [one for one in swapped_words(changed, ()) if "'today' says “Bel nu 112” in language 'nl'" in one]
