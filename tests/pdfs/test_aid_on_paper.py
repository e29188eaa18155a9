"""The decision aid on paper: every sign below its level, on its sheet and in the booklets."""

from pathlib import Path

import pytest

from pdfs.conftest import AID_SHEETS, BOOKLETS, LARGE_PRINT, both_languages, spoken_pages
from publishing.tree.signs import LEVELS
from real_aid import real_aid
from reviews import EDITION


@both_languages
@pytest.mark.parametrize("kind", [AID_SHEETS, BOOKLETS, LARGE_PRINT], ids=["sheet", "booklet", "large print"])
def test_aid_on_paper_says_every_sign_with_its_condition_below_its_level(
    folder: Path, kind: dict[str, str], language: str
) -> None:
    words = EDITION.wording[language].data["aid_sheet"]
    heard = "".join(spoken_pages(folder / kind[language])).partition("".join(words["how"].split()))[2]
    places = [heard.index(words["levels"][level].replace(" ", "")) for level in reversed(LEVELS)]
    assert places == sorted(places)
    for sign in real_aid().register.signs.values():
        said = "".join(f"{sign.text[language]}. {sign.condition.get(language, '')}".split())
        above = len(LEVELS) - 1 - sign.level
        end = places[above + 1] if above + 1 < len(places) else len(heard)
        assert said in heard[places[above] : end], sign.id


@both_languages
def test_aid_fits_on_the_two_sides_of_a_sheet_and_says_whom_to_call(folder: Path, language: str) -> None:
    pages = spoken_pages(folder / AID_SHEETS[language])
    services = [service for outcome in real_aid().tree.outcomes.values() for service in outcome.call]

    assert len(pages) == 2
    for service in services:
        if language in service.readers:
            assert "".join((service.number or service.find[language]).split()) in "".join(pages)
