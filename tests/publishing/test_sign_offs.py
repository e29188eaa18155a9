"""What is recorded of a review: read as it was written, written as it was read, and left out where it is none."""

from dataclasses import replace
from datetime import date

import pytest

from publishing.reviewing.reading_matter import Matter, Passage
from publishing.reviewing.sign_offs import HEADER, Passed, SignOff, as_yaml, key, marks, sign_offs
from written import document, written_page

PASSED = Passed("C. Bakker", "a typing error", "2026-02-01", ("“é” is gone.", "“b” is gone."))
FULL = SignOff(
    "A. Jansen", "huisarts", date(2026, 1, 5), date(2028, 1, 5), ("0123456789", "abcdef0123"),
    {"b": "0123456789", "a": "abcdef0123"}, (PASSED,),
)  # fmt: skip
PLAIN = SignOff("A. Jansen", "huisarts", date(2026, 1, 5), date(2028, 1, 5), ("0123456789",), {})
WRITTEN = """\
en/types:
  reviewer: A. Jansen
  role: huisarts
  reviewed: '2026-01-05'
  next_review: '2028-01-05'
  sentences: 0123456789
  entries: {}
nl/stress:
  reviewer: A. Jansen
  role: huisarts
  reviewed: '2026-01-05'
  next_review: '2028-01-05'
  passed:
  - by: C. Bakker
    reason: a typing error
    'on': '2026-02-01'
    what:
    - “é” is gone.
    - “b” is gone.
  sentences: 0123456789 abcdef0123
  entries:
    b: 0123456789
    a: abcdef0123
"""


def test_sign_offs_are_written_by_the_name_of_their_page_and_read_as_they_were() -> None:
    signed = {"nl/stress": FULL, "en/types": PLAIN}

    assert as_yaml(signed) == HEADER + WRITTEN
    assert sign_offs(document(WRITTEN)) == signed == sign_offs(document(as_yaml(signed)))


def test_long_lines_are_broken_as_wide_as_other_files_are() -> None:
    marked = replace(PLAIN, sentences=("0123456789",) * 12, passed=(replace(PASSED, reason=f"{'a' * 107} b"),))
    written = as_yaml({"nl/stress": marked})

    assert f"  sentences: {' '.join(['0123456789'] * 10)}\n    0123456789 0123456789\n" in written
    assert f"    reason: {'a' * 107}\n      b\n" in written


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  reviewed: '2026-01-05'\n", "  reviewed: soon\n"),
        ("  reviewed: '2026-01-05'\n", ""),
        ("  next_review: '2028-01-05'\n", "  next_review: later\n"),
        ("  next_review: '2028-01-05'\n", ""),
        ("  role: huisarts\n", ""),
        ("  sentences: 0123456789\n", ""),
    ],
)
def test_review_that_lacks_a_day_or_anything_else_is_left_out(old: str, new: str) -> None:
    assert list(sign_offs(document(WRITTEN.replace(old, new, 1)))) == ["nl/stress"]


def test_what_is_no_review_is_left_out() -> None:
    assert sign_offs(document("nl/types: x\nnl/stress: [a]\n")) == {}


def test_marks_are_those_of_the_sentences_in_their_order_and_of_the_entries_by_name() -> None:
    one, other = Passage("One.", "a.md:1"), Passage("Two.", "a.md:2")

    assert marks(Matter((other, one), {"sign": one})) == ((other.mark, one.mark), {"sign": one.mark})
    assert one.mark != other.mark


def test_page_is_called_by_its_language_and_its_name() -> None:
    assert key(written_page("stress", "en")) == "en/stress"
