"""What the tags of WeasyPrint lack is put in: each repair on a document of a few tags."""

import pytest
from pikepdf import Name

from publishing.paper.tag_repairs import (
    bodies_of_list_items,
    links_without_parts,
    parts_as_one,
    scopes_of_headers,
    text_without_wrappers,
)
from tagged import Tagged, outline


@pytest.fixture
def document() -> Tagged:
    return Tagged()


def test_a_header_cell_says_whether_it_heads_its_column_or_its_row(document: Tagged) -> None:
    columns, rows, cell = document.tag("TH"), document.tag("TH"), document.tag("TD")
    head, body = (
        document.tag("THead", document.tag("TR", columns)),
        document.tag("TBody", document.tag("TR", rows, cell)),
    )
    document.holds(document.tag("Table", head, body))

    document.repair(scopes_of_headers)

    assert (columns.A.O, columns.A.Scope) == (Name.Table, Name.Column)
    assert (rows.A.O, rows.A.Scope) == (Name.Table, Name.Row)
    assert "/A" not in cell


def test_a_bold_word_in_a_link_is_a_part_of_the_link(document: Tagged) -> None:
    bold = document.tag("NonStruct", document.tag("Span", 0))
    document.holds(document.tag("P", document.tag("Link", bold, 1)), document.tag("NonStruct", 2))

    document.repair(links_without_parts)

    assert outline(document.whole) == ["Document", ["P", ["Link", ["Span", 0], 1]], ["NonStruct", 2]]
    assert [document.holder(number) for number in range(3)] == ["/Span", "/Link", "/NonStruct"]


def test_what_a_list_item_says_is_its_body(document: Tagged) -> None:
    said = document.tag("P", 1)
    document.holds(document.tag("L", document.tag("LI", document.tag("Lbl", 0), said, 2)))

    document.repair(bodies_of_list_items)

    assert outline(document.whole) == ["Document", ["L", ["LI", ["Lbl", 0], ["LBody", ["P", 1], 2]]]]
    assert outline(said.P) == ["LBody", ["P", 1], 2]
    assert said.P.P.S == Name.LI


def test_a_list_item_that_has_a_body_stays(document: Tagged) -> None:
    document.holds(document.tag("L", document.tag("LI", document.tag("Lbl", 0), document.tag("LBody", 1))))

    document.repair(bodies_of_list_items)

    assert outline(document.whole) == ["Document", ["L", ["LI", ["Lbl", 0], ["LBody", 1]]]]


def test_a_tag_that_only_wraps_text_goes_and_its_text_names_the_tag_around_it(document: Tagged) -> None:
    document.holds(document.tag("P", document.tag("Span", 0), document.tag("Span", 1, 2)))

    document.repair(text_without_wrappers)

    assert outline(document.whole) == ["Document", ["P", 0, 1, 2]]
    assert [document.holder(number) for number in range(3)] == ["/P", "/P", "/P"]


def test_a_wrapper_that_says_something_stays(document: Tagged) -> None:
    foreign, around = document.tag("Span", 0, Lang="nl"), document.tag("Span", document.tag("Link", 1))
    document.holds(document.tag("P", foreign, around))

    document.repair(text_without_wrappers)

    assert outline(document.whole) == ["Document", ["P", ["Span", 0], ["Span", ["Link", 1]]]]
    assert document.holder(0) == "/Span"


def test_the_parts_of_an_element_become_one(document: Tagged) -> None:
    first = document.tag("L", document.tag("LI", 0), PartOf=1)
    second = document.tag("L", document.tag("LI", 1), PartOf=1)
    document.holds(first, second, document.tag("L", document.tag("LI", 2), PartOf=2))

    document.repair(parts_as_one)

    assert outline(document.whole) == ["Document", ["L", ["LI", 0], ["LI", 1]], ["L", ["LI", 2]]]
    assert all("/PartOf" not in kid for kid in document.whole.K)
    assert document.whole.K[0].K[1].P.objgen == first.objgen


def test_parts_of_parts_become_one(document: Tagged) -> None:
    parts = [document.tag("L", document.tag("LI", number, PartOf=2), PartOf=1) for number in (0, 1)]
    document.holds(*parts)

    document.repair(parts_as_one)

    assert outline(document.whole) == ["Document", ["L", ["LI", 0, 1]]]
    assert document.holder(1) == "/LI"


@pytest.mark.parametrize(("kind", "number"), [("H1", 1), ("P", 2)])
def test_tags_of_another_kind_or_element_stay_apart(document: Tagged, kind: str, number: int) -> None:
    document.holds(document.tag("P", 0, PartOf=1), document.tag(kind, 1, PartOf=number))

    document.repair(parts_as_one)

    assert outline(document.whole) == ["Document", ["P", 0], [kind, 1]]


def test_a_paragraph_that_runs_on_names_the_page_of_its_second_part(document: Tagged) -> None:
    document.holds(document.tag("P", 0, PartOf=1), document.tag("P", 1, page=1, PartOf=1))

    document.repair(parts_as_one)

    assert outline(document.whole) == ["Document", ["P", 0, f"content 1 of page {document.pages[1].obj.objgen[0]}"]]
    assert document.holder(1, page=1) == "/P"
