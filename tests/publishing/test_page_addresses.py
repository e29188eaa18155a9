"""Where each page and its files are published."""

import pytest

from publishing.editorial.written_page import Page
from publishing.web.addresses import address, address_problems, alternates, data_name, files_of
from written import written_page

HOME = written_page("index", slug="")
TYPES = written_page("types", slug="soorten")
IN_ENGLISH = written_page("types", "en", slug="types")
ENGLISH_HOME = written_page("index", "en", slug="")


@pytest.mark.parametrize(
    ("page", "at", "data"),
    [
        (HOME, "", "nl/home.json"),
        (TYPES, "soorten/", "nl/soorten.json"),
        (ENGLISH_HOME, "en/", "en/home.json"),
        (IN_ENGLISH, "en/types/", "en/types.json"),
    ],
    ids=["home", "page", "home in another language", "page in another language"],
)
def test_first_language_is_at_the_root_and_the_others_below_their_code(page: Page, at: str, data: str) -> None:
    assert (address(page, "nl"), data_name(page)) == (at, data)


def test_page_knows_its_address_in_every_language() -> None:
    assert alternates([HOME, TYPES, ENGLISH_HOME, IN_ENGLISH], "nl") == {
        "index": {"nl": "", "en": "en/"},
        "types": {"nl": "soorten/", "en": "en/types/"},
    }


def test_page_has_an_embedded_page_and_data_of_its_own() -> None:
    assert files_of(IN_ENGLISH, "en/types/") == [
        "en/types/index.html",
        "en/types/embed.html",
        "en/types/embed-dark.html",
        "en/types/index.md",
        "api/v1/en/types.json",
        "api/v1/en/types.html",
        "api/v1/oembed/en/types.json",
    ]


def test_decision_aid_is_a_questionnaire_besides() -> None:
    assert files_of(written_page("decision-aid", slug="beslishulp"), "beslishulp/")[-2:] == [
        "api/v1/fhir/questionnaire-nl.json",
        "api/v1/fhir/r5/questionnaire-nl.json",
    ]


def test_two_pages_of_one_language_cannot_have_one_address() -> None:
    again = written_page("lifestyle", slug="soorten")

    assert list(address_problems([TYPES, again])) == [
        "docs/nl/lifestyle.md:4: The slug 'soorten' is already that of docs/nl/types.md; choose another."
    ]


def test_two_languages_may_use_the_same_word_in_an_address() -> None:
    assert list(address_problems([TYPES, written_page("types", "en", slug="soorten")])) == []
