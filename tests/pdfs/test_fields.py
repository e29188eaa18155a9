"""The diary as people fill it in on a screen: with the libraries of Chromium and of Evince; Firefox is among the
tests of browsers."""

from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Dictionary, Name

from pdfs.conftest import DIARIES
from pdfs.readers import Chromium, Evince, Field, fields, ink
from reviews import EDITION

TYPED = {"name": "Zoë Quijxby, 14:30 – 7×", "day-1-date": "3-12", "day-7-what_else": "koffie\nen één glas wijn"}
TICKED = ["day-1-strength-yes", "day-2-strength-no"]
ROOM_FOR_A_WORD = 40
"""In points: Yes or No, and not what stands in the next column."""
both_readers = pytest.mark.parametrize("reader", [Chromium(), Evince()], ids=["chromium", "evince"])


@both_readers
def test_what_is_filled_in_is_kept_and_seen_in_both_readers(
    folder: Path, tmp_path: Path, reader: Chromium | Evince
) -> None:
    empty, filled = folder / DIARIES["nl"], tmp_path / "filled.pdf"

    reader.fill(empty, TYPED, TICKED, filled)

    kept = fields(filled)
    assert {name: "\n".join(kept[name].text.splitlines()) for name in TYPED} == TYPED
    assert [name for name, field in kept.items() if field.ticked] == TICKED
    for other in (Chromium(), Evince()):
        before, after = other.drawn(empty), other.drawn(filled)
        written = [name for name, field in kept.items() if ink(after, field) > ink(before, field)]
        assert written == [name for name in kept if name in TYPED or name in TICKED]


@pytest.mark.parametrize("language", DIARIES)
def test_tab_goes_through_the_fields_as_they_are_read_and_each_says_what_it_is_for(folder: Path, language: str) -> None:
    file = folder / DIARIES[language]
    read = fields(file)

    assert Chromium().tabbed(file) == list(read)
    assert Evince().described(file) == {name: field.description for name, field in read.items()}


@pytest.mark.parametrize("language", DIARIES)
def test_diary_has_a_named_field_for_every_cell_and_question(folder: Path, language: str) -> None:
    with pikepdf.open(folder / DIARIES[language]) as document:
        names = [str(field.TU) for field in document.Root.AcroForm.Fields]
        headers = [item for item in document.objects if isinstance(item, Dictionary) and item.get("/S") == Name.TH]
        scopes = [str(header.A.Scope) for header in headers]
        tables = [item for item in document.objects if isinstance(item, Dictionary) and item.get("/S") == Name.Table]

    assert len(set(names)) == len(names) == 1 + 14 * 6 + 5
    assert scopes.count("/Column") == 2 * 6
    assert scopes.count("/Row") == 14
    assert len(tables) == 2


@pytest.mark.parametrize("language", DIARIES)
def test_every_field_of_the_diary_is_called_what_stands_at_its_row_and_column(folder: Path, language: str) -> None:
    said = EDITION.wording[language].data["diary"]
    called = {"name": f"{said['name']}:"} | {f"question-{n}": asked for n, asked in enumerate(said["my_questions"], 1)}
    for day in range(1, 15):
        for key, column in said["columns"].items():
            for answer in ("yes", "no") if key == "strength" else ("",):
                name, title = f"day-{day}-{key}-{answer}", f"{said['day']} {day}: {column} {said.get(answer, '')}"
                called[name.removesuffix("-")] = title.strip()

    read = {name: field for page in range(3) for name, field in fields(folder / DIARIES[language], page).items()}

    assert {name: field.description for name, field in read.items()} == called


@pytest.mark.parametrize("language", DIARIES)
def test_every_box_of_the_diary_stands_before_its_own_word_and_every_row_behind_its_own_day(
    folder: Path, language: str
) -> None:
    said, seen = EDITION.wording[language].data["diary"], {}
    with pypdfium2.PdfDocument(folder / DIARIES[language]) as document:
        for page in (0, 1):
            for name, field in fields(folder / DIARIES[language], page).items():
                if "-strength-" in name:
                    seen[name] = beside(document[page], field, left=field.right, right=field.right + ROOM_FOR_A_WORD)
                elif name.endswith("-date"):
                    seen[name] = beside(document[page], field, left=0, right=field.left)

    for day in range(1, 15):
        assert seen[f"day-{day}-date"] == f"{said['day']} {day}"
        for answer in ("yes", "no"):
            assert seen[f"day-{day}-strength-{answer}"] == said[answer]


def beside(page: pypdfium2.PdfPage, field: Field, left: float, right: float) -> str:
    """The words at the height of a field between two places of its page, in points."""
    return " ".join(page.get_textpage().get_text_bounded(left, field.bottom, right, field.top).split())
