"""The data of the decision tree that others read."""

import csv
import io
import json
from pathlib import Path

from jsonschema import Draft202012Validator

from publishing.editorial.yaml_text import Document, parsed
from publishing.tree.decision_tree import URGENCIES, paths, tree

SOURCE = Path(__file__).parents[2] / "docs/decision-tree.yml"


def source() -> Document:
    return parsed(SOURCE.read_text("utf-8"), SOURCE.name)


def published(site: Path, name: str) -> str:
    return (site / "api/v1" / name).read_text("utf-8-sig")


def test_published_tree_and_its_source_obey_the_published_schema(site: Path) -> None:
    schema = json.loads(published(site, "decision-tree.schema.json"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)

    assert list(validator.iter_errors(json.loads(published(site, "decision-tree.json")))) == []
    assert list(validator.iter_errors(source().data)) == []


def test_schema_refuses_what_a_tree_may_not_hold(site: Path) -> None:
    validator = Draft202012Validator(json.loads(published(site, "decision-tree.schema.json")))
    data = json.loads(published(site, "decision-tree.json"))
    data["questions"]["same-day"]["score"] = "3"
    data["outcomes"]["gp-eye"]["urgency"] = "relaxed"

    assert len(list(validator.iter_errors(data))) == 2


def test_published_tree_reads_back_as_the_tree_of_the_editors(site: Path) -> None:
    read_back = tree(parsed(published(site, "decision-tree.json"), "decision-tree.json"))

    assert read_back == tree(source())


def test_review_sheet_has_a_row_for_every_path(site: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(published(site, "review-sheet.csv"))))

    assert [(row["answer codes"], row["outcome"], row["urgency"]) for row in rows] == [
        (" > ".join(step.answer.code for step in path), outcome.id, outcome.urgency)
        for path, outcome in paths(tree(source()))
    ]
    assert all(row[f"advice ({language})"] for row in rows for language in ("nl", "en"))


def test_at_least_thirty_journeys_cover_every_outcome_and_urgency() -> None:
    ours = tree(source())

    assert len(ours.journeys) >= 30
    assert {journey.outcome for journey in ours.journeys} == set(ours.outcomes)
    assert {ours.outcomes[journey.outcome].urgency for journey in ours.journeys} == set(URGENCIES)
