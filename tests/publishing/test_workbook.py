"""The workbook that a doctor gets: what each sheet asks, and how it looks."""

import io
from dataclasses import replace
from datetime import date, datetime
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from publishing.reviewing.entry_words import source_line
from publishing.reviewing.review_items import SUBJECTS, Item, Items
from publishing.reviewing.workbook import (
    AS_WRITTEN,
    BEHIND_HEADING,
    COLUMNS,
    FIELDS,
    HEADING,
    LABEL,
    MARKS,
    TITLE,
    TO_FILL_IN,
    TOP,
    WIDTHS,
    WIDTHS_OF_REVIEWER,
    Sheet,
    sheets,
    workbook,
)
from reviews import EDITION
from written import written_page

MADE = date(2026, 11, 30)
FORMULA = "=1+1 is geen formule."
SHORT = replace(
    EDITION, pages=[written_page(markdown=f"# Titel\n\nEen zin.\n\n{FORMULA}\n"), EDITION.page("en", "stress")]
)
"""A page in each language and the leaflets; nothing in it is of the decision aid."""
SAID = [EDITION.wording[language].data["review_pack"] for language in EDITION.languages]
FILLED_IN = [False, False, False, False, True, True, False]
"""Whether somebody who reviews writes in each cell of a row."""
LANGUAGES = list(zip(EDITION.languages, SAID, strict=True))


def handed_out() -> Workbook:
    return load_workbook(io.BytesIO(workbook(SHORT, MADE)))


def shown(page: Worksheet) -> list[list[str | None]]:
    return [[cell.value for cell in row] for row in page.rows]


def in_both(name: str, field: str = "") -> str:
    return " · ".join(said[name][field] if field else said[name] for said in SAID)


def test_workbook_begins_with_the_reviewer_and_has_a_sheet_for_each_subject_in_each_language() -> None:
    assert handed_out().sheetnames == [
        in_both("reviewer"),
        *(f"{said['sheets'][subject]} ({language})" for language, said in LANGUAGES for subject in SUBJECTS),
    ]


def test_first_sheet_asks_in_both_languages_who_reviews_and_explains_how() -> None:
    assert shown(handed_out().worksheets[0]) == [
        [in_both("title"), None],
        *([in_both("fields", field), None] for field in FIELDS),
        *(
            line
            for name in ("signs_for", "in_workbook")
            for said in SAID
            for line in ([None, None], [said[name], None])
        ),
    ]


def test_first_sheet_shows_what_is_to_be_filled_in_and_keeps_a_date_as_it_is_typed() -> None:
    page = handed_out().worksheets[0]
    (title, _), *fields = page.iter_rows(max_row=1 + len(FIELDS))

    assert title.font == TITLE
    assert all((label.font, label.alignment) == (LABEL, TOP) for label, _ in fields)
    assert all((empty.fill, empty.number_format) == (TO_FILL_IN, AS_WRITTEN) for _, empty in fields)
    assert {letter: page.column_dimensions[letter].width for letter in WIDTHS_OF_REVIEWER} == WIDTHS_OF_REVIEWER


def test_sheet_has_a_row_for_each_thing_to_judge_with_its_mark() -> None:
    book = handed_out()

    for language, said in LANGUAGES:
        for sheet in sheets(Items(SHORT, language)):
            heading, *rows = shown(book[sheet.name])
            assert heading[: len(COLUMNS)] == [said[name] for name in COLUMNS]
            expected = [[*row[:4], None, None, row[4]] for row in sheet.rows.values()]
            assert rows == [[cell or None for cell in row] for row in expected]


def test_sheet_shows_its_heading_and_what_is_to_be_filled_in() -> None:
    for page in handed_out().worksheets[1:]:
        heading, *rows = page.rows

        assert all((cell.font, cell.fill) == (HEADING, BEHIND_HEADING) for cell in heading[: len(COLUMNS)])
        assert [[cell.fill == TO_FILL_IN for cell in row] for row in rows] == [FILLED_IN] * len(rows)
        assert all(cell.alignment == TOP for row in page.rows for cell in row if cell.value)
        assert {letter: page.column_dimensions[letter].width for letter in WIDTHS} == WIDTHS
        assert [letter for letter, column in page.column_dimensions.items() if column.hidden] == [MARKS]


def test_sheet_offers_three_answers_in_each_row_and_refuses_others() -> None:
    book = handed_out()

    for language, said in LANGUAGES:
        answers = list(said["answers"].values())
        for page in [one for one in book.worksheets if one.title.endswith(f"({language})")]:
            (asked,) = page.data_validations.dataValidation
            assert (asked.type, asked.formula1) == ("list", f'"{",".join(answers)}"')
            assert (asked.showErrorMessage, asked.error) == (True, ", ".join(answers))
            assert str(asked.sqref) == f"E2:E{max(2, page.max_row)}".removesuffix(":E2")


def test_sheet_can_be_sorted_below_a_heading_that_stays() -> None:
    for page in handed_out().worksheets[1:]:
        assert page.freeze_panes == "A2"
        assert page.auto_filter.ref == f"A1:F{page.max_row}"


def test_sentence_that_begins_as_a_formula_is_a_text() -> None:
    book = handed_out()
    texts = [row[2] for row in book[f"{SAID[0]['sheets']['sentences']} (nl)"].rows]

    assert [cell.data_type for cell in texts if cell.value == FORMULA] == ["s"]


def test_workbook_is_by_the_site_and_of_the_day_on_which_the_edition_was_made() -> None:
    properties = handed_out().properties

    assert properties.creator == EDITION.wording["nl"].data["site_name"]
    assert properties.created == properties.modified == datetime(2026, 11, 30)


def test_workbook_is_compressed_and_does_not_tell_when_it_was_saved() -> None:
    with ZipFile(io.BytesIO(workbook(SHORT, MADE))) as saved:
        assert {(file.compress_type, file.date_time[0]) for file in saved.infolist()} == {(ZIP_DEFLATED, 1980)}
        assert saved.read("docProps/core.xml").count(b">2026-11-30T00:00:00Z</dcterms:") == 2


@pytest.mark.parametrize(("own", "where"), [(True, "Nu (Ons eigen oordeel)"), (False, "Nu")])
def test_row_tells_what_is_judged_with_its_sources_and_whether_it_is_our_own_judgement(own: bool, where: str) -> None:
    words = EDITION.wording["nl"].data
    one, other = list(EDITION.known_sources.values())[:2]
    item = Item("signs", "signs x", "Nu", "Trilt.", (one, other), "0123", own_judgement=own)

    (row,) = Sheet("Tekenen", [item], words).rows.values()

    assert row == ("signs x", where, "Trilt.", f"{source_line(one, words)}\n{source_line(other, words)}", "0123")
