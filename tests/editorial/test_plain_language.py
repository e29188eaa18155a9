"""Every page that a patient reads is plain; the figures of all pages are printed at the end of the run."""

from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from building.reading import read_edition
from contract import ADDRESSES, LANGUAGES, NAMES
from editorial.plain_language import Readability, readability, syllables
from project import PROJECT
from publishing.edition.written_edition import Edition
from publishing.editorial.rhythm import Rhythm, rhythm
from real_leaflet import printed_sentences

EXEMPT = {
    "sources": "titles of other people's texts, in their own language",
    "about": "legal words such as licences and the intended purpose, which must stand word for word",
    "for-portals": "written for developers and care organisations, not for patients",
}
LONGEST_SENTENCE = 25
LONGEST_MEAN_IN_DUTCH = 12
LOWEST_FLESCH_DOUMA = 65
HIGHEST_FLESCH_KINCAID = 6.5
LONGEST_ON_THE_LEAFLET = 12
LOWEST_FLESCH_DOUMA_ON_THE_LEAFLET = 85
HIGHEST_FLESCH_KINCAID_ON_THE_LEAFLET = 3.5


@pytest.fixture(params=ADDRESSES, ids=lambda address: f"/{address}")
def measured(request: pytest.FixtureRequest, site: Path) -> tuple[str, Readability]:
    page = BeautifulSoup((site / request.param / "index.html").read_text("utf-8"), "html.parser")
    assert page.main
    for aside in page.main.select(".footnote, .source-list, .step__sources"):
        aside.decompose()
    return request.param, readability(str(page.main), LANGUAGES[request.param])


@pytest.fixture(scope="module")
def edition() -> Edition:
    return read_edition(PROJECT / "docs")


def test_page_is_plain(measured: tuple[str, Readability], edition: Edition, report: Callable[[str], None]) -> None:
    address, figures = measured
    exempt = EXEMPT.get(NAMES[address])
    running = rhythm(edition.page(LANGUAGES[address], NAMES[address]))
    report(f"/{address:<20} {in_words(figures)}  {of_running(running)}{f'  exempt: {exempt}' if exempt else ''}")
    if exempt:
        return
    assert figures.longest <= LONGEST_SENTENCE, figures.longest_sentence
    if figures.language == "nl":
        assert figures.flesch_douma >= LOWEST_FLESCH_DOUMA
        assert figures.mean_sentence <= LONGEST_MEAN_IN_DUTCH
    else:
        assert figures.flesch_kincaid <= HIGHEST_FLESCH_KINCAID


def in_words(figures: Readability) -> str:
    score = (
        f"Flesch-Douma {figures.flesch_douma:5.1f}"
        if figures.language == "nl"
        else f"Flesch-Kincaid {figures.flesch_kincaid:3.1f}"
    )
    return f"{figures.words:5} words  sentence mean {figures.mean_sentence:4.1f} longest {figures.longest:2}  {score}"


def of_running(running: Rhythm) -> str:
    return f"running text: short {running.short_share:4.0%} mean {running.mean:4.1f}"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_leaflet_is_plain_for_a_reader_of_twelve(language: str, report: Callable[[str], None]) -> None:
    figures = readability("".join(f"<p>{text}</p>" for text in printed_sentences(language)), language)
    report(f"leaflet ({language})        {in_words(figures)}")

    assert figures.longest <= LONGEST_ON_THE_LEAFLET, figures.longest_sentence
    if language == "nl":
        assert figures.flesch_douma >= LOWEST_FLESCH_DOUMA_ON_THE_LEAFLET
    else:
        assert figures.flesch_kincaid <= HIGHEST_FLESCH_KINCAID_ON_THE_LEAFLET


@pytest.mark.parametrize(
    ("word", "language", "count"),
    [
        ("oma", "nl", 2),
        ("huisarts", "nl", 2),
        ("ruïne", "nl", 3),
        ("spiertrillingen", "nl", 4),
        ("made", "en", 1),
        ("table", "en", 2),
        ("fasciculation", "en", 5),
    ],
)
def test_syllables_are_counted_as_spoken(word: str, language: str, count: int) -> None:
    assert syllables(word, language) == count


def test_heading_list_item_and_paragraph_are_sentences_of_their_own() -> None:
    figures = readability("<h2>One two</h2><ul><li>three four</li></ul><p>Five six. Seven.</p>", "en")

    assert (figures.words, figures.mean_sentence) == (7, 7 / 4)
