"""A code in a record leads to our pages."""

import json
from pathlib import Path

import pytest

from contract import PAGES, ROOT
from portals.conftest import Data
from reviews import review_at, words_of

UNVERIFIED = {"N08", "8A06", "MB47.5", "MB46", "D005207", "D009207", "C0231530"}


def test_list_names_every_file_and_no_other(site: Path, data: Data) -> None:
    codes = [code for system in data("codes.json")["systems"] for code in system["codes"]]
    listed = {file for code in codes for file in code["files"].values()}
    files = {ROOT + file.relative_to(site).as_posix() for file in (site / "api/v1").glob("*/codes/*/*.json")}

    assert listed == files


def test_every_answer_repeats_the_code_and_oid_of_a_request(site: Path, data: Data) -> None:
    for system in data("codes.json")["systems"]:
        for code in system["codes"]:
            for language, file in code["files"].items():
                answer = data(file.removeprefix(f"{ROOT}api/v1/"))
                asked = {category["scheme"]: category["term"] for category in answer["feed"]["category"]}
                assert asked["mainSearchCriteria.v.c"] == code["code"]
                assert asked["mainSearchCriteria.v.cs"] == system["oid"]
                assert (answer["verified"], answer["source"]) == (code["verified"], code["source"])
                assert {answer["feed"]["lang"], *(entry["lang"] for entry in answer["feed"]["entry"])} == {language}


@pytest.mark.parametrize(
    "file",
    ["icd-10/R25.3", "icd-10-cm/R25.3", "hpo/HP_0002380", "snomed-ct/82470000", "umls/C0015644"],
)
def test_fasciculation_in_any_system_leads_first_to_the_types_page_in_each_language(data: Data, file: str) -> None:
    for language, address in PAGES["types"].items():
        first = data(f"{language}/codes/{file}.json")["feed"]["entry"][0]
        assert first["link"][0]["href"] == ROOT + address
        assert words_of(review_at(address).state, language) in first["summary"]["_value"]


def test_every_link_of_an_answer_leads_to_something_published(site: Path) -> None:
    for file in (site / "api/v1").glob("*/codes/*/*.json"):
        entries = json.loads(file.read_text("utf-8"))["feed"]["entry"]
        for address in [link["href"] for entry in entries for link in entry["link"]]:
            found = site / address.removeprefix(ROOT)
            assert (found / "index.html" if address.endswith("/") else found).is_file(), address


def test_unverified_codes_are_not_published(data: Data) -> None:
    published = {code["code"] for system in data("codes.json")["systems"] for code in system["codes"]}

    assert not published & UNVERIFIED


def test_numbers_of_snomed_ct_and_umls_say_that_they_come_through_hpo(data: Data) -> None:
    how = {system["key"]: {code["verified"] for code in system["codes"]} for system in data("codes.json")["systems"]}

    assert how == {
        "icd-10": {"read"}, "icd-10-cm": {"read"}, "hpo": {"read"},
        "snomed-ct": {"through-hpo"}, "umls": {"through-hpo"},
    }  # fmt: skip


def test_page_names_the_codes_that_lead_to_it(data: Data) -> None:
    for language in PAGES["deficiencies"]:
        slug = PAGES["deficiencies"][language].rstrip("/").removeprefix("en/")
        found = {code["codeValue"] for subject in data(f"{language}/{slug}.json")["about"] for code in subject["code"]}
        assert {"E83.42", "E83.51", "E87.6", "R29.0"} <= found
