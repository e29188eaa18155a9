"""Ajv, the validator of JavaScript, reads the schemas in its strict mode and finds the same as Python's."""

import json
import subprocess
from pathlib import Path
from typing import Any

from portals.conftest import Data
from portals.test_schemas import FILES, REFUSED
from project import PROJECT

NODE = PROJECT / "tests/portals/node"
VALIDATE = """
const Ajv = require("ajv/dist/2020").default;
const addFormats = require("ajv-formats").default;
const asked = JSON.parse(require("fs").readFileSync(0, "utf-8"));
console.log(JSON.stringify(asked.map(([schema, ...files]) => {
  const ajv = new Ajv({strict: true, allErrors: true});
  addFormats(ajv);
  const valid = ajv.compile(schema);
  return files.map((file) => valid(file) ? [] : valid.errors.map((error) => error.instancePath + " " + error.message));
})));
"""
"""Prints, for each schema and each file after it, what is wrong with that file."""


def faults(*asked: list[Any]) -> list[list[list[str]]]:
    """Of each file after a schema, what Ajv has against it; fails when Ajv refuses a schema."""
    run = subprocess.run(
        [PROJECT / ".venv/bin/node", "-e", VALIDATE], cwd=NODE, input=json.dumps(asked), capture_output=True,
        text=True, check=False,
    )  # fmt: skip
    assert run.stderr == ""
    found: list[list[list[str]]] = json.loads(run.stdout)
    return found


def test_ajv_takes_every_schema_and_every_file(site: Path, data: Data) -> None:
    api = site / "api/v1"
    named = {kind: sorted(file.relative_to(api).as_posix() for file in api.glob(FILES[kind])) for kind in FILES}

    found = faults(*([data(f"{kind}.schema.json"), *map(data, files)] for kind, files in named.items()))

    assert [len(of_kind) for of_kind in found] == [len(files) for files in named.values()]
    assert [fault for of_kind in found for of_file in of_kind for fault in of_file] == []


def test_ajv_takes_the_schemas_of_editors(site: Path, data: Data) -> None:
    schemas = sorted(file.name for file in (site / "api/v1/editing").glob("*.schema.json"))

    assert faults(*([data(f"editing/{name}")] for name in schemas)) == [[]] * len(schemas)


def test_ajv_refuses_what_is_refused(data: Data) -> None:
    asked = []
    for kind, name, spoil in REFUSED.values():
        spoiled = data(name)
        spoil(spoiled)
        asked.append([data(f"{kind}.schema.json"), spoiled])

    assert [bool(of_file) for ((of_file,),) in zip(faults(*asked), strict=True)] == [True] * len(REFUSED)
