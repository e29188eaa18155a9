"""The manifest names everything that is published, as it was published."""

import hashlib
import json
from pathlib import Path

from contract import ADDRESSES, LANGUAGES, ROOT
from portals.conftest import Data
from project import Project


def file_at(site: Path, address: str) -> Path:
    place = address.removeprefix(ROOT)
    return site / (f"{place}index.html" if not place or place.endswith("/") else place)


def test_nothing_that_is_published_is_missing(site: Path, data: Data) -> None:
    named = {file_at(site, entry["address"]) for entry in data("manifest.json")["files"]}
    published = {file for file in site.rglob("*") if file.is_file()}

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
    for entry in entries.values():
        if entry["kind"] in ("page", "embed", "pdf", "data"):
            assert (entry["reviewState"], entry["reviewed"], entry["nextReview"]) == ("pending", None, None)
        else:
            assert "reviewState" not in entry


def test_pdf_that_is_named_after_a_word_of_a_language_is_in_that_language(project: Project) -> None:
    (project.folder / "overrides/pdf").mkdir(exist_ok=True)
    (project.folder / "overrides/pdf/beslishulp.pdf").write_bytes(b"%PDF-1.7")
    project.replace("docs/nl/wording.yml", "\ntagline: ", "\ntagline: Beslishulp #")

    assert project.build().returncode == 0

    entries = {entry["address"]: entry for entry in json.loads(project.read("site/api/v1/manifest.json"))["files"]}
    documents = json.loads(project.read("site/api/v1/fhir/documents.json"))["entry"]
    attachments = [entry["resource"]["content"][0]["attachment"] for entry in documents]
    address = f"{ROOT}pdf/beslishulp.pdf"
    assert (entries[address]["language"], entries[address]["type"]) == ("nl", "application/pdf")
    assert [(found["language"], found["title"]) for found in attachments if found["url"] == address] == [
        ("nl", "Beslishulp")
    ]


def test_every_pdf_tells_its_language(data: Data) -> None:
    assert all("language" in entry for entry in data("manifest.json")["files"] if entry["kind"] == "pdf")


def test_two_builds_of_the_same_edition_are_alike(project: Project) -> None:
    made = []
    for _ in range(2):
        assert project.build().returncode == 0
        made.append(project.read("site/api/v1/manifest.json"))

    assert made[0] == made[1]
