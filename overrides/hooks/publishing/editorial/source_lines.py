"""The line of a Markdown file at which every block begins; Python-Markdown itself forgets it."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor

LINE = "@line"
"""The attribute in which a block keeps its line; no attribute that an editor writes can have this name."""


def keep_lines(md: Markdown, lines: Sequence[str], first_line: int) -> None:
    """Let `md` give every block that it makes of `lines` the number of its line; the first one has `first_line`."""
    md.parser.blockprocessors.register(_LineKeeper(md.parser, lines, first_line), "source-lines", 1000)


def line_of(element: Element) -> int:
    """The line at which a block begins."""
    return int(element.get(LINE, 0))


class _LineKeeper(BlockProcessor):
    """Comes first, lets the others do the work, and writes down how far they came.

    The parser takes block after block off a list, in the order of the page, and hands the inside of a list or a card
    to itself again; each time it takes as many lines as it leaves fewer. `next` is the first line not yet taken.
    """

    def __init__(self, parser: BlockParser, lines: Sequence[str], first_line: int) -> None:
        super().__init__(parser)
        self.lines = [line.rstrip() for line in lines]
        self.first_line = first_line
        self.next = 0

    def test(self, parent: Element, block: str) -> bool:
        return True

    def run(self, parent: Element, blocks: list[str]) -> None:
        block, many = blocks[0], len(blocks)
        self._mark(parent)
        self.next = start = self._place(block)
        for processor in self.parser.blockprocessors:
            if processor is not self and processor.test(parent, block) and processor.run(parent, blocks) is not False:
                break
        left = blocks[0] if len(blocks) == many else ""
        for child in self._new(parent):
            if parent.tag == "li" and child is parent[0] and child is not parent[-1]:
                child.set(LINE, parent.attrib[LINE])  # its text became a paragraph when a second one followed
            self._mark(child)
        self.next = max(self.next, self._after(start, _filled(block) - _filled(left)))

    def _new(self, parent: Element) -> Iterator[Element]:
        for child in reversed(parent):
            if LINE in child.attrib:
                return
            yield child

    def _mark(self, element: Element) -> None:
        if LINE in element.attrib:
            return
        first = next((inside.get(LINE) for inside in element.iter() if LINE in inside.attrib), None)
        element.set(LINE, first or str(self.first_line + self._after(self.next, 0)))
        for index, row in enumerate(element.iter("tr")):
            for cell in (row, *row):
                cell.set(LINE, str(line_of(element) + index + (index > 0)))  # after the header comes the rule

    def _place(self, block: str) -> int:
        """Where the block begins: at the next line that ends like its first one, without indent and list marks."""
        first = next((line.strip() for line in block.split("\n") if line.strip()), "")
        places = (place for place in range(self.next, len(self.lines)) if self.lines[place].endswith(first))
        return next(places, self.next) if first else self.next

    def _after(self, place: int, filled: int) -> int:
        """The first line that is not empty after so many lines that are not."""
        while place < len(self.lines) and (filled or not self.lines[place].strip()):
            filled -= bool(self.lines[place].strip())
            place += 1
        return place


def _filled(block: str) -> int:
    return sum(1 for line in block.split("\n") if line.strip())
