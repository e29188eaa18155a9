"""The FHIR files, checked by other hands than fhir.resources.

The package `fhir` knows which names and codes R4 allows; TypeScript, with `@types/fhir`, which names and types R4 and
R5 have.
"""

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from portals.conftest import Data
from project import PROJECT

NODE = PROJECT / "tests/portals/node"
VALIDATE = """
const {Fhir} = require("fhir");
const read = JSON.parse(require("fs").readFileSync(0, "utf-8"));
const fhir = new Fhir();
const faults = read.flatMap((one) => fhir.validate(one, {errorOnUnexpected: true}).messages);
console.log(JSON.stringify(faults.filter((fault) => fault.severity === "error").map((fault) => fault.location)));
"""
"""Prints where the resources have a fault. It only warns of the country, which its value set of jurisdictions lacks."""


def faults_in_r4(*resources: Any) -> list[str]:
    run = subprocess.run(
        [PROJECT / ".venv/bin/node", "-e", VALIDATE], cwd=NODE, input=json.dumps(resources), capture_output=True,
        text=True, check=True,
    )  # fmt: skip
    found: list[str] = json.loads(run.stdout)
    return found


def test_validator_finds_nothing_in_the_files_for_r4(data: Data) -> None:
    names = ("questionnaire-nl", "questionnaire-en", "documents")

    assert faults_in_r4(*(data(f"fhir/{name}.json") for name in names)) == []


def test_validator_finds_what_is_wrong(data: Data) -> None:
    spoiled = data("fhir/questionnaire-nl.json")
    spoiled["status"] = "nearly"
    del spoiled["item"][1]["linkId"]
    spoiled["item"][2]["signs"] = []

    assert faults_in_r4(spoiled) == [
        "Questionnaire.status",
        "Questionnaire.item[1].linkId",
        "Questionnaire.item[2].signs",
    ]


def faults_of_types(folder: Path, resources: Iterable[tuple[str, Any]]) -> list[str]:
    """What TypeScript says of resources that are written down as constants of these types, such as r5.Questionnaire."""
    lines = [f'import type * as {release} from "fhir/{release}";' for release in ("r4", "r5")]
    lines += [f"export const one{number}: {kind} = {json.dumps(one)};" for number, (kind, one) in enumerate(resources)]
    (folder / "node_modules").symlink_to(NODE / "node_modules")
    (folder / "resources.ts").write_text("\n".join(lines), "utf-8")
    run = subprocess.run(
        [PROJECT / ".venv/bin/node", NODE / "node_modules/typescript/bin/tsc", "--noEmit", "--strict", "--skipLibCheck",
         "--lib", "es5", "--pretty", "false", "--types", "fhir", "resources.ts"],
        cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return run.stdout.splitlines()


def test_files_have_the_types_of_their_release(data: Data, tmp_path: Path) -> None:
    kinds = {
        "questionnaire-nl": "r4.Questionnaire",
        "questionnaire-en": "r4.Questionnaire",
        "documents": "r4.Bundle<r4.DocumentReference>",
        "r5/questionnaire-nl": "r5.Questionnaire",
        "r5/questionnaire-en": "r5.Questionnaire",
    }

    assert faults_of_types(tmp_path, [(kind, data(f"fhir/{name}.json")) for name, kind in kinds.items()]) == []


def test_file_of_one_release_does_not_have_the_types_of_the_other(data: Data, tmp_path: Path) -> None:
    found = faults_of_types(tmp_path, [("r5.Questionnaire", data("fhir/questionnaire-nl.json"))])

    assert any("""'"choice"' is not assignable""" in fault for fault in found)
