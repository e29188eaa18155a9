"""The sources that the pages cite, from docs/sources.yml."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from publishing.editorial.form import Entries, Fields, Text
from publishing.editorial.review import as_date
from publishing.editorial.told_once import told_once
from publishing.editorial.web_addresses import cannot_exist, is_web_address
from publishing.editorial.written_page import Page
from publishing.editorial.yaml_text import Document

PART_OF_DATE = re.compile(r"(1[89]|2[0-9])[0-9]{2}(-[0-9]{2}(-[0-9]{2})?)?")
CHECKED = ("stored-copy", "excerpt")
SOURCE = Fields(
    {
        "title": Text(),
        "publisher": Text(),
        "address": Text(may_be_empty=True),
        "date": Text(may_be_empty=True),
        "language": Text(),
        "checked": Text(one_of=CHECKED),
        "seen": Text(),
    }
)
SOURCES = Entries(SOURCE, "source")


@dataclass(frozen=True)
class Source:
    """One source.

    `date` is as the source gives it, or ""; `address` is "" where it was not kept;
    `checked` says how we have seen it, `seen` what of it.
    """

    key: str
    title: str
    publisher: str
    address: str
    date: str
    language: str
    checked: str
    seen: str


def sources(document: Document) -> dict[str, Source]:
    """The sources by key; take only from a document that has the form SOURCES."""
    return {key: Source(key, **entry) for key, entry in document.data.items()}


def source_problems(document: Document, languages: Collection[str], today: date) -> Iterator[str]:
    """What is wrong in docs/sources.yml: addresses, dates, languages; `languages` are those that have a name.

    Take only from a document that has the form SOURCES.
    """
    first: dict[str, str] = {}
    for key, entry in document.data.items():
        for field, problem in (
            ("address", _address_problem(entry["address"])),
            ("address", _second_address_problem(key, first.setdefault(entry["address"] or key, key))),
            ("date", _date_problem(entry["date"], today)),
        ):
            if problem:
                yield f"{document.place(key, field)}: The {field} of source '{key}' {problem}."
    yield from told_once(_language_problems(document, languages))


def _address_problem(address: str) -> str:
    if not address:
        return ""
    if not address.startswith("https://"):
        return "must begin with https://"
    if not is_web_address(address):
        return f"is no address of a page ({address}); copy it from the browser"
    return f"is on a host that nobody can have ({address}); copy it from the browser" if cannot_exist(address) else ""


def _second_address_problem(key: str, first: str) -> str:
    """A copy that somebody else keeps of a source may have its address: nhs-twitch and nhs-twitch-copy."""
    if first == key or key == f"{first}-copy" or first == f"{key}-copy":
        return ""
    return f"is already that of source '{first}'; cite that one, or correct the address"


def _date_problem(written: str, today: date) -> str:
    if not written:
        return ""
    if not PART_OF_DATE.fullmatch(written) or not as_date(f"{written}-01-01"[:10]):
        return f"is '{written}'; write the year, the month (2026-11) or the day (2026-11-23), or leave it empty"
    return "lies in the future; correct it" if written > str(today)[: len(written)] else ""


def _language_problems(document: Document, languages: Collection[str]) -> Iterator[tuple[str, str]]:
    for key, entry in document.data.items():
        if entry["language"] not in languages:
            yield (
                document.place(key, "language"),
                f"The language of this source is '{entry['language']}'; write one of {', '.join(languages)}, or name "
                "that language under 'language_names' in the wording.yml of each language",
            )


def cited(page: Page, known: dict[str, Source], cited_elsewhere: Iterable[str] = ()) -> list[Source]:
    """The sources of a page in the order of their first mention, then those that are cited for it elsewhere."""
    keys = dict.fromkeys((*(key for _, key in page.citations), *sorted(cited_elsewhere)))
    return [known[key] for key in keys]


def citation_problems(pages: Iterable[Page], known: Collection[str]) -> Iterator[str]:
    """Sources that are cited and not known, each at its first citation."""
    yield from told_once(
        (f"{page.file}:{number}", f"The source '{key}' is not in docs/sources.yml; add it or correct the key")
        for page in pages
        for number, key in page.citations
        if key not in known
    )


def uncited_sources(document: Document, used: Collection[str]) -> Iterator[str]:
    """Sources that are listed but not among those that are used."""
    for key in document.data:
        if key not in used:
            yield f"{document.place(key)}: No page cites the source '{key}'; cite it or remove it."
