"""What readers do, in each engine: a journey through the decision aid, and the copy that opens from a folder.

And in Firefox, which alone shows a PDF as a page, the diary; the other readers of PDFs are in tests/pdfs/readers.py.
"""

import base64
import time
from pathlib import Path

import pytest

from browser.engines import SECONDS, Engine
from contract import PAGES
from pdfs.conftest import DIARIES
from pdfs.readers import fields
from publishing.tree.decision_tree import Outcome
from publishing.tree.tree_paths import Answered, path_for
from real_aid import real_aid

TREE = real_aid().tree
AID = PAGES["decision-aid"]
JOURNEYS = [("nl", "face-droop"), ("en", "eyelid-twitch"), ("nl", "over-two-weeks")]
KINDS = [PAGES[name]["en"] for name in ("index", "types", "decision-aid", "for-portals", "search")]


IN_PDF = "[...document.querySelectorAll('.page[data-page-number=\"1\"] .annotationLayer :is(input, textarea)')]"
SAVED = """return PDFViewerApplication.pdfDocument.saveDocument()
  .then(bytes => btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join('')))"""


def journey(sign: str) -> tuple[tuple[Answered, ...], Outcome]:
    return path_for(TREE, frozenset({sign}))


def follow(engine: Engine, sign: str) -> None:
    """Answer as somebody with one sign does, looking at each step."""
    path, outcome = journey(sign)
    for step in path:
        assert engine.seen(".step", "data-question") == [step.question.id]
        engine.follow(f"[data-answer={step.answer.code}]")
    assert engine.seen(".step", "data-outcome") == [outcome.id]
    assert engine.seen(".step", "data-urgency") == [outcome.urgency]


@pytest.mark.parametrize(("language", "sign"), JOURNEYS)
def test_journey_ends_where_the_tree_says_in_every_engine(
    engine: Engine, server: str, language: str, sign: str
) -> None:
    engine.open(server + AID[language])

    follow(engine, sign)

    assert engine.fetched == []


def test_note_leads_to_its_source_which_is_seen_in_every_engine(engine: Engine, server: str) -> None:
    """By a tap on the page, and by an address that somebody was given."""
    engine.open(server + PAGES["stress"]["nl"])
    assert engine.seen(".footnote li", "id") == []

    engine.follow("main sup a[href='#fn-3']")
    assert "fn-3" in engine.seen(".footnote li", "id")

    engine.open("about:blank")
    engine.open(f"{server}{PAGES['stress']['nl']}#fn-3")
    assert "fn-3" in engine.seen(".footnote li", "id")


def test_copy_works_from_a_folder_in_every_engine(engine: Engine, unpacked: Path) -> None:
    """From its first page, by clicking: the aid to its end, the same advice in the other language, and home again."""
    engine.open((unpacked / "index.html").as_uri())
    engine.follow(".lead__ways a")
    assert engine.address == (unpacked / AID["nl"] / "index.html").as_uri()

    follow(engine, "face-droop")
    _, outcome = journey("face-droop")
    engine.follow(".step [data-way=language]")
    assert engine.address.startswith((unpacked / AID["en"] / "index.html").as_uri() + "#")
    assert engine.seen(".step", "data-outcome") == [outcome.id]

    engine.follow(".name-mark")
    assert engine.address == (unpacked / "en/index.html").as_uri()
    engine.follow(".ways__search")
    engine.follow("main .subjects a[href*='#']")
    path, _, place = engine.address.partition("#")
    assert Path(path.removeprefix("file://")).is_relative_to(unpacked)
    assert engine.run("return document.querySelector(':target').id") == place


def test_no_page_of_the_copy_asks_for_anything_in_any_engine(engine: Engine, unpacked: Path) -> None:
    """A page of each kind; that no page fetches anything, tests/site/test_offline_copy.py sees in the markup of all."""
    for address in KINDS:
        engine.open((unpacked / address / "index.html").as_uri())

        assert engine.seen("main", "id") == ["content"], address
        assert engine.fetched == [], address


@pytest.mark.parametrize("engine", ["firefox"], indirect=True)
def test_diary_is_filled_in_and_kept_in_firefox(engine: Engine, site: Path, tmp_path: Path) -> None:
    empty, filled = site / "pdf" / DIARIES["nl"], tmp_path / "filled.pdf"
    known = fields(empty)
    engine.open(empty.as_uri())
    wait_until_there_are(engine, len(known))

    shown = engine.run(f"return {IN_PDF}.map(field => [field.name, field.closest('section').title])")
    assert shown == [[name, field.description] for name, field in known.items()]
    for name in ("name", "day-7-what_else"):
        engine.run(f"const field = {IN_PDF}.find(field => field.name === arguments[0]); field.focus();"
                   "document.execCommand('insertText', false, 'Zoë 7×')", name)  # fmt: skip
    engine.run(f"{IN_PDF}.find(field => field.name === 'day-1-strength-yes').click()")
    filled.write_bytes(base64.b64decode(engine.run(SAVED)))

    kept = fields(filled)
    assert [name for name, field in kept.items() if field.text == "Zoë 7×"] == ["name", "day-7-what_else"]
    assert [name for name, field in kept.items() if field.ticked] == ["day-1-strength-yes"]


def wait_until_there_are(engine: Engine, fields_in_pdf: int) -> None:
    end = time.monotonic() + SECONDS
    while engine.run(f"return {IN_PDF}.length") != fields_in_pdf:
        assert time.monotonic() < end, "Firefox did not show the fields"
        time.sleep(0.1)
