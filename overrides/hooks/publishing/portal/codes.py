"""Clinical codes and the pages that tell about what they mean, for a portal that has a code and seeks a text.

Only systems and codes that the evidence register calls read, or known through HPO, may be published.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from publishing.editorial.form import Entries, Fields, ListOf, Text
from publishing.editorial.reported_once import reported_once
from publishing.editorial.yaml_text import Document
from publishing.portal.code_systems import SYSTEMS

VERIFIED = ("read", "through-hpo")
TYPES = {"sign": "MedicalSignOrSymptom", "condition": "MedicalCondition"}
CODE = Fields(
    {
        "display": Text(),
        "type": Text(one_of=tuple(TYPES)),
        "verified": Text(one_of=VERIFIED),
        "source": Text(),
        "pages": ListOf(Text(), "page"),
    }
)
CODES = Entries(
    Fields(
        {
            "name": Text(),
            "oid": Text(r"[0-9]+(\.[0-9]+)+", "numbers with dots between them"),
            "address": Text(),
            "codes": Entries(CODE, "code", r"[A-Za-z0-9]+([.:][A-Za-z0-9]+)*", "letters, digits, dots and colons"),
        }
    ),
    "system",
)


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

    def file(self, language: str) -> str:
        """Its file in a language below api/v1/; a colon may not stand in a file name everywhere."""
        return f"{language}/codes/{self.system.key}/{self.code.replace(':', '_')}.json"


def codes(document: Document) -> list[Code]:
    """All codes in the order of docs/codes.yml. Requires a document that passed the CODES form check."""
    return [
        Code(
            System(key, system["name"], system["oid"], system["address"]),
            code,
            entry["display"],
            entry["type"],
            entry["verified"],
            entry["source"],
            tuple(entry["pages"]),
        )
        for key, system in document.data.items()
        for code, entry in system["codes"].items()
    ]


def code_citations(document: Document) -> set[str]:
    """The keys of the sources that the codes name. Requires a document that passed the CODES form check."""
    return {code["source"] for system in document.data.values() for code in system["codes"].values()}


def code_problems(document: Document, sources: Collection[str], pages: Collection[str]) -> Iterator[str]:
    """What is wrong in docs/codes.yml; `sources` and `pages` are those that exist.

    Requires a document that passed the CODES form check.
    """
    for key, system in document.data.items():
        yield from _system_problems(document, key, system)
    yield from reported_once(
        (document.place(key, "codes", code, field), problem)
        for key, system in document.data.items()
        for code, entry in system["codes"].items()
        for field, problem in _code_problems(code, entry, sources, pages)
    )


def _system_problems(document: Document, key: str, system: Mapping[str, Any]) -> Iterator[str]:
    if key not in SYSTEMS:
        yield (
            f"{document.place(key)}: The code system '{key}' may not be published; "
            f"the systems that we have verified are {', '.join(SYSTEMS)}."
        )
        return
    for field, problem in SYSTEMS[key].problems(system["oid"], system["address"]):
        yield f"{document.place(key, field)}: The {field} of system '{key}' {problem}."
    for code in system["codes"]:
        if problem := SYSTEMS[key].code_problem(code):
            yield f"{document.place(key, 'codes', code)}: Code '{code}' {problem}."


def _code_problems(
    code: str, entry: Mapping[str, Any], sources: Collection[str], pages: Collection[str]
) -> Iterator[tuple[str, str]]:
    if entry["source"] not in sources:
        yield "source", f"A code names the source '{entry['source']}', which is not in docs/sources.yml; add it there"
    for name in dict.fromkeys(entry["pages"]):
        if name not in pages:
            yield "pages", f"A code leads to the page '{name}', which does not exist"
        elif entry["pages"].count(name) > 1:
            yield "pages", f"Code '{code}' leads to the page '{name}' twice; name it once"


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
