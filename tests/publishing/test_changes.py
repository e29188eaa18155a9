"""What may stand in docs/changes.yml, and what must."""

from datetime import date

import pytest

from publishing.editorial.form import form_problems
from publishing.tree.changes import change_problems, changes, urgencies
from publishing.tree.tree_form import CHANGES
from written import document

FILE = "docs/changes.yml"
TREE = document("version: 2.0.0", "docs/decision-tree.yml")
SIGN = "version: 1.0.0\nsigns:\n  eyelid: {urgency: self-care, soon: no-need, text: {nl: Ooglid}}\n"
SIGNS = document(SIGN, "docs/signs.yml")
NEWEST = f"""\
taken-back:
  date: 2026-11-28
  kind: recall
  signs: 1.0.0
  urgencies: {urgencies(SIGNS)}
  pages: [types, stress]
  title: {{nl: Terug, en: Back}}
  what: {{nl: Fout, en: Wrong}}
  portals_must: {{nl: Haal weg, en: Take away}}
"""
OLDER = NEWEST.replace("taken-back", "first").replace("-28", "-25").replace("signs: 1", "tree: 2")
TEXT = NEWEST + OLDER


def problems(text: str, signs: str = SIGN, tree: str = "version: 2.0.0", today: date = date(2026, 11, 28)) -> list[str]:
    written = document(text, FILE)
    return list(form_problems(written, CHANGES, ["nl", "en"])) or list(
        change_problems(written, document(tree, TREE.file), document(signs, SIGNS.file), ["types", "stress"], today)
    )


def test_changes_that_tell_of_what_there_is_have_no_problems() -> None:
    assert problems(TEXT) == []
    newest, older = changes(document(TEXT))
    assert (newest.id, newest.date, newest.kind, newest.pages) == (
        "taken-back", date(2026, 11, 28), "recall", ("types", "stress")
    )  # fmt: skip
    assert (newest.title["en"], newest.what["nl"], newest.portals_must["en"]) == ("Back", "Fout", "Take away")
    assert older.date == date(2026, 11, 25)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (
            "  portals_must: {nl: Haal weg, en: Take away}\n",
            "",
            ":1: Change 'taken-back' lacks 'portals_must'; add it.",
        ),
        (", en: Take away", "", ":9: 'portals_must' of change 'taken-back' has no text in language 'en'."),
        ("{nl: Fout, en: Wrong}", "Wrong", ":8: 'what' of change 'taken-back' must be a text in every language"),
        ("recall", "withdrawal", "is 'withdrawal'; write advice or correction or recall."),
        ("2026-11-28", "28-11-2026", "'date' of change 'taken-back' is '28-11-2026'; it must be a day, such as"),
        ("2026-11-28", "2026-11-31", ":2: The date of change 'taken-back' is no day of the calendar (2026-11-31); co"),
        (
            "2026-11-28",
            "2026-11-29",
            ":2: The date of change 'taken-back' lies in the future; a change is reported when",
        ),
        ("2026-11-28", "2026-11-24", ":11: Change 'first' is newer than 'taken-back' above it; put the newest first."),
        ("[types, stress]", "[typos]", ":6: Change 'taken-back' names the page 'typos', which does not exist."),
        ("[types, stress]", "[types, types]", ":6: Change 'taken-back' names the page 'types' twice; name it once."),
        ("[types, stress]", "[]", "'pages' of change 'taken-back' must be a list of at least 1, and has none."),
        ("nl: Haal weg", "nl: ", ":9: 'portals_must' of change 'taken-back' has no text in language 'nl'."),
        ("Wrong", "'Call {emergency-number}'", ":8: Nothing is put in place of {emergency-number} in this file;"),
        ("taken-back", "Taken back", ":1: Change 'Taken back' may not have this name; use small letters"),
    ],
)
def test_entry_that_portals_cannot_use_is_reported(old: str, new: str, says: str) -> None:
    assert old in TEXT
    (problem,) = problems(TEXT.replace(old, new, 1))

    assert problem.startswith(f"{FILE}:") and says in problem


def test_new_version_without_an_entry_is_reported_with_the_line_to_write() -> None:
    reported = "and no change tells of it; write an entry above the others, with"

    assert problems(TEXT, tree="version: 2.1.0") == [
        f"{FILE}:13: docs/decision-tree.yml has version 2.1.0, {reported} 'tree: 2.1.0'."
    ]
    assert problems(TEXT, signs=SIGN.replace("1.0.0", "1.0.1")) == [
        f"{FILE}:4: docs/signs.yml has version 1.0.1, {reported} 'signs: 1.0.1'."
    ]
    assert problems(TEXT.replace("  signs: 1.0.0\n", "")) == [
        f"{FILE}:1: docs/signs.yml has version 1.0.0, {reported} 'signs: 1.0.0'."
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [("urgency: self-care", "urgency: urgent"), ("no-need", "two-weeks"), ("eyelid", "calf")],
    ids=["another urgency", "sooner", "another sign"],
)
def test_another_urgency_without_a_new_version_is_reported_too(old: str, new: str) -> None:
    signs = SIGN.replace(old, new)
    mark = urgencies(document(signs))

    assert problems(TEXT, signs=signs) == [
        f"{FILE}:5: In docs/signs.yml a sign, or its urgency, has changed, and no change tells of it; write an entry "
        f"above the others, with 'urgencies: {mark}'."
    ]
    assert problems(TEXT.replace(urgencies(SIGNS), mark, 1), signs=signs) == []


def test_other_words_for_a_sign_are_no_other_urgency() -> None:
    assert problems(TEXT, signs=SIGN.replace("Ooglid", "Lid")) == []
