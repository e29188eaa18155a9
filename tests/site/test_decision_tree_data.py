"""The data of the decision aid that others read."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from contract import PAGES
from project import PROJECT
from publishing.editorial.yaml_text import parsed
from publishing.tree.tree_exports import signs_data, tree_data
from publishing.tree.tree_form import EDITED
from publishing.tree.tree_paths import paths
from real_aid import real_aid
from reviews import review_at

every_file = pytest.mark.parametrize("name", ["decision-tree", "signs"])


def published(site: Path, name: str) -> str:
    return (site / "api/v1" / name).read_text("utf-8-sig")


def validator(site: Path, name: str) -> Draft202012Validator:
    schema = json.loads(published(site, f"{name}.schema.json"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@every_file
def test_published_data_obey_the_schema_beside_them(site: Path, name: str) -> None:
    data = json.loads(published(site, f"{name}.json"))

    assert data["$schema"] == f"{name}.schema.json"
    assert list(validator(site, name).iter_errors(data)) == []


def test_schemas_refuse_what_a_tree_or_register_may_not_hold(site: Path) -> None:
    tree, signs = (json.loads(published(site, f"{name}.json")) for name in ("decision-tree", "signs"))
    tree["questions"]["emergency"]["score"] = "3"
    tree["outcomes"]["gp-eye"]["urgency"] = "relaxed"
    signs["signs"]["eyelid-twitch"]["soon"] = "later"

    assert len(list(validator(site, "decision-tree").iter_errors(tree))) == 2
    assert len(list(validator(site, "signs").iter_errors(signs))) == 1


@pytest.mark.parametrize("name", EDITED)
def test_files_of_the_editors_obey_the_schema_that_helps_them(site: Path, name: str) -> None:
    _, file = EDITED[name]
    data = parsed((PROJECT / file).read_text("utf-8"), file).data

    assert list(validator(site, f"editing/{name}").iter_errors(data)) == []


def test_published_data_are_those_of_the_decision_aid_of_the_editors(site: Path) -> None:
    def as_read(data: dict[str, Any]) -> Any:
        return json.loads(json.dumps(data))

    tree, signs = (json.loads(published(site, f"{name}.json")) for name in ("decision-tree", "signs"))
    reviews = tree["reviewState"]
    assert tree == as_read(tree_data(real_aid(), reviews))
    assert signs == as_read(signs_data(real_aid().register, reviews))
    assert {language: said["state"] for language, said in reviews.items()} == {
        language: review_at(address).state for language, address in PAGES["decision-aid"].items()
    }


def test_data_keep_letters_as_they_are_typed(site: Path) -> None:
    assert "Eén plek" in published(site, "signs.json") + published(site, "decision-tree.json")


def test_review_sheet_has_a_row_for_every_path(site: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(published(site, "review-sheet.csv"))))

    assert [(row["answer codes"], row["outcome"], row["urgency"]) for row in rows] == [
        (" > ".join(step.answer.code for step in path), outcome.id, outcome.urgency)
        for path, outcome in paths(real_aid().tree)
    ]
    assert all(row[f"advice ({language})"] for row in rows for language in ("nl", "en"))
