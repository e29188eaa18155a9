"""The workbook in which a doctor answers: a sheet a subject, a row for each thing to judge, and a sheet for who."""

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation

from publishing.edition.written_edition import Edition
from publishing.reviewing.entry_words import source_line
from publishing.reviewing.review_items import SUBJECTS, Item, Items

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

FIELDS = ("name", "role", "reviewed", "next_review")
"""What whoever reviews fills in about the review, each in the row after the other."""
FIRST_FIELD = 2
ANSWER, REMARK = 4, 5
"""The places of the cells that are filled in; the others say what is judged."""
COLUMNS = ("code", "where", "text", "source", "answer", "remark")
WIDTHS = {"A": 20, "B": 24, "C": 70, "D": 60, "E": 12, "F": 44}
MARKS = "G"
"""The column of the marks, which nobody has to see."""
WIDTHS_OF_REVIEWER = {"A": 60, "B": 60}
TOP = Alignment(vertical="top", wrap_text=True)
TITLE, LABEL, HEADING = Font(bold=True, size=14), Font(bold=True), Font(bold=True, color="FFFFFF")
BEHIND_HEADING = PatternFill("solid", fgColor="0B5563")
TO_FILL_IN = PatternFill("solid", fgColor="FFF6D6")
AS_WRITTEN = "@"
"""A date that is typed stays the text that it is."""
WHEN_SAVED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


@dataclass(frozen=True)
class Sheet:
    """A sheet of a language; `rows` are the cells of each code, without answer and remark."""

    name: str
    items: Sequence[Item]
    words: Mapping[str, Any]

    @property
    def rows(self) -> dict[str, tuple[str, ...]]:
        """What each row says, by its code."""
        return {item.code: self._cells(item) for item in self.items}

    def _cells(self, item: Item) -> tuple[str, ...]:
        sources = "\n".join(source_line(source, self.words) for source in item.sources)
        own = f" ({self.words['review_pack']['judgement']['own']})" if item.own_judgement else ""
        return item.code, item.where + own, item.words, sources, item.mark


def sheets(items: Items) -> Iterator[Sheet]:
    """The sheets of a language, those that matter most first."""
    all_items, said = list(items.all()), items.words["review_pack"]
    for subject in SUBJECTS:
        of_subject = [item for item in all_items if item.subject == subject]
        yield Sheet(f"{said['sheets'][subject]} ({items.language})", of_subject, items.words)


def sheet_of_reviewer(edition: Edition) -> str:
    """The name of the sheet on which a reviewer says who they are."""
    return " · ".join(_said("reviewer", edition))


def workbook(edition: Edition, made: date) -> bytes:
    """The workbook of an edition of a day, in all languages; the same bytes for the same edition."""
    book = Workbook(write_only=True)
    book.properties.creator = edition.wording[edition.languages[0]].data["site_name"]
    book.properties.created = datetime(made.year, made.month, made.day)
    _add_reviewer(book, edition)
    for language in edition.languages:
        for sheet in sheets(Items(edition, language)):
            _add(book, sheet)
    saved = io.BytesIO()
    book.save(saved)
    return _without_time(saved.getvalue(), made)


def _said(name: str, edition: Edition) -> list[Any]:
    return [edition.wording[language].data["review_pack"][name] for language in edition.languages]


def printed_for_reviewer(edition: Edition) -> list[str]:
    """What stands on the sheet of the reviewer: its title, the name of each field, and what it explains."""
    labels = [" · ".join(fields[field] for fields in _said("fields", edition)) for field in FIELDS]
    return [" · ".join(_said("title", edition)), *labels, *_said("signs_for", edition), *_said("in_workbook", edition)]


def _add_reviewer(book: Workbook, edition: Edition) -> None:
    page = book.create_sheet(sheet_of_reviewer(edition))
    _set_widths(page, WIDTHS_OF_REVIEWER)
    title, *texts = printed_for_reviewer(edition)
    page.append([_cell(page, title, font=TITLE)])
    for label in texts[: len(FIELDS)]:
        empty = _cell(page, fill=TO_FILL_IN, number_format=AS_WRITTEN)
        page.append([_cell(page, label, font=LABEL), empty])
    for text in texts[len(FIELDS) :]:
        page.append([])
        page.append([_cell(page, text)])


def _add(book: Workbook, sheet: Sheet) -> None:
    page, said = book.create_sheet(sheet.name), sheet.words["review_pack"]
    _set_widths(page, WIDTHS)
    page.column_dimensions[MARKS].hidden = True
    page.freeze_panes = "A2"
    last = len(sheet.items) + 1
    page.auto_filter.ref = f"A1:F{last}"
    answers = list(said["answers"].values())
    listed = f'"{",".join(answers)}"'
    asked = DataValidation(type="list", formula1=listed, showErrorMessage=True, error=", ".join(answers))
    asked.add(f"E2:E{max(2, last)}")
    page.data_validations.append(asked)
    page.append([_cell(page, said[name], font=HEADING, fill=BEHIND_HEADING) for name in COLUMNS])
    # A row is written when it is appended, so its cells, whose looks cost most of the time, serve for the next one too.
    *text_cells, mark = (_cell(page) for _ in range(5))
    row = [*text_cells, *(_cell(page, fill=TO_FILL_IN) for _ in (ANSWER, REMARK)), mark]
    for texts in sheet.rows.values():
        for cell, text in zip((*text_cells, mark), texts, strict=True):
            _write(cell, text)
        page.append(row)


def _set_widths(page: "WriteOnlyWorksheet", widths: Mapping[str, int]) -> None:
    for letter, width in widths.items():
        page.column_dimensions[letter].width = width


def _cell(page: "WriteOnlyWorksheet", text: str | None = None, **style: Any) -> WriteOnlyCell:
    cell = WriteOnlyCell(page)
    if text is not None:
        _write(cell, text)
    cell.alignment = TOP
    for name, look in style.items():
        setattr(cell, name, look)
    return cell


def _write(cell: WriteOnlyCell, text: str) -> None:
    cell.value = text
    cell.data_type = "s"  # a text, also where it begins as a formula does


def _without_time(saved: bytes, made: date) -> bytes:
    """The same workbook, as if it had been saved when the edition was made."""
    packed = io.BytesIO()
    with ZipFile(io.BytesIO(saved)) as before, ZipFile(packed, "w") as after:
        for name in before.namelist():
            content = WHEN_SAVED.sub(rb"\g<1>%sT00:00:00Z" % made.isoformat().encode(), before.read(name))
            after.writestr(ZipInfo(name), content, compress_type=ZIP_DEFLATED)
    return packed.getvalue()
