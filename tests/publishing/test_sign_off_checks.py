"""What is impossible in a recorded review, with its line."""

import re
from datetime import date

import pytest

from publishing.editorial.form import form_problems
from publishing.reviewing.reviewers import ALL, REVIEWERS, reviewer_problems, reviewers
from publishing.reviewing.sign_off_checks import Claim, claim_problems, passed_problems, sign_off_problems
from publishing.reviewing.sign_offs import REVIEWS, as_yaml, sign_offs
from written import document

TODAY = date(2026, 11, 25)
KNOWN = document(
    "A. Jansen: {role: huisarts, account: '@jansen', may_review: [all]}\n"
    "B. de Vries: {role: neuroloog, account: '@devries', may_review: [types, decision-aid], number: BIG 12345678901}\n",
    "docs/reviewers.yml",
)
SIGNED = """\
nl/stress:
  reviewer: A. Jansen
  role: huisarts
  reviewed: "2026-01-05"
  next_review: "2028-01-05"
  passed:
    - by: C. Bakker
      reason: a typing error
      on: "2026-02-01"
      what: ["“{x} <b>” is not what was read here."]
  sentences: 0123456789 abcdef0123
  entries: {emergency number: 0123456789}
"""


NOBODY = "is not a person; write the name of whoever reviewed the text, such as A. Jansen."


def problems(old: str, new: str) -> list[str]:
    changed = document(SIGNED.replace(old, new), "docs/reviews.yml")
    found = list(form_problems(changed, REVIEWS))
    return found or list(sign_off_problems(changed, reviewers(KNOWN), {"nl/stress"}, TODAY))


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("2026-01-05", "2026-11-26", "4: The review of 2026-11-26 lies in the future; correct the date."),
        ("2026-01-05", "2026-1-5", "4: '2026-1-5' is not a date; write it as 2026-11-23."),
        (
            "2026-01-05",
            "2019-12-31",
            "4: The review of 2019-12-31 is older than the text, which began in 2020; correct it.",
        ),
        ("2028-01-05", "2027", "5: '2027' is not a date; write it as 2026-11-23."),
        ("2028-01-05", "2026-01-05", "5: The next review is not after the review of 2026-01-05; correct a date."),
        (
            "2028-01-05",
            "2029-01-06",
            "5: The next review is more than 3 years after the review of 2026-01-05; plan it sooner.",
        ),
        ("A. Jansen", "C. Bakker", "2: 'C. Bakker' is not in docs/reviewers.yml, which says who may review what."),
        ("A. Jansen", "B. de Vries", "2: 'B. de Vries' may not review 'stress' (docs/reviewers.yml)."),
        ("A. Jansen", "Redactie", f"2: The reviewer 'Redactie' {NOBODY}"),
        (
            "huisarts",
            "neuroloog",
            "3: The role is 'neuroloog', and 'huisarts' in docs/reviewers.yml; correct one of them.",
        ),
        ("C. Bakker", "redactie", f"7: 'redactie' {NOBODY}"),
        (
            "2026-02-01",
            "2026-01-04",
            "9: The day 2026-01-04 lies in the future, or before the review of 2026-01-05; correct it.",
        ),
        ("2026-02-01", "soon", "9: 'soon' is not a date; write it as 2026-11-23."),
        ("nl/stress", "nl/stres", "1: There is no page 'nl/stres'; remove its review."),
        (
            "nl/stress",
            "stress",
            "1: Page 'stress' may not have this name; use a language and a page, such as nl/stress.",
        ),
        (
            "abcdef0123",
            "abc",
            "11: 'sentences' of page 'nl/stress' is '0123456789 abc'; it must be the marks of what was read, which "
            "'make reviewed' writes.",
        ),
        ("  role: huisarts\n", "", "1: Page 'nl/stress' lacks 'role'; add it."),
    ],
)
def test_impossible_review_is_reported_at_its_line(old: str, new: str, says: str) -> None:
    said, *consequences = problems(old, new)

    assert said == f"docs/reviews.yml:{says}"
    assert all("before the review of 2026-11-26" in other for other in consequences)


def test_every_impossible_review_is_reported_and_what_was_let_pass_under_it() -> None:
    gone = SIGNED.replace("nl/stress", "nl/gone")
    two = SIGNED.replace("  sentences:", "    - {by: redactie, reason: x, on: soon, what: [a]}\n  sentences:")
    plain = re.sub(r"  passed:\n(    .*\n)+", "", SIGNED.replace("nl/stress", "en/stress"))
    changed = document(f"{plain}{gone}{two}", "docs/reviews.yml")

    assert list(sign_off_problems(changed, reviewers(KNOWN), {"nl/stress", "en/stress"}, TODAY)) == [
        "docs/reviews.yml:8: There is no page 'nl/gone'; remove its review.",
        f"docs/reviews.yml:30: 'redactie' {NOBODY}",
        "docs/reviews.yml:30: 'soon' is not a date; write it as 2026-11-23.",
    ]


def test_possible_review_is_no_problem_and_is_written_as_it_was_read() -> None:
    assert problems("2028-01-05", "2029-01-05") == []

    read = sign_offs(document(SIGNED))

    assert sign_offs(document(as_yaml(read))) == read


@pytest.mark.parametrize(
    ("reviewed", "next_review"),
    [
        ("2026-11-25", "2029-11-25"),
        ("2020-01-01", "2020-01-02"),
        ("2024-02-29", "2027-03-01"),
        ("2024-02-29", "2027-02-28"),
    ],
)
def test_days_as_late_and_as_early_as_may_be_are_no_problem(reviewed: str, next_review: str) -> None:
    claim = Claim("types", "B. de Vries", "neuroloog", reviewed, next_review)

    assert list(claim_problems(claim, reviewers(KNOWN), TODAY)) == []


def test_three_years_after_a_leap_day_end_on_the_first_of_march() -> None:
    claim = Claim("types", "B. de Vries", "neuroloog", "2024-02-29", "2027-03-02")

    assert [field for field, _ in claim_problems(claim, reviewers(KNOWN), TODAY)] == ["next_review"]


def test_what_was_let_pass_may_be_of_the_day_of_the_review_and_must_be_somebodys() -> None:
    assert list(passed_problems("C. Bakker", "2026-01-05", "2026-01-05", TODAY)) == []
    assert list(passed_problems("C. Bakker", "2026-11-25", "2026-01-05", TODAY)) == []
    assert [field for field, _ in passed_problems("redactie", "2026-11-26", "2026-01-05", TODAY)] == ["by", "on"]


def test_quote_may_hold_anything_but_must_be_a_text() -> None:
    changed = document(SIGNED.replace('["“{x} <b>” is not what was read here."]', "[[a]]"), "docs/reviews.yml")

    [problem] = form_problems(changed, REVIEWS)

    assert problem.startswith("docs/reviews.yml:10: ") and "must be one text, but is a list;" in problem


def test_reviews_are_written_in_the_order_of_their_fields_with_every_letter_as_it_is() -> None:
    written = as_yaml(sign_offs(document(SIGNED.replace("A. Jansen", "É. Jansen"))))

    assert "É. Jansen" in written and "“{x} <b>”" in written
    assert re.findall(r"(?m)^  (\w+):", written) == [
        "reviewer", "role", "reviewed", "next_review", "passed", "sentences", "entries"
    ]  # fmt: skip


def test_reviewers_are_whole_people_with_pages_that_exist() -> None:
    assert list(form_problems(KNOWN, REVIEWERS)) == []
    assert list(reviewer_problems(KNOWN, ["types", "decision-aid"])) == []
    odd = document("Jan: {role: arts, account: '@jan', may_review: [stres]}\n", "docs/reviewers.yml")

    assert [problem.partition(";")[0] for problem in reviewer_problems(odd, ["stress"])] == [
        "docs/reviewers.yml:1: The reviewer 'Jan' is not a whole name",
        "docs/reviewers.yml:1: There is no page 'stres'",
    ]
    assert ALL in next(iter(list(reviewer_problems(odd, ["stress"]))[1:]))
