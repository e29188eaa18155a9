"""Read an edition from the docs folder."""

import os
from collections.abc import Iterator
from pathlib import Path

from building.stopping import Stopped
from publishing.edition.written_edition import Edition
from publishing.editorial.docs_folder import Found, Kind, folder_problems, is_known, languages_in
from publishing.editorial.written_page import Page, page
from publishing.editorial.yaml_text import Document, Unreadable, decoded, parsed
from publishing.page.sign_items import with_words_of_signs
from publishing.tree.decision_aid import Written


class EditionUnreadable(Stopped):
    """Files that could not be read at all, or may not be there; `problems` are sentences for the editor."""


def languages_of(docs: Path, default: str) -> list[str]:
    """The languages that have a folder with a home page, the default one first."""
    return languages_in(files_in(docs), default)


def files_in(docs: Path) -> list[Found]:
    """Everything in the docs folder, in the order of its names; what links lead to is not looked into."""
    return sorted(_below(docs, docs), key=lambda found: found.path)


def _below(folder: Path, docs: Path) -> Iterator[Found]:
    for entry in os.scandir(folder):
        path = Path(entry.path)
        name = path.relative_to(docs).as_posix()
        yield Found(name, _kind(entry))
        if entry.is_dir(follow_symlinks=False) and os.access(path, os.R_OK | os.X_OK):
            yield from _below(path, docs)


def _kind(entry: os.DirEntry[str]) -> Kind:
    if entry.is_symlink():
        return "link"
    if not os.access(entry.path, os.R_OK):
        return "unreadable"
    return "folder" if entry.is_dir() else "file" if entry.is_file() else "other"


def read_edition(docs: Path, default_language: str = "nl") -> Edition:
    """The edition in `docs`; raises EditionUnreadable with every file that cannot be read or may not be there."""
    if not docs.is_dir():
        raise EditionUnreadable([f"{docs.name}:1: The folder is missing; it holds all that is published."])
    found = files_in(docs)
    problems = list(folder_problems(found, default_language, docs.name))
    languages = languages_in(found, default_language)
    if f"{default_language}/index.md" not in {one.path for one in found}:
        raise EditionUnreadable(problems)
    readable = [one.path for one in found if one.kind == "file" and is_known(one.path)]
    reader = _Reader(docs, readable, languages, problems)
    edition = Edition(
        languages=languages,
        pages=[page for language in languages for page in reader.pages(language)],
        sources=reader.document("sources.yml"),
        wording={language: reader.document(f"{language}/wording.yml") for language in languages},
        decision_aid=Written(
            tree=reader.document("decision-tree.yml"),
            signs=reader.document("signs.yml"),
            services=reader.document("services.yml"),
            stories=reader.document("stories.yml"),
        ),
        codes=reader.document("codes.yml"),
        changes=reader.document("changes.yml"),
        leaflet=reader.document("leaflet.yml"),
        pictures={language: reader.document(f"{language}/pictures.yml") for language in languages},
        reviews=reader.document("reviews.yml"),
        reviewers=reader.document("reviewers.yml"),
        terms={language: reader.document(f"{language}/terms.yml") for language in languages},
        search_words={language: reader.document(f"{language}/search-words.yml") for language in languages},
    )
    if problems:
        raise EditionUnreadable(problems)
    return with_words_of_signs(edition)


class _Reader:
    """Reads the `readable` files of the docs folder, and adds to `problems` what it cannot read."""

    def __init__(self, docs: Path, readable: list[str], languages: list[str], problems: list[str]) -> None:
        self.docs = docs
        self.readable = readable
        self.languages = languages
        self.problems = problems

    def document(self, path: str) -> Document:
        file = f"{self.docs.name}/{path}"
        if path not in self.readable:
            if not any(problem.startswith(f"{file}:") for problem in self.problems):
                self.problems.append(f"{file}:1: The file is missing; {self._way_back(path)}.")
            return Document(file, {}, {})
        try:
            return parsed(self._text(path), file)
        except Unreadable as error:
            self.problems.append(str(error))
            return Document(file, {}, {})

    def pages(self, language: str) -> Iterator[Page]:
        for path in self.readable:
            if path.startswith(f"{language}/") and path.endswith(".md"):
                file, name = f"{self.docs.name}/{path}", Path(path).stem
                try:
                    yield page(self._text(path), file, language, name)
                except Unreadable as error:
                    self.problems.append(str(error))

    def _text(self, path: str) -> str:
        file = f"{self.docs.name}/{path}"
        try:
            return decoded((self.docs / path).read_bytes(), file)
        except OSError as error:
            raise Unreadable(f"{file}:1: The file cannot be read ({error.strerror}); put it there again.") from error

    def _way_back(self, path: str) -> str:
        name = Path(path).name
        others = [other for one in self.languages if (other := f"{one}/{name}") in self.readable]
        if "/" in path and others:
            return f"copy {self.docs.name}/{others[0]} and translate it"
        return "bring it back from an earlier version"
