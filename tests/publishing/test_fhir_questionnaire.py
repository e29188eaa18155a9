"""The decision aid as a FHIR Questionnaire."""

from dataclasses import replace
from typing import Any

import pytest

from publishing.editorial.review import Review
from publishing.portal.fhir_questionnaire import questionnaire
from publishing.tree.decision_tree import Answer, Call, Outcome, Question, Tree
from publishing.tree.sections import sections
from samples import CURRENT, MADE, OVERDUE, PENDING, PUBLISHER, ROOT, published_page, written_page


def text(english: str) -> dict[str, str]:
    return {"nl": f"{english} (nl)", "en": english}


def answer(code: str, leads_to: str) -> Answer:
    return Answer(code, text(code.capitalize()), leads_to, "self-care")


FEVER = Question(
    id="fever",
    text=text("Fever?"),
    signs=(text("Hot"), text("Cold")),
    help=text("Measure"),
    asks="urgent",
    answers=(answer("yes", "doctor"), answer("no", "pain")),
    sources=(),
)
PAIN = Question("pain", text("Pain?"), (), {}, "self-care", (answer("yes", "doctor"), answer("no", "rest")), ())
DOCTOR = Outcome(
    id="doctor",
    urgency="urgent",
    title=text("See a doctor"),
    call=(Call(text("Your doctor"), "", ""), Call(text("999"), "999", "en"), Call(text("112"), "112", "nl")),
    when=text("Today"),
    say=(text("Fever"),),
    meanwhile=(text("Rest"),),
    changes=(text("Worse"),),
    read=(),
    sources=(),
)
REST = Outcome("rest", "self-care", text("Rest"), (), text("Now"), (), (), (), (), ())
TREE = Tree("3", "fever", {"fever": FEVER, "pain": PAIN}, {"doctor": DOCTOR, "rest": REST}, ())
WORDS = {
    "site_name": "Muscle twitching",
    "intended_purpose": "No diagnosis.",
    "licence": "You may share",
    "urgency": {"urgent": "Urgent", "self-care": "Self-care"},
    "aid": {"adults": "For adults.", "call": "Call", "when": "When", "say": "Say", "meanwhile": "Meanwhile",
            "changes": "Changes"},
    "publisher": {"by": "Published by", "none": "No publisher."},
}  # fmt: skip
SYSTEM = f"{ROOT}api/v1/decision-tree.json"


def asked(review: Review = PENDING, named: bool = True, tree: Tree = TREE) -> dict[str, Any]:
    page = published_page('<h1>x</h1><p data-review="pending">Not reviewed.</p>', written_page("decision-aid"), review)
    return questionnaire(tree, sections(tree), WORDS, page, PUBLISHER if named else None, MADE)


def items() -> dict[str, dict[str, Any]]:
    return {item["linkId"]: item for item in asked()["item"]}


def coding(code: str) -> dict[str, str]:
    return {"system": SYSTEM, "code": code}


def test_it_is_a_draft_that_says_what_it_is_for_and_who_answers_for_it() -> None:
    found = {name: value for name, value in asked().items() if name != "item"}

    assert found == {
        "resourceType": "Questionnaire",
        "id": "spiertrillen-en",
        "language": "en",
        "url": f"{ROOT}api/v1/fhir/questionnaire-en.json",
        "version": "3",
        "name": "Spiertrillen",
        "title": "Muscle twitching",
        "status": "draft",
        "experimental": True,
        "subjectType": ["Patient"],
        "date": "2026-03-09",
        "publisher": "Stichting Spier & Zenuw",
        "contact": [{"name": "Stichting Spier & Zenuw", "telecom": [{"system": "email", "value": "info@example.org"}]}],
        "description": "Not reviewed. For adults. Published by: Stichting Spier & Zenuw.",
        "purpose": "No diagnosis.",
        "copyright": "You may share: https://creativecommons.org/licenses/by/4.0/",
    }


def test_no_publisher_is_named_while_there_is_none() -> None:
    found = asked(named=False)

    assert found.keys().isdisjoint({"publisher", "contact"})
    assert found["description"] == "Not reviewed. For adults. No publisher."


@pytest.mark.parametrize(("review", "reviewed", "until"), [(CURRENT, "2026-01-02", "2027-01-02"),
                                                           (OVERDUE, "2024-01-02", "2025-01-02")])  # fmt: skip
def test_a_review_that_was_done_gives_its_days(review: Review, reviewed: str, until: str) -> None:
    found = asked(review)

    assert (found["approvalDate"], found["lastReviewDate"]) == (reviewed, reviewed)
    assert found["effectivePeriod"] == {"start": reviewed, "end": until}


def test_a_review_that_was_not_done_gives_none() -> None:
    assert asked(PENDING).keys().isdisjoint({"approvalDate", "lastReviewDate", "effectivePeriod"})


def test_a_question_shows_its_signs_and_its_help_and_offers_its_answers() -> None:
    assert items()["fever"] == {
        "linkId": "fever",
        "code": [coding("fever")],
        "text": "Fever?",
        "type": "choice",
        "required": True,
        "answerOption": [
            {"valueCoding": coding("yes") | {"display": "Yes"}},
            {"valueCoding": coding("no") | {"display": "No"}},
        ],
        "item": [
            {"linkId": "fever/1", "type": "display", "text": "Hot"},
            {"linkId": "fever/2", "type": "display", "text": "Cold"},
            {"linkId": "fever/3", "type": "display", "text": "Measure"},
        ],
    }


def test_a_question_without_signs_or_help_shows_only_itself() -> None:
    assert "item" not in items()["pain"]


def test_an_outcome_shows_all_of_its_advice_for_readers_of_the_language() -> None:
    doctor = items()["doctor"]

    assert (doctor["type"], doctor["text"]) == ("group", "Urgent: See a doctor")
    assert doctor["code"] == [coding("doctor"), coding("urgent")]
    assert [line["text"] for line in doctor["item"]] == [
        "See a doctor", "Call Your doctor", "Call 999 999", "When Today", "Say Fever", "Meanwhile Rest",
        "Changes Worse", "No diagnosis.",
    ]  # fmt: skip


def test_a_section_is_enabled_by_exactly_the_answers_that_lead_to_it() -> None:
    def given(question: str, code: str) -> dict[str, Any]:
        return {"question": question, "operator": "=", "answerCoding": coding(code)}

    found = items()

    assert "enableWhen" not in found["fever"]
    assert found["pain"]["enableWhen"] == [given("fever", "no")]
    assert found["doctor-2"]["enableWhen"] == [given("fever", "no"), given("pain", "yes")]
    assert {found[id]["enableBehavior"] for id in ("pain", "doctor", "doctor-2", "rest")} == {"all"}


def test_the_version_is_that_of_the_tree() -> None:
    assert asked(tree=replace(TREE, version="4"))["version"] == "4"
