"""A workbook that came back: what was answered to what, and what in it is not as it was handed out."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from publishing.reviewing.filled_workbook import Answered, Filled, filled
from publishing.reviewing.review_items import Items
from publishing.reviewing.workbook import COLUMNS, FIELDS, FIRST_FIELD, sheet_of_reviewer, sheets, workbook
from reviews import EDITION

MADE = date(2026, 11, 30)
SHORT = replace(EDITION, pages=[EDITION.page(language, "stress") for language in EDITION.languages])
"""A page in each language and the leaflets."""
DOCTOR, SENTENCES, SIGNS = "Arts · Doctor", "Zinnen (nl)", "Signs (en)"
Cells = Mapping[str, Sequence[tuple[str, ...]]]


def handed_out() -> dict[str, list[tuple[str, ...]]]:
    """The cells of the workbook as nobody has filled it in."""
    cells = {sheet_of_reviewer(SHORT): [("",) * 7] * (FIRST_FIELD + len(FIELDS))}
    for language in SHORT.languages:
        for sheet in sheets(Items(SHORT, language)):
            rows = [(*plain(row[:4]), "", "", row[4]) for row in sheet.rows.values()]
            cells[sheet.name] = [(*COLUMNS, ""), *rows]
    return cells


def plain(row: Sequence[str]) -> list[str]:
    return [" ".join(cell.split()) for cell in row]


def problems(cells: Cells) -> list[str]:
    return list(Filled(SHORT, cells).problems())


def test_workbook_is_read_as_it_was_handed_out_and_has_no_problem() -> None:
    read = filled(workbook(SHORT, MADE), SHORT)

    assert {name: rows[1:] for name, rows in read.cells.items() if name != DOCTOR} == {
        name: rows[1:] for name, rows in handed_out().items() if name != DOCTOR
    }
    assert list(read.problems()) == problems(handed_out()) == []


def test_what_the_reviewer_wrote_is_read_with_its_place_and_a_date_as_a_text() -> None:
    book = load_workbook(io.BytesIO(workbook(SHORT, MADE)))
    for row, value in enumerate(("  A.  Jansen ", "huisarts", datetime(2026, 11, 30), "2028-11-30"), FIRST_FIELD):
        book[DOCTOR].cell(row, 2).value = value
    content = io.BytesIO()
    book.save(content)

    assert filled(content.getvalue(), SHORT).fields == {
        "name": (f"Sheet '{DOCTOR}', row 2", "A. Jansen"),
        "role": (f"Sheet '{DOCTOR}', row 3", "huisarts"),
        "reviewed": (f"Sheet '{DOCTOR}', row 4", "2026-11-30"),
        "next_review": (f"Sheet '{DOCTOR}', row 5", "2028-11-30"),
    }


def test_row_is_as_wide_as_it_was_handed_out_and_a_formula_says_nothing_until_it_has_been_worked_out() -> None:
    book = Workbook()
    book.create_sheet("Kort").append(["opmerking", None, "=1+1"])
    book.create_sheet("Lang").append([str(number) for number in range(9)])
    content = io.BytesIO()
    book.save(content)

    assert filled(content.getvalue(), SHORT).cells == {
        "Sheet": [],
        "Kort": [("opmerking", *[""] * 6)],
        "Lang": [tuple(str(number) for number in range(7))],
    }


def test_reviewer_who_is_missing_said_nothing() -> None:
    two_rows = Filled(SHORT, {DOCTOR: [("Titel", ""), ("Naam", "A. Jansen")]})

    assert [written for _, written in two_rows.fields.values()] == ["A. Jansen", "", "", ""]
    assert [written for _, written in Filled(SHORT, {}).fields.values()] == [""] * 4


def test_every_thing_has_its_answer_its_remark_and_its_place() -> None:
    cells = handed_out()
    code, *rest = cells[SENTENCES][6]
    cells[SENTENCES][6] = (code, *rest[:3], "WIJZIG", "Te stellig.", rest[5])
    cells[SENTENCES].append(("",) * 7)
    read = Filled(SHORT, cells)

    assert read.answers["nl", code] == Answered("change", "Te stellig.", f"Sheet '{SENTENCES}', row 7")
    assert {one.answer for key, one in read.answers.items() if key != ("nl", code)} == {""}
    assert len(read.answers) == sum(len(rows) - 1 for name, rows in handed_out().items() if name != DOCTOR)
    for page in SHORT.pages:
        texts = [item.code for item in read.languages[page.language].of_text(page)]
        assert read.answers_for(page) == [read.answers[page.language, one] for one in texts]


ANOTHER = (
    "is not what this text says; the workbook is of another version, or was changed. Check out the version that was "
    "read, or let the text of today be read."
)


@pytest.mark.parametrize(
    ("column", "value", "says"),
    [
        (0, "stress 999", "This text has no line 'stress 999'; remove the row, or take a workbook of this version."),
        (0, "leaflet 1", "The line 'leaflet 1' stands here a second time; remove one of them."),
        (1, "Elders", f"The line '{{}}' {ANOTHER}"),
        (2, "Dit stond er.", f"The line '{{}}' {ANOTHER}"),
        (4, "ja", "'ja' is no answer; write one of klopt, wijzig, twijfel, or nothing."),
        (6, "0123456789", f"The line '{{}}' {ANOTHER}"),
    ],
)
def test_row_that_is_not_as_it_was_handed_out_is_reported(column: int, value: str, says: str) -> None:
    cells = handed_out()
    row = cells[SENTENCES][6]
    cells[SENTENCES][6] = (*row[:column], value, *row[column + 1 :])
    missing = f"Sheet '{SENTENCES}', row {len(cells[SENTENCES])}: After it the line '{row[0]}' is missing; ask for the "

    found = problems(cells)

    assert found[0] == f"Sheet '{SENTENCES}', row 7: {says.format(row[0])}"
    assert found[1:] == ([f"{missing}whole workbook."] if column == 0 else [])


def test_missing_row_missing_sheet_and_foreign_sheet_are_reported() -> None:
    cells = handed_out()
    gone = cells[SENTENCES].pop(6)[0]
    cells["Blad1"] = [("opmerking",)]
    del cells[SIGNS]

    assert problems(cells) == [
        f"Sheet '{SIGNS}': It is missing; ask the reviewer for the whole workbook.",
        "Sheet 'Blad1': It was not handed out; look whether it holds a remark, and remove it.",
        f"Sheet '{SENTENCES}', row {len(cells[SENTENCES])}: After it the line '{gone}' is missing; ask for the whole "
        "workbook.",
    ]


def damaged(name: str, content: bytes) -> bytes:
    """A workbook with a file inside it that is no longer what it was; without one where it holds nothing."""
    whole, packed = ZipFile(io.BytesIO(workbook(SHORT, MADE))), io.BytesIO()
    with ZipFile(packed, "w") as archive:
        for file in whole.namelist():
            if file != name or content:
                archive.writestr(file, content if file == name else whole.read(file))
    return packed.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no workbook",
        b"PK\x05\x06" + bytes(18),
        damaged("xl/workbook.xml", b"<"),
        damaged("xl/styles.xml", b""),
        damaged("xl/worksheets/sheet2.xml", b"<worksheet><sheetData><row><c>"),
    ],
    ids=["empty", "text", "no sheets", "no XML", "no styles", "half a sheet"],
)
def test_what_is_no_workbook_is_refused_with_a_sentence(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"^It is no workbook of Excel or LibreOffice \(\.xlsx\); save it as one\.$"):
        filled(content, SHORT)
