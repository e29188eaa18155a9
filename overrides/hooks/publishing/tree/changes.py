"""What has changed in the advice: corrections and recalls too, newest first, for portals that show the text."""

import hashlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from publishing.editorial.review import as_date
from publishing.editorial.yaml_text import Document
from publishing.tree.mention_checks import unfilled_mentions
from publishing.tree.signs import Translated

KINDS = ("advice", "correction", "recall")
"""Another advice; a mistake put right; advice that must not be shown any longer."""


@dataclass(frozen=True)
class Change:
    """A change; `pages` are names of pages, `portals_must` says what a portal must do."""

    id: str
    date: date
    kind: str
    pages: tuple[str, ...]
    title: Translated
    what: Translated
    portals_must: Translated


def changes(document: Document) -> list[Change]:
    """The changes of docs/changes.yml, the newest first. Requires a document without problems."""
    return [
        Change(
            id,
            date.fromisoformat(entry["date"]),
            entry["kind"],
            tuple(entry["pages"]),
            entry["title"],
            entry["what"],
            entry["portals_must"],
        )
        for id, entry in document.data.items()
    ]


def change_problems(
    document: Document, tree: Document, signs: Document, pages: Collection[str], today: date
) -> Iterator[str]:
    """What is wrong in docs/changes.yml, and what changed without a word in it; `pages` are those that exist.

    Requires documents that passed the CHANGES, TREE and SIGNS form checks.
    """
    yield from _date_problems(document, today)
    for id, entry in document.data.items():
        for name in dict.fromkeys(entry["pages"]):
            if name not in pages:
                yield f"{document.place(id, 'pages')}: Change '{id}' names the page '{name}', which does not exist."
            elif entry["pages"].count(name) > 1:
                yield f"{document.place(id, 'pages')}: Change '{id}' names the page '{name}' twice; name it once."
    yield from unfilled_mentions(document)
    yield from _unannounced(document, "tree", tree.data["version"], f"{tree.file} has version {tree.data['version']}")
    yield from _unannounced(
        document, "signs", signs.data["version"], f"{signs.file} has version {signs.data['version']}"
    )
    yield from _unannounced(
        document, "urgencies", urgencies(signs), f"In {signs.file} a sign, or its urgency, has changed"
    )


def urgencies(signs: Document) -> str:
    """A mark that changes when a sign comes, goes or becomes more or less urgent, and with nothing else."""
    signs_with_levels = sorted(f"{id} {entry['urgency']} {entry['soon']}" for id, entry in signs.data["signs"].items())
    return hashlib.sha256("\n".join(signs_with_levels).encode()).hexdigest()[:12]


def _date_problems(document: Document, today: date) -> Iterator[str]:
    newer: tuple[str, date] | None = None
    for id, entry in document.data.items():
        place, day = document.place(id, "date"), as_date(entry["date"])
        if not day:
            yield f"{place}: The date of change '{id}' is no day of the calendar ({entry['date']}); correct it."
            continue
        if day > today:
            yield f"{place}: The date of change '{id}' lies in the future; a change is reported when it is published."
        if newer and day > newer[1]:
            yield f"{place}: Change '{id}' is newer than '{newer[0]}' above it; put the newest first."
        newer = (id, day)


def _unannounced(document: Document, field: str, present: str, happened: str) -> Iterator[str]:
    """What is not what the newest change with this field says that it is."""
    newest = next((id for id, entry in document.data.items() if field in entry), "")
    if document.data.get(newest, {}).get(field) != present:
        yield (
            f"{document.place(newest, field)}: {happened}, and no change tells of it; write an entry above the "
            f"others, with '{field}: {present}'."
        )
