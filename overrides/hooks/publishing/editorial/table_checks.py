"""The tables of a page: as many cells in every row as in the header."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from publishing.editorial.source_lines import line_of
from publishing.editorial.written_page import Page


def table_problems(page: Page) -> Iterator[tuple[int, str]]:
    """Tables without rows or with aligned columns, and rows that have more or fewer cells than their header."""
    for table in page.tree.iter("table"):
        yield from _problems(table, page)


def _problems(table: Element, page: Page) -> Iterator[tuple[int, str]]:
    lines, columns = dict(page.lines), len(list(table.iter("th")))
    rows = [line_of(row) for row in table.iter("tr")]
    if not _cells(lines.get(rows[1], "")):
        yield rows[0], "The table has no rows; write them below its line of dashes."
        return
    if any("style" in cell.attrib for cell in table.iter("th")):
        yield rows[0] + 1, "A colon in this line would align a column, which our pages do not do; write only dashes."
    for number in rows:
        cells = _cells(lines.get(number, ""))
        if cells != columns:
            yield number, f"This row of the table does not have {columns} cells, as its header has, but {cells}."


def _cells(row: str) -> int:
    """How many cells a row has, as the parser counts them: | in code, and with a backslash before it, parts none."""
    plain = re.sub(r"\\\||`[^`]*`", "x", row).strip()
    return plain.removeprefix("|").removesuffix("|").count("|") + 1 if plain else 0
