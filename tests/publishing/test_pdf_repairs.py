"""What WeasyPrint leaves out of an accessible PDF is put in: each repair on a document of a few tags."""

from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from publishing.paper.pdf_repairs import links_print, margins_as_artifacts, order_of_tabs, repaired
from publishing.paper.tag_tree import TagTree
from tagged import Tagged, outline


@pytest.fixture
def document() -> Tagged:
    return Tagged()


def test_tab_goes_in_reading_order(document: Tagged) -> None:
    order_of_tabs(document.pdf)

    assert [page.Tabs for page in document.pdf.pages] == [Name.S, Name.S]


def test_content_that_no_tag_holds_is_no_part_of_the_text(document: Tagged) -> None:
    document.holds(document.tag("P", 0, 2), document.tag("P", 1, page=1))

    margins_as_artifacts(document.pdf, TagTree(document.pdf).content)

    kinds = [
        [str(step.operands[0]) for step in pikepdf.parse_content_stream(page) if str(step.operator) == "BDC"]
        for page in document.pdf.pages
    ]
    assert kinds == [["/P", "/Artifact", "/P"], ["/Artifact", "/P", "/Artifact"]]


def test_a_link_is_on_paper_too(document: Tagged) -> None:
    link = document.pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 1, 1], F=0))
    document.pages[0].Annots = Array([link])

    links_print(document.pdf)

    assert link.F == 4


def test_a_document_is_repaired_to_the_same_bytes_each_time(tmp_path: Any, document: Tagged) -> None:
    document.holds(document.tag("P", document.tag("Span", 0), PartOf=1), document.tag("P", 1, PartOf=1))
    document.pdf.save(tmp_path / "a.pdf")
    pdf = (tmp_path / "a.pdf").read_bytes()

    once = repaired(pdf)
    (tmp_path / "b.pdf").write_bytes(once)

    assert repaired(pdf) == once
    with pikepdf.open(tmp_path / "b.pdf") as made:
        assert outline(made.Root.StructTreeRoot.K[0]) == ["Document", ["P", 0, 1]]
        assert made.pages[0].Tabs == Name.S
        assert pikepdf.parse_content_stream(made.pages[0])[-3].operands[0] == Name.Artifact
