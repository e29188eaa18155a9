"""`make reviewed WORKBOOK=…`: a doctor fills in a workbook, and what is right in it is entered at once, or nothing."""

import io
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font

import editions
from building.reading import read_edition
from commands import reviewed_workbook
from project import PROJECT, Project, copy_docs
from publishing.editorial.yaml_text import parsed
from publishing.reviewing.reading_matter import matter
from publishing.reviewing.sign_offs import SignOff, key, sign_offs
from publishing.reviewing.workbook import FIELDS, FIRST_FIELD, workbook
from reviews import EDITION

MADE, TODAY = date(2026, 11, 30), "2026-12-01"
ANSWERS = {"nl": "klopt", "en": "right"}
FILLED = dict(zip(FIELDS, (editions.REVIEWER, editions.ROLE, "2026-11-30", datetime(2028, 11, 30)), strict=True))
DOCTOR, SENTENCES, SIGNS = "Arts · Doctor", "Zinnen (nl)", "Signs (en)"


@pytest.fixture(scope="module")
def handed_out() -> bytes:
    return workbook(EDITION, MADE)


@pytest.fixture(scope="module")
def all_right(handed_out: bytes) -> bytes:
    """The workbook of a reviewer who finds nothing wrong; of the dates one is a text, the other one is a date."""
    book = load_workbook(io.BytesIO(handed_out))
    for row, field in enumerate(FIELDS, FIRST_FIELD):
        book[DOCTOR].cell(row, 2, FILLED[field])
    for sheet in book.worksheets[1:]:
        for row in range(2, sheet.max_row + 1):
            sheet.cell(row, 5, ANSWERS[sheet.title[-3:-1]])
    return saved(book)


def saved(book: Workbook) -> bytes:
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


@pytest.fixture
def text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """The text, with somebody who may review all of it."""
    copy_docs(tmp_path)
    monkeypatch.setenv("TODAY", TODAY)
    project = Project(tmp_path, {"TODAY": TODAY})
    project.write("docs/reviewers.yml", editions.REVIEWERS)
    return project


def entered(project: Project, content: bytes) -> int:
    file = project.folder / "back.xlsx"
    file.write_bytes(content)
    return reviewed_workbook.main(str(file), docs=project.folder / "docs")


def signed(project: Project) -> dict[str, SignOff]:
    return sign_offs(parsed(project.read("docs/reviews.yml"), "docs/reviews.yml"))


def test_same_edition_gives_the_same_bytes(handed_out: bytes) -> None:
    assert workbook(read_edition(PROJECT / "docs"), MADE) == handed_out


def test_whole_review_is_entered_in_one_command(text: Project, all_right: bytes) -> None:
    assert entered(text, all_right) == 0

    edition = read_edition(text.folder / "docs")
    recorded = signed(text)
    assert recorded.keys() == {key(page) for page in edition.reviewed_texts}
    assert all(recorded[key(page)].covers(matter(page, edition)) for page in edition.reviewed_texts)
    assert {(one.reviewer, one.role, one.reviewed, one.next_review) for one in recorded.values()} == {
        (editions.REVIEWER, editions.ROLE, date(2026, 11, 30), date(2028, 11, 30))
    }
    assert text.problems() == []


def test_only_pages_of_which_all_is_right_are_recorded_and_the_rest_is_reported(
    text: Project, all_right: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    book = load_workbook(io.BytesIO(all_right))
    place = row_of(book, SENTENCES, "stress 4")
    book[SENTENCES].cell(place, 5, "Wijzig")
    book[SENTENCES].cell(place, 6, "Dit is te stellig.")
    silent = row_of(book, SIGNS, "signs clozapine-knees")
    book[SIGNS].cell(silent, 5).value = None

    assert entered(text, saved(book)) == 0

    reported = capsys.readouterr().out
    assert "nl/stress" not in signed(text) and "nl/types" in signed(text)
    assert "en/decision-aid" not in signed(text) and "en/stress" in signed(text)
    assert f"Sheet '{SENTENCES}', row {place}: change: Dit is te stellig." in reported
    assert f"1 without an answer, first Sheet '{SIGNS}', row {silent}." in reported


def row_of(book: Workbook, sheet: str, code: str) -> int:
    return next(row for row in range(2, book[sheet].max_row + 1) if book[sheet].cell(row, 1).value == code)


@pytest.mark.parametrize(
    ("fields", "reported"),
    [
        (
            {"name": "C. Voorbeeld"},
            ["row 2: 'C. Voorbeeld' is not in docs/reviewers.yml, which says who may review what."],
        ),
        (
            {"role": "neuroloog", "reviewed": "30-11-2026", "next_review": None},
            [
                "row 3: The role is 'neuroloog', and 'huisarts' in docs/reviewers.yml; correct one of them.",
                "row 4: '30-11-2026' is not a date; write it as 2026-11-23.",
                "row 5: '' is not a date; write it as 2026-11-23.",
            ],
        ),
    ],
)
def test_impossible_reviewer_or_date_is_reported_with_its_row_and_nothing_is_recorded(
    text: Project, all_right: bytes, capsys: pytest.CaptureFixture[str], fields: dict[str, str], reported: list[str]
) -> None:
    book = load_workbook(io.BytesIO(all_right))
    for field, value in fields.items():
        book[DOCTOR].cell(FIELDS.index(field) + FIRST_FIELD, 2).value = value

    assert entered(text, saved(book)) == 1

    said = capsys.readouterr().err.splitlines()
    assert [line.partition("back.xlsx: ")[2] for line in said] == [f"Sheet '{DOCTOR}', {one}" for one in reported]
    assert signed(text) == {}


def with_comment(book: Workbook) -> None:
    book[SENTENCES]["C2"].comment = Comment("Dit klopt niet!", "A. Voorbeeld")


def with_struck_out_line(book: Workbook) -> None:
    book[SENTENCES]["C2"].font = Font(strike=True)


ADDITIONS: dict[str, Callable[[Workbook], None]] = {
    f"Sheet '{SENTENCES}', row 2: The comment “Dit klopt niet!” would be lost;": with_comment,
    f"Sheet '{SENTENCES}', row 2: Something is struck out here;": with_struck_out_line,
    f"Sheet '{SENTENCES}', row 2: “=nee” is a formula;": lambda book: book[SENTENCES].cell(2, 6, "=nee"),
    f"Sheet '{SENTENCES}', row 2: “fout” stands where nobody reads": lambda book: book[SENTENCES].cell(2, 8, "fout"),
    f"Sheet '{SENTENCES}', row 2: Cells are joined": lambda book: book[SENTENCES].merge_cells("E2:F2"),
    f"Sheet '{DOCTOR}', row 12: “Alleen blad 1.” stands where": lambda book: book[DOCTOR].cell(12, 1, "Alleen blad 1."),
}


@pytest.mark.parametrize("says", ADDITIONS)
def test_objection_that_stands_elsewhere_is_not_lost(
    text: Project, all_right: bytes, capsys: pytest.CaptureFixture[str], says: str
) -> None:
    book = load_workbook(io.BytesIO(all_right))
    ADDITIONS[says](book)

    assert entered(text, saved(book)) == 1

    assert says in capsys.readouterr().err
    assert signed(text) == {}


def test_page_of_a_line_that_is_right_and_has_a_remark_is_not_recorded(text: Project, all_right: bytes) -> None:
    book = load_workbook(io.BytesIO(all_right))
    book[SENTENCES].cell(row_of(book, SENTENCES, "stress 4"), 6, "Nee, dit is fout.")

    assert entered(text, saved(book)) == 0

    assert "nl/stress" not in signed(text) and "nl/types" in signed(text)


def test_of_a_reviewer_of_some_pages_only_these_are_recorded(
    text: Project, all_right: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    text.write("docs/reviewers.yml", editions.REVIEWERS.replace("- all", "- stress"))

    assert entered(text, all_right) == 0

    assert signed(text).keys() == {"nl/stress", "en/stress"}
    assert "nl/types is not recorded: its reviewer may not review it (docs/reviewers.yml)." in capsys.readouterr().out


def test_workbook_is_not_entered_for_somebody_else(text: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert reviewed_workbook.main("back.xlsx", "nl/stress", "B. Voorbeeld", docs=text.folder / "docs") == 1
    assert "leave out all but WORKBOOK" in capsys.readouterr().err


def test_workbook_of_another_version_of_the_text_is_refused(
    text: Project, all_right: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    text.replace("docs/sources.yml", "Twitching eyes and muscles", "Twitching eyes, and muscles")

    assert entered(text, all_right) == 1

    assert "is not what this text says; the workbook is of another version" in capsys.readouterr().err
    assert signed(text) == {}


def test_what_is_no_workbook_is_reported(text: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert entered(text, b"no workbook") == 1
    assert "back.xlsx: It is no workbook of Excel or LibreOffice (.xlsx); save it as one." in capsys.readouterr().err


def test_file_that_is_not_there_is_reported(text: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert reviewed_workbook.main("nowhere.xlsx", docs=text.folder / "docs") == 1
    assert "WORKBOOK: nowhere.xlsx cannot be read (No such file or directory);" in capsys.readouterr().err
