"""Whatever lies in the docs folder is known, or reported: nothing else can come to be published."""

import os

import pytest

from project import Project

STRAY = {
    "README.md": "A page lies in the folder of its language (nl or en); move it there or remove it.",
    "index.md": "A page lies in the folder of its language (nl or en)",
    "notes.txt": "This file is not published, because it is none of what may lie here",
    "sources.yaml": "name it sources.yml",
    "Sources.YML": "name it sources.yml",
    "tree.yml": "none of what may lie here (sources.yml, codes.yml, changes.yml, leaflet.yml, decis",
    "nl/stress.docx": "This file is not published, because it is none of what may lie here",
    "nl/stress.pdf": "This file is not published",
    "nl/muscle.png": "This file is not published",
    "nl/muscle.svg": "This file is not published",
    "nl/stress.html": "This file is not published",
    "nl/words.yml": "none of what may lie here (wording.yml, pictures.yml, search-words.yml, terms.yml, pages such as",
    "nl/sources.yml": "This file is not published",
    "nl/LICENSE": "This file is not published",
    "nl/stress.md.orig": "This is what a program left behind; remove it.",
    "nl/stress.md.rej": "This is what a program left behind",
    "nl/stress.md~": "This is what a program left behind",
    "nl/stress.md.bak": "This is what a program left behind",
    "nl/stress.bak": "This is what a program left behind",
    "nl/stress.swp": "This is what a program left behind",
    "nl/#stress.md#": "This is what a program left behind",
    "nl/stress copy.md": "This is what a program left behind",
    "nl/stress (kopie).md": "This is what a program left behind",
    "sources.yml.orig": "This is what a program left behind",
    "nl/Slapen.md": "small letters, digits and hyphens; name it slapen.md.",
    "nl/goed slapen.md": "name it goed-slapen.md",
    "nl/goed_slapen.md": "name it goed-slapen.md",
    "nl/ruïne.md": "name it ruine.md",
    "nl/rui\u0308ne.md": "name it ruine.md",
    "nl/Spanning & angst.md": "name it spanning-angst.md",
    "nl/slapen.MD": "name it slapen.md",
    "nl/slapen.markdown": "name it slapen.md",
    "nl/.slapen.md": "name it slapen.md",
    "nl/Wording.yml": "name it wording.yml",
    "nl/pictures.yaml": "name it pictures.yml",
    "nl/slapen": "This file is not published",
    "nl/x/y.md": "A page lies in the folder of its language itself; move it to nl/y.md.",
    "nl/x/z/y.md": "A page lies in the folder of its language itself; move it to nl/y.md.",
    "nl/x/y.png": "This file is not published",
}


@pytest.mark.parametrize("name", STRAY)
def test_stray_file_is_reported_by_its_name(docs: Project, name: str) -> None:
    path = docs.folder / "docs" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x\n", "utf-8")

    found = docs.problems()

    assert len(found) == 1, found
    assert found[0].startswith(f"docs/{name}:1: ") and STRAY[name] in found[0] and found[0].endswith(".")


@pytest.mark.parametrize("name", ["images", "Nl", "nederlands", "api", "pdf", ".obsidian", "nl-be", "templates"])
def test_folder_of_no_language_is_reported_once_with_all_that_is_in_it(docs: Project, name: str) -> None:
    folder = docs.folder / "docs" / name
    folder.mkdir()
    for file in ("index.md", "x.png"):
        (folder / file).write_text("x\n", "utf-8")

    assert [problem.partition(";")[0] for problem in docs.problems()] == [
        f"docs/{name}:1: The folder is that of no language, and only what is in such a folder (nl, en) is published"
    ]


@pytest.mark.parametrize("file", ["", "stress.md", "wording.yml"])
def test_language_without_a_home_page_is_reported(docs: Project, file: str) -> None:
    (docs.folder / "docs/de").mkdir()
    if file:
        (docs.folder / "docs/de" / file).write_text("x\n", "utf-8")

    assert docs.problems() == [
        "docs/de:1: The folder has no index.md, the home page in the language 'de'; write it or remove the folder."
    ]


def test_first_language_without_a_folder_is_reported_alone(docs: Project) -> None:
    (docs.folder / "docs/nl").rename(docs.folder / "nl")

    assert docs.problems() == [
        "docs/nl:1: The folder of the first language is missing; bring it back, or correct 'languages' in mkdocs.yml."
    ]


def test_first_language_without_a_home_page_is_reported_alone(docs: Project) -> None:
    (docs.folder / "docs/nl/index.md").unlink()

    assert docs.problems() == [
        "docs/nl:1: The folder has no index.md, the home page in the language 'nl'; write it or remove the folder."
    ]


def test_missing_docs_folder_is_reported(docs: Project) -> None:
    (docs.folder / "docs").rename(docs.folder / "pages")

    assert docs.problems() == ["docs:1: The folder is missing; it holds all that is published."]


@pytest.mark.parametrize("name", ["nl/stress.md", "sources.yml", "nl/wording.yml", "nl"])
def test_symbolic_link_is_reported_and_not_followed(docs: Project, name: str) -> None:
    path = docs.folder / "docs" / name
    path.rename(docs.folder / "elsewhere")
    path.symlink_to(docs.folder / "elsewhere")

    assert f"docs/{name}:1: This is a symbolic link; put the file itself in its place." in docs.problems()


@pytest.mark.parametrize("name", ["nl/slapen.md", "nl/x", "x"])
def test_link_to_nowhere_and_link_in_a_circle_are_reported(docs: Project, name: str) -> None:
    (docs.folder / "docs" / name).symlink_to(docs.folder / "docs")

    assert docs.problems() == [f"docs/{name}:1: This is a symbolic link; put the file itself in its place."]


@pytest.mark.parametrize("name", ["sources.yml", "nl/stress.md", "nl/wording.yml"])
def test_folder_with_the_name_of_a_file_is_reported(docs: Project, name: str) -> None:
    path = docs.folder / "docs" / name
    path.unlink()
    path.mkdir()

    assert f"docs/{name}:1: This is a folder with the name of a file; put the file in its place." in docs.problems()


def test_empty_folder_within_a_language_is_reported(docs: Project) -> None:
    (docs.folder / "docs/nl/x").mkdir()

    assert docs.problems() == ["docs/nl/x:1: A language has no folders within its own; remove this one."]


def test_what_is_no_file_is_reported_and_not_opened(docs: Project) -> None:
    os.mkfifo(docs.folder / "docs/nl/slapen.md")

    assert docs.problems() == ["docs/nl/slapen.md:1: This is neither a file nor a folder; remove it."]


@pytest.mark.parametrize(
    "name",
    [".DS_Store", "nl/.DS_Store", "nl/Thumbs.db", "nl/desktop.ini", "nl/.stress.md.swp", "nl/._stress.md", "nl/.#x.md"],
)
def test_what_systems_and_editors_leave_beside_an_open_file_is_passed_over(docs: Project, name: str) -> None:
    (docs.folder / "docs" / name).write_bytes(b"\x00")

    assert docs.problems() == []


@pytest.mark.parametrize("name", ["decision-aid", "see-a-doctor", "search", "sources"])
def test_page_to_which_the_site_itself_leads_is_missed_in_one_sentence_a_file(docs: Project, name: str) -> None:
    for language in ("nl", "en"):
        (docs.folder / f"docs/{language}/{name}.md").unlink()

    assert docs.problems()[0] == (
        f"docs/nl/{name}.md:1: This page is missing in every language, and the site itself leads readers to it; "
        "bring it back."
    )


def test_stray_files_and_broken_files_are_reported_together(docs: Project) -> None:
    (docs.folder / "docs/README.md").write_text("x", "utf-8")
    docs.write("docs/codes.yml", "a: 'b\n")

    assert [problem.split(":")[0] for problem in docs.problems()] == ["docs/README.md", "docs/codes.yml"]
