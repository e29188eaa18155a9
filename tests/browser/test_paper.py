"""What comes out of a printer on A4, as Chromium and Firefox lay it out.

Firefox forgets on paper which step was chosen, and the driver of WebKit can print nothing.
"""

import unicodedata

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page

from browser.engines import Engine
from contract import PAGES
from publishing.tree.sections import Section, sections
from real_aid import real_aid

AID = PAGES["decision-aid"]
ALL = sections(real_aid().tree)
LAST = {section.outcome.urgency if section.outcome else "question": section for section in ALL}
"""The last step of each kind, which is not the first that a browser would fall back on."""
FULLEST = """const [fullest] = [...document.querySelectorAll('.step')]
  .sort((one, other) => other.textContent.length - one.textContent.length); return fullest.id"""
that_prints = pytest.mark.parametrize("engine", ["chromium", "firefox"], indirect=True)
in_each_language = pytest.mark.parametrize("language", AID)

BEFORE = {
    "index": 12, "types": 10, "lifestyle": 11, "medicines": 14, "deficiencies": 10, "stress": 8, "ms-or-als": 9,
    "other-causes": 13, "self-care": 10, "see-a-doctor": 16, "glossary": 9, "sources": 22, "about": 5,
    "for-portals": 9, "search": 9,
}  # fmt: skip
"""Sheets of each page when Material laid it out; in the language in which they were fewer."""
TO_CLICK = ".ways, .contents, .neighbours, .call, .examples, #search, .lead__ways, .home ul:has(strong)"


@pytest.fixture(scope="module")
def paper(browser: Browser) -> Page:
    return browser.new_page()


@that_prints
@in_each_language
@pytest.mark.parametrize("kind", LAST)
def test_what_is_printed_of_a_step_is_that_step_on_one_sheet(
    engine: Engine, server: str, language: str, kind: str
) -> None:
    (sheet,) = printed_sheets(engine, f"{server}{AID[language]}#{LAST[kind].id}")

    assert [text for text in texts(LAST[kind], language) if text not in sheet] == []


@that_prints
@in_each_language
def test_first_and_fullest_step_are_one_sheet_and_all_of_them_are_four(
    engine: Engine, server: str, language: str
) -> None:
    engine.open(server + AID[language])
    fullest = engine.run(FULLEST)

    assert len(printed_sheets(engine, server + AID[language])) == 1
    assert len(printed_sheets(engine, f"{server}{AID[language]}#{fullest}")) == 1
    everything = printed_sheets(engine, f"{server}{AID[language]}#all-steps")
    assert len(everything) <= 4
    assert [
        title for title, *_ in (texts(section, language) for section in ALL) if title not in " ".join(everything)
    ] == []


def printed_sheets(engine: Engine, address: str) -> list[str]:
    """The text of every sheet that is printed of a page, on one line."""
    engine.open("about:blank")  # else an address that differs in its fragment alone would not be opened anew
    engine.open(address)
    with pypdfium2.PdfDocument(engine.printed()) as document:
        return [one_line(sheet.get_textpage().get_text_range()) for sheet in document]


def one_line(text: str) -> str:
    """`text` without its lines, and with letters in place of what a font joins."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def texts(section: Section, language: str) -> list[str]:
    """What a step cannot do without: its title, and what it says or lets choose."""
    if section.outcome:
        return [section.outcome.title[language], section.outcome.when[language]]
    assert section.question
    return [section.question.text[language], *(answer.text[language] for answer in section.question.answers)]


@pytest.mark.parametrize(
    "engine, language", [("chromium", "nl"), ("chromium", "en"), ("firefox", "nl")], indirect=["engine"]
)
def test_home_is_two_sheets_and_any_other_page_half_of_before(engine: Engine, server: str, language: str) -> None:
    printed = {name: len(printed_sheets(engine, server + PAGES[name][language])) for name in BEFORE}

    assert printed["index"] <= 2
    assert {name: many for name, many in printed.items() if many > BEFORE[name] // 2} == {}


@pytest.mark.parametrize("name", BEFORE)
def test_a_page_is_printed_in_twelve_points_with_its_sources_and_nothing_to_click(
    paper: Page, server: str, name: str
) -> None:
    paper.goto(server + PAGES[name]["nl"])
    paper.emulate_media(media="print")
    points = paper.locator("main").evaluate("main => parseFloat(getComputedStyle(main).fontSize) * .75")
    assert points == pytest.approx(12, abs=0.1)
    assert all(note.is_visible() for note in paper.locator(".footnote li").all()[-1:])
    assert paper.locator(TO_CLICK).locator("visible=true").count() == 0
    paper.emulate_media(media="null")
