"""The archive: what is in it, and what is said when it is not whole or too large."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from publishing.web.offline_archive import MOST_BYTES, archive_faults, archive_size_fault, belongs, packed

HOME, TYPES = "index.html", "en/types/index.html"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("index.html", True),
        ("en/types/index.html", True),
        ("pdf/leaflet.pdf", True),
        ("en/types/embed.html", False),
        ("404.html", False),
        ("api/v1/codes.json", False),
        ("assets/search.js", False),
        ("index.html.br", False),
        ("_headers", False),
        ("offline/spiertrillen.zip", False),
    ],
)
def test_pages_and_pdfs_are_in_it_and_nothing_else(name: str, expected: bool) -> None:
    assert belongs(name) is expected


@pytest.mark.parametrize(
    ("address", "leads"),
    [
        ("../index.html", True),
        ("../index.html#why", True),
        ("#here", True),
        ("../pdf/leaf%20let.pdf", True),
        ("https://site.example/x", True),
        ("tel:112", True),
        ("../", False),
        ("../../index.html", False),
        ("../index.html#nowhere", False),
        ("#nowhere", False),
        ("embed.html", False),
    ],
)
def test_link_that_leads_to_nothing_in_it_is_named_in_a_sentence(address: str, leads: bool) -> None:
    pages = {HOME: '<p id="why">', "types/index.html": f'<p id="here"><a href="{address}">x</a>'}
    said = f"types/index.html: {address} leads to nothing in offline/spiertrillen.zip; correct the link."

    assert archive_faults(pages, {*pages, "pdf/leaf let.pdf"}) == ([] if leads else [said])


def test_same_files_give_the_same_bytes_in_whatever_order() -> None:
    assert packed({HOME: b"a", TYPES: b"b"}) == packed({TYPES: b"b", HOME: b"a"})


def test_it_unpacks_into_one_folder_that_everybody_may_read() -> None:
    with ZipFile(BytesIO(packed({HOME: b"home", TYPES: b"types"}))) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {
            "spiertrillen/en/types/index.html": b"types",
            "spiertrillen/index.html": b"home",
        }
        assert {entry.external_attr >> 16 for entry in archive.infolist()} == {0o644}


def test_too_large_an_archive_is_refused_in_a_sentence() -> None:
    assert archive_size_fault(MOST_BYTES) == ""
    assert archive_size_fault(MOST_BYTES + 5) == (
        "offline/spiertrillen.zip: The archive has 4000005 bytes, 5 more than it may have; make its PDFs smaller."
    )
