"""The PDFs as files: checked by two checkers and qpdf, and by hand where these do not look."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from bs4 import BeautifulSoup
from pikepdf import Array, Dictionary, Name

from contract import NAMES, ROOT
from pdfs.conftest import (
    FOR_READERS,
    KINDS,
    PDFS,
    printed_pages,
)
from project import PROJECT
from publishing.paper.downloads import download_size
from reviews import validity_begins

every_pdf = pytest.mark.parametrize("file", PDFS)
EXPLAINED = {
    "ORD-001": "WeasyPrint paints bullets after their text; a screen reader follows the tags, not the paint",
    "PAG-001": "care cards of one level begin with the same words, also at the head of a column",
    "HDG-010": "among the words explained 112 is one, so it is a heading",
    "LNK-010": "the review pack prints what portals are told to type, and an address in code leads nowhere",
}


@pytest.fixture(scope="module")
def heard(folder: Path) -> dict[str, dict[str, Any]]:
    """What outloud reports of each PDF; it looks at them one after another, having loaded its rules once."""
    run = subprocess.run(
        [Path(sys.executable).with_name("outloud"), *(folder / file for file in PDFS), "--json=-", "--quiet"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return {Path(result["path"]).name: result for result in json.loads(run.stdout)["results"]}


def language_of(file: str) -> str:
    return next(language for kind in KINDS for language, name in kind.items() if name == file)


@every_pdf
def test_pdfua_finds_nothing(folder: Path, file: str) -> None:
    run = subprocess.run(
        [Path(sys.executable).with_name("pdfua"), "check", folder / file], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout


@every_pdf
def test_outloud_finds_no_error_and_no_warning_without_a_reason(heard: dict[str, dict[str, Any]], file: str) -> None:
    findings = heard[file]["findings"]

    assert heard[file]["error"] is None
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
    pages = printed_pages(folder / file)
    for number, text in enumerate(pages, 1):
        assert re.search(rf"(Pagina {number} van|Page {number} of) {len(pages)}\b", text)
        assert re.search(r"(Uitgave van|Edition of) \d+ \w+ \d{4}", text)
        assert validity_begins(language) in text


@pytest.mark.parametrize("address", [address for address in NAMES if NAMES[address] != "search"])
def test_every_page_links_to_every_pdf_for_readers_with_its_size_and_pages(site: Path, address: str) -> None:
    page = BeautifulSoup((site / address / "index.html").read_text("utf-8"), "html.parser")
    links = page.select(".downloads a[type='application/pdf']")
    for link in page.select("a[type='application/pdf']"):
        file = site / "pdf" / str(link["href"]).rpartition("/")[2]
        size_and_pages = f"(PDF, {download_size(file.stat().st_size)}, {len(printed_pages(file))} "
        assert size_and_pages in link.parent.get_text()
    assert len(links) == len(FOR_READERS)


def test_print_folder_is_not_published(site: Path) -> None:
    assert not list(site.rglob("*.ttf"))
    assert (PROJECT / "overrides/print/fonts/OFL.txt").is_file()
