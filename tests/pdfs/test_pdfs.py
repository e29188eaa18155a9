"""The booklets and diaries as files: checked by two checkers and qpdf, and by hand where these do not look."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pikepdf
import pypdf
import pytest
import yaml
from bs4 import BeautifulSoup
from pikepdf import Array, Dictionary, Name

from contract import NAMES, PAGES, ROOT
from pdfs.conftest import BOOKLETS, DIARIES, LEAFLETS, PDFS, spoken_pages
from project import PROJECT
from reviews import validity_begins

every_pdf = pytest.mark.parametrize("file", PDFS)
both_booklets = pytest.mark.parametrize("language", BOOKLETS)
EXPLAINED = {
    "ORD-001": "WeasyPrint paints bullets after their text; a screen reader follows the tags, not the paint",
    "PAG-001": "many entries of the list of sources end with the same words, also at the foot of a page",
    "HDG-010": "among the words explained 112 is one, so it is a heading",
    "LNK-010": "the page for portals shows commands, whose addresses are to be copied, not followed",
    "TBL-012": "the diary's cells are empty because a person fills them in",
}
PRINTED_ADDRESS = re.compile(r"\(https?://[^\s]*?\)(?=[.,]|$)")
SENTENCE = re.compile(r"(?<=[.!?])\s+")


def checked(checker: str, *arguments: str) -> dict[str, object]:
    run = subprocess.run(
        [Path(sys.executable).with_name(checker), *arguments], capture_output=True, text=True, check=False
    )
    found: dict[str, object] = json.loads(run.stdout)
    return found


def language_of(file: str) -> str:
    of_all = (LEAFLETS, BOOKLETS, DIARIES)
    return next(language for language in LEAFLETS if file in (files[language] for files in of_all))


@every_pdf
def test_pdfua_finds_nothing(folder: Path, file: str) -> None:
    run = subprocess.run(
        [Path(sys.executable).with_name("pdfua"), "check", folder / file], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout


@every_pdf
def test_outloud_finds_no_error_and_no_warning_without_a_reason(folder: Path, file: str) -> None:
    results = checked("outloud", str(folder / file), "--json", "-", "--no-info", "--quiet")["results"]
    assert isinstance(results, list)
    findings = results[0]["findings"]

    assert [found for found in findings if found["severity"] == "error"] == []
    warnings = [found for found in findings if found["severity"] == "warning" and found["rule"] not in EXPLAINED]
    assert warnings == []


@every_pdf
def test_qpdf_finds_nothing(folder: Path, file: str) -> None:
    with pikepdf.open(folder / file) as document:
        assert document.check_pdf_syntax() == []


@every_pdf
def test_pdf_says_what_it_is(folder: Path, file: str) -> None:
    language = language_of(file)
    with pikepdf.open(folder / file) as document:
        assert str(document.Root.Lang) == language
        assert document.Root.ViewerPreferences.DisplayDocTitle
        assert document.Root.MarkInfo.Marked
        with document.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"]


@every_pdf
def test_only_our_own_fonts_are_used_and_all_are_embedded(folder: Path, file: str) -> None:
    with pikepdf.open(folder / file) as document:
        fonts = [font for font in document.objects if isinstance(font, Dictionary) and font.get("/Type") == Name.Font]
        names = {str(font.BaseFont).partition("+")[2] for font in fonts if "+" in str(font.get("/BaseFont", ""))}
        assert {name.partition("-")[0] for name in names} == {"Print"}
        assert all(
            "/FontFile2" in item or "/FontFile3" in item
            for item in document.objects
            if isinstance(item, Dictionary) and item.get("/Type") == Name.FontDescriptor
        )


@every_pdf
def test_every_link_and_field_describes_itself_and_tab_follows_the_text(folder: Path, file: str) -> None:
    with pikepdf.open(folder / file) as document:
        for page in document.pages:
            assert page.Tabs == Name.S
            for annotation in page.get("/Annots", Array()):
                if annotation.Subtype == Name.Link:
                    assert str(annotation.Contents).strip()
                    assert not re.match(r"(https?://|#)", str(annotation.Contents)) or ROOT in str(annotation.Contents)
                elif annotation.Subtype == Name.Widget:
                    assert str(annotation.TU).strip()


@pytest.mark.parametrize("file", [*BOOKLETS.values(), *DIARIES.values()])
def test_every_page_bears_number_edition_and_review_state(folder: Path, file: str) -> None:
    language = language_of(file)
    pages = pypdf.PdfReader(folder / file).pages
    for number, page in enumerate(pages, 1):
        text = " ".join(page.extract_text().split())
        assert re.search(rf"(Pagina {number} van|Page {number} of) {len(pages)}\b", text)
        assert re.search(r"(Uitgave van|Edition of) \d+ \w+ \d{4}", text)
        assert validity_begins(language) in text


@both_booklets
def test_booklet_is_light(folder: Path, language: str) -> None:
    assert (folder / BOOKLETS[language]).stat().st_size <= 700_000


@both_booklets
def test_booklet_says_every_sentence_of_the_pages_in_order(site: Path, folder: Path, language: str) -> None:
    heard = PRINTED_ADDRESS.sub("", "".join(spoken_pages(folder / BOOKLETS[language])))
    place, missing = 0, []
    for name in reading_order():
        for sentence in sentences(site / PAGES[name][language] / "index.html"):
            found = heard.find(sentence, place)
            if found < 0:
                missing.append(f"{name}: {sentence}")
            else:
                place = found
    assert missing == []


def reading_order() -> list[str]:
    """The pages as the navigation has them, without the search page."""
    settings = yaml.load((PROJECT / "mkdocs.yml").read_text("utf-8").replace("!ENV", ""), yaml.BaseLoader)
    groups = [next(iter(entry.values())) if isinstance(entry, dict) else [entry] for entry in settings["nav"]]
    return [name for group in groups for page in group if (name := page.removesuffix(".md")) != "search"]


def sentences(file: Path) -> list[str]:
    """The sentences of a page's own text, without white space; lists and cells count as sentences of their own."""
    page = BeautifulSoup(file.read_text("utf-8"), "html.parser")
    main = page.main
    assert main
    for extra in main.select("[data-review], .contents, .lead__ways, .aid, .aid-about, svg, .snippets"):
        extra.decompose()
    for note in main.select("sup, .footnote-backref"):
        note.decompose()
    texts = [
        text.get_text()
        for text in main.find_all(["h1", "h2", "h3", "h4", "p", "li"])
        if not text.find(["p", "ul", "ol"])
    ]
    return [
        "".join(sentence.split()) for text in texts for sentence in SENTENCE.split(text.strip()) if sentence.strip()
    ]


@both_booklets
def test_booklet_says_every_step_of_the_decision_aid(site: Path, folder: Path, language: str) -> None:
    heard = "".join(spoken_pages(folder / BOOKLETS[language]))
    page = BeautifulSoup((site / PAGES["decision-aid"][language] / "index.html").read_text("utf-8"), "html.parser")
    for step in page.select(".step"):
        for extra in step.select(".step__number, .care-card__urgency, .unseen, .step__ways, .step__given, ol"):
            extra.decompose()
        for text in step.select("h2, [data-answer]"):
            assert "".join(text.get_text().split()) in heard


@both_booklets
def test_booklet_holds_nothing_in_the_other_language(site: Path, folder: Path, language: str) -> None:
    heard = "".join(spoken_pages(folder / BOOKLETS[language]))
    other = {"nl": "en", "en": "nl"}[language]
    for name, addresses in PAGES.items():
        own = set(sentences(site / addresses[language] / "index.html")) | {""}
        for sentence in sentences(site / addresses[other] / "index.html"):
            if len(sentence) > 40 and sentence not in own and name != "sources":
                assert sentence not in heard


@both_booklets
def test_every_chapter_has_a_bookmark_and_every_internal_link_a_place(folder: Path, site: Path, language: str) -> None:
    reader = pypdf.PdfReader(folder / BOOKLETS[language])
    titles = {"".join(str(entry.title).split()) for entry in reader.outline if not isinstance(entry, list)}
    for name, addresses in PAGES.items():
        if name != "search":
            page = BeautifulSoup((site / addresses[language] / "index.html").read_text("utf-8"), "html.parser")
            assert "".join(page.h1.get_text().split()) in titles
    wanted = {
        str(annotation.get_object()["/Dest"])
        for page in reader.pages
        for annotation in page.get("/Annots", [])
        if "/Dest" in annotation.get_object()
    }
    assert wanted and wanted <= set(reader.named_destinations)


@both_booklets
def test_every_go_to_prints_the_page_that_it_leads_to(folder: Path, language: str) -> None:
    reader = pypdf.PdfReader(folder / BOOKLETS[language])
    pages = ["".join(page.extract_text().split()) for page in reader.pages]
    numbers = 0
    for number, page in enumerate(reader.pages):
        for annotation in page.get("/Annots", []):
            said = re.fullmatch(r"(ga naar|go to) (\d+), (pagina|page)", str(annotation.get_object().get("/Contents")))
            if said:
                numbers += 1
                place = reader.named_destinations[str(annotation.get_object()["/Dest"])]
                led_to = reader.get_destination_page_number(place)
                assert f"{''.join(said[0].split())}{led_to + 1}" in pages[number]
                assert f"{said[2]}." in pages[led_to]
    assert numbers >= 30


@both_booklets
def test_titles_of_sources_are_read_in_their_own_language(folder: Path, language: str) -> None:
    other = {"nl": "en", "en": "nl"}[language]
    with pikepdf.open(folder / BOOKLETS[language]) as document:
        tags = [item for item in document.objects if isinstance(item, Dictionary) and item.get("/S") == Name.Link]
        assert sum(str(tag.get("/Lang", "")) == other for tag in tags) > 10


@both_booklets
def test_list_that_runs_over_pages_is_one_list(site: Path, folder: Path, language: str) -> None:
    page = BeautifulSoup((site / PAGES["sources"][language] / "index.html").read_text("utf-8"), "html.parser")
    sources = page.select_one(".source-list")
    assert sources
    with pikepdf.open(folder / BOOKLETS[language]) as document:
        lists = [item for item in document.objects if isinstance(item, Dictionary) and item.get("/S") == Name.L]
        longest = max(lists, key=lambda tag: len(tag.K))
        assert len(longest.K) == len(sources.select(":scope > li"))
        assert len({item.Pg.objgen for item in longest.K}) > 1


@both_booklets
def test_page_to_tear_out_stands_alone_with_the_numbers(folder: Path, language: str) -> None:
    last = spoken_pages(folder / BOOKLETS[language])[-1]
    assert {"nl": "Wanneerbelje?", "en": "Whendoyoucall?"}[language] in last
    assert "112" in last
    assert language == "nl" or ("999" in last and "111" in last)


@pytest.mark.parametrize("language", DIARIES)
def test_diary_has_a_named_field_for_every_cell_and_question(folder: Path, language: str) -> None:
    with pikepdf.open(folder / DIARIES[language]) as document:
        fields = list(document.Root.AcroForm.Fields)
        names = [str(field.TU) for field in fields]
        headers = [item for item in document.objects if isinstance(item, Dictionary) and item.get("/S") == Name.TH]
        scopes = [str(header.A.Scope) for header in headers]
        tables = [item for item in document.objects if isinstance(item, Dictionary) and item.get("/S") == Name.Table]

    assert len(fields) == 14 * 8 + 5
    assert len(set(names)) == len(names)
    assert scopes.count("/Column") == 2 * 9
    assert scopes.count("/Row") == 14
    assert len(tables) == 2


@pytest.mark.parametrize("address", [address for address in NAMES if NAMES[address] != "search"])
def test_every_page_links_to_leaflet_booklet_and_diary_with_their_size(site: Path, address: str) -> None:
    page = BeautifulSoup((site / address / "index.html").read_text("utf-8"), "html.parser")
    links = page.select("a[type='application/pdf']")
    for link in links:
        size = round((site / "pdf" / str(link["href"]).rpartition("/")[2]).stat().st_size / 1000)
        assert f"{size} kB" in link.parent.get_text()
    assert len(links) == 3


def test_print_folder_is_not_published(site: Path) -> None:
    assert not list(site.rglob("*.ttf"))
    assert (PROJECT / "overrides/print/fonts/OFL.txt").is_file()
