"""Pages and PDFs as FHIR references to documents."""

from typing import Any

import pytest

from publishing.editorial.review import Review
from publishing.portal.fhir_documents import Publication, bundle
from samples import CHANGED, CURRENT, DUE, MADE, OVERDUE, PENDING, PUBLISHER, ROOT

PAGE = Publication(f"{ROOT}stress/", "Stress & <more>", "text/html", "en", CURRENT, "Reviewed.", b"abc")


def reference(review: Review = CURRENT, language: str = "en", named: bool = True) -> dict[str, Any]:
    document = Publication(PAGE.address, PAGE.title, PAGE.type, language, review, PAGE.review_text, PAGE.content)
    resource: dict[str, Any] = bundle([document], PUBLISHER if named else None, MADE)["entry"][0]["resource"]
    return resource


def test_a_bundle_collects_documents_in_order_under_names_that_stay() -> None:
    other = Publication(f"{ROOT}a.pdf", "Leaflet", "application/pdf", "", PENDING, "Not reviewed.", b"")
    found = bundle([PAGE, other], None, MADE)

    assert (found["resourceType"], found["type"], found["timestamp"]) == (
        "Bundle",
        "collection",
        "2026-03-09T00:00:00Z",
    )
    assert [entry["resource"]["description"] for entry in found["entry"]] == [
        "Stress & <more>. Reviewed.",
        "Leaflet. Not reviewed.",
    ]
    assert found["entry"][0]["fullUrl"] == "urn:uuid:993c7e1b-b97b-5e8b-b749-5f52b1b9cc1a"


def test_a_reference_says_what_the_document_is_and_where() -> None:
    assert reference() == {
        "resourceType": "DocumentReference",
        "masterIdentifier": {"system": "urn:ietf:rfc:3986", "value": PAGE.address},
        "status": "current",
        "docStatus": "final",
        "type": {"coding": [{"system": "http://loinc.org", "code": "69730-0", "display": "Instructions"}]},
        "category": [
            {"coding": [{"system": "http://loinc.org", "code": "47049-2", "display": "Non-patient Communication"}]}
        ],
        "date": "2026-03-09T00:00:00Z",
        "custodian": {"display": "Stichting Spier & Zenuw"},
        "description": "Stress & <more>. Reviewed.",
        "content": [
            {
                "attachment": {
                    "contentType": "text/html",
                    "language": "en",
                    "url": PAGE.address,
                    "size": 3,
                    "hash": "qZk+NkcGgWq6PiVxeFDCbJzQ2J0=",  # SHA-1 of "abc" (FIPS 180-2, A.1)
                    "title": "Stress & <more>",
                }
            }
        ],
    }


@pytest.mark.parametrize(
    ("review", "status"),
    [
        (PENDING, "preliminary"),
        (CHANGED, "preliminary"),
        (OVERDUE, "preliminary"),
        (DUE, "final"),
        (CURRENT, "final"),
    ],
)
def test_a_document_is_final_only_while_its_review_holds(review: Review, status: str) -> None:
    assert reference(review)["docStatus"] == status


def test_what_is_not_known_is_not_said() -> None:
    unknown = reference(language="", named=False)

    assert "custodian" not in unknown
    assert "language" not in unknown["content"][0]["attachment"]
