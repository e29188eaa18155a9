"""Pages and PDFs as HL7 FHIR R4 DocumentReferences (https://hl7.org/fhir/R4/documentreference.html).

The pages of the search and the review packs are left out.
"""

import base64
import hashlib
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from publishing.editorial.review import Review
from publishing.settings.publisher import Publisher

LOINC = "http://loinc.org"
TYPE = {"coding": [{"system": LOINC, "code": "69730-0", "display": "Instructions"}]}
"""As listed in https://hl7.org/fhir/R4/valueset-c80-doc-typecodes.html."""
CATEGORY = {"coding": [{"system": LOINC, "code": "47049-2", "display": "Non-patient Communication"}]}
"""It is about nobody's own health; as listed in https://hl7.org/fhir/R4/valueset-document-classcodes.html."""


@dataclass(frozen=True)
class Publication:
    """Something to read; `language` is "" when it is not known, `content` its bytes as published."""

    address: str
    title: str
    type: str
    language: str
    review: Review
    review_text: str
    content: bytes


def bundle(documents: Iterable[Publication], publisher: Publisher | None, made: date) -> dict[str, Any]:
    """A collection of references to `documents`."""
    timestamp = f"{made}T00:00:00Z"
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "timestamp": timestamp,
        "entry": [
            {
                "fullUrl": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, document.address)}",
                "resource": _reference(document, publisher, timestamp),
            }
            for document in documents
        ],
    }


def _reference(document: Publication, publisher: Publisher | None, timestamp: str) -> dict[str, Any]:
    """`docStatus` is final only while a review holds; the description tells it. `hash` is SHA-1, as FHIR R4 has it."""
    language = {"language": document.language} if document.language else {}
    custodian = {"custodian": {"display": publisher.name}} if publisher else {}
    return {
        "resourceType": "DocumentReference",
        "masterIdentifier": {"system": "urn:ietf:rfc:3986", "value": document.address},
        "status": "current",
        "docStatus": "final" if document.review.holds else "preliminary",
        "type": TYPE,
        "category": [CATEGORY],
        "date": timestamp,
        **custodian,
        "description": f"{document.title.removesuffix('.')}. {document.review_text}",
        "content": [
            {
                "attachment": {
                    "contentType": document.type,
                    **language,
                    "url": document.address,
                    "size": len(document.content),
                    "hash": base64.b64encode(hashlib.sha1(document.content, usedforsecurity=False).digest()).decode(),
                    "title": document.title,
                }
            }
        ],
    }
