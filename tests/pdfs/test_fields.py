"""The diary as people fill it in on a screen: with the libraries of Chromium and of Evince; Firefox is among the
tests of browsers."""

from pathlib import Path

import pikepdf
import pytest
from pikepdf import Dictionary, Name

from pdfs.conftest import DIARIES
from pdfs.readers import Chromium, Evince, fields, ink

TYPED = {"name": "Zoë Quijxby, 14:30 – 7×", "day-1-date": "3-12", "day-7-what_else": "koffie\nen één glas wijn"}
TICKED = ["day-1-strength-yes", "day-2-strength-no"]
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
