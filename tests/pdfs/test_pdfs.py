"""The PDFs as files: checked by two checkers and qpdf, and by hand where these do not look."""

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pikepdf
import pypdf
import pytest
import yaml
from bs4 import BeautifulSoup
from pikepdf import Array, Dictionary, Name

from contract import NAMES, PAGES, ROOT
from pdfs.conftest import (
    AID_SHEETS,
    BOOKLETS,
    DIARIES,
    FOR_READERS,
    KINDS,
    LARGE_PRINT,
    PDFS,
    spoken_pages,
)
from project import PROJECT
from publishing.paper.downloads import download_size
from publishing.tree.signs import LEVELS
from real_aid import real_aid
from reviews import EDITION, validity_begins

every_pdf = pytest.mark.parametrize("file", PDFS)
both_languages = pytest.mark.parametrize("language", BOOKLETS)
every_booklet = pytest.mark.parametrize(
    ("language", "file"), [(language, kind[language]) for kind in (BOOKLETS, LARGE_PRINT) for language in kind]
)
EXPLAINED = {
    "ORD-001": "WeasyPrint paints bullets after their text; a screen reader follows the tags, not the paint",
    "PAG-001": "care cards of one level begin with the same words, also at the head of a column",
    "HDG-010": "among the words explained 112 is one, so it is a heading",
    "LNK-010": "the review pack prints what portals are told to type, and an address in code leads nowhere",
}
LEFT_OUT = (
    "[data-review], .emergency-strip, .contents, .lead__ways, .aid, .aid-about, svg, .snippets, .footnote, .sources, "
    ".own-judgement"
)
NOT_FOR_READERS = {"sources", "about", "for-portals", "search"}
SENTENCE = re.compile(r"(?<=[.!?])\s+")


def checked(checker: str, *arguments: str) -> dict[str, object]:
    run = subprocess.run(
        [Path(sys.executable).with_name(checker), *arguments], capture_output=True, text=True, check=False
    )
    found: dict[str, object] = json.loads(run.stdout)
    return found


def language_of(file: str) -> str:
    return next(language for kind in KINDS for language, name in kind.items() if name == file)


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


@pytest.mark.parametrize("file", [file for kind in KINDS[1:] for file in kind.values()])
def test_every_page_bears_number_edition_and_review_state(folder: Path, file: str) -> None:
    language = language_of(file)
    pages = pypdf.PdfReader(folder / file).pages
    for number, page in enumerate(pages, 1):
        text = " ".join(page.extract_text().split())
        assert re.search(rf"(Pagina {number} van|Page {number} of) {len(pages)}\b", text)
        assert re.search(r"(Uitgave van|Edition of) \d+ \w+ \d{4}", text)
        assert validity_begins(language) in text


@both_languages
def test_booklet_is_light_and_of_at_most_32_pages(folder: Path, language: str) -> None:
    file = folder / BOOKLETS[language]

    assert file.stat().st_size <= 400_000
    assert len(pypdf.PdfReader(file).pages) <= 32


@every_booklet
def test_booklet_says_every_sentence_of_the_pages_in_order(site: Path, folder: Path, language: str, file: str) -> None:
    heard = re.sub(r"\((hoofdstuk|chapter)\d+\)", "", "".join(spoken_pages(folder / file)))
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
    """The pages for readers as the navigation has them."""
    settings = yaml.load((PROJECT / "mkdocs.yml").read_text("utf-8").replace("!ENV", ""), yaml.BaseLoader)
    groups = [next(iter(entry.values())) if isinstance(entry, dict) else [entry] for entry in settings["nav"]]
    return [name for group in groups for page in group if (name := page.removesuffix(".md")) not in NOT_FOR_READERS]


def sentences(file: Path) -> list[str]:
    """The sentences of a page's own text, without white space; lists and cells count as sentences of their own."""
    page = BeautifulSoup(file.read_text("utf-8"), "html.parser")
    main = page.main
    assert main
    for extra in main.select(LEFT_OUT):
        extra.decompose()
    for note in main.select("sup, .footnote-backref"):
        note.decompose()
    for ways in main.select("h2:has(+ ul > li > a:only-child):has(+ ul + h2), ul:has(> li > a:only-child)"):
        if ways.name == "h2" or all(item.get_text() == item.a.get_text() for item in ways.select("li") if item.a):
            ways.decompose()
    texts = [
        text.get_text()
        for text in main.find_all(["h1", "h2", "h3", "h4", "p", "li"])
        if not text.find(["p", "ul", "ol"])
    ]
    return [
        "".join(sentence.split()) for text in texts for sentence in SENTENCE.split(text.strip()) if sentence.strip()
    ]


@both_languages
@pytest.mark.parametrize("kind", [AID_SHEETS, BOOKLETS, LARGE_PRINT], ids=["sheet", "booklet", "large print"])
def test_aid_on_paper_says_every_sign_with_its_condition_below_its_level(
    folder: Path, kind: dict[str, str], language: str
) -> None:
    words = EDITION.wording[language].data["aid_sheet"]
    heard = "".join(spoken_pages(folder / kind[language])).partition("".join(words["how"].split()))[2]
    places = [heard.index(words["levels"][level].replace(" ", "")) for level in reversed(LEVELS)]
    assert places == sorted(places)
    for sign in real_aid().register.signs.values():
        said = "".join(f"{sign.text[language]}. {sign.condition.get(language, '')}".split())
        above = len(LEVELS) - 1 - sign.level
        end = places[above + 1] if above + 1 < len(places) else len(heard)
        assert said in heard[places[above] : end], sign.id


@both_languages
def test_aid_fits_on_the_two_sides_of_a_sheet_and_says_whom_to_call(folder: Path, language: str) -> None:
    pages = spoken_pages(folder / AID_SHEETS[language])
    services = [service for outcome in real_aid().tree.outcomes.values() for service in outcome.call]

    assert len(pages) == 2
    for service in services:
        if language in service.readers:
            assert "".join((service.number or service.find[language]).split()) in "".join(pages)


def letters_by_size(pages: Iterable[pypdf.PageObject]) -> Counter[float]:
    """How many letters of each size, in points, stand on pages."""
    letters: Counter[float] = Counter()

    def count(text: str, page: list[float], _line: list[float], _font: object, size: float) -> None:
        letters[round(size * page[0], 1)] += len(text)

    for page in pages:
        page.extract_text(visitor_text=count)
    return letters


@both_languages
def test_large_print_is_large_and_the_booklet_is_set_in_12_points(folder: Path, language: str) -> None:
    for file, size in ((BOOKLETS[language], 12), (LARGE_PRINT[language], 18)):
        letters = letters_by_size(pypdf.PdfReader(folder / file).pages[4:8])
        assert letters.most_common(1)[0][0] == size


@both_languages
def test_booklet_holds_nothing_in_the_other_language(site: Path, folder: Path, language: str) -> None:
    heard = "".join(spoken_pages(folder / BOOKLETS[language]))
    other = {"nl": "en", "en": "nl"}[language]
    for name, addresses in PAGES.items():
        own = set(sentences(site / addresses[language] / "index.html")) | {""}
        for sentence in sentences(site / addresses[other] / "index.html"):
            if len(sentence) > 40 and sentence not in own and name != "sources":
                assert sentence not in heard


@both_languages
def test_every_chapter_has_a_bookmark_and_every_internal_link_a_place(folder: Path, site: Path, language: str) -> None:
    reader = pypdf.PdfReader(folder / BOOKLETS[language])
    titles = {"".join(str(entry.title).split()) for entry in reader.outline if not isinstance(entry, list)}
    for name, addresses in PAGES.items():
        if name not in NOT_FOR_READERS:
            page = BeautifulSoup((site / addresses[language] / "index.html").read_text("utf-8"), "html.parser")
            assert "".join(page.h1.get_text().split()) in titles
    wanted = {
        str(annotation.get_object()["/Dest"])
        for page in reader.pages
        for annotation in page.get("/Annots", [])
        if "/Dest" in annotation.get_object()
    }
    assert wanted and wanted <= set(reader.named_destinations)


@both_languages
def test_contents_name_the_page_on_which_each_chapter_begins_and_each_begins_a_page(
    folder: Path, language: str
) -> None:
    reader = pypdf.PdfReader(folder / BOOKLETS[language])
    pages = spoken_pages(folder / BOOKLETS[language])
    notes = [note.get_object() for note in reader.pages[0]["/Annots"]]
    listed = list({str(note["/Dest"]): note for note in notes if "/Dest" in note}.values())
    begun = [reader.get_destination_page_number(reader.named_destinations[str(note["/Dest"])]) for note in listed]

    assert len(begun) == len(PAGES) - len(NOT_FOR_READERS) + 1
    assert begun == sorted(set(begun))
    for note, page in zip(listed, begun, strict=True):
        assert re.search(rf"{re.escape(''.join(str(note['/Contents']).split()))}\W*{page + 1}\D", pages[0] + " ")


@every_booklet
def test_every_note_bears_the_number_under_which_its_source_is_listed(folder: Path, language: str, file: str) -> None:
    reader = pypdf.PdfReader(folder / file)
    notes = {
        (str(note["/Dest"]), str(note["/Contents"]))
        for page in reader.pages
        for note in (each.get_object() for each in page.get("/Annots", []))
        if str(note.get("/Dest", "")).startswith("source-")
    }
    numbers = dict(notes)
    assert len(numbers) == len(notes) > 100
    assert sorted(int(number) for number in numbers.values()) == list(range(1, len(notes) + 1))


@both_languages
def test_titles_of_sources_are_read_in_their_own_language(folder: Path, language: str) -> None:
    other = {"nl": "en", "en": "nl"}[language]
    with pikepdf.open(folder / BOOKLETS[language]) as document:
        tags = [item for item in document.objects if isinstance(item, Dictionary) and item.get("/S") == Name.Link]
        assert sum(str(tag.get("/Lang", "")) == other for tag in tags) > 10


@both_languages
def test_list_that_runs_over_pages_is_one_list(folder: Path, language: str) -> None:
    reader = pypdf.PdfReader(folder / BOOKLETS[language])
    cited = {name for name in reader.named_destinations if name.startswith("source-")}
    with pikepdf.open(folder / BOOKLETS[language]) as document:
        lists = [item for item in document.objects if isinstance(item, Dictionary) and item.get("/S") == Name.L]
        longest = max(lists, key=lambda tag: len(tag.K))
        assert len(longest.K) >= len(cited)
        assert len({item.Pg.objgen for item in longest.K}) > 1


@pytest.mark.parametrize("language", DIARIES)
def test_diary_has_a_named_field_for_every_cell_and_question(folder: Path, language: str) -> None:
    with pikepdf.open(folder / DIARIES[language]) as document:
        fields = list(document.Root.AcroForm.Fields)
        names = [str(field.TU) for field in fields]
        headers = [item for item in document.objects if isinstance(item, Dictionary) and item.get("/S") == Name.TH]
        scopes = [str(header.A.Scope) for header in headers]
        tables = [item for item in document.objects if isinstance(item, Dictionary) and item.get("/S") == Name.Table]

    assert len(fields) == 1 + 14 * 6 + 5
    assert len(set(names)) == len(names)
    assert scopes.count("/Column") == 2 * 6
    assert scopes.count("/Row") == 14
    assert len(tables) == 2


@pytest.mark.parametrize("address", [address for address in NAMES if NAMES[address] != "search"])
def test_every_page_links_to_every_pdf_for_readers_with_its_size_and_pages(site: Path, address: str) -> None:
    page = BeautifulSoup((site / address / "index.html").read_text("utf-8"), "html.parser")
    links = page.select(".downloads a[type='application/pdf']")
    for link in page.select("a[type='application/pdf']"):
        file = site / "pdf" / str(link["href"]).rpartition("/")[2]
        reported = f"(PDF, {download_size(file.stat().st_size)}, {len(pypdf.PdfReader(file).pages)} "
        assert reported in link.parent.get_text()
    assert len(links) == len(FOR_READERS)


def test_print_folder_is_not_published(site: Path) -> None:
    assert not list(site.rglob("*.ttf"))
    assert (PROJECT / "overrides/print/fonts/OFL.txt").is_file()
