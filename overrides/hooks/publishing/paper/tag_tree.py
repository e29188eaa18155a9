"""The tags of a PDF as a tree of plain values: a walk through the objects of the document takes many times as long."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary

PART_OF = "/PartOf"
"""A mark on a tag while a PDF is made: the number of the element that it is a part of."""

PLAIN = {"/Type", "/S", "/K", "/Pg", "/P"}
"""What a tag has that says nothing but its kind."""


@dataclass(eq=False, slots=True)
class Tag:
    """A structure element (ISO 32000-1, 14.7.2): its kind, such as "/LI", the page that it begins on, what it holds.

    A kid is a Tag, the number of a piece of content of that page, or another object of the document.
    """

    object: Any
    kind: str
    page: Any
    kids: list[Any]
    parent: "Tag | None" = None
    part_of: int | None = None
    is_plain: bool = False
    as_read: list[Any] | None = None

    def __iter__(self) -> Iterator["Tag"]:
        """This tag and those below it, in reading order."""
        waiting = [self]
        while waiting:
            tag = waiting.pop()
            yield tag
            waiting += [kid for kid in reversed(tag.kids) if isinstance(kid, Tag)]

    def hold(self, kids: Iterable[Any]) -> None:
        """Let it hold `kids`, and these name it as their parent."""
        self.kids = list(kids)
        for kid in self.kids:
            if isinstance(kid, Tag) and kid.parent is not self:
                kid.parent = self
                kid.object.P = self.object


@dataclass
class TagTree:
    """The tags of a document; `content` is what they hold: the object number of a page, and that of a piece of it."""

    document: pikepdf.Pdf
    content: set[tuple[int, int]] = field(default_factory=set)
    holders: dict[tuple[int, int], Tag] = field(default_factory=dict)

    def __post_init__(self) -> None:
        (whole,) = self.document.Root.StructTreeRoot.K
        self.whole = self._read(whole, None)

    def new(self, kind: pikepdf.Name, parent: Tag, kids: list[Any]) -> Tag:
        """A tag within `parent` that holds `kids`."""
        made = Dictionary(Type=pikepdf.Name.StructElem, S=kind, P=parent.object, Pg=parent.page)
        tag = Tag(self.document.make_indirect(made), str(kind), parent.page, [], parent)
        tag.hold(kids)
        return tag

    def replace(self, old: Tag, holder: Tag) -> None:
        """Let `holder` stand for `old`, which holds nothing any more."""
        self.holders[old.object.objgen] = holder

    def write(self) -> None:
        """Bring what has changed into the document."""
        for tag in self.whole:
            if tag.kids is not tag.as_read:
                tag.object.K = Array([kid.object if isinstance(kid, Tag) else kid for kid in tag.kids])
        entries = self.document.Root.StructTreeRoot.ParentTree.Nums
        for number in range(1, len(entries), 2):
            if isinstance(entries[number], Array):
                entries[number] = Array([self._holder(tag) for tag in entries[number]])
            else:
                entries[number] = self._holder(entries[number])

    def _holder(self, tag: Any) -> Any:
        """The object of the tag that holds what `tag` held when the document was read."""
        while (number := tag.objgen) in self.holders:
            tag = self.holders[number].object
        return tag

    def _read(self, found: Any, parent: Tag | None) -> Tag:
        tag = Tag(found, str(found.S), found.Pg if "/Pg" in found else None, [], parent)
        if PART_OF in found:
            tag.part_of = int(found[PART_OF])
            del found[PART_OF]
        tag.is_plain = found.keys() == PLAIN
        kids = found.get("/K", ())
        for kid in kids if isinstance(kids, Array) else [kids]:
            if isinstance(kid, int):
                self.content.add((tag.page.objgen[0], kid))
                tag.kids.append(kid)
            else:
                tag.kids.append(self._read(kid, tag) if "/S" in kid else kid)
        tag.as_read = tag.kids
        return tag
