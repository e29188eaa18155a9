"""What a reviewer wrote in a workbook elsewhere than where an answer or a remark goes, so that no objection is lost."""

from collections.abc import Collection, Iterator
from typing import TypeAlias

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.worksheet.worksheet import Worksheet

AnyCell: TypeAlias = Cell | MergedCell


def additions(book: Workbook, sheet_of_reviewer: str, printed: Collection[str], columns: int) -> Iterator[str]:
    """Comments, formulas, lines that are struck out, and texts outside the columns that were handed out, as sentences.

    `printed` are the texts that stand on the sheet of the reviewer; beside them only its second column is filled in.
    """
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if problem := _added(cell) or _outside(cell, sheet, sheet_of_reviewer, printed, columns):
                    yield f"Sheet '{sheet.title}', row {cell.row}: {problem}"


def _added(cell: AnyCell) -> str:
    if isinstance(cell, MergedCell):
        return "Cells are joined here, so it is not clear what was answered; part them, and fill in each."
    if cell.comment:
        said = " ".join(cell.comment.text.split())
        return f"The comment “{said}” would be lost; write it in the column of remarks, and remove it."
    if cell.data_type == "f":
        return f"“{cell.value}” is a formula; write it as a text, with a space before it."
    if cell.value is not None and cell.font and cell.font.strike:
        return "Something is struck out here; say in the column of remarks what is wrong with it, and undo it."
    return ""


def _outside(cell: AnyCell, sheet: Worksheet, sheet_of_reviewer: str, printed: Collection[str], columns: int) -> str:
    said = " ".join(str(cell.value or "").split())
    of_reviewer = sheet.title == sheet_of_reviewer
    read = said in printed or cell.column == 2 if of_reviewer else cell.column <= columns
    return "" if read or not said else f"“{said}” stands where nobody reads it; write it in the column of remarks."
