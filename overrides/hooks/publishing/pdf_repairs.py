"""What WeasyPrint leaves out of an accessible PDF, put in afterwards; each repair says why it is needed."""

import io
from collections.abc import Callable, Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

PRINTED = 4
"""The flag of an annotation that is printed (ISO 32000-1, 12.5.3)."""


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


def languages_of_links(document: pikepdf.Pdf) -> None:
    """A source's title in another language is read in that language (WCAG 2.2, 3.1.2; PDF/UA-1, 7.2)."""
    tags = _tags_by_parent_key(document)
    for page in document.pages:
        for annotation in page.get("/Annots", Array()):
            if "/Lang" in annotation:
                tags[int(annotation.StructParent)].Lang = annotation.Lang
                del annotation["/Lang"]


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
            if isinstance(kid, Dictionary) and "/S" in kid:
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
    for entry in document.Root.StructTreeRoot.ParentTree.Nums:
        if isinstance(entry, Array):
            for number, tag in enumerate(entry):
                entry[number] = holders.get(tag.objgen, tag)


def links_print(document: pikepdf.Pdf) -> None:
    """A link is on paper where it is on screen (PDF/UA-1, 7.18.1)."""
    for page in document.pages:
        for annotation in page.get("/Annots", Array()):
            annotation.F = PRINTED


REPAIRS: tuple[Callable[[pikepdf.Pdf], None], ...] = (
    languages_of_links,
    scopes_of_headers,
    bodies_of_list_items,
    margins_as_artifacts,
    text_without_wrappers,
    links_print,
    order_of_tabs,
)


def _tags(kids: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """The structure elements below `kids`, in reading order."""
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and "/S" in kid:
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


def _tags_by_parent_key(document: pikepdf.Pdf) -> dict[int, pikepdf.Object]:
    numbers = list(document.Root.StructTreeRoot.ParentTree.Nums)
    return {int(key): value for key, value in zip(numbers[::2], numbers[1::2], strict=True)}
