"""`make reviewed` and `make passed`: a person signs for what stands there, or nothing is recorded."""

from datetime import date
from pathlib import Path

import pytest

import editions
from bench.builds import with_languages
from commands import passed, reviewed
from project import Project, copy_docs
from publishing.editorial.yaml_text import parsed
from publishing.reviewing.sign_offs import SignOff, sign_offs

WHO = (editions.REVIEWER, editions.ROLE)
WHEN = ("2026-11-20", "2028-11-20")
TODAY = "2026-12-01"


@pytest.fixture
def text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """The text, with somebody who may review the pages stress and types."""
    copy_docs(tmp_path)
    monkeypatch.setenv("TODAY", TODAY)
    project = Project(tmp_path, {"TODAY": TODAY})
    project.write("docs/reviewers.yml", editions.REVIEWERS.replace("- all", "- stress\n  - types"))
    return project


def signed(project: Project) -> dict[str, SignOff]:
    return sign_offs(parsed(project.read("docs/reviews.yml"), "docs/reviews.yml"))


def test_review_of_pages_is_recorded_and_a_later_typing_error_can_be_passed(
    text: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    docs = text.folder / "docs"

    assert reviewed.main("nl/stress types", *WHO, *WHEN, docs=docs) == 0

    assert signed(text).keys() == {"nl/stress", "nl/types", "en/types"}
    assert {(one.reviewer, one.role, one.reviewed, one.next_review) for one in signed(text).values()} == {
        (*WHO, date(2026, 11, 20), date(2028, 11, 20))
    }
    text.replace("docs/nl/stress.md", "description: Wat stress ", "description: Wat  stress ")
    assert passed.main("nl/stress", "B. Voorbeeld", "een tikfout", docs=docs) == 1
    assert "PAGE: Nothing has changed since the review" in capsys.readouterr().err
    text.replace("docs/sources.yml", "Twitching eyes and muscles", "Twitching eyes, and muscles")

    assert passed.main("nl/stress", "B. Voorbeeld", "een komma", docs=docs) == 0

    (change,) = signed(text)["nl/stress"].passed
    assert (change.by, change.reason, change.on) == ("B. Voorbeeld", "een komma", TODAY)
    assert len(change.what) == 1 and "Twitching eyes, and muscles" in change.what[0]
    assert text.problems() == []


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("nothing", *WHO, *WHEN), "PAGE: There is no page 'nothing'; write one of all, nl/stress, about, "),
        (("", *WHO, *WHEN), "PAGE: There is no page ''; write one of all"),
        (("stress", *WHO, "20-11-2026", WHEN[1]), "ON: '20-11-2026' is not a date; write it as 2026-11-23."),
        (("stress", *WHO, WHEN[0], "next year"), "NEXT: 'next year' is not a date; write it as 2026-11-23."),
        (("stress", *WHO, "2026-12-02", WHEN[1]), "ON: The review of 2026-12-02 lies in the future; correct the date."),
        (("stress", *WHO, WHEN[0], WHEN[0]), f"NEXT: The next review is not after the review of {WHEN[0]};"),
        (("stress", *WHO, WHEN[0], "2029-11-21"), "NEXT: The next review is more than 3 years after the review of"),
        (("stress", "C. Voorbeeld", WHO[1], *WHEN), "REVIEWER: 'C. Voorbeeld' is not in docs/reviewers.yml, which"),
        (("stress", "Jan", WHO[1], *WHEN), "REVIEWER: The reviewer 'Jan' is not a whole name;"),
        (
            ("stress", WHO[0], "neuroloog", *WHEN),
            "ROLE: The role is 'neuroloog', and 'huisarts' in docs/reviewers.yml;",
        ),
        (("stress medicines", *WHO, *WHEN), f"REVIEWER: '{WHO[0]}' may not review 'medicines' (docs/reviewers.yml)."),
    ],
)
def test_impossible_review_is_reported_in_one_sentence_and_nothing_is_recorded(
    text: Project, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], says: str
) -> None:
    before = text.read("docs/reviews.yml")

    assert reviewed.main(*arguments, docs=text.folder / "docs") == 1

    (said,) = capsys.readouterr().err.splitlines()
    assert said.startswith(says)
    assert text.read("docs/reviews.yml") == before


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("docs/nl/stress.md", "# Komt het", "## Komt het", "docs/nl/stress.md:"),
        ("docs/nl/stress.md", "title: ", "title: [", "docs/nl/stress.md:"),
        ("docs/reviewers.yml", "role:", "rol:", "docs/reviewers.yml:"),
        ("docs/reviewers.yml", "- stress", "- stres", "docs/reviewers.yml:4: There is no page 'stres'; write all, or"),
        ("docs/reviews.yml", "{}", "nl/stress: {reviewer: A. Voorbeeld}", "docs/reviews.yml:4:"),
    ],
)
def test_nobody_can_sign_for_a_text_that_does_not_build(
    text: Project, capsys: pytest.CaptureFixture[str], file: str, old: str, new: str, says: str
) -> None:
    text.replace(file, old, new)
    before = text.read("docs/reviews.yml")

    assert reviewed.main("stress", *WHO, *WHEN, docs=text.folder / "docs") == 1

    assert says in capsys.readouterr().err
    assert text.read("docs/reviews.yml") == before


def test_older_review_takes_the_place_of_no_newer_one(text: Project, capsys: pytest.CaptureFixture[str]) -> None:
    docs = text.folder / "docs"
    assert reviewed.main("nl/stress", *WHO, *WHEN, docs=docs) == 0
    capsys.readouterr()

    assert reviewed.main("nl/stress", *WHO, "2026-11-19", "2028-11-19", docs=docs) == 1

    assert capsys.readouterr().err.startswith("ON: nl/stress was reviewed on 2026-11-20, after 2026-11-19;")
    assert signed(text)["nl/stress"].reviewed == date(2026, 11, 20)


def test_change_of_advice_never_passes_as_a_typing_error(text: Project, capsys: pytest.CaptureFixture[str]) -> None:
    docs = text.folder / "docs"
    assert reviewed.main("nl/stress", *WHO, *WHEN, docs=docs) == 0
    text.replace("docs/nl/wording.yml", "emergency_line: Levensgevaar? Bel", "emergency_line: Levensgevaar? Wacht, bel")
    capsys.readouterr()

    assert passed.main("nl/stress", "B. Voorbeeld", "een tikfout", docs=docs) == 1

    assert "“emergency number” of nl/stress has changed, which is advice; let a doctor" in capsys.readouterr().err


def test_nothing_passes_in_a_language_whose_advice_no_check_knows(
    project: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TODAY", TODAY)
    with_languages(project.folder, ["de"])
    editions.reviewed(project)
    project.replace("docs/de/stress.md", "Stress", "Strees")

    assert passed.main("de/stress", "B. Voorbeeld", "een tikfout", docs=project.folder / "docs") == 1

    assert "PAGE: What is advice in language 'de' no check knows; let a doctor review" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("stress", "", "een tikfout"), "BY: '' is not a whole name;"),
        (("stress", "B. Voorbeeld", "een tikfout"), "PAGE: docs/nl/stress.md has no review under which anything"),
        (("stress", "redactie", "een tikfout"), "BY: 'redactie' is not a person;"),
        (("stress", "B. Voorbeeld", " "), "REASON: Say in a sentence why this needs no doctor, such as"),
        (("nothing", "B. Voorbeeld", "een tikfout"), "PAGE: There is no page 'nothing';"),
    ],
)
def test_nothing_passes_without_a_review_a_name_and_a_reason(
    text: Project, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], says: str
) -> None:
    before = text.read("docs/reviews.yml")

    assert passed.main(*arguments, docs=text.folder / "docs") == 1

    assert says in capsys.readouterr().err
    assert text.read("docs/reviews.yml") == before
