"""The manifest: everything that is published."""

from dataclasses import replace
from typing import Any

import pytest

from publishing.editorial.review import Review
from publishing.web.manifest import PublishedFile, kind, manifest, version
from publishing.web.media_types import media_type
from samples import CURRENT, MADE, OVERDUE, PENDING, PUBLISHER, ROOT

SHA_256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
"""FIPS 180-2, B.1."""


def entry(name: str, language: str = "en", review: Review | None = PENDING) -> dict[str, Any]:
    (found,) = manifest([PublishedFile(name, b"abc", language, review)], {}, ROOT, None, MADE)["files"]
    assert isinstance(found, dict)
    return found


def test_a_manifest_names_its_edition_and_its_publisher() -> None:
    assert manifest([], {f"{ROOT}stress/": "abc"}, ROOT, PUBLISHER, MADE) == {
        "$schema": f"{ROOT}api/v1/manifest.schema.json",
        "formatVersion": "1.1",
        "publisher": {
            "name": "Stichting Spier & Zenuw",
            "contact": "info@example.org",
            "report": "mailto:fout@example.org",
        },
        "edition": {"version": "2026.03.09", "date": "2026-03-09"},
        "words": {f"{ROOT}stress/": SHA_256_OF_ABC},
        "files": [],
    }
    assert manifest([], {}, ROOT, None, MADE)["publisher"] is None


def test_a_file_is_named_with_its_hash_and_its_review() -> None:
    assert entry("en/stress/index.html", review=CURRENT) == {
        "address": f"{ROOT}en/stress/",
        "kind": "page",
        "type": "text/html",
        "language": "en",
        "bytes": 3,
        "sha256": SHA_256_OF_ABC,
        "reviewState": "current",
        "reviewed": "2026-01-02",
        "nextReview": "2027-01-02",
    }


@pytest.mark.parametrize(
    ("review", "said"),
    [
        (PENDING, ("pending", None, None)),
        (OVERDUE, ("overdue", "2024-01-02", "2025-01-02")),
        (None, (None, None, None)),
    ],
)
def test_a_review_is_said_as_far_as_there_is_one(review: Review | None, said: tuple[str | None, ...]) -> None:
    found = entry("index.html", review=review)

    assert tuple(found.get(field) for field in ("reviewState", "reviewed", "nextReview")) == said
    assert ("reviewState" in found) is (review is not None)
    assert "weakestPage" not in found


def test_the_weakest_page_is_named_where_a_file_is_made_of_several() -> None:
    assert entry("a.pdf", review=replace(OVERDUE, page="Stress", weakest=True))["weakestPage"] == "Stress"


def test_a_language_that_is_not_known_is_not_said() -> None:
    assert "language" not in entry("robots.txt", language="")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("index.html", "page"),
        ("en/types/index.html", "page"),
        ("en/types/embed.html", "embed"),
        ("en/types/embed-dark.html", "embed"),
        ("en/types/index.md", "markdown"),
        ("en/feed.xml", "feed"),
        ("pdf/leaflet.pdf", "pdf"),
        ("offline/spiertrillen.zip", "archive"),
        ("api/v1/en/home.json", "data"),
        ("api/v1/review-sheet.csv", "data"),
        ("api/v1/review-sheet.xlsx", "data"),
        ("api/v1/page.schema.json", "schema"),
        ("404.html", "part"),
        ("other/api/v1/x.json", "part"),
        ("sitemap.xml", "part"),
    ],
)
def test_a_file_has_a_kind(name: str, expected: str) -> None:
    assert kind(name) == expected


@pytest.mark.parametrize(
    ("name", "type"),
    [
        ("a.html", "text/html"),
        ("a.json", "application/json"),
        ("a.css", "text/css"),
        ("index.md", "text/markdown"),
        ("a.zip", "application/zip"),
        ("sitemap.xml.gz", "application/gzip"),
        ("nl.pf_meta", "application/octet-stream"),
        ("_headers", "application/octet-stream"),
    ],
)
def test_a_file_has_a_media_type(name: str, type: str) -> None:
    assert media_type(name) == type


def test_the_version_is_the_day_of_the_commit() -> None:
    assert version(MADE) == "2026.03.09"
