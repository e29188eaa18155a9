"""Which paths below the docs folder are known."""

import pytest

from publishing.editorial.docs_folder import UNPRINTABLE, Found, Kind, folder_problems, is_known, languages_in

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


LEFT_BEHIND = "This is what a program left behind; remove it."
OF_NO_LANGUAGE = (
    "The folder is that of no language, and only what is in such a folder (nl, en) is published; "
    "remove it or put it elsewhere."
)
NO_HOME_PAGE = "The folder has no index.md, the home page in the language '{}'; write it or remove the folder."
OF_A_FILE = "This is a folder with the name of a file; put the file in its place."
SPELLED = "The name of a file is in small letters, digits and hyphens; name it {}."
UNKNOWN = "This file is not published, because it is none of what may lie here ({}); remove it or put it elsewhere."
AT_THE_TOP = UNKNOWN.format(
    "sources.yml, codes.yml, changes.yml, leaflet.yml, decision-tree.yml, services.yml, signs.yml, stories.yml, "
    "reviews.yml, reviewers.yml"
)
IN_A_LANGUAGE = UNKNOWN.format("wording.yml, pictures.yml, search-words.yml, terms.yml, pages such as stress.md")


@pytest.mark.parametrize(
    ("path", "kind", "says"),
    [
        ("nl/x.md", "unreadable", "It cannot be read; look at its rights, or put it there again."),
        ("de", "unreadable", "It cannot be read; look at its rights, or put it there again."),
        ("nl/x.md", "link", "This is a symbolic link; put the file itself in its place."),
        ("nl/x.md", "other", "This is neither a file nor a folder; remove it."),
        ("nl/x.md", "folder", OF_A_FILE),
        ("x.md", "folder", OF_A_FILE),
        ("nl/wording.yml", "folder", OF_A_FILE),
        ("nl/sources.yml", "folder", OF_A_FILE),
        ("nl/x", "folder", "A language has no folders within its own; remove this one."),
        ("images", "folder", OF_NO_LANGUAGE),
        ("api", "folder", OF_NO_LANGUAGE),
        ("de", "folder", NO_HOME_PAGE.format("de")),
        ("nl/x.md~", "file", LEFT_BEHIND),
        ("nl/x.bak", "file", LEFT_BEHIND),
        ("x.md", "file", "A page lies in the folder of its language (nl); move it there or remove it."),
        ("X.MARKDOWN", "file", "A page lies in the folder of its language (nl); move it there or remove it."),
        ("nl/x/y/z.md", "file", "A page lies in the folder of its language itself; move it to nl/z.md."),
        ("nl/Slapen.md", "file", SPELLED.format("slapen.md")),
        ("nl/goed  slapen!.md", "file", SPELLED.format("goed-slapen.md")),
        ("nl/Ruïne.Markdown", "file", SPELLED.format("ruine.md")),
        ("nl/WORDING.YAML", "file", SPELLED.format("wording.yml")),
        ("Sources.yaml", "file", SPELLED.format("sources.yml")),
        ("nl/日本.md", "file", IN_A_LANGUAGE),
        ("nl/x.png", "file", IN_A_LANGUAGE),
        ("nl/x/y.png", "file", IN_A_LANGUAGE),
        ("nl/words.yml", "file", IN_A_LANGUAGE),
        ("words.yml", "file", AT_THE_TOP),
        ("x.png", "file", AT_THE_TOP),
    ],
)
def test_what_is_not_known_is_reported(path: str, kind: Kind, says: str) -> None:
    assert list(folder_problems([*SOUND, Found(path, kind)], "nl")) == [f"docs/{path}:1: {says}"]


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("nl/a\nb.md", "nl/a?b.md"),
        ("nl/stress.md\n", "nl/stress.md?"),
        ("nl/a\x1b[0m.md", "nl/a?[0m.md"),
        ("nl/a\u200bb.md", "nl/a?b.md"),
        ("nl/a\udce9.md", "nl/a?.md"),
        ("im\nages", "im?ages"),
        ("nl/x\ty", "nl/x?y"),
    ],
)
def test_name_that_cannot_be_shown_is_reported_in_one_line(path: str, shown: str) -> None:
    kind: Kind = "file" if "/" in path else "folder"

    assert list(folder_problems([*SOUND, Found(path, kind)], "nl")) == [f"docs/{shown}:1: {UNPRINTABLE}"]


def test_every_language_that_has_a_home_page_is_named_to_whom_it_may_help() -> None:
    found = [*SOUND, Found("en", "folder"), Found("en/index.md", "file"), Found("x.md", "file")]

    assert list(folder_problems(found, "nl", "pages")) == [
        "pages/x.md:1: A page lies in the folder of its language (nl or en); move it there or remove it."
    ]


def test_folder_within_a_language_is_reported_by_what_is_in_it() -> None:
    found = [*SOUND, Found("nl/x", "folder"), Found("nl/x/y.md", "file")]

    assert list(folder_problems(found, "nl")) == [
        "docs/nl/x/y.md:1: A page lies in the folder of its language itself; move it to nl/y.md."
    ]


def test_what_is_in_a_folder_of_no_language_is_reported_with_it() -> None:
    found = [*SOUND, Found("images", "folder"), Found("images/x.png", "file"), Found("images/x/y.png", "file")]

    assert list(folder_problems(found, "nl")) == [f"docs/images:1: {OF_NO_LANGUAGE}"]


@pytest.mark.parametrize("path", [".DS_Store", "nl/thumbs.db", "nl/.x.md.swp", "nl/x/.DS_Store"])
def test_what_a_system_leaves_is_passed_over(path: str) -> None:
    left, after = Found(path, "file"), Found("nl/stress.docx", "file")

    assert list(folder_problems([*SOUND, left], "nl")) == []
    assert len(list(folder_problems([*SOUND, left, after], "nl"))) == 1


def test_first_language_without_a_folder_is_reported() -> None:
    assert list(folder_problems([Found("sources.yml", "file")], "nl")) == [
        "docs/nl:1: The folder of the first language is missing; bring it back, or correct 'languages' in mkdocs.yml."
    ]
