"""Words as a search compares them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publishing.search.folded_words import folded, other_forms, stems_of, telling


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Cafeïne", "cafeine"),
        ("’s nachts", "s nachts"),
        ("St John's wort", "st johns wort"),
        ("kramp-fasciculatie_syndroom", "kramp fasciculatie syndroom"),
        ("  112 / B12! ", "112 b12"),
        ("é", "e"),
        ("?!", ""),
    ],
)
def test_capitals_accents_and_signs_do_not_count(text: str, plain: str) -> None:
    assert folded(text) == plain


@given(st.text())
def test_what_is_folded_stays_as_it_is(text: str) -> None:
    assert folded(folded(text)) == folded(text)


def test_words_that_say_nothing_are_left_out_unless_none_says_anything() -> None:
    assert telling("Mijn oog trilt", {"mijn"}) == ["oog", "trilt"]
    assert telling("mijn", {"mijn"}) == ["mijn"]


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("nl", ["trilt", "trillen", "trilde", "trillend", "getrild"]),
        ("nl", ["springt", "springen", "springend"]),
        ("nl", ["kuit", "kuiten"]),
        ("en", ["twitch", "twitches", "twitching", "twitched", "twitchy"]),
        ("en", ["jump", "jumpy", "jumping"]),
    ],
)
def test_forms_of_a_word_have_one_stem(language: str, forms: list[str]) -> None:
    assert len(set(stems_of(forms, language).values())) == 1


def test_other_words_keep_their_own_stem() -> None:
    assert len(set(stems_of(["als", "ms", "kat", "kater", "vast", "angst"], "nl").values())) == 6


def test_a_language_that_no_stemmer_knows_keeps_its_words() -> None:
    assert stems_of(["trilt", "trillen"], "xx") == {"trilt": "trilt", "trillen": "trillen"}


def test_forms_that_stand_in_no_text_are_known_too() -> None:
    assert other_forms({"skips": "skip"}, ["skips"], "en")["skipping"] == "skip"
    assert other_forms({"schokt": "schok"}, ["schokt"], "nl")["schokken"] == "schok"
    assert "skips" not in other_forms({"skips": "skip"}, ["skips"], "en")
    assert other_forms({"x": "x"}, ["x"], "xx") == {}
