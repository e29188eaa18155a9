"""The decision aid as data for others: signs and tree as JSON, and a review sheet with every path for the doctor."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from publishing.tree.decision_aid import DecisionAid
from publishing.tree.decision_tree import Outcome, Question
from publishing.tree.services import Service
from publishing.tree.signs import SELF_CARE, URGENCIES, Register, Sign, Translated
from publishing.tree.stories import Story
from publishing.tree.tree_paths import Journey, paths

Data = dict[str, Any]

IN_EACH_LANGUAGE = (
    "review", "questions and answers", "advice", "call", "when", "say", "do now", "if this fits too", "sooner",
)  # fmt: skip
"""The columns of the review sheet that there are once for every language."""


def tree_data(aid: DecisionAid, reviews: Mapping[str, Data]) -> Data:
    """The tree with its stories, as published in api/v1/decision-tree.json.

    `reviews` says for every language what may be said of the review of the aid.
    """
    tree = aid.tree
    return {
        "$schema": "decision-tree.schema.json",
        "version": tree.version,
        "reviewState": reviews,
        "first": tree.first,
        "questions": {id: _question(question, aid.register) for id, question in tree.questions.items()},
        "outcomes": {id: _outcome(outcome) for id, outcome in tree.outcomes.items()},
        "stories": [_story(story) for story in aid.stories],
    }


def _question(question: Question, register: Register) -> Data:
    asked = [register.signs[sign].urgency for sign in question.signs]
    return {
        "text": question.text,
        "lines": question.lines,
        "help": question.help,
        "asks": max(asked, key=URGENCIES.index, default=SELF_CARE),
        "signs": question.signs,
        "answers": [asdict(answer) for answer in question.answers],
    }


def _outcome(outcome: Outcome) -> Data:
    return {
        "urgency": outcome.urgency,
        "soon": outcome.soon,
        "level": outcome.level_name,
        "title": outcome.title,
        "call": [_call(service) for service in outcome.call],
        "when": outcome.when,
        "say": outcome.say,
        "meanwhile": outcome.meanwhile,
        "mustSay": outcome.must_say,
        "also": outcome.also,
        "changes": outcome.changes,
        "read": outcome.read,
        "sources": outcome.sources,
    }


def _call(service: Service) -> Data:
    return {"service": service.id, "who": service.name, "number": service.number, "find": service.find}


def _story(story: Story) -> Data:
    return {"told": story.told, "signs": story.signs, "acceptable": story.acceptable, "answers": story.answers}


def signs_data(register: Register, reviews: Mapping[str, Data]) -> Data:
    """The register of signs, as published in api/v1/signs.json; `reviews` as in the tree."""
    return {
        "$schema": "signs.schema.json",
        "version": register.version,
        "reviewState": reviews,
        "advice": register.advice,
        "comforts": [name for name in register.advice if name in register.comforts],
        "pairs": [asdict(pair) for pair in register.pairs],
        "signs": {id: _sign(sign) for id, sign in register.signs.items()},
    }


def _sign(sign: Sign) -> Data:
    return {
        "urgency": sign.urgency,
        "soon": sign.soon,
        "for": sign.for_whom,
        "text": sign.text,
        "condition": sign.condition,
        "instead": sign.instead,
        "mustSay": sign.must_say,
        "sources": sign.sources,
        "ownJudgement": sign.own_judgement,
    }


def review_sheet(aid: DecisionAid, reviews: Mapping[str, Data]) -> str:
    """Every path as a row: its questions with signs and help, its answers and its advice, and room for a signature.

    `reviews` as in the tree: whoever takes a row out of the sheet has with it whether a doctor has reviewed it.
    """
    columns = ["path", "answer codes", "outcome", "urgency"]
    columns += [f"{name} ({language})" for language in reviews for name in IN_EACH_LANGUAGE]
    sheet = io.StringIO()
    rows = csv.writer(sheet)  # ends its lines in CRLF, as RFC 4180 asks
    rows.writerow([*columns, "sources", "agreed (name, date)", "remark"])
    for number, (path, outcome) in enumerate(paths(aid.tree), 1):
        row: list[Any] = [number, " > ".join(step.answer.code for step in path), outcome.id, outcome.urgency]
        for language, review in reviews.items():
            row += [review["text"], _asked(path, language), *_advised(outcome, aid, language)]
        rows.writerow([*row, " ".join(outcome.sources), "", ""])
    return sheet.getvalue()


def _asked(path: Journey, language: str) -> str:
    """Each question of a path with its signs and help, and the answer given."""
    asked = []
    for step in path:
        question = step.question
        lines = [question.text[language], *(f"- {line[language]}" for line in question.lines)]
        lines += [question.help[language]] if question.help else []
        asked.append(" ".join([*lines, f"=> {step.answer.text[language]}"]))
    return " | ".join(asked)


def _advised(outcome: Outcome, aid: DecisionAid, language: str) -> Iterator[str]:
    yield outcome.title[language]
    yield " | ".join(service.called(language) for service in aid.calls(outcome, language))
    yield outcome.when[language]
    yield _lines(outcome.say, language)
    yield _lines([*outcome.meanwhile, *aid.advice(outcome.must_say)], language)
    yield _lines(aid.advice(outcome.also), language)
    yield _lines(outcome.changes, language)


def _lines(texts: Sequence[Translated], language: str) -> str:
    return " | ".join(text[language] for text in texts)
