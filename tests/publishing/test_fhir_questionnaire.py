"""The decision aid as a FHIR Questionnaire: what it says of itself, and what it asks and advises in which order."""

from collections.abc import Iterator
from typing import Any

import pytest

from publishing.editorial.review import Review
from publishing.portal.fhir_questionnaire import questionnaire
from publishing.tree.decision_aid import DecisionAid
from publishing.tree.sections import sections
from samples import CHANGED, CURRENT, MADE, OVERDUE, PENDING, PUBLISHER, ROOT, published_page, written_page
from small_tree import small

WORDS = {
    "site_name": "Muscle <twitching>",
    "decision_aid": "Decision aid",
    "emergency_line": "In danger? Call",
    "intended_purpose": "No diagnosis.",
    "licence": "You may share",
    "urgency": {"emergency": "Emergency", "urgent": "Urgent", "non-urgent": "No hurry", "self-care": "Self-care"},
    "aid": {"adults": "For adults.", "question": "Question", "read_first": "Read this.", "call": "Whom?",
            "when": "When?", "say": "Say what?", "meanwhile": "Do what?", "also": "Does this fit?",
            "changes": "Sooner?"},
    "publisher": {"by": "Published by", "none": "No publisher."},
}  # fmt: skip
SYSTEM = f"{ROOT}api/v1/decision-tree.json"
CORE = "http://hl7.org/fhir/StructureDefinition"


def asked(
    review: Review = PENDING, named: bool = True, language: str = "en", aid: DecisionAid | None = None
) -> dict[str, Any]:
    aid = aid or small().aid
    page = published_page("<h1>x</h1>", written_page("decision-aid", language), review)
    return questionnaire(aid, sections(aid.tree), WORDS, page, PUBLISHER if named else None, MADE)


def every(items: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for item in items:
        yield item
        yield from every(item.get("item", []))


def items(language: str = "en") -> dict[str, dict[str, Any]]:
    return {item["linkId"]: item for item in every(asked(language=language)["item"])}


def lines_by_heading(item: dict[str, Any]) -> dict[str, list[str]]:
    """Heading -> the lines below it."""
    return {part["text"]: [line["text"] for line in part["item"]] for part in item["item"] if "item" in part}


def coding(code: str) -> dict[str, str]:
    return {"system": SYSTEM, "code": code}


def control(code: str) -> dict[str, Any]:
    codings = [{"system": "http://hl7.org/fhir/questionnaire-item-control", "code": code}]
    return {"url": f"{CORE}/questionnaire-itemControl", "valueCodeableConcept": {"coding": codings}}


def test_it_is_a_draft_that_says_what_it_is_for_and_who_answers_for_it() -> None:
    found = {name: value for name, value in asked().items() if name != "item"}

    assert found == {
        "resourceType": "Questionnaire",
        "id": "spiertrillen-en",
        "language": "en",
        "text": {
            "status": "generated",
            "div": '<div xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en"><p>Muscle &lt;twitching&gt;</p>'
            "<p>Not reviewed. For adults. Published by: Stichting Spier &amp; Zenuw.</p><p>No diagnosis.</p></div>",
        },
        "extension": [
            {
                "url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-entryMode",
                "valueCode": "prior-edit",
            }
        ],
        "url": f"{ROOT}api/v1/fhir/questionnaire-en.json",
        "version": "1.2.3",
        "name": "Spiertrillen",
        "title": "Muscle <twitching>",
        "status": "draft",
        "experimental": True,
        "subjectType": ["Patient"],
        "date": "2026-03-09",
        "publisher": "Stichting Spier & Zenuw",
        "contact": [{"name": "Stichting Spier & Zenuw", "telecom": [{"system": "email", "value": "info@example.org"}]}],
        "description": "Not reviewed. For adults. Published by: Stichting Spier & Zenuw.",
        "jurisdiction": [{"coding": [{"system": "urn:iso:std:iso:3166", "code": "NL"}]}],
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


def test_first_of_all_it_says_when_to_call_for_whom_it_is_and_who_reviewed_it() -> None:
    about = asked()["item"][0]

    assert (about["type"], about["text"], about["extension"]) == ("group", "Decision aid", [control("page")])
    assert [line["type"] for line in about["item"]] == ["display"]
    assert about["item"][0]["text"] == "In danger? Call 112 (UK: 999). For adults. Not reviewed."


def test_a_question_shows_its_signs_and_its_help_before_its_answers() -> None:
    page = items()["face/page"]
    *read, question = page["item"]

    assert (page["text"], page["extension"]) == ("Question 1. Read this.", [control("page")])
    assert read == [
        {"linkId": "face/1", "text": "Drooping face", "type": "display"},
        {"linkId": "face/2", "text": "Look in a mirror.", "type": "display"},
    ]
    assert question == {
        "extension": [
            control("radio-button"),
            {"url": f"{CORE}/questionnaire-choiceOrientation", "valueCode": "vertical"},
        ],
        "linkId": "face",
        "code": [coding("face"), {"system": f"{ROOT}api/v1/signs.json", "code": "face-droop"}],
        "text": "Do you see this?",
        "type": "choice",
        "required": True,
        "answerOption": [
            {"valueCoding": coding("yes") | {"display": "Yes"}},
            {"valueCoding": coding("no") | {"display": "No"}},
            {"valueCoding": coding("unsure") | {"display": "I am not sure"}},
        ],
    }


def test_a_question_without_signs_or_help_shows_only_itself() -> None:
    found = items()

    assert [item["linkId"] for item in found["what-fits/page"]["item"]] == ["what-fits"]
    assert found["what-fits/page"]["text"] == "Question 3"
    assert [item["text"] for item in found["weak/page"]["item"]][:-1] == ["Weaker fast"]


def test_an_outcome_shows_each_heading_once_above_all_of_its_advice() -> None:
    today = items()["call-today"]

    assert (today["type"], today["text"], today["extension"]) == ("group", "Urgent: Call today", [control("page")])
    assert today["code"] == [coding("call-today"), coding("urgent")]
    assert lines_by_heading(today) == {
        "Whom?": ["Your GP, on the website."],
        "When?": ["Today"],
        "Say what?": ["What you feel"],
        "Do what?": ["Worse? Call 112 (UK: 999)."],
        "Does this fit?": ["Note the time.", "Do not bite."],
        "Sooner?": ["Weak? Call 112 (UK: 999)."],
    }
    assert today["item"][-1] == {"linkId": "call-today/purpose", "text": "No diagnosis.", "type": "display"}


@pytest.mark.parametrize(
    ("language", "calls"),
    [("nl", "Alarmnummer 112."), ("en", "Emergency number 112. In the UK 999.")],
)
def test_an_outcome_names_the_services_of_those_who_read_the_language(language: str, calls: str) -> None:
    assert lines_by_heading(items(language)["call-112"])["Whom?"] == [calls]


def test_numbers_can_be_tapped_where_the_form_shows_xhtml() -> None:
    (called,) = items()["call-112/call"]["item"]

    assert called["_text"]["extension"] == [
        {
            "url": f"{CORE}/rendering-xhtml",
            "valueString": 'Emergency number <a href="tel:112">112</a>. In the UK <a href="tel:999">999</a>.',
        }
    ]
    assert 'href="tel:112"' in items()["call-112"]["_text"]["extension"][0]["valueString"]


def test_link_ids_are_those_of_every_language() -> None:
    assert list(items("nl")) == list(items("en"))


def test_a_section_is_enabled_by_exactly_the_answers_that_lead_to_it() -> None:
    def given(question: str, code: str) -> dict[str, Any]:
        return {"question": question, "operator": "=", "answerCoding": coding(code)}

    found = {item["linkId"]: item for item in asked()["item"]}

    assert "enableWhen" not in found["face/page"]
    assert found["weak/page"]["enableWhen"] == [given("face", "no")]
    assert found["call-today"]["enableWhen"] == [given("face", "unsure")]
    assert found["call-today-2"]["enableWhen"] == [given("face", "no"), given("weak", "yes-or-unsure")]
    assert {item["enableBehavior"] for id, item in found.items() if id not in ("about", "face/page")} == {"all"}


def test_the_version_is_that_of_the_tree() -> None:
    assert asked(aid=small(("version: 1.2.3", "version: 4.0.0")).aid)["version"] == "4.0.0"
