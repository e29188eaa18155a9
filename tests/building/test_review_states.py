"""Every output says in which of the five states the review of its text is; of several pages, that of the weakest.

What only a whole build makes (the pages themselves, what is printed) is looked at in tests/site/test_who_answers.py.
"""

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache, partial
from typing import Any
from zipfile import ZipFile

import feedparser
import pytest
from bs4 import BeautifulSoup
from jinja2 import Environment, FileSystemLoader

import editions
from building.aid_files import aid_data
from building.build import Build
from building.code_files import codes
from building.feeds import feeds
from building.fhir_files import questionnaires, references
from building.fragments import fragments
from building.machine_texts import machine_texts
from building.manifest_file import manifest
from building.offline import offline
from building.page_data_files import oembed, page_data
from building.reading import read_edition
from building.shared_pictures import shared_pictures
from building.site import Files, Site
from project import PROJECT
from publishing.edition.written_edition import Edition
from publishing.editorial.review import STATES, Review, State, joint_review
from publishing.editorial.written_page import Page
from publishing.editorial.yaml_text import parsed
from publishing.page.telephone_links import with_telephone_links
from publishing.reviewing.review_words import review_line, review_text, validity
from publishing.reviewing.sign_offs import SignOff, as_yaml, key, sign_offs

TODAY, READ = date(2026, 12, 1), date(2026, 11, 1)
UNTIL: Mapping[State, date] = {"overdue": date(2026, 11, 30), "due": date(2027, 1, 30)}
LATER = date(2028, 11, 1)
STEPS = (
    *(shared_pictures, aid_data, page_data, codes, oembed, questionnaires, references, machine_texts, fragments),
    *(feeds, offline, manifest),
)
HOLDS = ("due", "current")
every_state = pytest.mark.parametrize("state", STATES)


def in_state(build: Build, states: Callable[[Page], State]) -> Build:
    """The build, with the review of every page and leaflet in the state that `states` tells."""
    edition, signed = all_signed()
    found = {key(page): state for page in edition.reviewed_texts if (state := states(page)) != "pending"}
    written = as_yaml({name: _ended(signed[name], state) for name, state in found.items()})
    return replace(build, today=TODAY, edition=replace(edition, reviews=parsed(written, editions.REVIEWS)))


@cache
def all_signed() -> tuple[Edition, Mapping[str, SignOff]]:
    """The edition with a review of every page and leaflet, and those reviews."""
    edition = editions.all_signed(read_edition(PROJECT / "docs"), READ, LATER)
    return edition, sign_offs(edition.reviews)


def _ended(signed: SignOff, state: State) -> SignOff:
    read = ("0" * 10,) if state == "changed" else signed.sentences
    return replace(signed, sentences=read, next_review=UNTIL.get(state, LATER))


def published(build: Build) -> Files:
    """All that the steps make of pages that have no more than a heading, their review and a lead."""
    templates = Environment(loader=FileSystemLoader(PROJECT / "overrides"), autoescape=True)
    templates.filters["with_telephone_links"] = lambda text: with_telephone_links(text, {"112", "999"})
    templates.globals["review_line"] = review_line

    def html(page: Page) -> bytes:
        review = build.review(page)
        line = templates.get_template("partials/review.html").render(
            review=review,
            words=build.edition.wording[page.language].data,
            notice=build.published_unreviewed and not review.covers_text,
        )
        address = build.address(page)
        return (
            f'<!doctype html><html lang="{page.language}"><head><title>{page.title}</title>'
            f'<link rel="canonical" href="{address}"></head><body><main id="content">'
            f'<div class="lead"><h1>{page.title}</h1>{line}<p>Lead.</p></div></main></body></html>'
        ).encode()

    pages = {f"{build.below_root(page)}index.html": html(page) for page in build.edition.pages}
    pdfs = {
        f"pdf/{pdf['file']}": b"%PDF" for words in build.edition.wording.values() for pdf in words.data["pdfs"].values()
    }
    site = Site({**pages, **pdfs}, {}, [], templates)
    for step in STEPS:
        site = site.with_files(step(site, build))
    return site.files


def data(files: Files, name: str) -> Any:
    return json.loads(files[f"api/v1/{name}"])


Told = Iterator[tuple[str, str]]
"""The name of an output, and what it tells of the review: a state, or a sentence."""


def told_of_a_page(files: Files) -> Told:
    """What tells of the review of one page, the Dutch one on types, wherever it stands."""
    page, frame = data(files, "nl/soorten.json"), data(files, "oembed/nl/soorten.json")
    yield "data", page["reviewState"]["state"]
    yield "data in words", page["reviewState"]["text"]
    yield "JSON-LD", page["creativeWorkStatus"].partition(" ")[0]
    yield "oEmbed", frame["reviewState"]["state"]
    yield "oEmbed in words", frame["reviewState"]["text"]
    fragment = BeautifulSoup(files["api/v1/nl/soorten.html"], "html.parser").select_one("[data-review]")
    assert fragment
    yield "without a frame", str(fragment["data-review"])
    yield "without a frame, in words", fragment.text
    yield "Markdown", files["soorten/index.md"].decode()
    yield "llms.txt", next(line for line in files["llms.txt"].decode().splitlines() if "/soorten/" in line)
    yield "code", data(files, "nl/codes/icd-10/R25.3.json")["feed"]["entry"][0]["summary"]["_value"]
    yield from _entries_of_manifest(files, "soorten/", "soorten/index.md", "api/v1/nl/soorten.json")
    with ZipFile(io.BytesIO(files["offline/spiertrillen.zip"])) as archive:
        copy = BeautifulSoup(archive.read("spiertrillen/soorten/index.html"), "html.parser")
    yield "copy without a network", " ".join(line.text for line in copy.select("[data-review]"))


def told_of_the_aid(files: Files) -> Told:
    """What tells of the review of the decision aid in Dutch."""
    for name in ("decision-tree", "signs"):
        yield name, data(files, f"{name}.json")["reviewState"]["nl"]["state"]
    sheet = files["api/v1/review-sheet.csv"].decode("utf-8-sig")
    for row in csv.DictReader(io.StringIO(sheet, newline="")):
        yield f"review sheet, path {row['path']}", row["review (nl)"]
    for release in ("", "r5/"):
        questionnaire = data(files, f"fhir/{release}questionnaire-nl.json")
        yield f"FHIR {release}", questionnaire["description"]
        yield f"FHIR {release}, first item", json.dumps(questionnaire["item"][0], ensure_ascii=False)
    yield from _entries_of_manifest(files, "beslishulp/", "api/v1/fhir/questionnaire-nl.json")


def told_of_all(files: Files) -> Told:
    """What tells of the review of all Dutch pages together, in a state or in one short line."""
    yield from _entries_of_manifest(
        files, "zoeken/", "pdf/spiertrillen-boekje.pdf", "pdf/beslishulp.pdf", "pdf/dagboek.pdf"
    )
    yield "feed", feedparser.parse(files["feed.xml"]).feed.subtitle
    with ZipFile(io.BytesIO(files["offline/spiertrillen.zip"])) as archive:
        yield "copy without a network", archive.read("spiertrillen/index.html").decode()


def _entries_of_manifest(files: Files, *names: str) -> Told:
    entries = {entry["address"]: entry for entry in data(files, "manifest.json")["files"]}
    for name in names:
        yield f"manifest: {name}", entries[f"https://site.example/twitch/{name}"]["reviewState"]


def silent(told: Told, state: State, sentence: str) -> list[str]:
    """The outputs that tell another state, or not this sentence."""
    return [name for name, text in told if (text != state if text in STATES else sentence not in text)]


@every_state
def test_every_output_says_the_state_of_its_text(build: Build, state: State) -> None:
    built = in_state(build, partial(_always, state))
    files, words = published(built), built.edition.wording["nl"].data
    review, of_aid = (built.review(built.edition.page("nl", name)) for name in ("types", "decision-aid"))

    assert review.state == state
    assert silent(told_of_a_page(files), state, review_text(review, words)) == []
    assert silent(told_of_the_aid(files), state, review_text(of_aid, words)) == []
    assert silent(told_of_all(files), state, validity([review], words)) == []
    leaflet = built.edition.wording["nl"].data["pdfs"]["leaflet"]["file"]
    assert dict(_entries_of_manifest(files, f"pdf/{leaflet}")) == {f"manifest: pdf/{leaflet}": state}
    documents = [entry["resource"] for entry in data(files, "fhir/documents.json")["entry"]]
    assert {document["docStatus"] for document in documents} == {"final" if state in HOLDS else "preliminary"}
    assert all(
        review_text(review, built.edition.wording[_language(one)].data) in one["description"] for one in documents
    )


def test_every_output_says_that_it_is_knowingly_published_unreviewed(build: Build) -> None:
    built = in_state(replace(build, published_unreviewed=True), partial(_always, "pending"))
    files, words = published(built), {language: known.data for language, known in built.edition.wording.items()}
    line = review_text(built.review(built.edition.page("nl", "types")), words["nl"], published_unreviewed=True)

    assert line.startswith(words["nl"]["review"]["attention"])
    assert line.endswith(words["nl"]["review"]["knowingly"])
    assert silent(told_of_a_page(files), "pending", line) == []
    assert silent(told_of_the_aid(files), "pending", line) == []
    for entry in data(files, "fhir/documents.json")["entry"]:
        assert words[_language(entry["resource"])]["review"]["knowingly"] in entry["resource"]["description"]


def _language(document: Mapping[str, Any]) -> str:
    return str(document["content"][0]["attachment"]["language"])


def _always(state: State, page: Page) -> State:
    return state


def test_picture_of_a_link_looks_different_in_each_state(build: Build) -> None:
    empty = Site({}, {}, [], Environment())
    built = [in_state(build, partial(_always, state)) for state in STATES]
    one_page = in_state(build, lambda page: "pending" if page.name == "stress" else "current")
    pictures = {shared_pictures(empty, one)["assets/shared-nl.png"] for one in (*built, one_page)}

    assert len(pictures) == len(STATES) + 1


def test_what_is_made_of_several_pages_is_as_the_weakest_and_says_which(build: Build) -> None:
    built = in_state(build, lambda page: "pending" if (page.language, page.name) == ("nl", "stress") else "current")
    files, words = published(built), built.edition.wording["nl"].data
    weakest = validity([built.joint_review("nl")], words)

    assert "(Stress" in weakest
    assert silent(told_of_all(files), "pending", weakest) == []
    assert silent(told_of_a_page(files), "current", review_text(_current(built), words)) == []
    entries = data(files, "manifest.json")["files"]
    named = {entry["address"].rpartition("/twitch/")[2] for entry in entries if "weakestPage" in entry}
    assert {"zoeken/", "pdf/spiertrillen-boekje.pdf", "offline/spiertrillen.zip", "api/v1/signs.json"} <= named
    assert not {"soorten/", "en/search/", "pdf/spiertrillen.pdf", "pdf/muscle-twitching-booklet.pdf"} & named


def _current(built: Build) -> Review:
    return joint_review([built.review(built.edition.page("nl", "types"))])
