"""Interface words: every language says each of them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from publishing.editorial.yaml_text import Document, Path


def wording_problems(documents: Mapping[str, Document], languages: Sequence[str]) -> Iterator[str]:
    """Words that the first language has and another lacks, leaves empty, or has too many."""
    original = leaves(documents[languages[0]].data)
    for language in languages:
        document = documents[language]
        words = leaves(document.data)
        for path in original.keys() - words.keys():
            place, other = document.place(*path), documents[languages[0]].file
            yield f"{place}: The word '{_name(path)}' is missing; {other} has it."
        for path in words.keys() - original.keys():
            yield f"{document.place(*path)}: The word '{_name(path)}' is not used; remove it or mend its spelling."
        for path, word in words.items():
            if not word:
                yield f"{document.place(*path)}: The word '{_name(path)}' is empty."


def words_of_file(name: str, documents: Mapping[str, Document]) -> tuple[str, str]:
    """The language of a file that a group of words names as its `file`, and what that group says it is about.

    A file that no language names has no language and is about its name.
    """
    for language, document in documents.items():
        for group in document.data.values():
            if isinstance(group, dict) and group.get("file") == name:
                return language, group["about"]
    return "", name


def leaves(data: Any, path: Path = ()) -> dict[Path, str]:
    """Every text with its path; a list of lines counts as one text, since languages break lines differently."""
    if isinstance(data, dict):
        return {deeper: word for key, value in data.items() for deeper, word in leaves(value, (*path, key)).items()}
    return {path: " ".join(data) if isinstance(data, list) else str(data)}


def _name(path: Path) -> str:
    return " / ".join(str(part) for part in path)
