"""What WeasyPrint leaves out of an accessible PDF, put in afterwards; each repair says why it is needed."""

import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

MUST_BE_ESCAPED = re.compile(rb"[()\\]")
"""What would end a string in a PDF (ISO 32000-1, 7.3.4.2)."""

PRINTED = 4
"""The flag of an annotation that is printed (ISO 32000-1, 12.5.3)."""


PART_OF = "/PartOf"
"""A mark on a tag while a PDF is made: the number of the element that it is a part of."""

PLACES = {"Tm", "c", "l", "m", "re"}
"""The instructions whose measures are places (ISO 32000-1, tables 59 and 108)."""

PLAIN_SPAN = {"/Type", "/S", "/K", "/Pg", "/P"}
"""What a tag has that only wraps text."""


def repaired(pdf: bytes) -> bytes:
    """The same document with every repair; the same input gives the same bytes."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for repair in REPAIRS:
            repair(document)
        made = io.BytesIO()
        pikepdf.settings.set_flate_compression_level(9)
        document.save(
            made,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            recompress_flate=True,
        )
    return made.getvalue()


def scopes_of_headers(document: pikepdf.Pdf) -> None:
    """A header cell says whether it heads its column or its row (PDF/UA-1, 7.5)."""
    for tag in _tags(document.Root.StructTreeRoot.K):
        if tag.get("/S") == Name.TH:
            row = tag.P
            heads_columns = row.P.get("/S") == Name.THead
            tag.A = Dictionary(O=Name.Table, Scope=Name.Column if heads_columns else Name.Row)


def order_of_tabs(document: pikepdf.Pdf) -> None:
    """Tab goes from link to link, and field to field, in reading order (PDF/UA-1, 7.18.3)."""
    for page in document.pages:
        page.Tabs = Name.S


def margins_as_artifacts(document: pikepdf.Pdf) -> None:
    """Running heads, footers and page numbers are not part of the text (PDF/UA-1, 7.8)."""
    read = _marked_content_in_tags(document)
    for page in document.pages:
        instructions = []
        for instruction in pikepdf.parse_content_stream(page):
            operands = list(instruction.operands)
            begins = str(instruction.operator) == "BDC" and "/MCID" in operands[1]
            if begins and (page.obj.objgen[0], int(operands[1].MCID)) not in read:
                operands = [Name.Artifact, Dictionary(Type=Name.Pagination)]
            instructions.append((operands, instruction.operator))
        page.Contents = document.make_stream(pikepdf.unparse_content_stream(instructions))


def bodies_of_list_items(document: pikepdf.Pdf) -> None:
    """What an item says is its body, beside its bullet or number (PDF/UA-1, 7.6)."""
    for tag in list(_tags(document.Root.StructTreeRoot.K)):
        kids = _kids(tag)
        if tag.get("/S") != Name.LI or any(_is(kid, Name.LBody) for kid in kids):
            continue
        labels = [kid for kid in kids if _is(kid, Name.Lbl)]
        said = [kid for kid in kids if not _is(kid, Name.Lbl)]
        body = document.make_indirect(Dictionary(Type=Name.StructElem, S=Name.LBody, P=tag, Pg=tag.Pg, K=Array(said)))
        for kid in said:
            if _is_tag(kid):
                kid.P = body
        tag.K = Array([*labels, body])


def text_without_wrappers(document: pikepdf.Pdf) -> None:
    """WeasyPrint wraps every line in a tag that says nothing; without these a leaflet is a quarter smaller."""
    holders = {}
    for tag in list(_tags(document.Root.StructTreeRoot.K)):
        kids: list[Any] = []
        for kid in _kids(tag):
            if _is(kid, Name.Span) and kid.keys() == PLAIN_SPAN and all(isinstance(said, int) for said in kid.K):
                holders[kid.objgen] = tag
                kids.extend(kid.K)
            else:
                kids.append(kid)
        tag.K = Array(kids)
    _replace_in_parent_tree(document, holders)


def parts_as_one(document: pikepdf.Pdf) -> None:
    """A list, a paragraph or a link that runs on over a line or a page is one (PDF/UA-1, 7.1, 7.6).

    WeasyPrint tags each part by itself; PART_OF, set by desk.printing, tells which element it is part of.
    """
    wholes = {}

    def join(tag: pikepdf.Object) -> None:
        kids: list[Any] = []
        for kid in _kids(tag):
            if kids and _part_of_same(kids[-1], kid):
                wholes[kid.objgen] = kids[-1]
                kids[-1].K = Array([*_kids(kids[-1]), *_handed_over(kid, kids[-1])])
            else:
                kids.append(kid)
        tag.K = Array(kids)
        for kid in kids:
            if _is_tag(kid):
                join(kid)
                if PART_OF in kid:
                    del kid[PART_OF]

    join(document.Root.StructTreeRoot.K[0])
    _replace_in_parent_tree(document, wholes)


def measures_without_excess(document: pikepdf.Pdf) -> None:
    """WeasyPrint places every letter by itself and measures to a millionth; so a page weighs twice what it needs."""
    for page in document.pages:
        page.Contents = document.make_stream(_without_excess(page))
        for annotation in page.get("/Annots", Array()):
            annotation.Rect = Array([round(edge, 2) for edge in annotation.Rect])
    for content in document.objects:
        if isinstance(content, pikepdf.Stream) and content.get("/Subtype") == Name.Form:
            content.write(_without_excess(content))


def only_used_destinations(document: pikepdf.Pdf) -> None:
    """A name that no link leads to is only weight."""
    used = {str(note.Dest) for page in document.pages for note in page.get("/Annots", Array()) if "/Dest" in note}
    if "/Names" in document.Root and "/Dests" in document.Root.Names:
        names = document.Root.Names.Dests.Names
        kept = [(name, place) for name, place in zip(names[::2], names[1::2], strict=True) if str(name) in used]
        document.Root.Names.Dests.Names = Array([part for pair in kept for part in pair])


def links_print(document: pikepdf.Pdf) -> None:
    """A link is on paper where it is on screen (PDF/UA-1, 7.18.1)."""
    for page in document.pages:
        for annotation in page.get("/Annots", Array()):
            annotation.F = PRINTED


REPAIRS: tuple[Callable[[pikepdf.Pdf], None], ...] = (
    scopes_of_headers,
    margins_as_artifacts,
    measures_without_excess,
    text_without_wrappers,
    parts_as_one,
    bodies_of_list_items,
    only_used_destinations,
    links_print,
    order_of_tabs,
)


def _tags(kids: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """The structure elements below `kids`, in reading order."""
    for kid in kids if isinstance(kids, Array) else [kids]:
        if _is_tag(kid):
            yield kid
            yield from _tags(kid.get("/K", Array()))


def _kids(tag: pikepdf.Object) -> list[Any]:
    kids = tag.get("/K", Array())
    return list(kids) if isinstance(kids, Array) else [kids]


def _is(kid: Any, kind: Name) -> bool:
    return isinstance(kid, Dictionary) and kid.get("/S") == kind


def _marked_content_in_tags(document: pikepdf.Pdf) -> set[tuple[int, int]]:
    """(object number of the page, number of the marked content) of everything that some tag holds."""
    return {
        (tag.Pg.objgen[0], kid)
        for tag in _tags(document.Root.StructTreeRoot.K)
        for kid in _kids(tag)
        if isinstance(kid, int)
    }


def _is_tag(kid: Any) -> bool:
    return isinstance(kid, Dictionary) and "/S" in kid


def _part_of_same(earlier: Any, later: Any) -> bool:
    return (
        _is_tag(earlier)
        and _is_tag(later)
        and PART_OF in earlier
        and PART_OF in later
        and (earlier.S, int(earlier[PART_OF])) == (later.S, int(later[PART_OF]))
    )


def _handed_over(part: pikepdf.Object, whole: pikepdf.Object) -> Iterator[Any]:
    """What `part` holds, as `whole` holds it; content of another page names its page (ISO 32000-1, 14.7.4.2)."""
    for kid in _kids(part):
        if _is_tag(kid):
            kid.P = whole
        yield (
            Dictionary(Type=Name.MCR, Pg=part.Pg, MCID=kid)
            if isinstance(kid, int) and part.Pg.objgen != whole.Pg.objgen
            else kid
        )


def _without_excess(content: pikepdf.Object | pikepdf.Page) -> bytes:
    return b"\n".join(
        _line_of_text(step.operands[0])
        if str(step.operator) == "TJ"
        else pikepdf.unparse_content_stream([(_rounded(step.operands, str(step.operator)), step.operator)])
        for step in pikepdf.parse_content_stream(content)
    )


def _rounded(operands: Iterable[Any], operator: str) -> list[Any]:
    """A place to a hundredth of a point, which no printer shows; a colour or a scale to a thousandth."""
    digits = 2 if operator in PLACES else 3
    return [round(operand, digits) if isinstance(operand, Decimal) else operand for operand in operands]


def _line_of_text(pieces: pikepdf.Object) -> bytes:
    """The instruction that shows a line: its letters, and between them the distances that are not nothing.

    Letters are written as they are: the hexadecimal digits that pikepdf writes compress a quarter less well.
    """
    written = b"".join(
        b"(" + MUST_BE_ESCAPED.sub(rb"\\\g<0>", bytes(piece)).replace(b"\r", rb"\r") + b")"
        if isinstance(piece, pikepdf.String)
        else f"{piece:.0f}".encode()
        for piece in pieces
        if isinstance(piece, pikepdf.String) or piece
    )
    return b"[" + written.replace(b")(", b"") + b"] TJ"


def _replace_in_parent_tree(document: pikepdf.Pdf, replaced: Mapping[tuple[int, int], pikepdf.Object]) -> None:
    """Let content and annotations name the tag that holds them now."""
    entries = document.Root.StructTreeRoot.ParentTree.Nums
    for number in range(1, len(entries), 2):
        if isinstance(entries[number], Array):
            for place, tag in enumerate(entries[number]):
                entries[number][place] = replaced.get(tag.objgen, tag)
        else:
            entries[number] = replaced.get(entries[number].objgen, entries[number])
