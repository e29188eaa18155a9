"""The tree as data for others: JSON, and a review sheet with every path for the doctor who signs it."""

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from publishing.tree.decision_tree import Call, Text, Tree, paths


def as_json(tree: Tree) -> str:
    """The tree as published in api/v1/decision-tree.json; decision_tree.tree() reads it back."""
    data: dict[str, Any] = {
        "$schema": "decision-tree.schema.json",
        "version": tree.version,
        "first": tree.first,
        "questions": {id: _entry(question) for id, question in tree.questions.items()},
        "outcomes": {id: _entry(outcome) for id, outcome in tree.outcomes.items()},
        "journeys": [asdict(journey) for journey in tree.journeys],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _entry(part: Any) -> dict[str, Any]:
    return {key: value for key, value in asdict(part).items() if key != "id"}


def review_sheet(tree: Tree, languages: Sequence[str]) -> str:
    """Every path as a row: its answers, its outcome and its advice in every language, and room for a signature."""
    columns = ["path", "answer codes", "outcome", "urgency"]
    told = ("answers", "advice", "call", "when", "say", "meanwhile", "changes")
    columns += [f"{name} ({language})" for language in languages for name in told]
    sheet = io.StringIO()
    rows = csv.writer(sheet)  # ends its lines in CRLF, as RFC 4180 asks
    rows.writerow([*columns, "sources", "agreed (name, date)", "remark"])
    for number, (path, outcome) in enumerate(paths(tree), 1):
        row: list[Any] = [number, " > ".join(step.answer.code for step in path), outcome.id, outcome.urgency]
        for language in languages:
            row += [
                " | ".join(f"{step.question.text[language]} {step.answer.text[language]}" for step in path),
                outcome.title[language],
                _calls(outcome.call, language),
                outcome.when[language],
                *(_lines(texts, language) for texts in (outcome.say, outcome.meanwhile, outcome.changes)),
            ]
        rows.writerow([*row, " ".join(outcome.sources), "", ""])
    return sheet.getvalue()


def _calls(calls: Sequence[Call], language: str) -> str:
    return " | ".join(f"{call.who[language]} {call.number}".strip() for call in calls if call.only in ("", language))


def _lines(texts: Sequence[Text], language: str) -> str:
    return " | ".join(text[language] for text in texts)
