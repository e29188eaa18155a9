"""A page as data."""

from typing import Any

import pytest

from publishing.editorial.review import Review
from publishing.editorial.sources import Source
from publishing.portal.page_data import page_data, review_state
from samples import CURRENT, MADE, OVERDUE, PENDING, PUBLISHER, ROOT, published_page, written_page

WORDS = {
    "site_name": "Muscle twitching",
    "intended_purpose": "It is information, not a diagnosis.",
    "publisher": {"by": "Published by", "none": "No publisher has been named yet."},
}
MAIN = """<h1 id="stress">Stress</h1><p>In <em>short</em>.</p><p data-review="pending">Not reviewed yet.</p>
<h2 id="signs" data-aspect="Symptoms">Signs</h2><p class="x">Twitching &amp; more.</p>
<section class="care-card" data-urgency="urgent"><h3 id="call">Call today</h3><p>Now.</p></section>"""
NHS = Source("nhs", "Twitching", "NHS", "https://www.nhs.uk/", "2023", "en", "read", "all")
BOOK = Source("book", "Een boek", "NHG", "", "", "nl", "excerpt", "some")
ADDRESS = f"{ROOT}stress/"


def data(about: list[dict[str, Any]] | None = None, **more: Any) -> dict[str, Any]:
    published = published_page(MAIN, written_page(aspect="Causes"), review_line="Not reviewed yet.")
    return page_data(published, about or [], ["face-droop"], [NHS, BOOK], WORDS, more.get("publisher", PUBLISHER), MADE)


def test_the_data_are_the_linked_data_of_the_page_with_more() -> None:
    page = data()

    assert page["$schema"] == f"{ROOT}api/v1/page.schema.json"
    assert page["@context"][0] == "https://schema.org"
    assert page["@context"][1]["reviewState"] == f"{ROOT}api/v1/page.schema.json#reviewState"
    assert (page["@id"], page["url"], page["formatVersion"]) == (ADDRESS, ADDRESS, "1.2")
    assert (page["headline"], page["abstract"]) == ("Stress", "In short.")
    assert page["intendedPurpose"] == "It is information, not a diagnosis."


def test_the_data_say_who_publishes_them() -> None:
    assert data()["publishedBy"] == "Published by: Stichting Spier & Zenuw."
    assert data(publisher=None)["publishedBy"] == "No publisher has been named yet."


def test_a_page_is_about_its_codes_or_else_about_twitching() -> None:
    assert data([{"name": "Stress"}])["about"] == [{"name": "Stress"}]
    assert data()["about"]["name"] == "Muscle twitching"


def test_every_heading_is_a_part_with_its_text_its_markup_and_its_care_cards() -> None:
    whole = data()["mainEntity"]
    first, second = whole["hasPart"]
    card = '<section data-urgency="urgent"><h3 id="call">Call today</h3><p>Now.</p></section>'

    assert whole["hasHealthAspect"] == "https://schema.org/CausesHealthAspect"
    assert whole["text"] == "Stress\nIn short.\nSigns\nTwitching & more.\nCall today\nNow."
    assert (first["url"], first["name"], "hasPart" in first, "urgency" in first) == (
        f"{ADDRESS}#stress", "Stress", False, False,
    )  # fmt: skip
    assert second == {
        "@type": "HealthTopicContent",
        "url": f"{ADDRESS}#signs",
        "name": "Signs",
        "hasHealthAspect": "https://schema.org/SymptomsHealthAspect",
        "text": "Signs\nTwitching & more.\nCall today\nNow.",
        "html": f'<h2 id="signs" data-aspect="Symptoms">Signs</h2><p>Twitching &amp; more.</p>{card}',
        "hasPart": [
            {
                "@type": "HealthTopicContent",
                "url": f"{ADDRESS}#call",
                "name": "Call today",
                "hasHealthAspect": "https://schema.org/SeeDoctorHealthAspect",
                "urgency": "urgent",
                "text": "Call today\nNow.",
                "html": card,
            }
        ],
    }


def test_a_source_is_cited_with_what_is_known_of_it() -> None:
    organization = {"@type": "Organization"}

    assert data()["citation"] == [
        {
            "@type": "CreativeWork",
            "identifier": "nhs",
            "name": "Twitching",
            "publisher": {**organization, "name": "NHS"},
            "inLanguage": "en",
            "url": "https://www.nhs.uk/",
            "datePublished": "2023",
            "checked": "read",
        },
        {
            "@type": "CreativeWork",
            "identifier": "book",
            "name": "Een boek",
            "publisher": {**organization, "name": "NHG"},
            "inLanguage": "nl",
            "checked": "excerpt",
        },
    ]


@pytest.mark.parametrize(
    ("review", "state"),
    [
        (PENDING, {"state": "pending"}),
        (CURRENT, {"state": "current", "reviewed": "2026-01-02", "nextReview": "2027-01-02"}),
        (OVERDUE, {"state": "overdue", "reviewed": "2024-01-02", "nextReview": "2025-01-02"}),
    ],
)
def test_the_review_is_a_word_for_programs_and_a_sentence_for_readers(review: Review, state: dict[str, str]) -> None:
    assert review_state(review, "A line.") == {**state, "text": "A line."}


def test_the_review_line_is_that_of_the_page() -> None:
    assert data()["reviewState"]["text"] == "Not reviewed yet."
