"""A third language is one folder and one entry: tried with an invented one, written from right to left."""

import io
import json
import re
import shutil

import pypdf
import pytest
import yaml
from bs4 import BeautifulSoup, NavigableString
from fontTools.ttLib import TTFont

from building.print_fonts import faces
from contract import PAGES
from more_languages import IN_EVERY_LANGUAGE, in_more_languages
from pdfs.conftest import LEAFLETS, embedded_fonts
from project import Project, copied
from short_edition import print_covers, shorten

NAME, FONT = "xx", "Fira Sans"
MARK = "‡"  # no text of ours holds it, so a text without it is a text that was not translated
LETTERS = re.compile(r"[^\W\d_]{2,}")
OF_THE_MARKDOWN = (
    ".rest > :not(#search), .sources, .lead > h1, .lead > h1 + p, main [lang], .contents a, title, .languages a"
)
SAME_IN_EVERY_LANGUAGE = re.compile(r"\b(CC BY|Nederlands|English|PDF|ZIP|kB|MB)\b")


@pytest.fixture(scope="module")
def translated(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A short edition with the Dutch folder 'translated', every word of ours marked, and built without a word said."""
    project = copied(tmp_path_factory.mktemp("translated"))
    shorten(project)
    print_covers(project)
    docs = project.folder / "docs"
    shutil.copytree(docs / "nl", docs / NAME)
    for file in ("wording.yml", "pictures.yml"):
        words = yaml.load((docs / "nl" / file).read_text("utf-8"), yaml.CBaseLoader)
        (docs / NAME / file).write_text(yaml.safe_dump(marked(words), allow_unicode=True), "utf-8")
    for page in (docs / NAME).glob("*.md"):
        page.write_text(page.read_text("utf-8").replace("title: ", f"title: {MARK}").replace("\n# ", f"\n# {MARK}"))
    words = project.read(f"docs/{NAME}/wording.yml")
    project.write(
        f"docs/{NAME}/wording.yml",
        words.replace(f"direction: {MARK}ltr", "direction: rtl")
        .replace(f"locale: {MARK}", "locale: ")
        .replace(f"font: {MARK}Atkinson Hyperlegible Next", f"font: {FONT}")
        .replace(f"own_advice: {MARK}", "own_advice: ")
        .replace(f"file: {MARK}", f"file: {NAME}-"),
    )
    project.replace(
        "mkdocs.yml",
        "        - locale: en",
        f"        - {{locale: {NAME}, name: X, build: true}}\n        - locale: en",
    )
    for file in IN_EVERY_LANGUAGE:
        data = yaml.load(project.read(f"docs/{file}.yml"), yaml.CBaseLoader)
        data = in_more_languages(data, lambda text: {NAME: f"{MARK}{text}"})
        project.write(f"docs/{file}.yml", yaml.safe_dump(data, allow_unicode=True, sort_keys=False))
    assert project.command("commands.translated").returncode == 0
    built = project.build()
    assert (built.returncode, built.stdout, built.stderr) == (0, "", "")
    return project


def marked(words: object) -> object:
    if isinstance(words, dict):
        return {key: marked(word) for key, word in words.items()}
    return [marked(word) for word in words] if isinstance(words, list) else f"{MARK}{words}"


def test_new_language_is_built_with_no_untranslated_interface_word(translated: Project) -> None:
    pages = sorted((translated.folder / "site" / NAME).rglob("index.html"))
    assert len(pages) == len(PAGES)
    for file in pages:
        page = BeautifulSoup(file.read_text("utf-8"), "html.parser")
        assert page.html and (page.html["lang"], page.html["dir"]) == (NAME, "rtl")
        assert untranslated(page) == []


def untranslated(page: BeautifulSoup) -> list[str]:
    """The interface texts without the mark: all texts and labels but those of the page's own Markdown."""
    for text in page.select(OF_THE_MARKDOWN):
        text.decompose()
    texts = [str(text) for text in page.find_all(string=True) if type(text) is NavigableString]
    labels = [
        str(tag[name]) for tag in page.find_all(True) for name in ("aria-label", "title", "alt") if tag.has_attr(name)
    ]
    return [
        text for text in texts + labels if LETTERS.search(SAME_IN_EVERY_LANGUAGE.sub("", text)) and MARK not in text
    ]


def test_other_languages_lead_to_the_new_one(translated: Project) -> None:
    page = BeautifulSoup(translated.read("site/en/types/index.html"), "html.parser")
    found = [link["hreflang"] for link in page.find_all("link", rel="alternate", hreflang=True)]
    assert found in (["nl", NAME, "en", "x-default"], ["nl", "en", NAME, "x-default"])
    assert f"{NAME}/soorten/" in translated.read("site/sitemap.xml")
    not_found = BeautifulSoup(translated.read("site/404.html"), "html.parser")
    assert not_found.select_one(f"main [lang={NAME}]")


def test_new_language_has_all_data_for_portals(translated: Project) -> None:
    api = translated.folder / "site/api/v1"
    for folder in (api, api / "oembed"):
        assert {file.name for file in (folder / NAME).iterdir()} == {file.name for file in (folder / "nl").iterdir()}
    assert json.loads((api / f"fhir/questionnaire-{NAME}.json").read_text("utf-8"))["language"] == NAME
    answer = json.loads((api / NAME / "codes/icd-10/R25.3.json").read_text("utf-8"))
    assert {entry["lang"] for entry in answer["feed"]["entry"]} == {NAME}
    manifest = json.loads((api / "manifest.json").read_text("utf-8"))
    assert {file["language"] for file in manifest["files"] if "language" in file} == {"nl", "en", NAME}


def test_new_language_is_printed_in_the_font_that_it_names(translated: Project) -> None:
    leaflet = translated.folder / f"site/pdf/{NAME}-{LEAFLETS['nl']}"
    ours = {TTFont(face.file)["head"].created for face in faces(FONT)}

    held = embedded_fonts(pypdf.PdfReader(leaflet)).values()

    assert held
    for content in held:
        assert TTFont(io.BytesIO(content))["head"].created in ours
