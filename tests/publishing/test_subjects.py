"""The subjects of the search page: by where people feel something, and from A to Z."""

from publishing.search.subjects import a_to_z, by_where_felt
from search_samples import places, words_file

FILE = words_file(
    felt={"eyelid": {"stress#wat-helpt": ["ooglid trilt"]}},
    words={"stress": ["zenuwen", "Énergie", "112"], "for-portals": ["inbedden"], "sign:tired": ["moe"]},
    also={"stress": ["stres"]},
)


def letters() -> dict[str, list[tuple[str, str]]]:
    return {
        letter: [(subject.words, subject.place.address) for subject in subjects]
        for letter, subjects in a_to_z(FILE, places())
    }


def test_every_listed_word_and_title_stands_at_its_letter_and_leads_to_its_place() -> None:
    assert letters()["Z"] == [("zenuwen", "stress/")]
    assert letters()["O"] == [("ooglid trilt", "stress/#wat-helpt")]
    assert letters()["S"] == [("Stress", "stress/")]


def test_accents_do_not_count_and_digits_come_first_together() -> None:
    assert next(iter(letters())) == "0–9"
    assert ("Énergie", "stress/") in letters()["E"]


def test_words_for_editors_and_words_that_only_the_search_knows_are_not_listed() -> None:
    listed = [words for subjects in letters().values() for words, _ in subjects]

    assert {"inbedden", "stres", "Voor portalen"}.isdisjoint(listed)


def test_subjects_are_grouped_by_where_they_are_felt() -> None:
    felt = by_where_felt(FILE, places())

    assert [(id, name) for id, name, _ in felt][:2] == [("eyelid", "eyelid"), ("face", "face")]
    assert [subject.words for subject in felt[0][2]] == ["ooglid trilt"]
