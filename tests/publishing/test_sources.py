"""What may stand in docs/sources.yml, and what cites it."""

from dataclasses import replace
from datetime import date

import pytest

from publishing.editorial.form import form_problems
from publishing.editorial.sources import (
    SOURCES,
    Source,
    citation_problems,
    cited,
    replaced_citations,
    source_problems,
    sources,
    uncited_sources,
)
from written import document, written_page

TODAY = date(2026, 11, 25)


def entry(
    key: str = "nhs", address: str = "https://nhs.uk/a", date: str = "", language: str = "en", **others: str
) -> str:
    fields = {"title": "T", "publisher": "P", "address": address, "date": date, "language": language}
    lines = [f"  {name}: {value}" for name, value in {**fields, "checked": "excerpt", "seen": "S", **others}.items()]
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
        entry("nhs-copy") + entry(),
        entry("a", address="") + entry("b", address=""),
        entry("a", replaced_by="b") + entry("b", address=""),
    ],
)
def test_source_in_order_is_no_problem(text: str) -> None:
    assert problems(text) == []


NO_ADDRESS = "The address of source 'nhs' is no address of a page ({}); copy it from the browser."
NO_HOST = "The address of source 'nhs' is on a host that nobody can have ({}); copy it from the browser."
NO_DATE = (
    "The date of source 'nhs' is '{}'; write the year, the month (2026-11) or the day (2026-11-23), or leave it empty."
)
FUTURE = "The date of source 'nhs' lies in the future; correct it."
OF_NO_USE = "Source 'nhs' is replaced by '{}', which is no other source here; correct the key."
SHARED = "The address of source '{}' is already that of source '{}'; cite that one, or correct the address."


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        (entry(address="http://nhs.uk/a"), 4, "The address of source 'nhs' must begin with https://."),
        (entry(address="www.nhs.uk/a"), 4, "The address of source 'nhs' must begin with https://."),
        (entry(address="https://"), 4, NO_ADDRESS.format("https://")),
        (entry(address="https://nhs/a"), 4, NO_ADDRESS.format("https://nhs/a")),
        (entry(address="https://nhs.uk/a b"), 4, NO_ADDRESS.format("https://nhs.uk/a b")),
        (entry(address='https://nhs.uk/"a"'), 4, NO_ADDRESS.format('https://nhs.uk/"a"')),
        (entry(address="https://[nhs.uk/a"), 4, NO_ADDRESS.format("https://[nhs.uk/a")),
        (entry(address="https://jan@nhs.uk/a"), 4, NO_ADDRESS.format("https://jan@nhs.uk/a")),
        (entry(address="https://-nhs.uk/a"), 4, NO_ADDRESS.format("https://-nhs.uk/a")),
        *(
            (entry(address=address), 4, NO_ADDRESS.format(address))
            for address in ("https://localhost/a", "https://192.168.1.1/a", "https://127.0.0.1:80/a", "https://[::1]/a")
        ),
        *(
            (entry(address=f"https://{host}/a"), 4, NO_HOST.format(f"https://{host}/a"))
            for host in ("example.com", "www.example.org", "nhs.example", "NHS.test", "nas.local", "a.localhost:8000")
        ),
        (entry() + entry("who"), 12, SHARED.format("who", "nhs")),
        (entry("who") + entry("who-2"), 12, SHARED.format("who-2", "who")),
        (entry(replaced_by="nhs"), 9, OF_NO_USE.format("nhs")),
        (entry(replaced_by="who"), 9, OF_NO_USE.format("who")),
        (
            entry("a", "", replaced_by="b") + entry("b", "", replaced_by="c") + entry("c", ""),
            9,
            "Source 'a' is replaced by 'b', which is itself replaced by 'c'; name one that stays.",
        ),
        (entry(date="2026-11-26"), 5, FUTURE),
        (entry(date="2026-12"), 5, FUTURE),
        (entry(date='"2027"'), 5, FUTURE),
        (entry(date="2026-13"), 5, NO_DATE.format("2026-13")),
        (entry(date="2026-02-30"), 5, NO_DATE.format("2026-02-30")),
        (entry(date="20261123"), 5, NO_DATE.format("20261123")),
        (entry(date="mei 2026"), 5, NO_DATE.format("mei 2026")),
        (entry(date='"0206"'), 5, NO_DATE.format("0206")),
        (
            entry(language="de"),
            6,
            "The language of this source is 'de'; write one of nl, en, or name that language under 'language_names' "
            "in the wording.yml of each language.",
        ),
    ],
)
def test_source_that_cannot_be_is_reported_at_its_line(text: str, line: int, says: str) -> None:
    assert problems(text) == [f"docs/sources.yml:{line}: {says}"]


def test_language_without_a_name_is_reported_once_for_all_its_sources() -> None:
    found = problems(entry(language="de") + entry("who", "https://who.int/a", language="de"))

    assert [problem.partition(";")[0] for problem in found] == [
        "docs/sources.yml:6: The language of this source is 'de'"
    ]
    assert found[0].endswith("of each language; one more place has the same fault.")


def test_sources_are_known_by_their_keys() -> None:
    assert sources(document(entry())) == {"nhs": Source("nhs", "T", "P", "https://nhs.uk/a", "", "en", "excerpt", "S")}
    assert sources(document(entry(replaced_by="who")))["nhs"].replaced_by == "who"


def test_citations_are_found_with_their_lines_and_listed_once_in_their_order() -> None:
    page = written_page(markdown="# T\n\nA.[^who] B.[^nhs]\nC.[^who]\n")
    known = sources(document(entry() + entry("who", "") + entry("zzz", "") + entry("aaa", "")))

    assert page.citations == [(14, "who"), (14, "nhs"), (15, "who")]
    assert [source.key for source in cited(page, known, ["zzz", "aaa", "nhs"])] == ["who", "nhs", "aaa", "zzz"]


def test_citation_of_no_source_and_source_without_citation_are_reported() -> None:
    page = written_page(markdown="# T\n\nA.[^who]\n")

    assert list(citation_problems([page], ["nhs"])) == [
        "docs/nl/types.md:14: The source 'who' is not in docs/sources.yml; add it or correct the key."
    ]
    assert list(citation_problems([page, written_page("stress", markdown="# T\n\nB.[^who] C.[^who]\n")], ["nhs"])) == [
        "docs/nl/types.md:14: The source 'who' is not in docs/sources.yml; add it or correct the key; "
        "2 more places have the same fault."
    ]
    assert list(uncited_sources(document(entry("who") + entry()), ["who"])) == [
        "docs/x.yml:9: No page cites the source 'nhs'; cite it or remove it."
    ]
    assert list(citation_problems([page], ["who"])) == list(uncited_sources(document(entry()), ["nhs"])) == []


def test_citation_of_a_replaced_source_is_reported_wherever_it_stands() -> None:
    known = document(entry("old", "", replaced_by="nhs") + entry())
    page = written_page(markdown="# T\n\nA.[^old] B.[^nhs]\n\n- Punt.[^old]\n")
    signs = document(
        "signs:\n  a: {text: old, sources: [nhs, old]}\n  old:\n    sources:\n      - old\n", "docs/signs.yml"
    )
    codes = document("icd:\n  codes:\n    A:\n      source: old\n", "docs/codes.yml")

    assert list(replaced_citations(known, [page], [signs, codes])) == [
        f"docs/{place}: The source 'old' is replaced by 'nhs'; cite that one, if it says the same."
        for place in ("nl/types.md:14", "nl/types.md:16", "signs.yml:2", "signs.yml:5", "codes.yml:4")
    ]
    assert list(replaced_citations(document(entry("old") + entry("nhs")), [page], [signs, codes])) == []


def test_replaced_source_of_a_sign_is_reported_at_the_sign_and_not_on_each_page() -> None:
    known = document(entry("old", "", replaced_by="nhs") + entry())
    page = written_page(markdown="# T\n\n- Punt.[^old]\n- Punt.[^old]\n")
    typed = page.markdown.replace("Punt.[^old]", "sign:a", 1)

    assert [one.partition(": ")[0] for one in replaced_citations(known, [replace(page, as_written=typed)], [])] == [
        "docs/nl/types.md:15"
    ]


def test_replaced_source_that_nothing_cites_any_more_is_to_be_removed() -> None:
    assert list(uncited_sources(document(entry("old", replaced_by="nhs") + entry()), ["nhs"])) == [
        "docs/x.yml:1: No page cites the source 'old'; remove it, since it is replaced."
    ]
