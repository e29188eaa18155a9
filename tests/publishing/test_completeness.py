"""What is said of a site that is not whole."""

import hashlib
from pathlib import Path

import pytest

from building.reading import read_edition
from contract import ADDRESSES, EMBEDDED, ROOT
from project import PROJECT
from publishing.edition.written_edition import Edition
from publishing.web.completeness import completeness_faults, expected_files, robots_faults


@pytest.fixture(scope="module")
def edition() -> Edition:
    return read_edition(Path(PROJECT, "docs"))


def whole(edition: Edition) -> dict[str, bytes]:
    return dict.fromkeys(expected_files(edition), b"<p data-question=x>")


def named(files: dict[str, bytes]) -> dict[str, object]:
    return {
        "files": [
            {"address": ROOT + name.removesuffix("index.html"), "sha256": hashlib.sha256(content).hexdigest()}
            for name, content in files.items()
            if name != "api/v1/manifest.json"
        ]
    }


def test_whole_site_has_no_fault(edition: Edition) -> None:
    files = whole(edition)
    assert {f"{address}index.html" for address in ADDRESSES} | set(EMBEDDED) <= files.keys()
    assert completeness_faults(files, edition, named(files), ROOT) == []


@pytest.mark.parametrize(
    "name",
    ["soorten/index.html", "en/types/embed.html", "pdf/dagboek.pdf", "api/v1/nl/home.html", "404.html", "_headers"],
)
def test_missing_file_is_reported(edition: Edition, name: str) -> None:
    files = whole(edition)
    manifest = named(files)
    del files[name]

    assert completeness_faults(files, edition, manifest, ROOT) == [
        f"{name}: The file was not made; look which step of building/steps.py should make it.",
        f"{name}: The manifest names this file, but it is not there.",
    ]


def test_file_of_a_kind_that_no_server_knows_is_reported(edition: Edition) -> None:
    files = whole(edition) | {"booklet.epub": b"PK"}

    assert completeness_faults(files, edition, named(files), ROOT) == [
        "booklet.epub: No server knows what this is; add the end of its name to publishing/web/media_types.py."
    ]


def test_page_without_its_decision_aid_is_reported(edition: Edition) -> None:
    files = whole(edition) | {"beslishulp/index.html": b"<p>nothing</p>"}

    assert completeness_faults(files, edition, named(files), ROOT) == [
        "beslishulp/index.html: The page has no decision aid on it; look at overrides/decision-aid.html."
    ]


def test_file_changed_or_added_after_the_manifest_is_reported(edition: Edition) -> None:
    files = whole(edition)
    manifest = named(files)
    files |= {"soorten/index.html": b"changed", "new.html": b"new"}

    assert sorted(completeness_faults(files, edition, manifest, ROOT)) == [
        "new.html: The manifest does not name this file; it was written after the manifest.",
        "soorten/index.html: The file is not the one that the manifest names; it was changed afterwards.",
    ]


@pytest.mark.parametrize(
    ("robots", "says"),
    [
        (f"User-agent: *\nAllow: /\nSitemap: {ROOT}sitemap.xml\n", []),
        (f"User-agent: *\ndisallow: # nothing\nsitemap: {ROOT}sitemap.xml # all\n", []),
        (f"User-agent: *\nDisallow:\nSitemap: {ROOT}sitemap.xml\n", []),
        (f"User-agent: *\nDisallow: /\nSitemap: {ROOT}sitemap.xml\n", ["It keeps search engines from /"]),
        ("User-agent: *\nAllow: /\nSitemap: https://example.org/sitemap.xml\n", ["It does not name the sitemap"]),
    ],
)
def test_file_that_keeps_search_engines_out_is_reported(robots: str, says: list[str]) -> None:
    faults = list(robots_faults(robots, ROOT))

    assert len(faults) == len(says)
    assert all(fault.startswith(f"robots.txt: {one}") for fault, one in zip(faults, says, strict=True))


def test_site_whose_publisher_leaves_the_questionnaires_out_is_whole(edition: Edition) -> None:
    files = whole(edition)

    assert "beslishulp/index.md" in files
    assert [name for name in files if "questionnaire" in name] == []
