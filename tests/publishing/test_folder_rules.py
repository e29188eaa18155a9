"""Which paths below the docs folder are known."""

import pytest

from publishing.editorial.docs_folder import Found, folder_problems, is_known, languages_in

SOUND = [
    Found("nl", "folder"),
    *(Found(path, "file") for path in ("codes.yml", "decision-tree.yml", "sources.yml", "nl/index.md", "nl/a-b2.md")),
    *(Found(path, "file") for path in ("nl/wording.yml", "nl/pictures.yml")),
]


@pytest.mark.parametrize("found", [found for found in SOUND if found.kind == "file"], ids=lambda found: found.path)
def test_pages_and_data_are_known(found: Found) -> None:
    assert is_known(found.path)


@pytest.mark.parametrize(
    "path",
    ["index.md", "wording.yml", "nl/sources.yml", "nl/A.md", "nl/a_b.md", "nl/a-.md", "nl/-a.md", "nl/.md", "nl/a.MD",
     "nl/x/a.md", "api/a.md", "pdf/index.md", "nederlands/a.md", "NL/a.md", "nl/a.md~", "nl/a.md\n", "nl/", ""],
)  # fmt: skip
def test_nothing_else_is_known(path: str) -> None:
    assert not is_known(path)


def test_languages_are_the_folders_with_a_home_page_the_default_first() -> None:
    homes = [Found(f"{folder}/index.md", "file") for folder in ("de", "en", "nl", "api", "images")]

    assert languages_in(homes, "nl") == ["nl", "de", "en"]
    assert languages_in([Found("de/index.md", "folder")], "nl") == ["nl"]


def test_folder_of_known_files_has_no_problems() -> None:
    assert list(folder_problems(SOUND, "nl")) == []


@pytest.mark.parametrize(
    ("found", "says"),
    [
        (
            Found("nl/x.md", "unreadable"),
            "docs/nl/x.md:1: It cannot be read; look at its rights, or put it there again.",
        ),
        (Found("de", "unreadable"), "docs/de:1: It cannot be read; look at its rights, or put it there again."),
        (Found("nl/x.md", "link"), "docs/nl/x.md:1: This is a symbolic link; put the file itself in its place."),
        (Found("nl/x.md", "other"), "docs/nl/x.md:1: This is neither a file nor a folder; remove it."),
        (Found("nl/x.md", "folder"), "docs/nl/x.md:1: This is a folder with the name of a file; put the file in its"),
        (Found("nl/日本.md", "file"), "docs/nl/日本.md:1: This file is not published, because it is none of what may"),
    ],
)
def test_what_is_not_known_is_told(found: Found, says: str) -> None:
    problems = list(folder_problems([*SOUND, found], "nl"))

    assert len(problems) == 1 and problems[0].startswith(says)
