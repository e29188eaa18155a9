"""Files that stand apart for each language tell the same, text by text; so do services and changes."""

import pytest

from changed_edition import EDITION, TODAY, Change, edition
from publishing.checks.problems import problems_but_stale_translations
from publishing.editorial.translated_texts import file_problems
from written import document

LANGUAGES = ("nl", "en")
NL, EN = "docs/nl/pictures.yml", "docs/en/pictures.yml"


def told(dutch: str, english: str) -> list[str]:
    """What is told of one label of a picture."""
    files = {"nl": document(f"a:\n  b: {dutch}\n", NL), "en": document(f"a:\n  b: {english}\n", EN)}
    return list(file_problems(files, LANGUAGES))


@pytest.mark.parametrize(
    ("dutch", "english"),
    [
        ("[langer dan, twee weken]", "[more, than two, weeks]"),
        ("Langer dan twee weken", "More than 2 weeks"),
        ("Bel nu 112", "Call 112 (UK 999) now"),
        ("Bel de huisartsenpost", "Call the out-of-hours service"),
        ("Het is niet dringend", "It is non-urgent"),
        ("Stop niet zelf", "Do not stop it"),
        ("[een, 2]", "[one, 2]"),
    ],
)
def test_same_words_in_other_lines_and_other_telephones_are_no_problem(dutch: str, english: str) -> None:
    assert told(dutch, english) == []


@pytest.mark.parametrize(
    ("dutch", "english", "says"),
    [
        (
            "Na drie weken",
            "After two weeks",
            f"{EN}:2: In language 'en' this says 2 where 'nl' says 3, in figures or in words; correct one of them.",
        ),
        (
            "Bel nu",
            "Call today",
            f"{NL}:2: In language 'nl' this tells nothing of today, and in another one it does; correct one of them.",
        ),
        (
            "Stop zelf",
            "Do not stop it",
            f"{NL}:2: In language 'nl' this does not say what not to do, and in another one it does (not, no, never); "
            "correct one of them.",
        ),
    ],
)
def test_label_that_tells_something_else_is_named_at_its_line(dutch: str, english: str, says: str) -> None:
    assert told(dutch, english) == [says]


def test_text_that_one_language_lacks_or_has_in_an_unknown_language_is_told_of_elsewhere() -> None:
    known = document("a:\n  b: Na 3 weken\n", NL)

    assert list(file_problems({"nl": known, "en": document("a: {}\n", EN)}, LANGUAGES)) == []
    assert list(file_problems({"nl": known, "fr": document("a:\n  b: Jamais 2 ans\n", EN)}, ("nl", "fr"))) == []


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ((NL, "keep: Stop niet zelf", "keep: Stop zelf"), "does not say what not to do"),
        ((NL, "Langer dan 2 weken", "Langer dan 4 weken"), "says 2 where 'nl' says 4"),
        (("docs/en/wording.yml", "within a few days. ", "within a few weeks. "), "tells nothing of weeks"),
        (("docs/services.yml", "van 8 tot 17 uur; het", "van 9 tot 17 uur; het"), "says 8 where 'nl' says 9"),
        (("docs/changes.yml", "Na een eerste aanval", "Na twee dagen, na een eerste aanval"), "nothing of days"),
        (("docs/signs.yml", "of suiker hielp tweemaal niet", "of suiker hielp driemaal niet"), "this says 2 where"),
        (("docs/decision-tree.yml", "Geef niets als iemand suf is", "Geef suiker als iemand suf is"), "denies nothing"),
        (("docs/leaflet.yml", "Binnen een paar dagen", "Binnen een paar weken"), "tells nothing of"),
    ],
)  # fmt: skip
def test_every_file_is_looked_at(change: Change, says: str) -> None:
    found = list(problems_but_stale_translations(edition(change), TODAY))

    assert [one for one in found if "In language" in one and says in one], found


def test_texts_of_this_site_tell_the_same() -> None:
    for files in (EDITION.pictures, EDITION.wording):
        assert list(file_problems(files, EDITION.languages)) == []
