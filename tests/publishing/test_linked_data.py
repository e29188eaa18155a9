"""What a page says of itself to machines."""

import pytest

from publishing.editorial.review import Review
from publishing.page.linked_data import linked_data
from publishing.settings.publisher import Publisher
from samples import CHANGED, CURRENT, MADE, OVERDUE, PENDING, PUBLISHER, TEXTS, written_page

ADDRESS = "https://example.org/health/stress/"


def said(
    review: Review = PENDING, publisher: Publisher | None = PUBLISHER, **front_matter: object
) -> dict[str, object]:
    return linked_data(written_page(**front_matter), review, ADDRESS, "Muscle twitching", publisher, MADE)


def test_a_page_is_a_medical_page_in_its_language_at_its_address() -> None:
    page = said(title="Stress", description="In short")

    assert (page["@context"], page["@type"]) == ("https://schema.org", "MedicalWebPage")
    assert (page["name"], page["description"], page["inLanguage"]) == ("Stress", "In short", "en")
    assert (page["url"], page["dateModified"]) == (ADDRESS, "2026-03-09")
    assert page["license"] == "https://creativecommons.org/licenses/by/4.0/"


def test_a_page_is_about_twitching_by_its_code() -> None:
    assert said()["about"] == {
        "@type": "MedicalSignOrSymptom",
        "name": "Muscle twitching",
        "code": {"@type": "MedicalCode", "codeValue": "R25.3", "codingSystem": "ICD-10"},
    }


REVIEWER = {"@type": "Person", "name": "Dr. A. Jansen", "jobTitle": "huisarts"}


@pytest.mark.parametrize(("review", "day"), [(CURRENT, "2026-01-02"), (OVERDUE, "2024-01-02")])
def test_a_review_that_was_done_names_its_day_and_its_doctor(review: Review, day: str) -> None:
    page = said(review)

    assert (page["lastReviewed"], page["reviewedBy"]) == (day, REVIEWER)
    assert page["creativeWorkStatus"] == f"{review.state} ({day})"


def test_whoever_reviewed_another_text_is_not_named_and_the_status_says_so() -> None:
    page = said(CHANGED)

    assert page.keys().isdisjoint({"lastReviewed", "reviewedBy"})
    assert page["creativeWorkStatus"] == "changed (2026-01-02)"


def test_nobody_is_named_before_a_review_and_before_a_publisher() -> None:
    assert said(PENDING, None)["creativeWorkStatus"] == "pending"
    assert said(PENDING, None).keys().isdisjoint({"lastReviewed", "reviewedBy", "publisher"})


@pytest.mark.parametrize(
    ("contact", "reached"),
    [("info@example.org", {"email": "info@example.org"}), ("https://example.org/", {"url": "https://example.org/"})],
)
def test_the_publisher_can_be_reached_and_told_of_mistakes(contact: str, reached: dict[str, str]) -> None:
    publisher = said(publisher=Publisher("Stichting", contact, "mailto:fout@example.org"))["publisher"]

    assert publisher == {
        "@type": "Organization",
        "name": "Stichting",
        "contactPoint": [
            {"@type": "ContactPoint", "contactType": "publisher", **reached},
            {"@type": "ContactPoint", "contactType": "corrections", "email": "fout@example.org"},
        ],
    }


@pytest.mark.parametrize("text", TEXTS)
def test_title_and_description_come_out_as_typed(text: str) -> None:
    page = said(title=text, description=text)

    assert (page["name"], page["description"]) == (text, text)
