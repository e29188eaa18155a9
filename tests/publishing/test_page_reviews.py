"""What somebody has signed, and let pass, in one language."""

from dataclasses import replace
from datetime import date

import editions
from publishing.editorial.review import Review
from publishing.reviewing.page_reviews import PageReviews
from publishing.reviewing.sign_offs import Passed, as_yaml
from reviews import EDITION
from written import document

TODAY = date(2026, 12, 1)
NL, EN = (EDITION.page(language, "stress") for language in ("nl", "en"))
PASSED = Passed("C. Bakker", "a typing error", "2026-11-30", ("“a” is not what was read here.",))


def reviews() -> PageReviews:
    """The Dutch page and the English one are signed, the leaflets are not; something passed on the Dutch page."""
    short = replace(EDITION, pages=[NL, EN])
    signed = editions.signed_for(short, [NL, EN], date(2026, 1, 5), date(2027, 6, 1))
    signed["nl/stress"] = replace(signed["nl/stress"], passed=(PASSED,))
    return PageReviews(replace(short, reviews=document(as_yaml(signed))), TODAY)


def test_review_is_that_of_its_page_and_of_whoever_signed_for_it() -> None:
    leaflet = EDITION.leaflets["nl"]

    assert reviews().review(EN) == Review(
        "current", date(2026, 1, 5), date(2027, 6, 1), editions.REVIEWER, editions.ROLE, EN.title
    )
    assert reviews().review(leaflet) == Review("pending", page=leaflet.title)


def test_what_was_let_pass_is_told_of_its_language_alone() -> None:
    assert reviews().passed_in("nl") == [(NL, PASSED)]
    assert reviews().passed_in("en") == []


def test_signed_pages_are_those_of_the_language() -> None:
    assert [review.page for review in reviews().signed_pages("nl")] == [NL.title]
    assert [review.page for review in reviews().signed_pages("en")] == [EN.title]
