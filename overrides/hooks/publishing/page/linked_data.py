"""What a page says of itself to machines, in the words of schema.org."""

from datetime import date
from typing import Any

from publishing.editorial.review import Review
from publishing.editorial.web_addresses import OUR_LICENCE
from publishing.editorial.written_page import Page
from publishing.settings.publisher import Publisher

FASCICULATION = "R25.3"
"""Fasciculation in the WHO's ICD-10 (register: C-01)."""


def linked_data(
    page: Page, review: Review, address: str, symptom: str, publisher: Publisher | None, made: date
) -> dict[str, Any]:
    """The page as a schema.org MedicalWebPage; a publisher appears only when there is one.

    Who reviewed it appears only while it still says what was reviewed; its status always says how that stands.

    `address` is absolute; `symptom` is what the site is about; `made` is the day of the edition.
    """
    reviewed = (
        {}
        if review.reviewed is None or not review.covers_text
        else {
            "lastReviewed": review.reviewed.isoformat(),
            "reviewedBy": {"@type": "Person", "name": review.reviewer, "jobTitle": review.role},
        }
    )
    return {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "name": page.title,
        "description": page.description,
        "inLanguage": page.language,
        "url": address,
        "dateModified": made.isoformat(),
        **({"publisher": _organization(publisher)} if publisher else {}),
        "license": OUR_LICENCE,
        "about": {
            "@type": "MedicalSignOrSymptom",
            "name": symptom,
            "code": {"@type": "MedicalCode", "codeValue": FASCICULATION, "codingSystem": "ICD-10"},
        },
        "creativeWorkStatus": _status(review),
        **reviewed,
    }


def _status(review: Review) -> str:
    """Its review state, with the day of the review; schema.org has no word of its own for it."""
    return f"{review.state} ({review.reviewed})" if review.reviewed else review.state


def _organization(publisher: Publisher) -> dict[str, Any]:
    return {
        "@type": "Organization",
        "name": publisher.name,
        "contactPoint": [
            {"@type": "ContactPoint", "contactType": "publisher", **_reached(publisher.contact_link)},
            {"@type": "ContactPoint", "contactType": "corrections", **_reached(publisher.report)},
        ],
    }


def _reached(link: str) -> dict[str, str]:
    return {"email": link.removeprefix("mailto:")} if link.startswith("mailto:") else {"url": link}
