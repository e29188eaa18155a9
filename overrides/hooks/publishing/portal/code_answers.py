"""What a portal is answered that asks for the pages for a clinical code."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from publishing.portal.codes import Code
from publishing.portal.published_page import PublishedPage
from publishing.settings.publisher import Publisher
from publishing.web.addresses import API
from publishing.web.embedded_files import LIGHT


def code_answer(
    code: Code,
    pages: Sequence[PublishedPage],
    words: Mapping[str, Any],
    publisher: Publisher | None,
    root: str,
    made: date,
) -> dict[str, Any]:
    """The answer to a code in one language: `pages` and `words` are of that language, the best page first.

    `feed` has the shape of a MedlinePlus Connect answer, which is Atom as JSON
    (https://medlineplus.gov/medlineplus-connect/web-service/).
    """
    updated = {"_value": f"{made}T00:00:00Z"}
    return {
        "$schema": f"{root}{API}code.schema.json",
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
            "id": {"_value": f"{root}{API}{code.file(pages[0].page.language)}"},
            "entry": [_entry(page, updated) for page in pages],
        },
    }


def _entry(published: PublishedPage, updated: Mapping[str, str]) -> dict[str, Any]:
    title = published.page.title
    links = (
        ("alternate", "html", published.address),
        ("related", "html", f"{published.address}{LIGHT}"),
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


def no_page(said: Sequence[str], root: str) -> dict[str, Any]:
    """The answer to what has no file below api/, in the form of RFC 9457; `said` says so in every language."""
    return {
        "type": "about:blank",
        "title": "Not Found",
        "status": 404,
        "detail": " ".join(f"{sentence}." for sentence in said),
        "codes": f"{root}{API}codes.json",
    }


def code_list(codes: Sequence[Code], languages: Sequence[str], root: str) -> dict[str, Any]:
    """Every system with its OID and address, and every code with its file in every language."""
    return {
        "$schema": f"{root}{API}codes.schema.json",
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
                        "files": {language: f"{root}{API}{code.file(language)}" for language in languages},
                    }
                    for code in codes
                    if code.system == system
                ],
            }
            for system in dict.fromkeys(code.system for code in codes)
        ],
    }
