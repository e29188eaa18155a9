"""The leaflet as it is printed: two pages, also under the notice, and what cannot be printed is reported."""

from copy import deepcopy
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from jinja2 import Environment, FileSystemLoader

from building.build import Build
from building.leaflets import drawn, leaflet
from building.pdfs import MOST_PAGES
from building.printing import CannotPrint, as_pdf
from project import PROJECT
from publishing.editorial.review import Review
from publishing.editorial.written_edition import Edition
from publishing.reviewing.review_words import review_line

OVERRIDES = PROJECT / "overrides"
QR_CODE = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/%3E"


def printed(edition: Edition, language: str) -> bytes:
    """The leaflet of a publisher who knowingly publishes what no doctor has reviewed: nothing is longer."""
    about = {
        "kind": "leaflet",
        "language": language,
        "words": edition.wording[language].data,
        "addresses": {"index": "https://care.example/information/twitching/"},
        "qr_codes": {"index": QR_CODE},
        "edition_date": "30 september 2026",
        "made": "2026-09-30",
        "published_unreviewed": True,
        "review_line": review_line,
    }
    template = Environment(loader=FileSystemLoader(OVERRIDES), autoescape=True).get_template("print/leaflet.html")
    html = template.render(about, **leaflet(about, edition, Review("pending")))
    return as_pdf(html, OVERRIDES / "print", "leaflet.pdf", MOST_PAGES["leaflet"])


@pytest.mark.parametrize("language", ["nl", "en"])
def test_leaflet_is_one_sheet_also_under_the_notice(build: Build, language: str, tmp_path: Path) -> None:
    (tmp_path / "leaflet.pdf").write_bytes(printed(build.edition, language))

    with pikepdf.open(tmp_path / "leaflet.pdf") as pdf:
        assert len(pdf.pages) == 2


def test_leaflet_that_says_more_than_fits_is_reported(build: Build) -> None:
    edition = build.edition
    data = deepcopy(edition.leaflet.data)
    data["parts"]["what-it-is"]["tiles"] *= 2

    with pytest.raises(CannotPrint, match=r"leaflet\.pdf would have 3 pages, and may have 2"):
        printed(replace(edition, leaflet=replace(edition.leaflet, data=data)), "nl")


@pytest.mark.parametrize("content", [None, b"<svg", b"\xff"])
def test_drawing_that_cannot_be_drawn_is_reported(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "eye.svg"
    if content is not None:
        file.write_bytes(content)

    with pytest.raises(CannotPrint, match=r"The leaflet cannot show .*/eye\.svg \(.+\); bring it back"):
        drawn(file, "")
