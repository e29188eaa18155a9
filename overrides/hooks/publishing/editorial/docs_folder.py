"""What may lie in the docs folder: a list of what is known, so that nothing else can come to be published."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

from publishing.editorial.form import LANGUAGE_CODE

FOR_ALL_LANGUAGES = (
    *("sources.yml", "codes.yml", "changes.yml", "leaflet.yml"),
    *("decision-tree.yml", "services.yml", "signs.yml", "stories.yml"),
    *("reviews.yml", "reviewers.yml"),
)
OF_A_LANGUAGE = ("wording.yml", "pictures.yml", "search-words.yml", "terms.yml")
PAGE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.md")
RESERVED = ("api", "assets", "hosting", "offline", "pdf")
"""Folders of the site that are neither a language's nor a page's (the contract)."""

OF_THE_SYSTEM = re.compile(r"\.DS_Store|\._.+|Thumbs\.db|desktop\.ini|\..+\.sw[a-p]|\.#.+|\.~lock\..+#", re.IGNORECASE)
"""What macOS, Windows, Vim, Emacs and LibreOffice leave beside an open file; git does not keep it, we publish none."""

LEFT_OVER = re.compile(
    r".*~|.*\.(orig|rej|bak|old|tmp|temp|swp)|#.*#|.*[ _-]\(?(copy|kopie)( ?\d+)?\)?\.\w+", re.IGNORECASE
)
OTHER_ENDING = re.compile(r"(.+)\.(md|markdown|mdown|mkd|mdx|yml|yaml)", re.IGNORECASE)

UNPRINTABLE = "Its name holds a line break or another character that nobody sees, here a ?; name it anew."

Kind = Literal["file", "folder", "link", "other", "unreadable"]


@dataclass(frozen=True)
class Found:
    """Something in the docs folder: its path below it, with slashes, and what it is."""

    path: str
    kind: Kind


def is_known(path: str) -> bool:
    """Whether this path below the docs folder is that of a page or of editors' data: nothing else is published."""
    folder, _, name = path.rpartition("/")
    if not folder:
        return name in FOR_ALL_LANGUAGES
    return _may_be_language(folder) and (name in OF_A_LANGUAGE or bool(PAGE.fullmatch(name)))


def languages_in(found: Iterable[Found], default: str) -> list[str]:
    """The languages that have a home page, the default one first."""
    homes = [one.path for one in found if one.kind == "file" and one.path.endswith("/index.md")]
    folders = sorted(home.removesuffix("/index.md") for home in homes)
    return [default, *(folder for folder in folders if _may_be_language(folder) and folder != default)]


def folder_problems(found: Sequence[Found], default_language: str, docs: str = "docs") -> Iterator[str]:
    """What lies in the docs folder and may not, and which language has no home page, as sentences."""
    languages = languages_in(found, default_language)
    for one in found:
        folder, _, name = one.path.rpartition("/")
        if OF_THE_SYSTEM.fullmatch(name) or (folder and not _may_be_language(folder.partition("/")[0])):
            continue
        problem = _folder_problem(one, found) if one.kind == "folder" else _file_problem(one, languages)
        if problem:
            yield f"{docs}/{_printable(one.path)}:1: {problem if one.path.isprintable() else UNPRINTABLE}"
    if not any(one.path == default_language for one in found):
        yield (
            f"{docs}/{default_language}:1: The folder of the first language is missing; bring it back, or correct "
            "'languages' in mkdocs.yml."
        )


def _printable(path: str) -> str:
    return "".join(letter if letter.isprintable() else "?" for letter in path)


def _may_be_language(folder: str) -> bool:
    return bool(re.fullmatch(LANGUAGE_CODE, folder))


def _folder_problem(folder: Found, found: Sequence[Found]) -> str:
    name = PurePosixPath(folder.path).name
    if PAGE.fullmatch(name) or name in FOR_ALL_LANGUAGES + OF_A_LANGUAGE:
        return "This is a folder with the name of a file; put the file in its place."
    within = [one for one in found if one.path.startswith(f"{folder.path}/")]
    if "/" in folder.path:
        return "" if within else "A language has no folders within its own; remove this one."
    if not _may_be_language(name):
        return (
            "The folder is that of no language, and only what is in such a folder (nl, en) is published; "
            "remove it or put it elsewhere."
        )
    if not any(one.path == f"{name}/index.md" for one in found):
        return f"The folder has no index.md, the home page in the language '{name}'; write it or remove the folder."
    return ""


def _file_problem(file: Found, languages: Sequence[str]) -> str:
    name = PurePosixPath(file.path).name
    if file.kind == "unreadable":
        return "It cannot be read; look at its rights, or put it there again."
    if file.kind == "link":
        return "This is a symbolic link; put the file itself in its place."
    if file.kind == "other":
        return "This is neither a file nor a folder; remove it."
    if is_known(file.path):
        return ""
    if LEFT_OVER.fullmatch(name):
        return "This is what a program left behind; remove it."
    return _misplaced(file.path, languages) or _misnamed(file.path)


def _misplaced(path: str, languages: Sequence[str]) -> str:
    folder, _, name = path.rpartition("/")
    if not name.lower().endswith((".md", ".markdown")):
        return ""
    if not folder:
        return f"A page lies in the folder of its language ({' or '.join(languages)}); move it there or remove it."
    if folder.partition("/")[0] in languages and "/" in folder:
        return f"A page lies in the folder of its language itself; move it to {folder.partition('/')[0]}/{name}."
    return ""


def _misnamed(path: str) -> str:
    folder, _, name = path.rpartition("/")
    if found := OTHER_ENDING.fullmatch(name):
        ending = ".yml" if found[2].lower().startswith("y") else ".md"
        better = f"{_plain_name(found[1])}{ending}"
        if is_known(f"{folder}/{better}"):
            return f"The name of a file is in small letters, digits and hyphens; name it {better}."
    known = FOR_ALL_LANGUAGES if not folder else (*OF_A_LANGUAGE, "pages such as stress.md")
    return (
        f"This file is not published, because it is none of what may lie here ({', '.join(known)}); "
        "remove it or put it elsewhere."
    )


def _plain_name(name: str) -> str:
    """A name as it should have been: Spanning & Angst -> spanning-angst."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")
