"""The leaflet as it is printed: two pages, also under the notice, and what cannot be printed is reported."""

from copy import deepcopy
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from building.build import Build
from building.leaflets import drawn
from building.printing import CannotPrint
from printed_leaflet import printed_leaflet


@pytest.mark.parametrize("language", ["nl", "en"])
def test_leaflet_is_one_sheet_also_under_the_notice(build: Build, language: str, tmp_path: Path) -> None:
    (tmp_path / "leaflet.pdf").write_bytes(printed_leaflet(build.edition, language))

    with pikepdf.open(tmp_path / "leaflet.pdf") as pdf:
        assert len(pdf.pages) == 2


def test_leaflet_that_says_more_than_fits_is_reported(build: Build) -> None:
    edition = build.edition
    data = deepcopy(edition.leaflet.data)
    data["parts"]["what-it-is"]["tiles"] *= 2

    with pytest.raises(CannotPrint, match=r"leaflet\.pdf would have 3 pages, and may have 2"):
        printed_leaflet(replace(edition, leaflet=replace(edition.leaflet, data=data)), "nl")


@pytest.mark.parametrize("content", [None, b"<svg", b"\xff"])
def test_drawing_that_cannot_be_drawn_is_reported(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "eye.svg"
    if content is not None:
        file.write_bytes(content)

    with pytest.raises(CannotPrint, match=r"The leaflet cannot show .*/eye\.svg \(.+\); bring it back"):
        drawn(file, "")
