"""A leaflet that runs over its sheet is told in a sentence."""

from io import BytesIO

import pikepdf

from building.page_limits import too_long
from written import document

WORDING = {
    "nl": document("pdfs: {leaflet: {file: folder.pdf}, booklet: {file: boekje.pdf}}"),
    "en": document("pdfs: {leaflet: {file: leaflet.pdf}, booklet: {file: booklet.pdf}}"),
}


def pdf(pages: int) -> bytes:
    made, written = pikepdf.new(), BytesIO()
    for _ in range(pages):
        made.add_blank_page()
    made.save(written)
    return written.getvalue()


def test_leaflet_of_two_pages_is_one_sheet_and_a_booklet_may_be_longer() -> None:
    files = {"pdf/folder.pdf": pdf(2), "pdf/leaflet.pdf": pdf(1), "pdf/boekje.pdf": pdf(3), "pdf/booklet.pdf": pdf(3)}

    assert list(too_long(files, WORDING)) == []


def test_leaflet_of_three_pages_is_told_with_the_file_to_shorten() -> None:
    found = list(too_long({"pdf/folder.pdf": pdf(2), "pdf/leaflet.pdf": pdf(3)}, WORDING))

    assert found == ["docs/leaflet.yml:1: pdf/leaflet.pdf has 3 pages, and may have 2; say less in this file."]
