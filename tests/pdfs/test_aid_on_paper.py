"""The decision aid on paper: every sign below its level, on its sheet and in the booklets."""

import re
from collections.abc import Collection
from pathlib import Path

import pikepdf
import pytest

from pdfs.conftest import AID_SHEETS, BOOKLETS, LARGE_PRINT, both_languages, heard, spoken_pages
from project import PROJECT
from publishing.paper.aid_flow import Level, flow
from publishing.tree.services import Service
from publishing.tree.signs import LEVELS, URGENCIES
from real_aid import real_aid
from reviews import EDITION

OF_LEVEL = re.compile(r'\[data-urgency="([\w-]+)"\] \{ --card: #(\w{6}); --edge: ([\d.]+)pt; \}')
every_kind = pytest.mark.parametrize(
    "kind", [AID_SHEETS, BOOKLETS, LARGE_PRINT], ids=["sheet", "booklet", "large print"]
)


@both_languages
@every_kind
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


def levels_on_paper(language: str) -> list[Level]:
    return flow(real_aid(), EDITION.wording[language].data["aid_sheet"]["topics"], language)


def whom_to_call(service: Service, told: Collection[Service], language: str) -> str:
    """A service as it stands on paper: how to find its number is told where it is named first."""
    if service.number:
        return f"{service.number} {service.name[language]}"
    return service.name[language] if service in told else f"{service.name[language]}, {service.find[language]}"


@both_languages
@every_kind
def test_each_level_begins_with_its_urgency_and_all_whom_to_call_and_the_first_alone_with_the_emergency_number(
    folder: Path, kind: dict[str, str], language: str
) -> None:
    words = EDITION.wording[language].data
    read = "".join(spoken_pages(folder / kind[language])).partition(heard(words["aid_sheet"]["how"]))[2]
    told: list[Service] = []

    for number, level in enumerate(levels_on_paper(language)):
        next_one = words["aid_sheet"]["next"] if number else ""
        emergency = "" if number else real_aid().mentions["emergency-number"][language]
        calls = [whom_to_call(service, told, language) for service in level.calls]
        title = words["aid_sheet"]["levels"][level.name]
        first = level.topics[0].heading or words["aid_sheet"]["other"]
        begins = [next_one, words["urgency"][level.urgency], title, emergency, *calls, first]
        assert read.count(heard("".join(begins))) == 1, level.name
        told += level.calls


@both_languages
@pytest.mark.parametrize("kind", [BOOKLETS, LARGE_PRINT], ids=["booklet", "large print"])
def test_booklet_says_below_the_signs_of_a_level_what_to_do_meanwhile(
    folder: Path, kind: dict[str, str], language: str
) -> None:
    read = "".join(spoken_pages(folder / kind[language]))
    meanwhile = EDITION.wording[language].data["aid"]["meanwhile"]
    advised = [level for level in levels_on_paper(language) if level.advice]

    assert advised
    for level in advised:
        last = level.topics[-1].signs[-1]
        said = [last.text[language], ".", last.condition.get(language, ""), meanwhile]
        assert heard("".join([*said, *(advice[language] for advice in level.advice)])) in read, level.name


@both_languages
def test_colour_and_border_of_a_level_on_paper_tell_how_urgent_it_is(folder: Path, language: str) -> None:
    style = OF_LEVEL.findall((PROJECT / "overrides/print/levels.css").read_text("utf-8"))
    colours = {urgency: tuple(bytes.fromhex(colour)) for urgency, colour, _ in style}
    strongest = {urgency: ["red", "green", "blue"][rgb.index(max(rgb))] for urgency, rgb in colours.items()}
    with pikepdf.open(folder / AID_SHEETS[language]) as document:
        filled = [
            tuple(round(float(part) * 255) for part in instruction.operands)
            for page in document.pages
            for instruction in pikepdf.parse_content_stream(page)
            if str(instruction.operator) == "rg"
        ]

    assert strongest == {"self-care": "green", "non-urgent": "blue", "urgent": "red", "emergency": "red"}
    assert sorted(URGENCIES, key={urgency: float(edge) for urgency, _, edge in style}.__getitem__) == list(URGENCIES)
    assert sorted(URGENCIES, key=lambda urgency: -filled.index(colours[urgency])) == list(URGENCIES)
