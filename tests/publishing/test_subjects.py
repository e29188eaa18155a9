"""The subjects from A to Z, and what the search index is made of."""

import pytest

from publishing.page.markup import parsed_page
from publishing.page.subjects import a_to_z, indexable
from samples import TEXTS, chapter, written_page


def words_by_letter(*pages: tuple[str, list[str]]) -> dict[str, list[str]]:
    found = a_to_z([written_page(title.lower(), title=title, keywords=words) for title, words in pages])
    return {letter: [subject.words for subject in subjects] for letter, subjects in found}


def test_every_page_stands_under_its_title_and_its_keywords_letter_by_letter() -> None:
    assert words_by_letter(("Stress", ["anxiety", "sleep"]), ("Causes", [])) == {
        "A": ["anxiety"],
        "C": ["Causes"],
        "S": ["sleep", "Stress"],
    }


def test_accents_and_capitals_do_not_count_in_the_order() -> None:
    assert words_by_letter(("Zinc", ["éclair", "Ebb", "earth"])) == {"E": ["earth", "Ebb", "éclair"], "Z": ["Zinc"]}


def test_digits_come_first_and_together() -> None:
    assert list(words_by_letter(("Magnesium", ["5G", "112", "apple"]))) == ["0–9", "A", "M"]


def test_words_that_two_pages_share_lead_to_both() -> None:
    stress, types = written_page("stress", keywords=["Twitch"]), written_page("types", keywords=["twitch", "TWITCH"])
    twitch = dict(a_to_z([stress, types]))["T"][0]

    assert (twitch.words, twitch.pages) == ("Twitch", (stress, types))


def test_a_chapter_is_indexed_in_its_language_with_the_words_that_people_use() -> None:
    page = parsed_page(indexable(chapter("<h1>Stress</h1><p>Words.</p>", keywords=["anxiety", "nerves"])))

    assert page.get("lang") == "en"
    assert ["".join(element.itertext()) for element in page[0]] == ["Stress", "Words.", "anxiety. nerves"]


@pytest.mark.parametrize("text", TEXTS)
def test_a_keyword_comes_out_as_typed(text: str) -> None:
    assert parsed_page(indexable(chapter("", keywords=[text]))).findtext(".//p") == text
