"""What may stand in docs/sources.yml, and what cites it."""

from datetime import date

import pytest

from publishing.editorial.form import form_problems
from publishing.editorial.sources import (
    SOURCES,
    Source,
    citation_problems,
    cited,
    is_web_address,
    source_problems,
    sources,
    uncited_sources,
)
from written import document, written_page

TODAY = date(2026, 11, 25)


def entry(key: str = "nhs", address: str = "https://nhs.uk/a", date: str = "", language: str = "en") -> str:
    fields = {"title": "T", "publisher": "P", "address": address, "date": date, "language": language}
    lines = [f"  {name}: {value}" for name, value in {**fields, "checked": "excerpt", "seen": "S"}.items()]
    return "\n".join([f"{key}:", *lines, ""])


def problems(text: str) -> list[str]:
    written = document(text, "docs/sources.yml")
    assert list(form_problems(written, SOURCES)) == []
    return list(source_problems(written, ["nl", "en"], TODAY))


@pytest.mark.parametrize(
    "text",
    [
        entry(),
        entry(address=""),
        entry(address="https://nhs.uk:8443/a?b=c#d"),
        entry(date="2026-11-25"),
        entry(date="2026-11"),
        entry(date='"2026"'),
        entry(date='"1899"'),
        entry() + entry("nhs-copy"),
        entry("a", address="") + entry("b", address=""),
    ],
)
def test_source_in_order_is_no_problem(text: str) -> None:
    assert problems(text) == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (entry(address="http://nhs.uk/a"), ":4: The address of source 'nhs' must begin with https://."),
        (entry(address="www.nhs.uk/a"), "must begin with https://"),
        (entry(address="https://"), "is no address of a page (https://); copy it from the browser"),
        (entry(address="https://nhs/a"), "is no address of a page"),
        (entry(address="https://nhs.uk/a b"), "is no address of a page"),
        (entry(address='https://nhs.uk/"a"'), "is no address of a page"),
        (entry(address="https://[nhs.uk/a"), "is no address of a page"),
        (entry(address="https://jan@nhs.uk/a"), "is no address of a page"),
        (entry(address="https://-nhs.uk/a"), "is no address of a page"),
        (entry() + entry("who"), ":12: The address of source 'who' is already that of source 'nhs'"),
        (entry(date="2026-11-26"), ":5: The date of source 'nhs' lies in the future"),
        (entry(date="2026-12"), "lies in the future"),
        (entry(date='"2027"'), "lies in the future"),
        (entry(date="2026-13"), "is '2026-13'; write the year"),
        (entry(date="2026-02-30"), "is '2026-02-30'; write the year"),
        (entry(date="20261123"), "write the year"),
        (entry(date="mei 2026"), "write the year"),
        (entry(date='"0206"'), "write the year"),
        (entry(language="de"), ":6: The language of source 'nhs' is 'de'; write one of nl, en, or name"),
    ],
)
def test_source_that_cannot_be_is_told_at_its_line(text: str, says: str) -> None:
    found = problems(text)

    assert len(found) == 1 and found[0].startswith("docs/sources.yml:") and says in found[0]


def test_sources_are_known_by_their_keys() -> None:
    assert sources(document(entry())) == {"nhs": Source("nhs", "T", "P", "https://nhs.uk/a", "", "en", "excerpt", "S")}


def test_citations_are_found_with_their_lines_and_listed_once_in_their_order() -> None:
    page = written_page(markdown="# T\n\nA.[^who] B.[^nhs]\nC.[^who]\n")
    known = sources(document(entry() + entry("who", "") + entry("zzz", "") + entry("aaa", "")))

    assert page.citations == [(14, "who"), (14, "nhs"), (15, "who")]
    assert [source.key for source in cited(page, known, ["zzz", "aaa", "nhs"])] == ["who", "nhs", "aaa", "zzz"]


def test_citation_of_no_source_and_source_without_citation_are_told() -> None:
    page = written_page(markdown="# T\n\nA.[^who]\n")

    assert list(citation_problems([page], ["nhs"])) == [
        "docs/nl/types.md:14: The source 'who' is not in docs/sources.yml; add it or correct the key."
    ]
    assert list(uncited_sources(document(entry()), ["who"])) == [
        "docs/x.yml:1: No page cites the source 'nhs'; cite it or remove it."
    ]
    assert list(citation_problems([page], ["who"])) == list(uncited_sources(document(entry()), ["nhs"])) == []


@pytest.mark.parametrize("address", ["http://snomed.info/sct", "https://a.b"])
def test_code_systems_may_have_addresses_without_encryption(address: str) -> None:
    assert is_web_address(address, ("http", "https"))
    assert not is_web_address("ftp://a.b", ("http", "https"))
