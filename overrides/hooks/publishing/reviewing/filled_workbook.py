"""A workbook as a doctor has filled it in: what was answered to what, and what in it is not as it was handed out."""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from openpyxl import load_workbook

from publishing.edition.written_edition import Edition
from publishing.editorial.written_page import Page
from publishing.reviewing.review_items import Items
from publishing.reviewing.workbook import (
    ANSWER,
    FIELDS,
    FIRST_FIELD,
    REMARK,
    Sheet,
    printed_for_reviewer,
    sheet_of_reviewer,
    sheets,
)
from publishing.reviewing.workbook_additions import additions

Cells = tuple[str, ...]
RIGHT = "right"
AS_WIDE = REMARK + 2
"""How many cells each row has: behind the remark stands the mark."""


@dataclass(frozen=True)
class Answered:
    """The answer to a thing: right, change, doubt or ""; its remark, and the sheet and row on which it stands."""

    answer: str
    remark: str
    place: str


@dataclass(frozen=True)
class Filled:
    """The cells of every sheet of a workbook that was filled in for an edition."""

    edition: Edition
    cells: Mapping[str, Sequence[Cells]]
    added: Sequence[str] = ()
    """What stands where no answer is read, as sentences."""

    @cached_property
    def languages(self) -> Mapping[str, Items]:
        """All that is judged in each language."""
        return {language: Items(self.edition, language) for language in self.edition.languages}

    @cached_property
    def handed_out(self) -> Mapping[tuple[str, str], Sheet]:
        """The sheets of the edition, by their language and their name."""
        all_sheets = [(language, sheet) for language, items in self.languages.items() for sheet in sheets(items)]
        return {(language, sheet.name): sheet for language, sheet in all_sheets}

    @cached_property
    def fields(self) -> Mapping[str, tuple[str, str]]:
        """What the reviewer says of the review, by its field: the sheet and row, and what is written there."""
        sheet = sheet_of_reviewer(self.edition)
        rows = self.cells.get(sheet, ())
        numbered = enumerate(FIELDS, FIRST_FIELD)
        return {field: (_place(sheet, row), rows[row - 1][1] if len(rows) >= row else "") for row, field in numbered}

    @cached_property
    def answers(self) -> Mapping[tuple[str, str], Answered]:
        """The answer to each thing, by its language and its code. Requires a workbook without problems."""
        found = {}
        for (language, name), sheet in self.handed_out.items():
            known = _known_answers(sheet)
            for row, cells in _rows(self.cells[name]):
                answer = known[cells[ANSWER].casefold()]
                found[language, cells[0]] = Answered(answer, cells[REMARK], _place(name, row))
        return found

    def answers_for(self, text: Page) -> list[Answered]:
        """The answers to all for which a reviewer of a text signs."""
        return [self.answers[text.language, item.code] for item in self.languages[text.language].of_text(text)]

    def problems(self) -> Iterator[str]:
        """What is not as it was handed out, or is no answer, as sentences with sheet and row."""
        names = [sheet_of_reviewer(self.edition), *(name for _, name in self.handed_out)]
        for name in names:
            if name not in self.cells:
                yield f"Sheet '{name}': It is missing; ask the reviewer for the whole workbook."
        for name in self.cells:
            if name not in names:
                yield f"Sheet '{name}': It was not handed out; look whether it holds a remark, and remove it."
        for (_, name), sheet in self.handed_out.items():
            if name in self.cells:
                yield from _sheet_problems(sheet, self.cells[name])
        yield from self.added


def filled(content: bytes, edition: Edition) -> Filled:
    """The workbook in a file; raises ValueError with a sentence when it is none."""
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        cells = {page.title: [_cells(row) for row in page.values] for page in book.worksheets}
        as_written = load_workbook(io.BytesIO(content))
    except Exception as error:  # openpyxl raises whatever its readers stumble over in a damaged file
        raise ValueError("It is no workbook of Excel or LibreOffice (.xlsx); save it as one.") from error
    printed = [_plain(text) for text in printed_for_reviewer(edition)]
    return Filled(edition, cells, list(additions(as_written, sheet_of_reviewer(edition), printed, AS_WIDE)))


def _sheet_problems(sheet: Sheet, found: Sequence[Cells]) -> Iterator[str]:
    expected, known, seen = sheet.rows, _known_answers(sheet), set()
    answers = ", ".join(sheet.words["review_pack"]["answers"].values())
    for row, cells in _rows(found):
        code, place = cells[0], _place(sheet.name, row)
        if code not in expected:
            yield f"{place}: This text has no line '{code}'; remove the row, or take a workbook of this version."
        elif code in seen:
            yield f"{place}: The line '{code}' stands here a second time; remove one of them."
        elif _as_handed_out(cells) != tuple(map(_plain, expected[code])):
            yield (
                f"{place}: The line '{code}' is not what this text says; the workbook is of another version, or was "
                "changed. Check out the version that was read, or let the text of today be read."
            )
        if cells[ANSWER].casefold() not in known:
            yield f"{place}: '{cells[ANSWER]}' is no answer; write one of {answers}, or nothing."
        seen.add(code)
    for code in expected.keys() - seen:
        yield f"{_place(sheet.name, len(found))}: After it the line '{code}' is missing; ask for the whole workbook."


def _rows(found: Sequence[Cells]) -> Iterator[tuple[int, Cells]]:
    """The rows below the heading that hold something, each with its number."""
    return ((number, cells) for number, cells in enumerate(found[1:], 2) if any(cells))


def _as_handed_out(cells: Cells) -> Cells:
    return (*cells[:ANSWER], cells[REMARK + 1])


def _known_answers(sheet: Sheet) -> dict[str, str]:
    """What an answer may be, in the words of the language; "" for none."""
    return {"": ""} | {said.casefold(): name for name, said in sheet.words["review_pack"]["answers"].items()}


def _cells(row: Sequence[Any]) -> Cells:
    """A row as texts, as wide as it was handed out."""
    texts = [_plain(cell.date().isoformat() if isinstance(cell, datetime) else cell) for cell in row]
    return tuple([*texts, *[""] * AS_WIDE][:AS_WIDE])


def _plain(value: Any) -> str:
    """A text without superfluous white space, which programs put in and leave out."""
    return "" if value is None else " ".join(str(value).split())


def _place(sheet: str, row: int) -> str:
    return f"Sheet '{sheet}', row {row}"
