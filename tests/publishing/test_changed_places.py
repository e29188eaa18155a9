"""Words of two signs, groups or lines of the leaflet that have changed places are noticed, whatever they mean."""

from collections.abc import Sequence

import pytest

from changed_edition import EDITION, TODAY, Change, edition
from publishing.checks.problems import problems_but_stale_translations
from publishing.edition.changed_places import swapped_groups, swapped_shorter_words, swapped_signs

SIGNS, LEAFLET = "docs/signs.yml", "docs/leaflet.yml"


def swapped(file: str, one: str, other: str) -> Sequence[Change]:
    """Two texts of a file in each other's place."""
    return (file, one, "\N{BULLET}"), (file, other, one), (file, "\N{BULLET}", other)


HEADACHE = swapped(SIGNS, "en: I suddenly have a very bad headache", "en: I have hiccups")
FACE = swapped(SIGNS, "nl: Mijn gezicht hangt ineens scheef", "nl: Ik heb nu pijn of druk op mijn borst")
PASSES = "nl: Na sport, tandarts of puffer, bij inslapen, de hik, korte kramp of paniek"
GROUPS = swapped(SIGNS, "nl: Eén plek trilt of tintelt", PASSES)
LINES = swapped(LEAFLET, "en: Weaker fast, and hard to stand, breathe, swallow or speak", "en: Heart races or skips,")
SWAPS = {
    "two signs": (
        HEADACHE,
        "'en' these words fit 'hiccups' better than 'headache-sudden', and those at docs/signs.yml:",
    ),
    "two signs of one urgency": (FACE, "In language 'nl' these words fit 'chest-pain' better than 'face-droop', and"),
    "two groups": (GROUPS, "In language 'nl' these words fit 'one-place' better than 'passes', and those at"),
    "two lines": (
        LINES,
        "words fit 'weakness-rising-severe' better than 'faint-palpitations', and those at",
    ),
}


@pytest.mark.parametrize(("changes", "says"), SWAPS.values(), ids=SWAPS)
def test_words_that_have_changed_places_are_named_with_both_lines(changes: Sequence[Change], says: str) -> None:
    found = list(problems_but_stale_translations(edition(*changes), TODAY))

    [told] = [one for one in found if says in one]
    assert " the other way round; give each its own again" in told


def test_no_words_of_this_site_have_changed_places() -> None:
    signs = EDITION.decision_aid.signs
    for language in EDITION.languages:
        assert list(swapped_signs(signs, EDITION.search_words[language], language)) == []
        assert list(swapped_groups(signs, language)) == []
        assert list(swapped_shorter_words(EDITION.leaflet, signs, language)) == []
