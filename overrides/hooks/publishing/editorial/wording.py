"""Interface words: what must differ between the languages, and what must be the same."""

from collections.abc import Iterator, Mapping
from typing import Any

from publishing.editorial.telephone_numbers import number_problems, numbers_in
from publishing.editorial.yaml_text import Document, KeyPath

MUST_DIFFER = ("urgency", "checked", "columns", "language_names", "kinds", "means")
"""Groups of words of one kind; the lines of a list are so too."""


def wording_problems(documents: Mapping[str, Document]) -> Iterator[str]:
    """Names that two languages or two things share and may not, languages without a name, wrong emergency numbers.

    Requires documents that passed the WORDING form check; the first is in the language that others are translated from.
    """
    yield from _shared_names(documents)
    yield from _shared_files(documents)
    yield from _language_names(documents)
    yield from _lengths(documents)
    for document in documents.values():
        yield from _emergency_numbers(document)
        yield from _same_words(document)


def _language_names(documents: Mapping[str, Document]) -> Iterator[str]:
    named = {code: document.file for document in documents.values() for code in document.data["language_names"]}
    for document in documents.values():
        for code, file in named.items():
            if code not in document.data["language_names"]:
                place = document.place("language_names")
                yield f"{place}: The language '{code}' has a name in {file} and none here; add it."


def _emergency_numbers(document: Document) -> Iterator[str]:
    """What stands above, near the top and at the foot of a page, behind which the site writes the number."""
    for key in ("call_emergency", "emergency_line", "emergency_strip"):
        text = document.data[key]
        if numbers_in(text) and not any(number_problems(text)):
            yield f"{document.place(key)}: Behind '{text}' the site itself writes the number; leave it out here."


def _same_words(document: Document) -> Iterator[str]:
    """Two months, urgencies or other things of one kind with one name, so that no reader can tell them apart."""
    for path, texts in _of_one_kind(document.data):
        first: dict[str, str | int] = {}
        for key, text in texts.items():
            if first.setdefault(text.casefold(), key) != key:
                yield f"{document.place(*path, key)}: '{text}' stands twice in '{path[-1]}'; give each its own words."


def _of_one_kind(data: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, Mapping[Any, str]]]:
    """Every list of words and every group of MUST_DIFFER, by its path."""
    if isinstance(data, list):
        yield path, dict(enumerate(data))
    elif isinstance(data, dict):
        if path and path[-1] in MUST_DIFFER:
            yield path, data
        for key in data:
            yield from _of_one_kind(data[key], (*path, key))


def _lengths(documents: Mapping[str, Document]) -> Iterator[str]:
    """Lists that are longer or shorter than that of the first language."""
    first: dict[KeyPath, tuple[int, str]] = {}
    for document in documents.values():
        for path, length in _lists(document.data):
            expected, place = first.setdefault(path, (length, document.place(*path)))
            if length != expected:
                yield (
                    f"{document.place(*path)}: '{path[-1]}' has {length} line(s), and {expected} at {place}; "
                    "write the same lines in every language."
                )


def _lists(data: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, int]]:
    if isinstance(data, list):
        yield path, len(data)
    for key in data if isinstance(data, dict) else ():
        yield from _lists(data[key], (*path, key))


def _shared_names(documents: Mapping[str, Document]) -> Iterator[str]:
    first: dict[str, Document] = {}
    for document in documents.values():
        earlier = first.setdefault(document.data["language_name"].casefold(), document)
        if earlier is not document:
            yield (
                f"{document.place('language_name')}: The language is called '{document.data['language_name']}', like "
                f"the one in {earlier.file}; give each its own name."
            )


def _shared_files(documents: Mapping[str, Document]) -> Iterator[str]:
    first: dict[str, str] = {}
    for document in documents.values():
        for name, pdf in document.data["pdfs"].items():
            place = document.place("pdfs", name, "file")
            earlier = first.setdefault(pdf["file"], place)
            if earlier != place:
                yield (
                    f"{place}: The file name '{pdf['file']}' is already that of the PDF at {earlier}, which would be "
                    "lost; choose another."
                )


def words_of_file(name: str, documents: Mapping[str, Document]) -> tuple[str, str]:
    """The language of a file that is one of the PDFs, and what it is about.

    A file that no language names has no language and is about its name.
    """
    for language, document in documents.items():
        for pdf in document.data["pdfs"].values():
            if pdf["file"] == name:
                return language, pdf["about"]
    return "", name


def files_of_kind(kind: str, documents: Mapping[str, Document]) -> set[str]:
    """The names below the root of the PDFs of one kind, in every language."""
    return {f"pdf/{document.data['pdfs'][kind]['file']}" for document in documents.values()}
