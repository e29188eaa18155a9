"""A picture holds all its words, each where the drawing has its place for them."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup, Tag

from contract import PAGES
from reviews import EDITION

ReadPage = Callable[[str], BeautifulSoup]
IN_ORDER = {
    "motor-unit": ["cell", "fibre", "unit", "still"],
    "two-kinds": ["ripple", "ripple_what", "jerk", "jerk_what"],
    "where-it-acts": [
        *("brain", "nerve", "muscle", "caffeine", "caffeine_how", "minerals", "minerals_how"),
        *("medicines", "medicines_how", "stress", "stress_how"),
    ],
    "how-long": [
        *("days", "days_what", "weeks", "weeks_what", "longer", "longer_what", "no_waiting"),
        *("weakness", "weakness_what", "emergency", "emergency_signs"),
    ],
    "stress": ["twitch", "worry", "more", "blame", "help"],
    "medicines": ["keep", "keep_how", "ask", "ask_what", "today", "today_signs", "now", "now_signs"],
    "self-care": ["sleep", "calm", "drink", "stretch"],
}
"""The labels of docs/<language>/pictures.yml as they stand in each drawing, from the top, then from the left."""
both_languages = pytest.mark.parametrize("language", ["nl", "en"])


def pictures(read_once: ReadPage, name: str, language: str) -> list[Tag]:
    pages = [read_once(addresses[language]) for addresses in PAGES.values()]
    return [picture for page in pages for picture in page.select(f"main svg:has(> #{name}-title)")]


@both_languages
def test_there_is_a_place_for_the_words_of_every_picture(language: str) -> None:
    written = EDITION.pictures[language].data

    assert {name: sorted(picture["labels"]) for name, picture in written.items()} == {
        name: sorted(labels) for name, labels in IN_ORDER.items()
    }


@both_languages
@pytest.mark.parametrize("name", IN_ORDER)
def test_picture_says_all_its_words_in_their_order(read_once: ReadPage, name: str, language: str) -> None:
    written = EDITION.pictures[language].data[name]
    labels = [written["labels"][key] for key in IN_ORDER[name]]
    lines = [line for label in labels for line in ([label] if isinstance(label, str) else label)]

    shown = pictures(read_once, name, language)
    assert shown
    for picture in shown:
        assert [text.get_text() for text in picture.select("text")] == lines
        assert picture.desc and " ".join(picture.desc.get_text().split()) == written["description"].strip()


@both_languages
@pytest.mark.parametrize("name", IN_ORDER)
def test_words_of_a_picture_stand_below_one_another_in_that_order(
    read_once: ReadPage, name: str, language: str
) -> None:
    for picture in pictures(read_once, name, language):
        columns: dict[str, list[float]] = {}
        for text in picture.select("text"):
            columns.setdefault(str(text["x"]), []).append(float(str(text["y"])))
        assert all(heights == sorted(set(heights)) for heights in columns.values())
