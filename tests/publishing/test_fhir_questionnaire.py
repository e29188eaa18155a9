"""The decision aid as a FHIR Questionnaire."""

from typing import Any

import pytest

from publishing.editorial.review import Review
from publishing.portal.fhir_questionnaire import questionnaire
from publishing.tree.decision_aid import DecisionAid
from publishing.tree.sections import sections
from samples import CHANGED, CURRENT, MADE, OVERDUE, PENDING, PUBLISHER, ROOT, published_page, written_page
from small_tree import small

WORDS = {
    "site_name": "Muscle twitching",
    "intended_purpose": "No diagnosis.",
    "licence": "You may share",
    "urgency": {"emergency": "Emergency", "urgent": "Urgent", "non-urgent": "No hurry", "self-care": "Self-care"},
    "aid": {"adults": "For adults.", "call": "Call", "when": "When:", "say": "Say:", "meanwhile": "Do now:",
            "also": "If this fits:", "changes": "Sooner:"},
    "publisher": {"by": "Published by", "none": "No publisher."},
}  # fmt: skip
SYSTEM = f"{ROOT}api/v1/decision-tree.json"


def asked(
    review: Review = PENDING, named: bool = True, language: str = "en", aid: DecisionAid | None = None
) -> dict[str, Any]:
    aid = aid or small().aid
    lead = '<h1>x</h1><p data-review="pending">Not reviewed.</p>'
    page = published_page(lead, written_page("decision-aid", language), review)
    return questionnaire(aid, sections(aid.tree), WORDS, page, PUBLISHER if named else None, MADE)


def items(language: str = "en") -> dict[str, dict[str, Any]]:
    return {item["linkId"]: item for item in asked(language=language)["item"]}


def lines(item: dict[str, Any]) -> list[str]:
    return [line["text"] for line in item["item"]]


def coding(code: str) -> dict[str, str]:
    return {"system": SYSTEM, "code": code}


def test_it_is_a_draft_that_says_what_it_is_for_and_who_answers_for_it() -> None:
    found = {name: value for name, value in asked().items() if name != "item"}

    assert found == {
        "resourceType": "Questionnaire",
        "id": "spiertrillen-en",
        "language": "en",
        "url": f"{ROOT}api/v1/fhir/questionnaire-en.json",
        "version": "1.2.3",
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


def test_a_text_that_has_changed_since_its_review_is_not_approved() -> None:
    found = asked(CHANGED)

    assert found["lastReviewDate"] == "2026-01-02"
    assert found.keys().isdisjoint({"approvalDate", "effectivePeriod"})


def test_a_review_that_was_not_done_gives_none() -> None:
    assert asked(PENDING).keys().isdisjoint({"approvalDate", "lastReviewDate", "effectivePeriod"})


def test_a_question_shows_its_signs_and_its_help_and_offers_its_answers() -> None:
    assert items()["face"] == {
        "linkId": "face",
        "code": [
            coding("face"),
            {"system": coding("face")["system"].replace("decision-tree", "signs"), "code": "face-droop"},
        ],
        "text": "Do you see this?",
        "type": "choice",
        "required": True,
        "answerOption": [
            {"valueCoding": coding("yes") | {"display": "Yes"}},
            {"valueCoding": coding("no") | {"display": "No"}},
            {"valueCoding": coding("unsure") | {"display": "I am not sure"}},
        ],
        "item": [
            {"linkId": "face/1", "type": "display", "text": "Drooping face"},
            {"linkId": "face/2", "type": "display", "text": "Look in a mirror."},
        ],
    }


def test_a_question_without_signs_or_help_shows_only_itself() -> None:
    assert "item" not in items()["what-fits"]
    assert lines(items()["weak"]) == ["Weaker fast"]


def test_an_outcome_shows_all_of_its_advice_with_what_its_signs_need() -> None:
    today = items()["call-today"]

    assert (today["type"], today["text"]) == ("group", "Urgent: Call today")
    assert today["code"] == [coding("call-today"), coding("urgent")]
    assert lines(today) == [
        "Call today",
        "Call Your GP, on the website",
        "When: Today",
        "Say: What you feel",
        "Do now: Worse? Call 112 (UK: 999).",
        "If this fits: Note the time.",
        "If this fits: Do not bite.",
        "Sooner: Weak? Call 112 (UK: 999).",
        "No diagnosis.",
    ]


@pytest.mark.parametrize(
    ("language", "calls"),
    [("nl", ["Call Alarmnummer 112"]), ("en", ["Call Emergency number 112", "Call In the UK 999"])],
)
def test_an_outcome_names_the_services_of_those_who_read_the_language(language: str, calls: list[str]) -> None:
    title, *rest = lines(items(language)["call-112"])

    assert title.startswith(("Bel 112", "Call 112"))
    assert [line for line in rest if line.startswith("Call ")] == calls


def test_a_section_is_enabled_by_exactly_the_answers_that_lead_to_it() -> None:
    def given(question: str, code: str) -> dict[str, Any]:
        return {"question": question, "operator": "=", "answerCoding": coding(code)}

    found = items()

    assert "enableWhen" not in found["face"]
    assert found["weak"]["enableWhen"] == [given("face", "no")]
    assert found["call-today"]["enableWhen"] == [given("face", "unsure")]
    assert found["call-today-2"]["enableWhen"] == [given("face", "no"), given("weak", "yes-or-unsure")]
    assert {item["enableBehavior"] for id, item in found.items() if id != "face"} == {"all"}


def test_the_version_is_that_of_the_tree() -> None:
    assert asked(aid=small(("version: 1.2.3", "version: 4.0.0")).aid)["version"] == "4.0.0"
