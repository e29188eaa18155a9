"""What WeasyPrint leaves out of an accessible PDF is put in: each repair on a document of a few tags."""

from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from publishing.paper.pdf_repairs import (
    bodies_of_list_items,
    links_print,
    links_without_parts,
    margins_as_artifacts,
    order_of_tabs,
    parts_as_one,
    repaired,
    scopes_of_headers,
    text_without_wrappers,
)


class Tagged:
    """A document with two pages and the tags that a test gives it; the content of each page has the numbers 0 to 2."""

    def __init__(self) -> None:
        self.pdf = pikepdf.new()
        self.pages = [self.pdf.add_blank_page(page_size=(100, 100)) for _ in range(2)]
        self.whole = self.tag("Document")
        content = b"".join(b"/P <</MCID %d>> BDC (x) Tj EMC\n" % number for number in range(3))
        for page in self.pages:
            page.Contents = self.pdf.make_stream(content)
        self.holders = [Array([self.whole] * 3), Array([self.whole] * 3)]
        self.pdf.Root.StructTreeRoot = Dictionary(
            K=Array([self.whole]), ParentTree=Dictionary(Nums=Array([0, self.holders[0], 1, self.holders[1]]))
        )

    def tag(self, kind: str, *kids: Any, page: int = 0, **more: Any) -> pikepdf.Object:
        """A tag with its kids: tags, or numbers of content of its page."""
        made = self.pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name(f"/{kind}"), Pg=self.pages[page].obj, K=Array(kids), **more)
        )
        for kid in kids:
            if isinstance(kid, Dictionary):
                kid.P = made
            else:
                self.pdf.Root.StructTreeRoot.ParentTree.Nums[page * 2 + 1][kid] = made
        return made

    def holds(self, *kids: pikepdf.Object) -> None:
        """Let the document hold `kids`."""
        self.whole.K = Array(kids)
        for kid in kids:
            kid.P = self.whole

    def holder(self, number: int, page: int = 0) -> str:
        """The kind of the tag that content names as its holder."""
        return str(self.pdf.Root.StructTreeRoot.ParentTree.Nums[page * 2 + 1][number].S)


@pytest.fixture
def document() -> Tagged:
    return Tagged()


def outline(tag: Any) -> Any:
    """A tag as a nested list: ['P', 0, ['Link', 1]]."""
    if isinstance(tag, int):
        return tag
    if "/MCID" in tag:
        return f"content {tag.MCID} of page {tag.Pg.objgen[0]}"
    return [str(tag.S).removeprefix("/"), *(outline(kid) for kid in tag.K)]


def test_a_header_cell_says_whether_it_heads_its_column_or_its_row(document: Tagged) -> None:
    columns, rows, cell = document.tag("TH"), document.tag("TH"), document.tag("TD")
    head, body = (
        document.tag("THead", document.tag("TR", columns)),
        document.tag("TBody", document.tag("TR", rows, cell)),
    )
    document.holds(document.tag("Table", head, body))

    scopes_of_headers(document.pdf)

    assert (columns.A.O, columns.A.Scope) == (Name.Table, Name.Column)
    assert (rows.A.O, rows.A.Scope) == (Name.Table, Name.Row)
    assert "/A" not in cell


def test_tab_goes_in_reading_order(document: Tagged) -> None:
    order_of_tabs(document.pdf)

    assert [page.Tabs for page in document.pdf.pages] == [Name.S, Name.S]


def test_content_that_no_tag_holds_is_no_part_of_the_text(document: Tagged) -> None:
    document.holds(document.tag("P", 0, 2), document.tag("P", 1, page=1))

    margins_as_artifacts(document.pdf)

    kinds = [
        [str(step.operands[0]) for step in pikepdf.parse_content_stream(page) if str(step.operator) == "BDC"]
        for page in document.pdf.pages
    ]
    assert kinds == [["/P", "/Artifact", "/P"], ["/Artifact", "/P", "/Artifact"]]


def test_a_bold_word_in_a_link_is_a_part_of_the_link(document: Tagged) -> None:
    bold = document.tag("NonStruct", document.tag("Span", 0))
    document.holds(document.tag("P", document.tag("Link", bold, 1)), document.tag("NonStruct", 2))

    links_without_parts(document.pdf)

    assert outline(document.whole) == ["Document", ["P", ["Link", ["Span", 0], 1]], ["NonStruct", 2]]
    assert [document.holder(number) for number in range(3)] == ["/Span", "/Link", "/NonStruct"]


def test_what_a_list_item_says_is_its_body(document: Tagged) -> None:
    said = document.tag("P", 1)
    document.holds(document.tag("L", document.tag("LI", document.tag("Lbl", 0), said, 2)))

    bodies_of_list_items(document.pdf)

    assert outline(document.whole) == ["Document", ["L", ["LI", ["Lbl", 0], ["LBody", ["P", 1], 2]]]]
    assert outline(said.P) == ["LBody", ["P", 1], 2]
    assert said.P.P.S == Name.LI


def test_a_list_item_that_has_a_body_stays(document: Tagged) -> None:
    document.holds(document.tag("L", document.tag("LI", document.tag("Lbl", 0), document.tag("LBody", 1))))

    bodies_of_list_items(document.pdf)

    assert outline(document.whole) == ["Document", ["L", ["LI", ["Lbl", 0], ["LBody", 1]]]]


def test_a_tag_that_only_wraps_text_goes_and_its_text_names_the_tag_around_it(document: Tagged) -> None:
    document.holds(document.tag("P", document.tag("Span", 0), document.tag("Span", 1, 2)))

    text_without_wrappers(document.pdf)

    assert outline(document.whole) == ["Document", ["P", 0, 1, 2]]
    assert [document.holder(number) for number in range(3)] == ["/P", "/P", "/P"]


def test_a_wrapper_that_says_something_stays(document: Tagged) -> None:
    foreign, around = document.tag("Span", 0, Lang="nl"), document.tag("Span", document.tag("Link", 1))
    document.holds(document.tag("P", foreign, around))

    text_without_wrappers(document.pdf)

    assert outline(document.whole) == ["Document", ["P", ["Span", 0], ["Span", ["Link", 1]]]]
    assert document.holder(0) == "/Span"


def test_the_parts_of_an_element_become_one(document: Tagged) -> None:
    first = document.tag("L", document.tag("LI", 0), PartOf=1)
    second = document.tag("L", document.tag("LI", 1), PartOf=1)
    document.holds(first, second, document.tag("L", document.tag("LI", 2), PartOf=2))

    parts_as_one(document.pdf)

    assert outline(document.whole) == ["Document", ["L", ["LI", 0], ["LI", 1]], ["L", ["LI", 2]]]
    assert all("/PartOf" not in kid for kid in document.whole.K)
    assert document.whole.K[0].K[1].P.objgen == first.objgen


def test_parts_of_parts_become_one(document: Tagged) -> None:
    parts = [document.tag("L", document.tag("LI", number, PartOf=2), PartOf=1) for number in (0, 1)]
    document.holds(*parts)

    parts_as_one(document.pdf)

    assert outline(document.whole) == ["Document", ["L", ["LI", 0, 1]]]
    assert document.holder(1) == "/LI"


@pytest.mark.parametrize(("kind", "number"), [("H1", 1), ("P", 2)])
def test_tags_of_another_kind_or_element_stay_apart(document: Tagged, kind: str, number: int) -> None:
    document.holds(document.tag("P", 0, PartOf=1), document.tag(kind, 1, PartOf=number))

    parts_as_one(document.pdf)

    assert outline(document.whole) == ["Document", ["P", 0], [kind, 1]]


def test_a_paragraph_that_runs_on_names_the_page_of_its_second_part(document: Tagged) -> None:
    document.holds(document.tag("P", 0, PartOf=1), document.tag("P", 1, page=1, PartOf=1))

    parts_as_one(document.pdf)

    assert outline(document.whole) == ["Document", ["P", 0, f"content 1 of page {document.pages[1].obj.objgen[0]}"]]
    assert document.holder(1, page=1) == "/P"


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
