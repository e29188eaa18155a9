"""What a page says of itself to machines, in the words of schema.org."""

from datetime import date
from typing import Any

from publishing.editorial.review import Review
from publishing.editorial.written_page import Page

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
FASCICULATION = "R25.3"
"""Fasciculation in the WHO's ICD-10 (register: C-01)."""


def linked_data(page: Page, review: Review, root: str, address: str, site_name: str, changed: date) -> dict[str, Any]:
    """The page as a schema.org MedicalWebPage; a review appears only when a doctor has done it.

    `root` and `address` are absolute; `changed` is the date of the edition that the page belongs to.
    """
    reviewed = (
        {}
        if review.reviewed is None
        else {
            "lastReviewed": review.reviewed.isoformat(),
            "reviewedBy": {"@type": "Person", "name": review.reviewer},
        }
    )
    return {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "name": page.title,
        "description": page.description,
        "inLanguage": page.language,
        "url": address,
        "dateModified": changed.isoformat(),
        "publisher": {"@type": "Organization", "name": site_name, "url": root},
        "license": LICENCE,
        "about": {
            "@type": "MedicalSignOrSymptom",
            "name": site_name,
            "code": {"@type": "MedicalCode", "codeValue": FASCICULATION, "codingSystem": "ICD-10"},
        },
        **reviewed,
    }
