"""Whether a finished site is whole: nothing that others build on is missing, and all is as its manifest says."""

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

from publishing.edition.written_edition import Edition
from publishing.editorial.kinds_of_page import AID, NOT_EMBEDDED
from publishing.web.addresses import API, MANIFEST, alternates, feed_name, file_at, files_of
from publishing.web.embedded_files import SHOWN
from publishing.web.media_types import UNKNOWN, media_type
from publishing.web.offline_archive import ARCHIVE
from publishing.web.response_headers import NO_PAGE, NO_PAGE_BY_FOLDER, is_for_servers

MARK_OF_THE_AID = "data-question="
"""What overrides/decision-aid.html puts on the page, a question each."""

ROBOTS = "robots.txt"
ALWAYS = (
    "404.html",
    NO_PAGE_BY_FOLDER,
    "sitemap.xml",
    ROBOTS,
    "llms.txt",
    "favicon.ico",
    "apple-touch-icon.png",
    "assets/search.js",
    "assets/search-ranking.js",
    ARCHIVE,
    *("_headers", "_redirects", "hosting/nginx.conf", "hosting/apache.conf"),
    MANIFEST,
    NO_PAGE,
    *(
        f"{API}{name}"
        for name in (
            "codes.json",
            "decision-tree.json",
            "decision-tree.schema.json",
            "signs.json",
            "signs.schema.json",
            "review-sheet.csv",
            "review-sheet.xlsx",
            "fhir/documents.json",
        )
    ),
)
NOT_IN_THE_MANIFEST = (MANIFEST,)
QUESTIONNAIRES = f"{API}fhir/"
"""A publisher may leave them out (fhir_questionnaire in mkdocs.yml)."""


def expected_files(edition: Edition) -> Iterator[str]:
    """Every file that the contract promises for this edition."""
    yield from ALWAYS
    addresses = alternates(edition.pages, edition.languages[0])
    for page in edition.pages:
        address = addresses[page.name][page.language]
        files = [file_at(address)] if page.name in NOT_EMBEDDED else files_of(page, address)
        yield from (name for name in files if not name.startswith(QUESTIONNAIRES))
    for language in edition.languages:
        words = edition.wording[language].data
        yield f"assets/search-{language}.json"
        yield f"assets/shared-{language}.png"
        yield from (f"pdf/{pdf['file']}" for pdf in words["pdfs"].values())
        yield feed_name(language, edition.languages[0])


def completeness_faults(
    files: Mapping[str, bytes], edition: Edition, manifest: Mapping[str, Any], root: str
) -> list[str]:
    """What is missing from `files` (name -> content), or is not as `manifest` says."""
    faults = [
        f"{name}: The file was not made; look which step of building/steps.py should make it."
        for name in expected_files(edition)
        if name not in files
    ]
    addresses = alternates(edition.pages, edition.languages[0]).get(AID, {})
    for address in addresses.values():
        for name in (f"{address}{file}" for file in SHOWN):
            if MARK_OF_THE_AID not in files.get(name, b"").decode():
                faults.append(f"{name}: The page has no decision aid on it; look at overrides/decision-aid.html.")
    return [*faults, *_manifest_faults(files, manifest, root)]


def robots_faults(robots: str, root: str) -> Iterator[str]:
    """Whether robots.txt lets search engines read every page, and names the sitemap (RFC 9309; sitemaps.org)."""
    lines = [line.partition("#")[0].partition(":") for line in robots.splitlines()]
    said = [(field.strip().casefold(), value.strip()) for field, _, value in lines]
    if ("sitemap", f"{root}sitemap.xml") not in said:
        yield f"{ROBOTS}: It does not name the sitemap; write Sitemap: {{{{ root }}}}sitemap.xml in overrides/{ROBOTS}."
    for field, value in said:
        if field == "disallow" and value:
            yield f"{ROBOTS}: It keeps search engines from {value}; take that out of overrides/{ROBOTS}."


def _manifest_faults(files: Mapping[str, bytes], manifest: Mapping[str, Any], root: str) -> Iterator[str]:
    listed = {}
    for entry in manifest.get("files", ()):
        listed[file_at(entry["address"].removeprefix(root))] = entry["sha256"]
    for name, content in files.items():
        if name in NOT_IN_THE_MANIFEST or is_for_servers(name):
            continue
        if media_type(name) == UNKNOWN:
            yield f"{name}: No server knows what this is; add the end of its name to publishing/web/media_types.py."
        if name not in listed:
            yield f"{name}: The manifest does not name this file; it was written after the manifest."
        elif hashlib.sha256(content).hexdigest() != listed[name]:
            yield f"{name}: The file is not the one that the manifest names; it was changed afterwards."
    for name in listed.keys() - files.keys():
        yield f"{name}: The manifest names this file, but it is not there."
