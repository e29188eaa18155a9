"""What WeasyPrint leaves out of an accessible PDF, put in afterwards; each repair says why it is needed."""

import io
import re
from collections import defaultdict
from collections.abc import Callable, Collection

import pikepdf
from pikepdf import Array, Name

from publishing.paper.field_repairs import fields_show_their_own_ticks, fields_stand_upright
from publishing.paper.pdf_choices import choices_as_boxes
from publishing.paper.pdf_weight import lighten
from publishing.paper.tag_repairs import TAG_REPAIRS
from publishing.paper.tag_tree import TagTree

MARKED_CONTENT = re.compile(rb"/\w+\s<</MCID (\d+)>>\sBDC")
PAGINATION = b"/Artifact <</Type /Pagination>> BDC"

IDENTIFIER = pikepdf.String("spiertrillen")
"""What the PDFs have in common; saving puts behind it what tells one from another (ISO 32000-1, 14.4)."""

PRINTED = 4
"""The flag of an annotation that is printed (ISO 32000-1, 12.5.3)."""


def repaired(pdf: bytes) -> bytes:
    """The same document with every repair; the same input gives the same bytes."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        choices_as_boxes(document)
        tree = TagTree(document)
        margins_as_artifacts(document, tree.content)
        for repair_tags in TAG_REPAIRS:
            repair_tags(tree)
        tree.write()
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


def order_of_tabs(document: pikepdf.Pdf) -> None:
    """Tab goes from link to link, and field to field, in reading order (PDF/UA-1, 7.18.3)."""
    for page in document.pages:
        page.Tabs = Name.S


def margins_as_artifacts(document: pikepdf.Pdf, read: Collection[tuple[int, int]]) -> None:
    """Running heads, footers and page numbers are not part of the text (PDF/UA-1, 7.8).

    What is `read` is given by the object number of its page, and its own number on it.
    """
    held = defaultdict(set)
    for page_number, content in read:
        held[page_number].add(content)
    for page in document.pages:
        text = _with_artifacts(page.Contents.read_bytes(), held[page.obj.objgen[0]])
        page.Contents = document.make_stream(text)


def _with_artifacts(content: bytes, held: Collection[int]) -> bytes:
    """The content of a page, where what is not `held` by a tag is an artifact."""
    return MARKED_CONTENT.sub(lambda found: found[0] if int(found[1]) in held else PAGINATION, content)


def links_print(document: pikepdf.Pdf) -> None:
    """A link is on paper where it is on screen (PDF/UA-1, 7.18.1)."""
    for page in document.pages:
        for annotation in page.get("/Annots", Array()):
            annotation.F = PRINTED


REPAIRS: tuple[Callable[[pikepdf.Pdf], None], ...] = (
    links_print,
    order_of_tabs,
    fields_show_their_own_ticks,
    fields_stand_upright,
)
