"""Clinical codes and the pages that tell about what they mean, for a portal that has a code and seeks a text.

Only systems and codes that the evidence register calls read, or known through HPO, may be published.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from publishing.editorial.publisher import Publisher
from publishing.editorial.yaml_text import Document
from publishing.portal.published_page import PublishedPage

SYSTEMS = ("icd-10", "icd-10-cm", "hpo", "snomed-ct", "umls")
VERIFIED = ("read", "through-hpo")
TYPES = {"sign": "MedicalSignOrSymptom", "condition": "MedicalCondition"}
OF_SYSTEM = ("name", "oid", "address", "codes")
OF_CODE = ("display", "type", "verified", "source", "pages")
CODE = re.compile(r"[A-Za-z0-9]+([.:][A-Za-z0-9]+)*")


@dataclass(frozen=True)
class System:
    """A code system; `address` is its canonical address in FHIR."""

    key: str
    name: str
    oid: str
    address: str


@dataclass(frozen=True)
class Code:
    """A code; `pages` are names of pages, the most fitting first; `verified` says how we know the code."""

    system: System
    code: str
    display: str
    type: str
    verified: str
    source: str
    pages: tuple[str, ...]

    @property
    def file(self) -> str:
        """Its file below api/v1/; a colon may not stand in a file name everywhere."""
        return f"codes/{self.system.key}/{self.code.replace(':', '_')}.json"


def codes(document: Document) -> list[Code]:
    """All codes in the order of docs/codes.yml; take only from a document without code_problems."""
    return [
        Code(
            System(key, entry["name"], entry["oid"], entry["address"]),
            code,
            told["display"],
            told["type"],
            told["verified"],
            told["source"],
            tuple(told["pages"]),
        )
        for key, entry in document.data.items()
        for code, told in entry["codes"].items()
    ]


def code_citations(document: Document) -> set[str]:
    """The keys of the sources that the codes name, also in a document that is not in order."""
    systems = document.data.values() if isinstance(document.data, dict) else ()
    listed = [system["codes"] for system in systems if isinstance(system, dict) and "codes" in system]
    told = [one for codes in listed if isinstance(codes, dict) for one in codes.values() if isinstance(one, dict)]
    return {one["source"] for one in told if isinstance(one.get("source"), str)}


def code_problems(document: Document, sources: Collection[str], pages: Collection[str]) -> Iterator[str]:
    """What is wrong in docs/codes.yml; `sources` and `pages` are those that exist."""
    if not isinstance(document.data, dict):
        yield f"{document.file}:1: The file must list code systems by key."
        return
    for key, system in document.data.items():
        if key not in SYSTEMS:
            yield (
                f"{document.place(key)}: The code system '{key}' may not be published; "
                f"the systems that we have verified are {', '.join(SYSTEMS)}."
            )
        yield from _field_problems(document, (key,), f"System '{key}'", system, OF_SYSTEM)
        told = system.get("codes") if isinstance(system, dict) else None
        if told and not isinstance(told, dict):
            yield f"{document.place(key, 'codes')}: System '{key}' must list its codes by code."
        elif told:
            for code in told:
                yield from _code_problems(document, key, code, sources, pages)


def _code_problems(
    document: Document, key: str, code: str, sources: Collection[str], pages: Collection[str]
) -> Iterator[str]:
    at, called, told = (key, "codes", code), f"Code '{code}'", document.data[key]["codes"][code]
    if not CODE.fullmatch(code):
        yield f"{document.place(*at)}: {called} is not a code; use letters, digits, dots and colons."
    yield from _field_problems(document, at, called, told, OF_CODE)
    if not isinstance(told, dict):
        return
    for field, allowed in (("type", TYPES), ("verified", VERIFIED)):
        if told.get(field) and told[field] not in allowed:
            yield (
                f"{document.place(*at, field)}: {called} has '{told[field]}' for '{field}'; "
                f"write {' or '.join(allowed)}."
            )
    if told.get("source") and told["source"] not in sources:
        yield (
            f"{document.place(*at, 'source')}: The source '{told['source']}' of code '{code}' is not in "
            "docs/sources.yml; add it or mend the key."
        )
    if told.get("pages") and not isinstance(told["pages"], list):
        yield f"{document.place(*at, 'pages')}: {called} must list its pages: [types, see-a-doctor]."
        return
    for name in told.get("pages") or ():
        if name not in pages:
            yield f"{document.place(*at, 'pages')}: {called} leads to the page '{name}', which does not exist."


def _field_problems(
    document: Document, at: tuple[str, ...], called: str, entry: Any, fields: Sequence[str]
) -> Iterator[str]:
    if not isinstance(entry, dict):
        yield f"{document.place(*at)}: {called} must have the fields {', '.join(fields)}."
        return
    for field in fields:
        if not entry.get(field):
            yield f"{document.place(*at, field)}: {called} lacks '{field}'."
    for field in entry.keys() - set(fields):
        yield f"{document.place(*at, field)}: {called} has an unknown field '{field}'."


def subjects(codes: Iterable[Code]) -> list[dict[str, Any]]:
    """What a page is about in the words of schema.org, with its codes: take the codes that lead to the page."""
    found: dict[tuple[str, str], list[Code]] = {}
    for code in codes:
        found.setdefault((code.display.rstrip("s").lower(), code.type), []).append(code)
    return [
        {
            "@type": TYPES[type],
            "name": same[0].display,
            "code": [
                {
                    "@type": "MedicalCode",
                    "codeValue": code.code,
                    "codingSystem": code.system.address,
                    "verified": code.verified,
                }
                for code in same
            ],
        }
        for (_, type), same in found.items()
    ]


def code_answer(
    code: Code,
    pages: Sequence[PublishedPage],
    words: Mapping[str, Any],
    publisher: Publisher | None,
    root: str,
    made: date,
) -> dict[str, Any]:
    """The answer to a code: `pages` in every language, the default language first; `words` are of that language.

    `feed` has the shape of a MedlinePlus Connect answer, which is Atom as JSON
    (https://medlineplus.gov/medlineplus-connect/web-service/).
    """
    updated = {"_value": f"{made}T00:00:00Z"}
    return {
        "$schema": f"{root}api/v1/code.schema.json",
        "formatVersion": "1.0",
        "verified": code.verified,
        "source": code.source,
        "feed": {
            "xsi": "http://www.w3.org/2001/XMLSchema-instance",
            "base": root,
            "lang": pages[0].page.language,
            "title": _text(words["site_name"]),
            "subtitle": _text(f"{code.system.name} {code.code}: {code.display}"),
            # Atom wants an author, whose name is shown to readers.
            "author": {
                "name": {"_value": publisher.name if publisher else words["publisher"]["none"]},
                "uri": {"_value": root},
            },
            "updated": updated,
            "category": [
                {"scheme": "mainSearchCriteria.v.c", "term": code.code},
                {"scheme": "mainSearchCriteria.v.cs", "term": code.system.oid},
                {"scheme": "mainSearchCriteria.v.dn", "term": code.display},
                {"scheme": "InformationRecipient", "term": "PAT"},
            ],
            "id": {"_value": f"{root}api/v1/{code.file}"},
            "entry": [_entry(page, updated) for page in pages],
        },
    }


def _entry(published: PublishedPage, updated: Mapping[str, str]) -> dict[str, Any]:
    title = published.page.title
    links = (
        ("alternate", "html", published.address),
        ("related", "html", f"{published.address}embed.html"),
        ("related", "application/json", published.data),
    )
    return {
        "lang": published.page.language,
        "title": _text(title),
        "link": [{"title": title, "rel": rel, "type": type, "href": href} for rel, type, href in links],
        "id": {"_value": published.address},
        "updated": updated,
        "summary": _text(f"{published.summary} {published.review_line}"),
    }


def _text(value: str) -> dict[str, str]:
    return {"_value": value, "type": "text"}


def code_list(codes: Sequence[Code], root: str) -> dict[str, Any]:
    """Every system with its OID and address, and every code with its file."""
    return {
        "$schema": f"{root}api/v1/codes.schema.json",
        "formatVersion": "1.0",
        "systems": [
            {
                "key": system.key,
                "name": system.name,
                "oid": system.oid,
                "address": system.address,
                "codes": [
                    {
                        "code": code.code,
                        "display": code.display,
                        "verified": code.verified,
                        "source": code.source,
                        "file": f"{root}api/v1/{code.file}",
                    }
                    for code in codes
                    if code.system == system
                ],
            }
            for system in dict.fromkeys(code.system for code in codes)
        ],
    }
