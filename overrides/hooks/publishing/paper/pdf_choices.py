"""Fields with a list of answers, as boxes beside each other, which a pen can cross and so can a click.

A PDF knows lists only as what opens on a screen. The boxes of a field are one field, so one of them is crossed at
most; each has a tag of its own (PDF/UA-1, 7.18.4) and a name that says its answer (7.18.1).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

CHOICES = "/Choices"
"""A mark on a field while a PDF is made: its answers, each the name and what it says."""
INK = b".12 .16 .18 RG"
"""The colour of boxes and crosses: red, green and blue, from 0 to 1."""
BOXES = b"/Artifact BMC q .6 w %s\n%sS Q EMC\n"
CROSS = b".9 w %s 2 2 m %.2f %.2f l 2 %.2f m %.2f 2 l S"
"""A cross that stays 2 points within its box."""


def choices_as_boxes(document: pikepdf.Pdf) -> None:
    """Every field that CHOICES marks becomes a box for each of its answers, side by side in its place."""
    if "/AcroForm" not in document.Root:
        return
    boxes = _Boxes(document, list(document.Root.StructTreeRoot.ParentTree.Nums))
    for page in document.pages:
        notes = list(page.get("/Annots", Array()))
        if any(CHOICES in note for note in notes):
            page.Annots = Array([new for note in notes for new in (boxes.of(note) if CHOICES in note else [note])])
            page.Contents = document.make_stream(boxes.drawn() + page.Contents.read_bytes())
    document.Root.StructTreeRoot.ParentTree.Nums = Array(boxes.parents)
    fields = list(document.Root.AcroForm.Fields)
    document.Root.AcroForm.Fields = Array([boxes.fields.get(one.objgen, one) for one in fields])


@dataclass
class _Boxes:
    """Makes boxes of fields; `parents` is the parent tree of the document, its keys from 0 on, none left out.

    `fields` are the new fields by the object that they replace, `lines` what is to be drawn on the page.
    """

    document: pikepdf.Pdf
    parents: list[Any]
    fields: dict[tuple[int, int], Any] = field(default_factory=dict)
    crosses: dict[bytes, Any] = field(default_factory=dict)
    lines: list[bytes] = field(default_factory=list)

    def of(self, marked: Any) -> Sequence[Any]:
        """The boxes of a field."""
        title, answers = str(marked.TU), [str(text) for text in marked[CHOICES]]
        left, bottom, right, top = _edges(marked.Rect)
        width = (right - left) / (len(answers) // 2)
        group = self.document.make_indirect(Dictionary(FT=Name.Btn, T=marked.T, TU=marked.TU, V=Name.Off))
        boxes = []
        for place, (name, said) in enumerate(zip(answers[::2], answers[1::2], strict=True)):
            corner = left + place * width
            self.lines.append(b"%.2f %.2f %.2f %.2f re\n" % (corner, bottom, width, top - bottom))
            appearance = Dictionary({f"/{name}": self._cross(width, top - bottom)})
            box = Dictionary(
                Type=Name.Annot, Subtype=Name.Widget, Parent=group, TU=f"{title}: {said}", AS=Name.Off, P=marked.P,
                Rect=Array([corner, bottom, corner + width, top]), AP=Dictionary(N=appearance),
            )  # fmt: skip
            boxes.append(self.document.make_indirect(box))
        group.Kids = Array(boxes)
        self.fields[marked.objgen] = group
        self._tag(boxes, int(marked.StructParent))
        return boxes

    def drawn(self) -> bytes:
        """The outlines of the boxes since this was last asked; paper shows them whatever a program does with fields."""
        lines, self.lines = self.lines, []
        return BOXES % (INK, b"".join(lines))

    def _cross(self, width: float, height: float) -> Any:
        """The cross of boxes of a size, which all of them share."""
        right, top = width - 2, height - 2
        drawing = CROSS % (INK, right, top, top, right)
        if drawing not in self.crosses:
            box = Array([0, 0, round(width, 2), round(height, 2)])
            form = self.document.make_stream(drawing, Type=Name.XObject, Subtype=Name.Form, BBox=box)
            self.crosses[drawing] = form
        return self.crosses[drawing]

    def _tag(self, boxes: Sequence[Any], number: int) -> None:
        """Give each box the tag that its field had, the first one that same tag; `number` is that of the field."""
        tag = self.parents[2 * number + 1]
        whole, page = tag.P, tag.Pg
        tags = [self.document.make_indirect(Dictionary(tag)) for _ in boxes[1:]]
        for own, box, key in zip([tag, *tags], boxes, self._numbers(number, len(tags)), strict=True):
            own.K = Array([Dictionary(Type=Name.OBJR, Obj=box, Pg=page)])
            box.StructParent = key
        self.parents += [part for own, box in zip(tags, boxes[1:], strict=True) for part in (box.StructParent, own)]
        kids = [[tag, *tags] if kid.objgen == tag.objgen else [kid] for kid in whole.K]
        whole.K = Array([kid for those in kids for kid in those])

    def _numbers(self, first: int, others: int) -> Iterator[int]:
        yield first
        yield from range(len(self.parents) // 2, len(self.parents) // 2 + others)


def _edges(rectangle: Any) -> tuple[float, float, float, float]:
    """Left, bottom, right, top; a PDF names two corners in any order (ISO 32000-1, 7.9.5)."""
    one, two, three, four = (float(edge) for edge in rectangle)
    return min(one, three), min(two, four), max(one, three), max(two, four)
