"""Every reason against a release or against publishing, as whoever must decide reads it."""

from dataclasses import replace
from datetime import date
from functools import cache

import pytest

import editions
from building.reading import read_edition
from project import PROJECT
from publishing.checks.release_reasons import (
    due_reviews,
    passed_changes,
    reasons_against_publishing,
    reasons_against_release,
)
from publishing.edition.written_edition import Edition
from publishing.editorial.web_addresses import cannot_exist
from publishing.editorial.yaml_text import Document
from publishing.reviewing.page_reviews import PageReviews
from publishing.reviewing.sign_offs import Passed, SignOff, as_yaml, sign_offs
from written import document

TODAY = date(2026, 11, 25)
ADDRESS = "https://voorbeeldstichting.org/"
UNREVIEWED = "docs/nl/stress.md:1: No doctor has reviewed nl/stress; after a review, record it with 'make reviewed'."
OVERDUE = "docs/nl/types.md:1: The review of nl/types is overdue; have it reviewed again."
CHANGED = (
    "docs/nl/index.md:1: The text of nl/index has changed since its review of 2025-01-05; have it reviewed again.",
    "docs/nl/index.md:3: Since the review of docs/nl/index.md on 2025-01-05 this has changed: "
    "“Something else” is not what was read here.",
)
HOW = (
    "PUBLISH_UNREVIEWED: To publish pages that no doctor has reviewed, knowingly, set this variable to yes; each of "
    "them then says so at its top."
)


@cache
def edition() -> Edition:
    """Three pages of the real text."""
    whole = read_edition(PROJECT / "docs")
    return replace(whole, pages=[whole.page("nl", name) for name in ("stress", "types", "index")])


def reviews(until: str = "2026-11-25", **others: SignOff | None) -> PageReviews:
    """All pages and both leaflets reviewed until a day, but for `others`."""
    signed = editions.signed_for(edition(), edition().reviewed_texts, date(2025, 1, 5), date.fromisoformat(until))
    recorded = {name: one for name, one in {**signed, **others}.items() if one}
    return PageReviews(replace(edition(), reviews=document(as_yaml(recorded))), TODAY)


@cache
def imperfect() -> PageReviews:
    """One page without a review, one whose review is overdue, and one that has changed."""
    signed = sign_offs(reviews().edition.reviews)
    title, described, *rest = signed["nl/index"].sentences
    return reviews(
        **{
            "nl/stress": None,
            "nl/types": replace(signed["nl/types"], next_review=date(2026, 11, 24)),
            "nl/index": replace(signed["nl/index"], sentences=(title, described[::-1], *rest)),
        }
    )


def settings(name: str = "V", contact: str = "a@voorbeeld.org", report: str = "https://voorbeeld.org/meld") -> Document:
    fields = f"{{name: '{name}', contact: '{contact}', report: '{report}'}}"
    return document(f"site_name: x\nsite_url: x\nextra:\n  publisher: {fields}\n", "mkdocs.yml")


def test_release_wants_every_page_reviewed_no_review_overdue_and_no_word_changed_since() -> None:
    described = edition().page("nl", "index").description
    changed = [line.replace("Something else", described) for line in CHANGED]

    assert reasons_against_release(imperfect(), settings(), ADDRESS) == [UNREVIEWED, OVERDUE, *changed]
    assert reasons_against_release(reviews(), settings(), ADDRESS) == []


def test_publishing_wants_every_page_reviewed_unless_the_publisher_knows_that_it_is_not() -> None:
    said = reasons_against_publishing(imperfect(), settings(), ADDRESS, False)

    assert (said[0], said[-1]) == (UNREVIEWED, HOW)
    assert not any(OVERDUE in line for line in said)
    assert reasons_against_publishing(imperfect(), settings(), ADDRESS, True) == []
    assert reasons_against_publishing(reviews(), settings(), ADDRESS, False) == []


NOBODY = "mkdocs.yml:4: No publisher has been named; fill in name, contact, report of whoever answers for this site."
UNREACHABLE = "mkdocs.yml:4: Nobody can be reached at this publisher's addresses; write real ones."


@pytest.mark.parametrize(
    ("named", "reasons"),
    [
        (settings("", "", ""), [NOBODY]),
        (settings(contact="a@voorbeeld.example"), [UNREACHABLE]),
        (settings(report="https://voorbeeld.example/meld"), [UNREACHABLE]),
        (settings(report="mailto:fout@voorbeeld.test"), [UNREACHABLE]),
        (settings(contact="https://voorbeeld.org/"), []),
    ],
)
def test_release_and_publishing_want_a_publisher_who_can_be_reached(named: Document, reasons: list[str]) -> None:
    assert reasons_against_release(reviews(), named, ADDRESS) == reasons
    assert reasons_against_publishing(reviews(), named, ADDRESS, True) == reasons


def test_release_and_publishing_want_an_address_that_can_exist() -> None:
    reasons = [
        "mkdocs.yml:2: 'https://x.example/' is not an address where a site can be published; "
        "set SITE_URL to the publisher's real address."
    ]

    assert reasons_against_release(reviews(), settings(), "https://x.example/") == reasons
    assert reasons_against_publishing(reviews(), settings(), "https://x.example/", False) == reasons


@pytest.mark.parametrize(("until", "due"), [("2026-11-24", 5), ("2027-01-24", 5), ("2027-01-25", 0)])
def test_review_is_due_when_it_ends_within_sixty_days(until: str, due: int) -> None:
    said = due_reviews(reviews(until))

    assert len(said) == due
    assert not said or said[0] == (
        f"docs/nl/stress.md:1: The review of nl/stress is due on {until}; have it reviewed again."
    )


def test_what_was_let_pass_is_reported() -> None:
    signed = sign_offs(reviews().edition.reviews)["nl/stress"]
    passed = Passed("B. Voorbeeld", "een tikfout", "2026-02-01", ("“Zo.” is new.", "“Zoo.” is gone."))

    assert list(passed_changes(reviews(**{"nl/stress": replace(signed, passed=(passed,))}))) == [
        "docs/nl/stress.md:1: B. Voorbeeld let this pass on 2026-02-01 (een tikfout): “Zo.” is new. “Zoo.” is gone."
    ]


@pytest.mark.parametrize(
    ("address", "cannot"),
    [
        ("https://spiertrillen.nl/", False),
        ("https://example.github.io/spiertrillen/", False),
        ("https://myexample.com/", False),
        ("https://zorg.example/nl/", True),
        ("https://zorg.example:8443/", True),
        ("https://EXAMPLE.org/", True),
        ("https://www.example.com./", True),
        ("http://localhost:8000/", True),
        ("/spiertrillen/", True),
        ("spiertrillen.nl", True),
        ("", True),
        ("https://[spiertrillen.nl/", True),
        ("https://nas.local/", True),
        ("mailto:a@spiertrillen.nl", False),
        ("mailto:a@spiertrillen.test", True),
        ("mailto:a@localhost", True),
        ('mailto:"a@b"@localhost', True),
    ],
)
def test_address_that_cannot_exist_is_known(address: str, cannot: bool) -> None:
    assert cannot_exist(address) is cannot
