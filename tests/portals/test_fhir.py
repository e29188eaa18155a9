"""The FHIR files obey the models of the standard, and the Questionnaire gives the advice of the tree."""

import base64
import hashlib
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from fhir.resources.R4B.bundle import Bundle
from fhir.resources.R4B.questionnaire import Questionnaire

from contract import ADDRESSES, LANGUAGES, NAMES, PAGES, ROOT
from portals.conftest import Data
from publishing.tree.decision_tree import Outcome, paths
from publishing.tree.decision_tree import Path as TreePath
from real_aid import real_aid
from reviews import dates, review_at, review_of_all

LANGUAGES_PUBLISHED = sorted(set(LANGUAGES.values()))
every_language = pytest.mark.parametrize("language", LANGUAGES_PUBLISHED)


def enabled(items: list[dict[str, Any]], answers: dict[str, str]) -> list[dict[str, Any]]:
    """The items that FHIR enables: https://hl7.org/fhir/R4/questionnaire-definitions.html#Questionnaire.item.enableWhen."""
    return [item for item in items if _holds(item, answers)]


def _holds(item: dict[str, Any], answers: dict[str, str]) -> bool:
    conditions = [
        answers.get(condition["question"]) == condition["answerCoding"]["code"]
        for condition in item.get("enableWhen", [])
    ]
    return (any if item.get("enableBehavior") == "any" else all)(conditions) if conditions else True


def walk(items: list[dict[str, Any]], path: TreePath) -> dict[str, str]:
    """The answers by link id, when a reader answers what is enabled, question after question, as on a path."""
    answers: dict[str, str] = {}
    for step in path:
        (asked,) = [
            item for item in enabled(items, answers) if item["type"] == "choice" and item["linkId"] not in answers
        ]
        assert asked["code"][0]["code"] == step.question.id
        assert step.answer.code in {option["valueCoding"]["code"] for option in asked["answerOption"]}
        answers[asked["linkId"]] = step.answer.code
    return answers


@every_language
def test_questionnaire_obeys_the_models_of_fhir(data: Data, language: str) -> None:
    Questionnaire.model_validate(data(f"fhir/questionnaire-{language}.json"))


@every_language
def test_every_path_of_the_tree_enables_its_questions_and_its_outcome_and_nothing_else(
    data: Data, language: str
) -> None:
    items = data(f"fhir/questionnaire-{language}.json")["item"]

    for path, outcome in paths(real_aid().tree):
        answers = walk(items, path)
        shown = enabled(items, answers)
        assert [item["linkId"] for item in shown if item["type"] == "choice"] == list(answers)
        (advice,) = [item for item in shown if item["type"] == "group"]
        assert [code["code"] for code in advice["code"]] == [outcome.id, outcome.urgency]
        assert_advice_is_whole(advice, outcome, language)


@every_language
def test_changed_answer_takes_away_all_that_followed_from_it(data: Data, language: str) -> None:
    items = data(f"fhir/questionnaire-{language}.json")["item"]

    for path, _ in paths(real_aid().tree):
        answers = walk(items, path)
        for changed, (asked, step) in enumerate(zip(answers, path, strict=True)):
            for other in (answer.code for answer in step.question.answers if answer != step.answer):
                shown = [item["linkId"] for item in enabled(items, answers | {asked: other})]
                assert set(shown) & set(answers) == set(list(answers)[: changed + 1])
                assert len(shown) == changed + 2


def assert_advice_is_whole(advice: dict[str, Any], outcome: Outcome, language: str) -> None:
    aid = real_aid()
    told = "\n".join(item["text"] for item in advice["item"])
    called = [service.called(language) for service in aid.calls(outcome, language)]
    texts = [outcome.title, outcome.when, *outcome.say, *outcome.meanwhile, *outcome.changes]
    texts += aid.advice([*outcome.must_say, *outcome.also])
    assert all(item["type"] == "display" for item in advice["item"])
    for words in [*called, *(text[language] for text in texts)]:
        assert words in told


@every_language
def test_nothing_is_asked_before_the_first_answer_but_the_first_question(data: Data, language: str) -> None:
    items = data(f"fhir/questionnaire-{language}.json")["item"]

    assert [item["linkId"] for item in enabled(items, {})] == [items[0]["linkId"]]


@every_language
def test_link_ids_are_unique(data: Data, language: str) -> None:
    items = data(f"fhir/questionnaire-{language}.json")["item"]
    ids = [item["linkId"] for outer in items for item in (outer, *outer.get("item", []))]

    assert len(ids) == len(set(ids))


@every_language
def test_questionnaire_claims_no_more_than_is_true(data: Data, language: str) -> None:
    asked = data(f"fhir/questionnaire-{language}.json")
    page = data(f"{language}/{'beslishulp' if language == 'nl' else 'decision-aid'}.json")

    assert (asked["status"], asked["experimental"]) == ("draft", True)
    assert asked["purpose"] == page["intendedPurpose"]
    assert page["reviewState"]["text"] in asked["description"]
    review = review_at(PAGES["decision-aid"][language])
    reviewed, next_review = dates(review)
    assert asked.get("lastReviewDate") == reviewed
    assert asked.get("approvalDate") == (reviewed if review.covers_text else None)
    assert asked.get("effectivePeriod", {}).get("end") == (next_review if review.covers_text else None)


def test_documents_obey_the_models_of_fhir(data: Data) -> None:
    Bundle.model_validate(data("fhir/documents.json"))


def test_documents_are_all_pages_and_pdfs_with_their_hash(site: Path, data: Data) -> None:
    found = [entry["resource"]["content"][0]["attachment"] for entry in data("fhir/documents.json")["entry"]]
    pages = {ROOT + address for address in ADDRESSES if NAMES[address] != "search"}
    pdfs = {ROOT + file.relative_to(site).as_posix() for file in site.rglob("*.pdf")}

    assert {attachment["url"] for attachment in found} == pages | pdfs
    for attachment in found:
        file = site / attachment["url"].removeprefix(ROOT)
        content = (file / "index.html" if file.is_dir() else file).read_bytes()
        assert base64.b64decode(attachment["hash"]) == hashlib.sha1(content).digest()
        assert attachment["size"] == len(content)
        if attachment["contentType"] == "text/html":
            page = BeautifulSoup(content, "html.parser")
            assert page.html and page.html["lang"] == attachment["language"]


def test_document_is_called_final_only_while_a_doctors_review_of_it_holds(data: Data) -> None:
    holds = {ROOT + address: review_at(address).holds for address in ADDRESSES}
    for entry in data("fhir/documents.json")["entry"]:
        reference = entry["resource"]
        language = reference["content"][0]["attachment"].get("language", "")
        sound = holds.get(reference["masterIdentifier"]["value"], review_of_all(language).holds)
        assert reference["docStatus"] == ("final" if sound else "preliminary")
