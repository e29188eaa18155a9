"""What people call things: what is wrong in the file, and what becomes of it in the index."""

import pytest

from publishing.editorial.form import form_problems
from publishing.editorial.yaml_text import Document, parsed
from publishing.search.entries import Entry
from publishing.search.packed_index import packed_index
from publishing.search.search_word_checks import example_problems, search_word_problems
from publishing.search.search_words import SEARCH_WORDS, elsewhere, search_words
from search_samples import PAGES, REGISTER, places, words_file
from written import written_page


def reported(file: Document) -> list[str]:
    return list(search_word_problems(file, "nl", PAGES, REGISTER, {"gp"}))


def test_sound_file_has_its_form_and_no_problem() -> None:
    file = words_file(words={"stress#wat-helpt": ["rust"], "sign:stroke": ["beroerte"], "service:gp": ["dokter"],
                             "pdf:diary": ["dagboek"]})  # fmt: skip

    assert list(form_problems(file, SEARCH_WORDS)) == []
    assert reported(file) == []


@pytest.mark.parametrize(
    ("place", "says"),
    [
        ("stres", "There is no page 'stres'; correct it, perhaps to 'stress'."),
        ("stress#wat-hielp", "has no heading '#wat-hielp'; correct it, perhaps to 'stress#wat-helpt'."),
        ("search", "The search finds every page but its own; lead to another one."),
        ("sign:drop", "'drop' is no sign that is known; correct it, perhaps to 'droop'."),
        ("service:ghost", "'ghost' is no service that is known; correct it, or remove the line."),
    ],
)
def test_place_that_is_not_there_is_reported_with_what_was_meant(place: str, says: str) -> None:
    (problem,) = reported(words_file(also={place: ["zomaar"]}))

    assert problem.startswith("docs/nl/search-words.yml:")
    assert problem.endswith(says)


def test_place_of_another_kind_is_reported() -> None:
    (problem,) = form_problems(words_file(also={"pdf:photo": ["zomaar"]}), SEARCH_WORDS)

    assert "'pdf:photo' may not have this name; use a page (stress), a heading" in problem


def test_read_of_an_answer_must_be_there_too() -> None:
    (problem,) = reported(words_file(elsewhere={"cancer": {"words": ["kanker"], "say": "Nee.", "read": ["nergens"]}}))

    assert "There is no page 'nergens'" in problem


@pytest.mark.parametrize(
    "also",
    [
        {"stress#wat-helpt": ["de zenuwen"], "stress": ["Zenuwén"]},
        {"stress#wat-helpt": ["mijn oog trilt"], "stress": ["trillende ogen"]},
        {"stress": ["kanker"]},
    ],
)
def test_words_that_are_the_same_for_the_search_lead_to_one_place(also: dict[str, list[str]]) -> None:
    (problem,) = reported(words_file(also=also, left_out=["mijn", "de"]))

    assert "the same words lead to" in problem


def test_the_same_words_twice_for_one_place_do_no_harm() -> None:
    assert reported(words_file(words={"stress": ["zenuw"]}, also={"stress": ["zenuwen"]})) == []


def test_words_without_a_letter_are_reported() -> None:
    (problem,) = reported(words_file(also={"stress": ["?!"]}))

    assert "has no letter or digit" in problem


def test_words_of_a_sign_lead_to_that_sign_or_its_group() -> None:
    assert reported(words_file(also={"sign:stroke": ["mijn gezicht hangt scheef"]})) == []
    (problem,) = reported(words_file(also={"stress": ["Mijn gezicht hangt scheef"]}))

    assert "is the sign 'droop'; put it under sign:droop." in problem


def test_answer_that_names_a_number_of_others_is_reported_and_searching_for_one_is_not() -> None:
    assert reported(words_file(elsewhere={"x": {"words": ["113"], "say": "Praat erover."}})) == []
    (problem,) = reported(words_file(elsewhere={"x": {"words": ["hulp"], "say": "Bel 113."}}))

    assert "none of our numbers" in problem


def test_words_know_where_they_are_felt_and_whether_they_are_listed() -> None:
    file = words_file(felt={"eyelid": {"stress": ["ooglid"]}}, also={"stress": ["stres"]})
    by_words = {word.words: word for word in search_words(file)}

    assert (by_words["ooglid"].felt, by_words["ooglid"].listed) == ("eyelid", True)
    assert (by_words["stres"].felt, by_words["stres"].listed) == ("", False)
    assert elsewhere(file)[0].words == ("kanker",)


@pytest.mark.parametrize(
    ("place", "address", "title"),
    [
        ("stress", "stress/", "Stress"),
        ("stress#wat-helpt", "stress/#wat-helpt", "Wat helpt?"),
        ("sign:droop", "naar-de-dokter/#wanneer-bel-je-nu-112", "Mijn gezicht hangt scheef"),
        ("sign:stroke", "naar-de-dokter/#wanneer-bel-je-nu-112", "Ineens scheef of slap"),
        ("sign:tired", "beslishulp/", "Ik ben moe"),
        ("service:gp", "naar-de-dokter/#wie-bel-je", "Wie bel je?"),
        ("pdf:booklet", "pdf/boekje.pdf", "Boekje om te printen"),
    ],
)
def test_place_has_its_address_and_words(place: str, address: str, title: str) -> None:
    assert (places().at(place).address, places().at(place).title) == (address, title)


def test_index_holds_forms_entries_and_words_by_number() -> None:
    entries = [
        Entry("naar-de-dokter/#wanneer-bel-je-nu-112", "Mijn gezicht", urgency="emergency", place="sign:droop"),
        Entry("stress/", "Stress", "", "Een zin.", "Ogen en nog een oog."),
    ]
    file = words_file(felt={"eyelid": {"sign:droop": ["scheve mond"]}})

    index = packed_index(entries, file, places())

    assert index["entries"][0][4:] == [3, 0]
    assert "ogen oog" in index["forms"] or "oog ogen" in index["forms"]
    assert index["words"][0] == ["scheve mond", 0]
    assert index["words"][1] == ["in face", 1]
    assert index["titles"][1] == [next(n for n, forms in enumerate(index["forms"]) if forms == "stress")]
    assert set(index["titles"][1]).isdisjoint(index["texts"][1])
    assert index["elsewhere"] == [[["kanker"], "Niet hier.", []]]


@pytest.mark.parametrize(
    ("example", "unknown"),
    [
        ("eyelid twitching", []),
        ("worrying rarely", []),  # a form of a word, and one that only a page has
        ("eyelid twichting", ["twichting"]),
    ],
)
def test_example_of_the_search_page_finds_something_for_every_word(example: str, unknown: list[str]) -> None:
    words = parsed(
        "felt: {}\nwords: {types: [twitching eyelid]}\nalso: {stress: [worry]}\nelsewhere: {}\nleft_out: [the]\n",
        "docs/en/search-words.yml",
    )
    wording = parsed(f"search_words:\n  examples: [{example}]\n", "docs/en/wording.yml")
    page = written_page(language="en", markdown="# Title\n\nIt rarely lasts.\n")

    assert list(example_problems(wording, words, "en", [page])) == [
        f"docs/en/wording.yml:2: Whoever taps this example finds nothing for '{word}'; "
        "correct it, or list the words in docs/en/search-words.yml."
        for word in unknown
    ]
