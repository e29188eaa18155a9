"""What WeasyPrint leaves out of an accessible PDF, put in afterwards; each repair says why it is needed."""

import io
from collections.abc import Callable, Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name


def repaired(pdf: bytes) -> bytes:
    """The same document with every repair; the same input gives the same bytes."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for repair in REPAIRS:
            repair(document)
        made = io.BytesIO()
        document.save(made, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
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


REPAIRS: tuple[Callable[[pikepdf.Pdf], None], ...] = (languages_of_links, scopes_of_headers, order_of_tabs)


def _tags(kids: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """The structure elements below `kids`, in reading order."""
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid
            yield from _tags(kid.get("/K", Array()))


def _tags_by_parent_key(document: pikepdf.Pdf) -> dict[int, pikepdf.Object]:
    numbers = list(document.Root.StructTreeRoot.ParentTree.Nums)
    return {int(key): value for key, value in zip(numbers[::2], numbers[1::2], strict=True)}
