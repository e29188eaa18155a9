"""Every reason against a release or against publishing, as whoever must decide reads it."""

from datetime import date

import pytest

from publishing.editorial.release_reasons import (
    due_reviews,
    reasons_against_publishing,
    reasons_against_release,
)
from publishing.editorial.web_addresses import cannot_exist
from publishing.editorial.written_page import Page
from publishing.editorial.yaml_text import Document
from written import document, written_page

TODAY = date(2026, 11, 25)
ADDRESS = "https://voorbeeldstichting.org/"
UNREVIEWED = (
    "docs/nl/new.md:6: No doctor has reviewed this page; fill in reviewed, next_review and reviewer after the review."
)
OVERDUE = "docs/nl/old.md:6: The review of this page is overdue; have it reviewed again."
HOW = (
    "PUBLISH_UNREVIEWED: To publish pages that no doctor has reviewed, knowingly, set this variable to yes; each of "
    "them then says so at its top."
)


def reviewed(name: str, until: str) -> Page:
    return written_page(name, reviewed="2025-01-05", next_review=until, reviewer="A. Jansen")


NEW, OLD, CURRENT = written_page("new"), reviewed("old", "2026-11-24"), reviewed("current", "2026-11-25")


def settings(name: str = "V", contact: str = "a@voorbeeld.org", report: str = "https://voorbeeld.org/meld") -> Document:
    fields = f"{{name: '{name}', contact: '{contact}', report: '{report}'}}"
    return document(f"site_name: x\nsite_url: x\nextra:\n  publisher: {fields}\n", "mkdocs.yml")


def test_release_wants_every_page_reviewed_and_no_review_overdue() -> None:
    assert reasons_against_release([CURRENT, NEW, OLD], settings(), ADDRESS, TODAY) == [UNREVIEWED, OVERDUE]
    assert reasons_against_release([CURRENT], settings(), ADDRESS, TODAY) == []


@pytest.mark.parametrize(("unreviewed", "reasons"), [(False, [UNREVIEWED, HOW]), (True, [])])
def test_publishing_wants_every_page_reviewed_unless_the_publisher_knows_that_it_is_not(
    unreviewed: bool, reasons: list[str]
) -> None:
    assert reasons_against_publishing([CURRENT, NEW, OLD], settings(), ADDRESS, TODAY, unreviewed) == reasons


def test_publishing_reviewed_pages_needs_no_permission() -> None:
    assert reasons_against_publishing([CURRENT, OLD], settings(), ADDRESS, TODAY, False) == []


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
    assert reasons_against_release([CURRENT], named, ADDRESS, TODAY) == reasons
    assert reasons_against_publishing([CURRENT], named, ADDRESS, TODAY, True) == reasons


def test_release_and_publishing_want_an_address_that_can_exist() -> None:
    reasons = [
        "mkdocs.yml:2: 'https://x.example/' is not an address where a site can be published; "
        "set SITE_URL to the publisher's real address."
    ]

    assert reasons_against_release([CURRENT], settings(), "https://x.example/", TODAY) == reasons
    assert reasons_against_publishing([CURRENT], settings(), "https://x.example/", TODAY, False) == reasons


@pytest.mark.parametrize(("until", "due"), [("2026-11-24", True), ("2027-01-24", True), ("2027-01-25", False)])
def test_review_is_due_when_it_ends_within_so_many_days(until: str, due: bool) -> None:
    said = f"docs/nl/page.md:7: The review of this page is due on {until}; have it reviewed again."

    assert due_reviews([NEW, reviewed("page", until)], TODAY, 60) == ([said] if due else [])


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
