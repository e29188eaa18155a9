"""Read an edition from the docs folder."""

from pathlib import Path

from publishing.editorial.written_edition import Edition
from publishing.editorial.written_page import Page, page
from publishing.editorial.yaml_text import Document, Unreadable, decoded, parsed


class EditionUnreadable(Exception):
    """Files that could not be read at all; `problems` are sentences for the editor."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def languages_of(docs: Path, default: str) -> list[str]:
    """The languages that have a folder, the default one first."""
    folders = sorted(folder.name for folder in docs.iterdir() if (folder / "index.md").is_file())
    return [default, *(folder for folder in folders if folder != default)]


def read_edition(docs: Path, default_language: str = "nl") -> Edition:
    """The edition in `docs`; raises EditionUnreadable with every file that cannot be read."""
    problems: list[str] = []
    languages = languages_of(docs, default_language)

    def document(path: Path) -> Document:
        file = named(path, docs)
        try:
            return parsed(decoded(path.read_bytes(), file), file)
        except FileNotFoundError:
            problems.append(f"{file}:1: The file is missing; copy it from another language and translate it.")
        except Unreadable as error:
            problems.append(str(error))
        return Document(file, {}, {})

    def pages(language: str) -> list[Page]:
        found = []
        for path in sorted((docs / language).glob("*.md")):
            file = named(path, docs)
            try:
                found.append(page(decoded(path.read_bytes(), file), file, language, path.stem))
            except Unreadable as error:
                problems.append(str(error))
        return found

    edition = Edition(
        languages=languages,
        pages=[page for language in languages for page in pages(language)],
        sources=document(docs / "sources.yml"),
        wording={language: document(docs / language / "wording.yml") for language in languages},
        tree=document(docs / "decision-tree.yml"),
        codes=document(docs / "codes.yml"),
        pictures={language: document(docs / language / "pictures.yml") for language in languages},
    )
    if problems:
        raise EditionUnreadable(problems)
    return edition


def named(path: Path, docs: Path) -> str:
    """The name of a file as an editor knows it: docs/nl/types.md."""
    return (Path(docs.name) / path.relative_to(docs)).as_posix()
