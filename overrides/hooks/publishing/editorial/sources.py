"""The sources that the pages cite, from docs/sources.yml."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from publishing.editorial.written_page import Page
from publishing.editorial.yaml_text import Document

REFERENCE = re.compile(r"\[\^([^\]\s]+)\]")
FIELDS = ("title", "publisher", "address", "date", "language", "checked", "seen")
MAY_BE_EMPTY = ("date", "address")
CHECKED = ("stored-copy", "excerpt")


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
    """The sources by key; take only from a document without source_problems."""
    return {
        key: Source(key, **{field: str(entry.get(field, "")) for field in FIELDS})
        for key, entry in document.data.items()
    }


def source_problems(document: Document) -> Iterator[str]:
    """What is wrong in docs/sources.yml itself."""
    if not isinstance(document.data, dict):
        yield f"{document.file}:1: The file must list sources by key."
        return
    for key, entry in document.data.items():
        if not isinstance(entry, dict):
            yield f"{document.place(key)}: Source '{key}' must have the fields {', '.join(FIELDS)}."
            continue
        for field in FIELDS:
            if field not in entry:
                yield f"{document.place(key)}: Source '{key}' lacks '{field}'."
            elif field not in MAY_BE_EMPTY and not entry[field]:
                yield f"{document.place(key, field)}: Source '{key}' has an empty '{field}'."
        for field in entry.keys() - set(FIELDS):
            yield f"{document.place(key, field)}: Source '{key}' has an unknown field '{field}'."
        if entry.get("address") and not str(entry["address"]).startswith(("https://", "http://")):
            yield f"{document.place(key, 'address')}: The address of source '{key}' must begin with https:// ."
        if entry.get("checked") and entry["checked"] not in CHECKED:
            yield f"{document.place(key, 'checked')}: Source '{key}' was checked how? Write {' or '.join(CHECKED)}."


def citations(page: Page) -> Iterator[tuple[int, str]]:
    """The keys that a page cites, with their lines."""
    for number, line in page.lines:
        for key in REFERENCE.findall(line):
            yield number, key


def cited(page: Page, known: dict[str, Source], cited_elsewhere: Iterable[str] = ()) -> list[Source]:
    """The sources of a page in the order of their first mention, then those that are cited for it elsewhere."""
    keys = dict.fromkeys((*(key for _, key in citations(page)), *sorted(cited_elsewhere)))
    return [known[key] for key in keys]


def citation_problems(pages: Iterable[Page], document: Document, cited_elsewhere: Iterable[str] = ()) -> Iterator[str]:
    """Sources that are cited but unknown, or listed but never cited."""
    used = set(cited_elsewhere)
    for page in pages:
        for number, key in citations(page):
            used.add(key)
            if key not in document.data:
                yield f"{page.file}:{number}: The source '{key}' is not in {document.file}; add it or mend the key."
    for key in document.data:
        if key not in used:
            yield f"{document.place(key)}: No page cites the source '{key}'; cite it or remove it."
