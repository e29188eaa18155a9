"""Everything that is published, so that a host can verify a mirror and see what has changed."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from publishing.editorial.review import Review
from publishing.settings.publisher import Publisher
from publishing.web.addresses import API, address_of
from publishing.web.embedded_files import INDEX, is_embedded_page
from publishing.web.media_types import media_type

FORMAT_VERSION = "1.1"


@dataclass(frozen=True)
class PublishedFile:
    """A file of the site; `name` is its path from the root; `review` is None where nothing medical is said."""

    name: str
    content: bytes
    language: str
    review: Review | None


def manifest(
    files: Iterable[PublishedFile],
    words: Mapping[str, str],
    root: str,
    publisher: Publisher | None,
    made: date,
) -> dict[str, Any]:
    """The manifest of an edition, made on the day of its commit; its version is that day.

    `words` maps the address of each page to its text alone, whose hash changes with the advice and not with the layout.
    """
    return {
        "$schema": f"{root}{API}manifest.schema.json",
        "formatVersion": FORMAT_VERSION,
        "publisher": asdict(publisher) if publisher else None,
        "edition": {"version": version(made), "date": made.isoformat()},
        "words": {address: hashlib.sha256(text.encode()).hexdigest() for address, text in words.items()},
        "files": [_entry(file, root) for file in files],
    }


def kind(name: str) -> str:
    """What a file is for; part is what the site itself needs."""
    path = PurePosixPath(name)
    if is_embedded_page(name):
        return "embed"
    if path.name == INDEX:
        return "page"
    if path.suffix == ".md":
        return "markdown"
    if path.suffix == ".pdf":
        return "pdf"
    if path.name == "feed.xml":
        return "feed"
    if path.suffix == ".zip":
        return "archive"
    if name.endswith(".schema.json"):
        return "schema"
    return "data" if name.startswith(API) else "part"


def _entry(file: PublishedFile, root: str) -> dict[str, Any]:
    language = {"language": file.language} if file.language else {}
    return {
        "address": root + address_of(file.name),
        "kind": kind(file.name),
        "type": media_type(file.name),
        **language,
        "bytes": len(file.content),
        "sha256": hashlib.sha256(file.content).hexdigest(),
        **(_review(file.review) if file.review else {}),
    }


def _review(review: Review) -> dict[str, str | None]:
    return {
        "reviewState": review.state,
        "reviewed": review.reviewed.isoformat() if review.reviewed else None,
        "nextReview": review.next_review.isoformat() if review.next_review else None,
        **({"weakestPage": review.page} if review.weakest else {}),
    }


def version(made: date) -> str:
    """The version of what is made of a commit: its day."""
    return f"{made:%Y.%m.%d}"
