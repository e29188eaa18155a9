"""Every data file obeys the schema that is published beside it, and the schema refuses what it must."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from contract import ROOT
from portals.conftest import Data

FILES = {
    "page": "[a-z][a-z]/*.json",
    "oembed": "oembed/*/*.json",
    "code": "*/codes/*/*.json",
    "codes": "codes.json",
    "manifest": "manifest.json",
    "decision-tree": "decision-tree.json",
    "signs": "signs.json",
}


def validator(data: Data, kind: str) -> Draft202012Validator:
    schema = data(f"{kind}.schema.json")
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker())


@pytest.mark.parametrize(("kind", "pattern"), FILES.items(), ids=FILES)
def test_file_obeys_its_schema(site: Path, data: Data, kind: str, pattern: str) -> None:
    check, files = validator(data, kind), sorted((site / "api/v1").glob(pattern))

    assert files
    for file in files:
        assert [error.message for error in check.iter_errors(json.loads(file.read_text("utf-8")))] == [], file


def test_every_data_file_is_checked_by_a_schema_or_a_standard(site: Path) -> None:
    api = site / "api/v1"
    checked = {file for pattern in FILES.values() for file in api.glob(pattern)}
    elsewhere = {
        api / "no-page.json",
        *api.glob("fhir/**/*.json"),
        *api.glob("*.schema.json"),
        *api.glob("editing/*.schema.json"),
    }

    assert set(api.rglob("*.json")) == checked | elsewhere


def change(*path: str | int, to: Any) -> Callable[[Any], None]:
    def changed(data: Any) -> None:
        for key in path[:-1]:
            data = data[key]
        data[path[-1]] = to

    return changed


REFUSED = {
    "a review on no day": ("page", "en/types.json", change("lastReviewed", to="last month")),
    "an unknown urgency": ("page", "en/types.json", change("mainEntity", "hasPart", 0, "urgency", to="relaxed")),
    "an unknown review state": ("page", "en/types.json", change("reviewState", "state", to="approved")),
    "an empty text": ("page", "en/types.json", change("mainEntity", "text", to="")),
    "an oEmbed of another type": ("oembed", "oembed/en/types.json", change("type", to="video")),
    "a code known otherwise": ("code", "nl/codes/icd-10/R25.3.json", change("verified", to="guessed")),
    "an answer without a page": ("code", "nl/codes/icd-10/R25.3.json", change("feed", "entry", to=[])),
    "a system without an OID": ("codes", "codes.json", change("systems", 0, "oid", to="")),
    "a level that is none": ("decision-tree", "decision-tree.json", change("outcomes", "gp-eye", "level", to="later")),
    "a sign for nobody": ("signs", "signs.json", change("signs", "eyelid-twitch", "for", to="nobody")),
    "a page whose words have no hash": ("manifest", "manifest.json", change("words", f"{ROOT}soorten/", to="")),
    "a hash of another length": ("manifest", "manifest.json", change("files", 0, "sha256", to="abc")),
}


@pytest.mark.parametrize("refused", REFUSED.values(), ids=REFUSED)
def test_schema_refuses(data: Data, refused: tuple[str, str, Callable[[Any], None]]) -> None:
    kind, name, spoil = refused
    spoiled = data(name)
    spoil(spoiled)

    assert len(list(validator(data, kind).iter_errors(spoiled))) >= 1
