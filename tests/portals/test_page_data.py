"""A page as data says what the page says."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag

from contract import ADDRESSES, LANGUAGES, NAMES, PAGES, ROOT
from portals.conftest import Data
from publishing.page.sign_items import signs_named
from reviews import EDITION, dates, page_at, review_at

ReadPage = Callable[[str], BeautifulSoup]

every_page = pytest.mark.parametrize(
    "address", [address for address in ADDRESSES if NAMES[address] != "search"], ids=lambda address: f"/{address}"
)
BESIDE_THE_TEXT = (
    "nav, script, .snippets, [data-review], .lead__ways, .emergency-strip, .step__ways, .step__where, .step__paper, "
    ".sources, .footnote, sup"
)


def name(address: str) -> str:
    """The data file of the page at an address."""
    slug = address.removeprefix(f"{LANGUAGES[address]}/").rstrip("/")
    return f"{LANGUAGES[address]}/{slug or 'home'}.json"


def words(element: Tag) -> str:
    """All that an element says, without white space: browsers and data may break lines differently."""
    return "".join(element.get_text().split())


def text_of_page(page: BeautifulSoup) -> str:
    main = page.main
    assert main
    for beside in main.select(BESIDE_THE_TEXT):
        beside.decompose()
    for picture in main.select("svg"):
        described = [part.get_text() for part in picture.find_all(["title", "desc"], recursive=False)]
        picture.replace_with(": ".join(described))
    return words(main)


def text_of_embedded_page(page: BeautifulSoup) -> str:
    for said_by_the_frame in page.select(".call, .embedded__from, .embedded__ways, [target=_blank] > .unseen"):
        said_by_the_frame.decompose()
    return text_of_page(page)


def parts(data: Any) -> list[Any]:
    return list(data["mainEntity"]["hasPart"])


@every_page
def test_data_page_and_embedded_page_say_word_for_word_the_same(read: ReadPage, data: Data, address: str) -> None:
    text = "".join(data(name(address))["mainEntity"]["text"].split())

    assert text == text_of_page(read(address))
    assert text == text_of_embedded_page(read(f"{address}embed.html"))


@every_page
def test_page_names_itself_in_the_other_languages(data: Data, address: str) -> None:
    (other,) = data(name(address))["workTranslation"]

    assert other["@id"] == other["url"]
    back = data(name(other["url"].removeprefix(ROOT)))
    assert (back["@id"], back["inLanguage"]) == (other["@id"], other["inLanguage"])
    assert [one["url"] for one in back["workTranslation"]] == [ROOT + address]


@every_page
def test_parts_together_are_the_whole_text(data: Data, address: str) -> None:
    page_data = data(name(address))

    assert "\n".join(part["text"] for part in parts(page_data)) == page_data["mainEntity"]["text"]


@every_page
def test_html_of_a_part_says_what_its_text_says_and_no_more_than_that(data: Data, address: str) -> None:
    publisher = data("manifest.json")["publisher"]
    of_publisher = {f"mailto:{publisher['contact']}", publisher["report"]} if publisher else set()
    for part in parts(data(name(address))):
        html = BeautifulSoup(part["html"], "html.parser")
        assert not html.find_all(["script", "style", "svg", "nav", "div", "iframe"])
        assert not [tag for tag in html.find_all(True) if {"class", "style", "onclick"} & tag.attrs.keys()]
        links = {str(link["href"]) for link in html.find_all("a")} - of_publisher
        assert all(re.match(r"https?:|tel:", link) for link in links)
        for note in html.find_all("sup"):
            note.decompose()
        assert words(html) == "".join(part["text"].split())


@every_page
def test_every_heading_has_its_part_and_each_part_leads_to_its_heading(
    read: ReadPage, data: Data, address: str
) -> None:
    page, page_data = read(address), data(name(address))
    headings = [
        heading
        for heading in page.main.select("h1, h2, h3, h4")
        if "sources" not in heading.get("class", []) and not heading.find_parent(class_=["contents", "snippets"])
    ]
    steps = page.select("[data-question], [data-outcome]")
    expected = [heading for heading in headings if not heading.find_parent(class_="step")] + steps
    found = [part for part in parts(page_data) for part in (part, *part.get("hasPart", []))]

    assert len(found) == len(expected)
    for part in found:
        where, _, anchor = part["url"].partition("#")
        assert where == ROOT + address
        assert page.find(id=anchor), part["url"]


@every_page
def test_care_cards_and_outcomes_keep_their_urgency(read: ReadPage, data: Data, address: str) -> None:
    found = [part for part in parts(data(name(address))) for part in (part, *part.get("hasPart", []))]

    assert [part["urgency"] for part in found if "urgency" in part] == [
        card["data-urgency"] for card in read(address).main.select("[data-urgency]")
    ]


@every_page
def test_summary_is_the_lead_of_the_page(read: ReadPage, data: Data, address: str) -> None:
    lead = read(address).main.h1.find_next_sibling("p")
    for note in lead.select("sup"):
        note.decompose()

    assert data(name(address))["abstract"] == " ".join(lead.text.split())


@every_page
def test_page_names_its_review_state_and_only_a_reviewer_that_it_has(read: ReadPage, data: Data, address: str) -> None:
    page_data = data(name(address))
    line = read(address).select_one("[data-review]")
    line.a.extract()

    expected = review_at(address)
    reviewed, next_review = dates(expected)
    assert (page_data["reviewState"]["state"], page_data["reviewState"]["text"]) == (expected.state, line.text.strip())
    assert (page_data["reviewState"].get("reviewed"), page_data["reviewState"].get("nextReview")) == (
        reviewed,
        next_review,
    )
    assert page_data.get("lastReviewed") == (reviewed if expected.covers_text else None)
    assert ("reviewedBy" in page_data) == expected.covers_text
    assert page_data["intendedPurpose"] in " ".join(read(address).footer.text.split())


@every_page
def test_sources_are_those_of_the_page(read: ReadPage, data: Data, address: str) -> None:
    page = read(address)
    notes = [(note["id"], str(note.a["href"]).partition("#")[2]) for note in page.select(".footnote li")]
    of_steps = {str(link["href"]).partition("#")[2] for link in page.select(".step__sources a")}
    cited = data(name(address))["citation"]

    assert all(any(source["identifier"].startswith(anchor) for source in cited) for anchor in of_steps)
    if NAMES[address] != "decision-aid":
        assert [id for id, _ in notes] == [f"fn-{number}" for number, _ in enumerate(cited, 1)]
        assert all(source["identifier"].startswith(anchor) for source, (_, anchor) in zip(cited, notes, strict=True))


@every_page
def test_signs_are_those_that_the_page_names(data: Data, address: str) -> None:
    named = [name for _, name in signs_named(page_at(address))]

    assert data(name(address))["signs"] == list(EDITION.aid.register.named(named))
    assert named or NAMES[address] != "see-a-doctor"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_heading_answers_its_own_aspect_or_that_of_the_heading_above(data: Data, language: str) -> None:
    of_types = parts(data(name(PAGES["types"][language])))
    of_seeing_a_doctor = parts(data(name(PAGES["see-a-doctor"][language])))

    def aspects(sections: list[Any]) -> list[str]:
        return [re.sub(r"https://schema.org/|HealthAspect", "", part["hasHealthAspect"]) for part in sections]

    assert aspects(of_types)[:6] == ["Types", "Overview", "Types", "Misconceptions", "Types", "Types"]
    assert aspects(of_seeing_a_doctor)[5:9] == ["SelfCare", "SeeDoctor", "GettingAccess", "Screening"]
