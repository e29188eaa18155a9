"""People find the same signs and the same answers in whichever language they search."""

import pytest

from changed_edition import EDITION, TODAY, edition
from publishing.checks.problems import problems_but_stale_translations
from publishing.search.translated_search_words import unlike_search_words
from search_samples import words_file

LANGUAGES = ("nl", "en")
ANSWER = {"words": ["kanker"], "say": "Kijk op 113.nl of bel 112."}


def problems(english: dict[str, object], **dutch: object) -> list[str]:
    return list(unlike_search_words({"nl": words_file(**dutch), "en": words_file(**english)}, LANGUAGES))


def test_same_signs_and_answers_in_other_words_have_no_problems() -> None:
    dutch = {"also": {"sign:stroke": ["beroerte"], "stress": ["rust"]}, "elsewhere": {"cancer": ANSWER}}
    english = {
        "words": {"sign:stroke": ["TIA"], "service:gp": ["doctor"]},
        "elsewhere": {"cancer": {"words": ["cancer"], "say": "See 113.nl or call 999."}},
    }

    assert problems(english, **dutch) == []


def test_sign_that_people_find_in_one_language_alone_is_reported_in_the_other() -> None:
    [found] = problems({}, also={"sign:stroke": ["beroerte"]})

    assert (
        "words lead to 'sign:stroke', and here none do; list some, so that people find it in every language." in found
    )


def test_answer_that_one_language_lacks_is_reported() -> None:
    both = {"cancer": ANSWER}
    [found] = problems({"elsewhere": both}, elsewhere={**both, "suicide": ANSWER})

    assert "The answer 'suicide', which stands at docs/nl/search-words.yml:" in found
    assert found.endswith(", is missing here; add it, or remove it there.")


def test_answer_with_another_number_is_reported() -> None:
    wrong = {"words": ["cancer"], "say": "See 131.nl or call 112."}
    [found] = problems({"elsewhere": {"cancer": wrong}}, elsewhere={"cancer": ANSWER})

    assert "In language 'en' this says 131 where 'nl' says 113, in figures or in words; correct one of them." in found


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("  suicide:\n", "  suicides:\n", "The answer 'suicide', which stands at docs/en/search-words.yml:"),
        ("  sign:hiccups: [hikken stopt niet]\n", "", "words lead to 'sign:hiccups', and here none do;"),
        ("(113.nl)", "(112.nl)", "In language 'en' this says 113 where 'nl' says nothing"),
    ],
)
def test_files_of_this_site_are_looked_at(old: str, new: str, says: str) -> None:
    assert list(unlike_search_words(EDITION.search_words, EDITION.languages)) == []

    found = list(problems_but_stale_translations(edition(("docs/nl/search-words.yml", old, new)), TODAY))

    assert [one for one in found if says in one], found
