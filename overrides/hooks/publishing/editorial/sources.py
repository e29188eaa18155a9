"""The sources that the pages cite, from docs/sources.yml."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain

from publishing.editorial.form import Entries, Fields, Text
from publishing.editorial.reported_once import reported_once
from publishing.editorial.review import as_date
from publishing.editorial.web_addresses import cannot_exist, is_web_address
from publishing.editorial.written_page import Page
from publishing.editorial.yaml_text import Document, KeyPath

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
    },
    {"replaced_by": Text()},
)
SOURCES = Entries(SOURCE, "source")


@dataclass(frozen=True)
class Source:
    """One source.

    `date` is as the source gives it, or ""; `address` is "" where it was not kept;
    `checked` says how we have seen it, `seen` what of it; `replaced_by` is the key of a better one, or "".
    """

    key: str
    title: str
    publisher: str
    address: str
    date: str
    language: str
    checked: str
    seen: str
    replaced_by: str = ""


def sources(document: Document) -> dict[str, Source]:
    """The sources by key. Requires a document that passed the SOURCES form check."""
    return {key: Source(key, **entry) for key, entry in document.data.items()}


def source_problems(document: Document, languages: Collection[str], today: date) -> Iterator[str]:
    """What is wrong in docs/sources.yml: addresses, dates, languages; `languages` are those that have a name.

    Requires a document that passed the SOURCES form check.
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
        if problem := _replacement_problem(key, entry, document.data):
            yield f"{document.place(key, 'replaced_by')}: Source '{key}' {problem}."
    yield from reported_once(_language_problems(document, languages))


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


def _replacement_problem(key: str, entry: Mapping[str, str], known: Mapping[str, Mapping[str, str]]) -> str:
    better = entry.get("replaced_by", "")
    if not better:
        return ""
    if better == key or better not in known:
        return f"is replaced by '{better}', which is no other source here; correct the key"
    further = known[better].get("replaced_by", "")
    return f"is replaced by '{better}', which is itself replaced by '{further}'; name one that stays" if further else ""


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


def citation_problems(
    pages: Iterable[Page], known: Collection[str], elsewhere: Iterable[tuple[str, str]] = ()
) -> Iterator[str]:
    """Sources that are cited and not known, each at its first citation; `elsewhere` are places with a key."""
    yield from reported_once(
        (place, f"The source '{key}' is not in docs/sources.yml; add it or correct the key")
        for place, key in chain(typed_citations(pages), elsewhere)
        if key not in known
    )


def typed_citations(pages: Iterable[Page]) -> Iterator[tuple[str, str]]:
    """The citations of pages, as places with a key, without what the build wrote there, such as the sources of a sign.

    What is wrong with those is reported where it comes from.
    """
    for page in pages:
        for line, key in page.citations:
            if f"[^{key}]" in page.filled_in.get(line, f"[^{key}]"):
                yield f"{page.file}:{line}", key


def replaced_citations(document: Document, pages: Iterable[Page], data: Iterable[Document]) -> Iterator[str]:
    """Where a page, or a file of signs, outcomes or codes, cites a source that is replaced, with the better key."""
    better = {key: entry["replaced_by"] for key, entry in document.data.items() if "replaced_by" in entry}
    places = list(typed_citations(pages))
    places += [(one.place(*path), key) for one in data for path, key in one.values() if _names_source(path)]
    for place, key in dict.fromkeys(places):
        if key in better:
            yield f"{place}: The source '{key}' is replaced by '{better[key]}'; cite that one, if it says the same."


def _names_source(path: KeyPath) -> bool:
    return path[-1] == "source" or "sources" in path[-2:-1]


def uncited_sources(document: Document, used: Collection[str]) -> Iterator[str]:
    """Sources that are listed but not among those that are used."""
    for key, entry in document.data.items():
        if key not in used:
            way_out = "remove it, since it is replaced" if "replaced_by" in entry else "cite it or remove it"
            yield f"{document.place(key)}: No page cites the source '{key}'; {way_out}."
