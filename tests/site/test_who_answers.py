"""Who answers for the text, wherever it is read: its publisher, where to report a mistake, and its review.

Shown on an edition with a named publisher, who knowingly publishes it although one page has no review.
"""

import json
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import feedparser
import pypdf
import pytest
from bs4 import BeautifulSoup, Tag
from fhir.resources.R4B.bundle import Bundle
from fhir.resources.R4B.questionnaire import Questionnaire
from jsonschema import Draft202012Validator, FormatChecker

import editions
from building.environment import today
from building.reading_settings import read_settings
from contract import ADDRESSES, EMBEDDED, LANGUAGES, PAGES
from pdfs.conftest import printed_pages
from project import PROJECT, Project
from published_at import CHANGED, KNOWINGLY, ON_ITS_LAST_DAY, OVERDUE, PENDING, published_at
from publishing.editorial.yaml_text import parsed
from publishing.settings.publisher import published_by, publisher

NAME, MAIL = editions.PUBLISHER.name, editions.PUBLISHER.contact
TEXTS = [*ADDRESSES, *EMBEDDED]
LEAFLETS = ["spiertrillen.pdf", "muscle-twitching.pdf"]
PDFS = [
    *LEAFLETS,
    "spiertrillen-boekje.pdf",
    "muscle-twitching-booklet.pdf",
    "beslishulp.pdf",
    "decision-aid.pdf",
    "dagboek.pdf",
    "diary.pdf",
]
every_text = pytest.mark.parametrize("address", TEXTS, ids=lambda address: f"/{address}")


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """All pages reviewed, but one without a review, one overdue, one on its last day (all in Dutch)."""
    return published_at(KNOWINGLY, tmp_path_factory)


def page(project: Project, address: str) -> BeautifulSoup:
    """A page for tests that change nothing in it: it is the same for all of them."""
    return parsed_once(project.folder / "site" / (address if address.endswith(".html") else f"{address}index.html"))


@cache
def parsed_once(file: Path) -> BeautifulSoup:
    return BeautifulSoup(file.read_text("utf-8"), "html.parser")


def data(project: Project, name: str) -> Any:
    return json.loads(project.read(f"site/api/v1/{name}"))


def words(language: str) -> Any:
    file = f"docs/{language}/wording.yml"
    return parsed((PROJECT / file).read_text("utf-8"), file).data


def said(element: Tag | None) -> str:
    assert element
    return " ".join(element.get_text(" ").split())


def language_of(address: str) -> str:
    return LANGUAGES[address.removesuffix("embed.html")]


@every_text
def test_every_page_and_embedded_page_names_the_publisher(edition: Project, address: str) -> None:
    read = page(edition, address)

    assert f"{words(language_of(address))['publisher']['by']}: {NAME}." in said(read.footer or read.main)


@every_text
def test_every_page_and_embedded_page_leads_to_where_a_mistake_is_reported(edition: Project, address: str) -> None:
    wording = words(language_of(address))["publisher"]
    read = page(edition, address)

    (link,) = [link for link in (read.footer or read.main).find_all("a") if wording["report"] in link.text]
    reached = urlsplit(str(link["href"]))
    assert f"{reached.scheme}:{reached.path}" == editions.PUBLISHER.report
    subject = f"{wording['subject']} {KNOWINGLY}{address.removesuffix('embed.html')}"
    assert parse_qs(reached.query) == {"subject": [subject]}
    assert (link.get("target") == "_blank") is address.endswith("embed.html")
    assert not read.find(["form", "script"], type=lambda kind: kind not in ("application/ld+json", "module"))


def test_page_that_is_not_found_leads_there_too_in_both_languages(edition: Project) -> None:
    reports = [words(language)["publisher"]["report"] for language in ("nl", "en")]

    links = page(edition, "404.html").select('a[href^="mailto:"]')
    assert [said(link) for link in links] == reports


def test_whoever_finds_a_weakness_reads_whom_to_tell(edition: Project) -> None:
    assert f"Contact: mailto:{MAIL}" in edition.read("site/.well-known/security.txt").splitlines()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_page_about_the_site_names_publisher_and_contact(edition: Project, language: str) -> None:
    main = page(edition, PAGES["about"][language]).main

    assert f"{NAME}." in said(main)
    assert main and [said(link) for link in main.select(f'a[href="mailto:{MAIL}"]')] == [MAIL]
    embedded = page(edition, f"{PAGES['about'][language]}embed.html")
    assert [link["target"] for link in embedded.select(f'a[href="mailto:{MAIL}"]')] == ["_blank"]


@pytest.mark.parametrize("file", PDFS)
def test_every_pdf_names_the_publisher_and_its_first_page_that_no_doctor_has_reviewed_all_of_it(
    edition: Project, file: str
) -> None:
    printed = edition.folder / "site/pdf" / file
    dutch = ("spiertrillen.pdf", "spiertrillen-boekje.pdf", "beslishulp.pdf", "dagboek.pdf")
    language = "nl" if file in dutch else "en"
    texts, metadata = printed_pages(printed), pypdf.PdfReader(printed).metadata

    assert any(NAME in text for text in texts)
    assert metadata and metadata.author == NAME
    knowingly = words(language)["review"]["knowingly"]
    assert (knowingly in texts[0]) is (language == "nl")
    assert not any(knowingly in text for text in texts[1:])


def test_two_weeks_and_the_questions_of_the_diary_still_have_a_page_each_below_the_notice(edition: Project) -> None:
    diaries = [pypdf.PdfReader(edition.folder / "site/pdf" / file) for file in ("dagboek.pdf", "diary.pdf")]

    assert [len(diary.pages) for diary in diaries] == [3, 3]


def test_booklet_says_where_to_report_a_mistake_on_paper(edition: Project) -> None:
    said = "".join(printed_pages(edition.folder / "site/pdf/spiertrillen-boekje.pdf"))

    assert editions.PUBLISHER.report.removeprefix("mailto:") in said
    assert MAIL in said


STATES = {PENDING: "pending", OVERDUE: "overdue", ON_ITS_LAST_DAY: "due", CHANGED: "changed", "medicines": "current"}
NOT_WHAT_WAS_REVIEWED = ("pending", "changed")


@pytest.mark.parametrize("kind", ["", "embed.html", "embed-dark.html"])
@pytest.mark.parametrize(("name", "state"), STATES.items())
def test_page_and_embedded_page_say_their_review_once(edition: Project, name: str, state: str, kind: str) -> None:
    main = page(edition, f"{PAGES[name]['nl']}{kind}").main
    assert main
    (line,) = main.select("[data-review]")

    assert line["data-review"] == state
    assert (editions.REVIEWER in said(line)) is (state != "pending")
    days = [date.fromisoformat(str(day["datetime"])) for day in line.select("time")]
    assert len(days) == (0 if state == "pending" else 2)
    assert state == "pending" or (days[1] < today()) is (state == "overdue")


@every_text
def test_what_is_knowingly_published_unreviewed_says_so_before_anything_else(edition: Project, address: str) -> None:
    main = page(edition, address).main
    assert main
    first = main.find(True)
    names = {PAGES[name]["nl"]: state for name, state in STATES.items() if state in NOT_WHAT_WAS_REVIEWED}
    names[PAGES["search"]["nl"]] = "pending"  # as the weakest page that it finds
    state = names.get(address.removesuffix("embed.html"), "")
    unreviewed = bool(state)

    assert isinstance(first, Tag)
    assert (first.get("class") == ["unreviewed"]) is unreviewed
    assert unreviewed or not main.select(".unreviewed")
    review = words("nl")["review"]
    assert not unreviewed or said(first).startswith(f"{review['attention']} {review[state]}")
    assert not unreviewed or review["knowingly"] in said(first)


@pytest.mark.parametrize(("name", "state"), STATES.items())
def test_data_say_the_review_and_the_publisher_of_the_page(edition: Project, name: str, state: str) -> None:
    page_data = data(edition, f"nl/{PAGES[name]['nl'].rstrip('/')}.json")

    assert page_data["reviewState"]["state"] == state
    assert page_data["publishedBy"] == f"Uitgegeven door: {NAME}."
    assert page_data["publisher"]["name"] == NAME
    assert {point["contactType"]: point["email"] for point in page_data["publisher"]["contactPoint"]} == {
        "publisher": MAIL,
        "corrections": editions.PUBLISHER.report.removeprefix("mailto:"),
    }
    (script,) = page(edition, PAGES[name]["nl"]).find_all("script", type="application/ld+json")
    described = json.loads(script.text)
    assert described["publisher"] == page_data["publisher"]
    assert ("reviewedBy" in described) is ("reviewedBy" in page_data) is (state not in NOT_WHAT_WAS_REVIEWED)
    assert described["creativeWorkStatus"].partition(" ")[0] == state
    address = f"{KNOWINGLY}{PAGES[name]['nl']}"
    (listed,) = [file for file in data(edition, "manifest.json")["files"] if file["address"] == address]
    assert listed["reviewState"] == state
    (document,) = [
        entry["resource"]
        for entry in data(edition, "fhir/documents.json")["entry"]
        if entry["resource"]["masterIdentifier"]["value"] == address
    ]
    assert page_data["reviewState"]["text"] in document["description"]
    assert document["docStatus"] == ("final" if state in ("due", "current") else "preliminary")


def test_what_is_made_of_several_pages_is_as_the_weakest_of_them_and_names_it(edition: Project) -> None:
    files = data(edition, "manifest.json")["files"]
    booklets = {file["language"]: file for file in files if file["address"].endswith(("boekje.pdf", "booklet.pdf"))}

    assert (booklets["nl"]["reviewState"], booklets["nl"]["weakestPage"]) == ("pending", "Stress en angst")
    assert booklets["en"]["reviewState"] == "current" and "weakestPage" not in booklets["en"]
    assert "(Stress en angst)" in printed_pages(edition.folder / "site/pdf/spiertrillen-boekje.pdf")[0]


def test_leaflet_has_a_review_of_its_own_in_each_language(edition: Project) -> None:
    named = {file["address"].rpartition("/")[2]: file for file in data(edition, "manifest.json")["files"]}

    assert [named[file]["reviewState"] for file in LEAFLETS] == ["pending", "current"]


@pytest.mark.parametrize(("feed", "says"), [("feed.xml", "(Stress en angst)"), ("en/feed.xml", "Valid until")])
def test_feed_says_how_far_the_text_may_be_trusted(edition: Project, feed: str, says: str) -> None:
    assert says in feedparser.parse(edition.read(f"site/{feed}")).feed.subtitle


def test_about_page_lists_who_reviewed_what(edition: Project) -> None:
    rows = [said(row) for row in page(edition, PAGES["about"]["nl"]).select("#reviews ~ table tbody tr")]

    assert len(rows) == len(PAGES) - 1
    assert all(editions.REVIEWER in row for row in rows)
    assert [row.rpartition(" ")[2] for row in rows if row.startswith("Soorten")] == ["Verlopen"]


def test_other_data_name_the_publisher(edition: Project) -> None:
    questionnaire = data(edition, "fhir/questionnaire-nl.json")
    assert data(edition, "manifest.json")["publisher"] == {
        "name": NAME, "contact": MAIL, "report": editions.PUBLISHER.report,
    }  # fmt: skip
    assert data(edition, "oembed/nl/stress.json")["provider_name"] == NAME
    assert data(edition, "nl/codes/icd-10/R25.3.json")["feed"]["author"]["name"] == {"_value": NAME}
    assert questionnaire["publisher"] == NAME
    assert questionnaire["contact"] == [{"name": NAME, "telecom": [{"system": "email", "value": MAIL}]}]
    for entry in data(edition, "fhir/documents.json")["entry"]:
        assert entry["resource"]["custodian"] == {"display": NAME}


def test_data_of_this_edition_obey_their_schemas_and_the_models_of_fhir(edition: Project) -> None:
    kinds = {"page": "nl/*.json", "oembed": "oembed/nl/*.json", "code": "*/codes/*/*.json", "manifest": "manifest.json"}
    for kind, pattern in kinds.items():
        schema = Draft202012Validator(data(edition, f"{kind}.schema.json"), format_checker=FormatChecker())
        files = sorted((edition.folder / "site/api/v1").glob(pattern))
        assert files
        for file in files:
            assert [error.message for error in schema.iter_errors(json.loads(file.read_text("utf-8")))] == []
    Questionnaire.model_validate(data(edition, "fhir/questionnaire-nl.json"))
    Bundle.model_validate(data(edition, "fhir/documents.json"))


@pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: f"/{address}")
def test_text_as_it_is_names_its_publisher_or_says_that_there_is_none(
    read: Callable[[str], BeautifulSoup], address: str
) -> None:
    named = publisher(read_settings(PROJECT / "mkdocs.yml"))
    wording = words(LANGUAGES[address])

    footer = read(address).footer
    assert published_by(named, wording) in said(footer)
    assert (wording["publisher"]["report"] in said(footer)) is (named is not None)


def test_no_file_names_the_site_itself_as_its_publisher(site: Path) -> None:
    named = publisher(read_settings(PROJECT / "mkdocs.yml"))
    questionnaire = json.loads((site / "api/v1/fhir/questionnaire-en.json").read_text("utf-8"))
    described = json.loads((site / "api/v1/en/stress.json").read_text("utf-8"))
    oembed = json.loads((site / "api/v1/oembed/en/stress.json").read_text("utf-8"))

    of_page = described.get("publisher", {}).get("name")
    assert {questionnaire.get("publisher"), of_page, oembed.get("provider_name")} == {named and named.name}
    assert described["publishedBy"] == published_by(named, words("en"))
