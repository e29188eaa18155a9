"""Every step of the decision aid says what the tree says: what was answered, whom to call, how soon, what to read."""

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup, Tag

from contract import NAMES, PAGES, ROOT
from publishing.tree.sections import Section, sections
from real_aid import real_aid
from reviews import EDITION

ReadPage = Callable[[str], BeautifulSoup]
AID = real_aid()
SECTIONS = sections(AID.tree)
OUTCOMES = [section for section in SECTIONS if section.outcome]
ADDRESSES = PAGES["decision-aid"]
both_languages = pytest.mark.parametrize("language", ["nl", "en"])


def words(language: str) -> Any:
    return EDITION.wording[language].data["aid"]


def said(element: Tag | None) -> str:
    assert element
    return " ".join(element.get_text().split())


def steps(read_once: ReadPage, language: str, which: list[Section]) -> Iterator[tuple[Section, Tag]]:
    """Each of these sections with its element on the page."""
    shown = {str(step["id"]): step for step in read_once(ADDRESSES[language]).select(".step")}
    assert len(shown) == len(SECTIONS)
    for section in which:
        yield section, shown[section.id]


@both_languages
def test_step_repeats_every_question_on_the_way_with_its_answer(read_once: ReadPage, language: str) -> None:
    """For the reader, and behind an outcome for the doctor."""
    later = [section for section in SECTIONS if section.given]
    for section, step in steps(read_once, language, later):
        told = [
            (said(line).partition(answer)[0].strip(), answer)
            for line in step.select(".step__trail ol > li")
            for answer in (said(line.b),)
        ]
        assert told == [
            (given.section.question.text[language], given.answer.text[language])
            for given in section.given
            if given.section.question
        ], section.id
    assert len(later) == len(SECTIONS) - 1


@both_languages
def test_trail_for_the_doctor_has_a_place_for_the_date_and_its_address_and_version(
    read_once: ReadPage, language: str
) -> None:
    for section, step in steps(read_once, language, OUTCOMES):
        paper = said(step.select_one(".step__trail .step__paper"))
        assert paper.startswith(f"{words(language)['date']}: ____"), section.id
        assert paper.endswith(f"{ROOT}{ADDRESSES[language]} ({AID.tree.version})"), section.id


@both_languages
def test_outcome_says_how_soon_under_its_own_heading(read_once: ReadPage, language: str) -> None:
    for section, step in steps(read_once, language, OUTCOMES):
        assert section.outcome
        assert said(step.select_one(".step__when")) == f"{words(language)['when']} {section.outcome.when[language]}"


@both_languages
def test_outcome_names_every_service_with_its_number_or_how_to_find_it(read_once: ReadPage, language: str) -> None:
    for section, step in steps(read_once, language, OUTCOMES):
        assert section.outcome
        expected = [
            (service.name[language], f"{words(language)['dial']} {service.number}", f"tel:{service.number}")
            if service.number
            else (service.name[language], service.find[language], None)
            for service in AID.calls(section.outcome, language)
        ]
        shown = step.select(".step__calls > li")
        assert len(shown) == len(expected), section.id
        for line, (name, words_of_the_line, dialled) in zip(shown, expected, strict=True):
            assert name in said(line) and words_of_the_line in said(line), section.id
            assert [link["href"] for link in line.select("a")] == ([dialled] if dialled else []), section.id


@both_languages
def test_outcome_leads_to_the_pages_that_the_tree_names_by_their_titles(read_once: ReadPage, language: str) -> None:
    for section, step in steps(read_once, language, OUTCOMES):
        assert section.outcome
        links = [
            (NAMES[urljoin(ROOT + ADDRESSES[language], str(link["href"])).removeprefix(ROOT)], said(link))
            for link in step.select(".step__read a")
        ]
        assert links == [(name, EDITION.page(language, name).title) for name in section.outcome.read], section.id


@both_languages
def test_outcome_names_its_sources_by_their_publishers(read_once: ReadPage, language: str) -> None:
    for section, step in steps(read_once, language, OUTCOMES):
        assert section.outcome
        publishers = [EDITION.known_sources[key].publisher for key in section.outcome.sources]
        assert [said(link) for link in step.select(".step__sources a")] == publishers, section.id


@both_languages
def test_first_step_says_for_whom_it_is_and_what_happens_to_the_answers(read_once: ReadPage, language: str) -> None:
    (about,) = read_once(ADDRESSES[language]).select(".aid-about")

    assert about.find_parent(id=SECTIONS[0].id)
    assert said(about) == f"{words(language)['adults']} {words(language)['private']}"


@both_languages
def test_step_leads_to_the_same_step_in_the_other_language(read_once: ReadPage, language: str) -> None:
    for section, step in steps(read_once, language, SECTIONS):
        links = {str(link["lang"]): link for link in step.select("[data-way=language]")}
        assert links.keys() == ADDRESSES.keys() - {language}
        for other, link in links.items():
            assert link["hreflang"] == other
            assert said(link) == words(other)["same_place"]
            reached = urljoin(ROOT + ADDRESSES[language], str(link["href"]))
            assert reached == f"{ROOT}{ADDRESSES[other]}#{section.id}"
