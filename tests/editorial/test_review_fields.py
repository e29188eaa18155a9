"""What an editor is told of a review that cannot be."""

from datetime import timedelta

import pytest

from building.environment import today
from project import Project

PAGE = "docs/nl/stress.md"
TODAY, TOMORROW = today(), today() + timedelta(1)


def fill_in(project: Project, reviewed: object, next_review: object, reviewer: object) -> None:
    project.replace(PAGE, "\nreviewed:\n", f"\nreviewed: {reviewed}\n")
    project.replace(PAGE, "\nnext_review:\n", f"\nnext_review: {next_review}\n")
    project.replace(PAGE, "\nreviewer:\n", f"\nreviewer: {reviewer}\n")


def line(project: Project, field: str) -> str:
    number = project.read(PAGE).split("\n").index(f"{field}:") + 1
    return f"{PAGE}:{number}: "


SOUND = ("2026-01-05", "2027-01-05", "A. Jansen")


@pytest.mark.parametrize(
    ("review", "field", "says"),
    [
        ((TOMORROW, "2029-01-05", "A. Jansen"), "reviewed", "lies in the future"),
        (("9998-01-01", "9999-01-05", "A. Jansen"), "reviewed", "lies in the future"),
        (("2026-11-3", *SOUND[1:]), "reviewed", "'2026-11-3' in 'reviewed' is not a date"),
        (("20261103", *SOUND[1:]), "reviewed", "is not a date"),
        (("2026-W48-1", *SOUND[1:]), "reviewed", "is not a date"),
        (("03-11-2026", *SOUND[1:]), "reviewed", "is not a date"),
        (("2026-02-30", *SOUND[1:]), "reviewed", "is not a date"),
        (("23 november 2026", *SOUND[1:]), "reviewed", "is not a date"),
        (('" 2026-01-05 "', *SOUND[1:]), "reviewed", "is not a date"),
        (("2026-01-05T12:00", *SOUND[1:]), "reviewed", "is not a date"),
        (("[2026-01-05]", *SOUND[1:]), "reviewed", "'reviewed' must be one text, but is a list"),
        ((SOUND[0], "2027-1-5", SOUND[2]), "next_review", "'2027-1-5' in 'next_review' is not a date"),
        ((SOUND[0], "2026-01-05", SOUND[2]), "next_review", "is not after the review of 2026-01-05"),
        ((SOUND[0], "2025-01-05", SOUND[2]), "next_review", "is not after the review of 2026-01-05"),
        ((SOUND[0], "2031-01-06", SOUND[2]), "next_review", "more than 5 years after the review of 2026-01-05"),
        (("2024-02-29", "2029-03-02", SOUND[2]), "next_review", "more than 5 years after the review of 2024-02-29"),
        ((*SOUND[:2], "Jan"), "reviewer", "The reviewer 'Jan' is not a whole name"),
        ((*SOUND[:2], "dr."), "reviewer", "is not a whole name"),
        ((*SOUND[:2], "arts"), "reviewer", "is not a whole name"),
        ((*SOUND[:2], "Jan, huisarts"), "reviewer", "is not a whole name"),
        ((*SOUND[:2], "dr. J."), "reviewer", "is not a whole name"),
        ((*SOUND[:2], "[A. Jansen, B. de Vries]"), "reviewer", "'reviewer' must be one text, but is a list"),
        ((*SOUND[:2], "{naam: A. Jansen}"), "reviewer", "'reviewer' must be one text, but is a group of fields"),
        ((*SOUND[:2], "<b>A. Jansen</b>"), "reviewer", "holds HTML (<b>); write plain text"),
        (("", "", "A. Jansen"), "reviewer", "fill in all three or none"),
        ((*SOUND[:2], ""), "reviewed", "fill in all three or none"),
        (("", *SOUND[1:]), "next_review", "fill in all three or none"),
    ],
)
def test_impossible_review_is_told_with_its_line(
    project: Project, review: tuple[object, object, object], field: str, says: str
) -> None:
    place = line(project, field)
    fill_in(project, *review)

    found = project.problems()

    assert [problem.startswith(place) and says in problem for problem in found] == [True], found


@pytest.mark.parametrize(
    "review",
    [
        SOUND,
        (TODAY, TODAY + timedelta(365), "A. Jansen"),
        ("2020-01-05", "2021-01-05", "dr. Jansen"),
        (SOUND[0], "2031-01-05", "prof. dr. A.B. van der Jansen-O'Neill, neuroloog"),
        ("2024-02-29", "2029-03-01", "Jan Jansen"),
        (*SOUND[:2], "N. N."),
        (*SOUND[:2], '"Ségolène Müller & zoon"'),
    ],
)
def test_possible_review_is_no_problem(project: Project, review: tuple[object, object, object]) -> None:
    fill_in(project, *review)

    assert project.problems() == []
