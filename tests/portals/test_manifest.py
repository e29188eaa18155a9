"""The manifest names everything that is published, as it was published."""

import hashlib
from pathlib import Path

from building.compression import PACKED
from contract import ADDRESSES, LANGUAGES, ROOT
from portals.conftest import Data
from publishing.web.response_headers import is_for_servers
from reviews import dates, review_at, review_of_all, review_of_pdf

PDFS = {
    "nl": [
        "pdf/spiertrillen.pdf",
        "pdf/spiertrillen-boekje.pdf",
        "pdf/spiertrillen-boekje-grote-letters.pdf",
        "pdf/beslishulp.pdf",
        "pdf/dagboek.pdf",
        "pdf/nakijkmap.pdf",
    ],
    "en": [
        "pdf/muscle-twitching.pdf",
        "pdf/muscle-twitching-booklet.pdf",
        "pdf/muscle-twitching-booklet-large-print.pdf",
        "pdf/decision-aid.pdf",
        "pdf/diary.pdf",
        "pdf/review-pack.pdf",
    ],
}


def file_at(site: Path, address: str) -> Path:
    place = address.removeprefix(ROOT)
    return site / (f"{place}index.html" if not place or place.endswith("/") else place)


def test_nothing_that_is_published_is_missing(site: Path, data: Data) -> None:
    named = {file_at(site, entry["address"]) for entry in data("manifest.json")["files"]}
    files = {file for file in site.rglob("*") if file.is_file() and file.suffix not in PACKED}
    published = {file for file in files if not is_for_servers(file.relative_to(site).as_posix())}

    assert named == published - {site / "api/v1/manifest.json"}


def test_hash_and_size_are_those_of_the_bytes(site: Path, data: Data) -> None:
    for entry in data("manifest.json")["files"]:
        content = file_at(site, entry["address"]).read_bytes()
        assert (entry["sha256"], entry["bytes"]) == (hashlib.sha256(content).hexdigest(), len(content))


def test_pages_and_what_is_made_of_them_tell_language_and_review(data: Data) -> None:
    entries = {entry["address"]: entry for entry in data("manifest.json")["files"]}

    for address in ADDRESSES:
        entry = entries[ROOT + address]
        assert (entry["kind"], entry["language"], entry["type"]) == ("page", LANGUAGES[address], "text/html")
        assert reviewed(entry) == (review_at(address).state, *dates(review_at(address)))
    for entry in entries.values():
        if entry["kind"] == "pdf":
            review = review_of_pdf(entry["address"], entry["language"])
            assert reviewed(entry) == (review.state, *dates(review))
        elif entry["kind"] == "archive":
            assert reviewed(entry) == (review_of_all().state, *dates(review_of_all()))
        else:
            assert ("reviewState" in entry) == (entry["kind"] in ("page", "embed", "markdown", "data"))


def reviewed(entry: dict[str, str]) -> tuple[str, str, str]:
    return entry["reviewState"], entry["reviewed"], entry["nextReview"]


def test_answers_to_codes_tell_their_language_and_the_review_of_the_text_in_it(data: Data) -> None:
    entries = [entry for entry in data("manifest.json")["files"] if "/codes/" in entry["address"]]

    assert {entry["language"] for entry in entries} == set(PDFS)
    assert all(f"/{entry['language']}/codes/" in entry["address"] for entry in entries)


def test_pdfs_tell_their_language(data: Data) -> None:
    found = {entry["address"]: entry["language"] for entry in data("manifest.json")["files"] if entry["kind"] == "pdf"}

    assert found == {ROOT + file: language for language, files in PDFS.items() for file in files}
