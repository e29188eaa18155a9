"""What WeasyPrint leaves out of an accessible PDF, put in afterwards; each repair says why it is needed."""

import io
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from publishing.paper.field_repairs import fields_show_their_own_ticks, fields_stand_upright
from publishing.paper.pdf_choices import choices_as_boxes
from publishing.paper.pdf_weight import lighten

MARKED_CONTENT = re.compile(rb"/\w+\s<</MCID (\d+)>>\sBDC")
PAGINATION = b"/Artifact <</Type /Pagination>> BDC"

IDENTIFIER = pikepdf.String("spiertrillen")
"""What the PDFs have in common; saving puts behind it what tells one from another (ISO 32000-1, 14.4)."""

PRINTED = 4
"""The flag of an annotation that is printed (ISO 32000-1, 12.5.3)."""

PART_OF = "/PartOf"
"""A mark on a tag while a PDF is made: the number of the element that it is a part of."""

PLAIN_SPAN = {"/Type", "/S", "/K", "/Pg", "/P"}
"""What a tag has that only wraps text."""


def repaired(pdf: bytes) -> bytes:
    """The same document with every repair; the same input gives the same bytes."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for repair in REPAIRS:
            repair(document)
        lighten(document)
        document.trailer.ID = Array([IDENTIFIER, IDENTIFIER])
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
        held = {content for number, content in read if number == page.obj.objgen[0]}
        page.Contents = document.make_stream(_with_artifacts(page.Contents.read_bytes(), held))


def _with_artifacts(content: bytes, held: Collection[int]) -> bytes:
    """The content of a page, where what is not `held` by a tag is an artifact."""
    return MARKED_CONTENT.sub(lambda found: found[0] if int(found[1]) in held else PAGINATION, content)


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


def links_without_parts(document: pikepdf.Pdf) -> None:
    """A bold word in a link is a part of the link (PDF/UA-1, 7.18.5); WeasyPrint gives it a tag of its own."""
    holders = {}
    for tag in list(_tags(document.Root.StructTreeRoot.K)):
        if tag.get("/S") != Name.Link:
            continue
        kids: list[Any] = []
        for kid in _kids(tag):
            if _is(kid, Name.NonStruct):
                holders[kid.objgen] = tag
                kids.extend(_handed_over(kid, tag))
            else:
                kids.append(kid)
        tag.K = Array(kids)
    _replace_in_parent_tree(document, holders)


def text_without_wrappers(document: pikepdf.Pdf) -> None:
    """WeasyPrint wraps every line in a tag that says nothing; without these a booklet is a quarter smaller."""
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

    WeasyPrint tags each part by itself; PART_OF, set by building.printing, tells which element it is part of.
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


def links_print(document: pikepdf.Pdf) -> None:
    """A link is on paper where it is on screen (PDF/UA-1, 7.18.1)."""
    for page in document.pages:
        for annotation in page.get("/Annots", Array()):
            annotation.F = PRINTED


REPAIRS: tuple[Callable[[pikepdf.Pdf], None], ...] = (
    choices_as_boxes,
    scopes_of_headers,
    margins_as_artifacts,
    links_without_parts,
    text_without_wrappers,
    parts_as_one,
    bodies_of_list_items,
    links_print,
    order_of_tabs,
    fields_show_their_own_ticks,
    fields_stand_upright,
)


def _tags(kids: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """The structure elements below `kids`, in reading order."""
    waiting = list(kids)[::-1] if isinstance(kids, Array) else [kids]
    while waiting:
        tag = waiting.pop()
        if _is_tag(tag):
            yield tag
            waiting += _kids(tag)[::-1]


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


def _replace_in_parent_tree(document: pikepdf.Pdf, replaced: Mapping[tuple[int, int], pikepdf.Object]) -> None:
    """Let content and annotations name the tag that holds them now."""
    entries = document.Root.StructTreeRoot.ParentTree.Nums
    for number in range(1, len(entries), 2):
        if isinstance(entries[number], Array):
            for place, tag in enumerate(entries[number]):
                entries[number][place] = replaced.get(tag.objgen, tag)
        else:
            entries[number] = replaced.get(entries[number].objgen, entries[number])
