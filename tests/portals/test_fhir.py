"""The FHIR files obey the models of the standard, and the Questionnaire gives the advice of the tree."""

import base64
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from fhir.resources.questionnaire import Questionnaire as QuestionnaireOfR5
from fhir.resources.R4B.bundle import Bundle
from fhir.resources.R4B.questionnaire import Questionnaire

from contract import ADDRESSES, LANGUAGES, NAMES, PAGES, ROOT
from portals.conftest import Data
from publishing.tree.decision_tree import Outcome
from publishing.tree.tree_paths import Journey, paths
from real_aid import real_aid
from reviews import dates, review_at, review_of_pdf

LANGUAGES_PUBLISHED = sorted(set(LANGUAGES.values()))
CHOICES = ("choice", "coding")
"""The type of a question with options, in R4 and in R5."""
ENGLISH = re.compile(r"\b(the|and|you|your|with|for|this|from|when|not|are|question|answer|call|doctor)\b", re.I)
every_file = pytest.mark.parametrize(
    "file", [f"{r}questionnaire-{language}" for r in ("", "r5/") for language in LANGUAGES_PUBLISHED]
)
every_language = pytest.mark.parametrize("language", LANGUAGES_PUBLISHED)


def every(items: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """All items, each before those inside it."""
    for item in items:
        yield item
        yield from every(item.get("item", []))


def enabled(items: list[dict[str, Any]], answers: dict[str, str]) -> list[dict[str, Any]]:
    """The items that FHIR enables: https://hl7.org/fhir/R4/questionnaire-definitions.html#Questionnaire.item.enableWhen."""
    shown = [item for item in items if _holds(item, answers)]
    return [one for item in shown for one in (item, *enabled(item.get("item", []), answers))]


def questions(items: list[dict[str, Any]]) -> list[str]:
    """The link ids of those that ask."""
    return [item["linkId"] for item in items if item["type"] in CHOICES]


def outcomes(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Those that advise."""
    return [item for item in items if item["type"] == "group" and "code" in item]


def _holds(item: dict[str, Any], answers: dict[str, str]) -> bool:
    conditions = [
        answers.get(condition["question"]) == condition["answerCoding"]["code"]
        for condition in item.get("enableWhen", [])
    ]
    return (any if item.get("enableBehavior") == "any" else all)(conditions) if conditions else True


def walk(items: list[dict[str, Any]], path: Journey) -> dict[str, str]:
    """The answers by link id, when a reader answers what is enabled, question after question, as on a path."""
    answers: dict[str, str] = {}
    for step in path:
        (asked,) = [
            item for item in enabled(items, answers) if item["type"] in CHOICES and item["linkId"] not in answers
        ]
        assert asked["code"][0]["code"] == step.question.id
        assert step.answer.code in {option["valueCoding"]["code"] for option in asked["answerOption"]}
        answers[asked["linkId"]] = step.answer.code
    return answers


@every_language
def test_questionnaire_obeys_the_models_of_fhir(data: Data, language: str) -> None:
    Questionnaire.model_validate(data(f"fhir/questionnaire-{language}.json"))
    QuestionnaireOfR5.model_validate(data(f"fhir/r5/questionnaire-{language}.json"))


@every_file
def test_every_path_of_the_tree_enables_its_questions_and_its_outcome_and_nothing_else(data: Data, file: str) -> None:
    asked = data(f"fhir/{file}.json")

    for path, outcome in paths(real_aid().tree):
        answers = walk(asked["item"], path)
        shown = enabled(asked["item"], answers)
        assert questions(shown) == list(answers)
        (advice,) = outcomes(shown)
        assert [code["code"] for code in advice["code"]] == [outcome.id, outcome.urgency]
        assert_advice_is_whole(advice, outcome, asked["language"])


@every_language
def test_changed_answer_takes_away_all_that_followed_from_it(data: Data, language: str) -> None:
    items = data(f"fhir/questionnaire-{language}.json")["item"]

    for path, _ in paths(real_aid().tree):
        answers = walk(items, path)
        for changed, (asked, step) in enumerate(zip(answers, path, strict=True)):
            for other in (answer.code for answer in step.question.answers if answer != step.answer):
                shown = enabled(items, answers | {asked: other})
                assert set(questions(shown)) & set(answers) == set(list(answers)[: changed + 1])
                assert len(questions(shown)) + len(outcomes(shown)) == changed + 2


def assert_advice_is_whole(advice: dict[str, Any], outcome: Outcome, language: str) -> None:
    aid = real_aid()
    lines = [item for item in every(advice["item"]) if item["type"] == "display"]
    said = "\n".join(item["text"] for item in lines)
    called = [service.called(language) for service in aid.calls(outcome, language)]
    texts = [outcome.when, *outcome.say, *outcome.meanwhile, *outcome.changes]
    texts += aid.advice([*outcome.must_say, *outcome.also])
    assert outcome.title[language] in advice["text"]
    assert len({item["text"] for item in lines}) == len(lines)
    for words in [*called, *(text[language] for text in texts)]:
        assert words in said


@every_language
def test_nothing_is_asked_before_the_first_answer_but_the_first_question(data: Data, language: str) -> None:
    items = data(f"fhir/questionnaire-{language}.json")["item"]
    about, first, *_ = items

    assert enabled(items, {}) == [about, *about["item"], first, *first["item"]]
    assert questions(first["item"]) == [real_aid().tree.first]


@every_file
def test_link_ids_are_unique_and_those_of_the_other_languages(data: Data, file: str) -> None:
    ids = [item["linkId"] for item in every(data(f"fhir/{file}.json")["item"])]

    assert len(ids) == len(set(ids))
    for language in LANGUAGES_PUBLISHED:
        assert [item["linkId"] for item in every(data(f"fhir/{file[:-2]}{language}.json")["item"])] == ids


@every_file
def test_signs_stand_before_the_question_that_asks_for_them(data: Data, file: str) -> None:
    asked = data(f"fhir/{file}.json")
    known = data("signs.json")["signs"]
    pages = [item for item in asked["item"] if questions(item.get("item", []))]

    assert len(pages) == sum(item["type"] in CHOICES for item in every(asked["item"]))
    for page in pages:
        *read, question = page["item"]
        id, *signs = (code["code"] for code in question["code"])
        lines = [line[asked["language"]] for line in real_aid().tree.questions[id].lines]
        assert [item["text"] for item in read][: len(lines)] == lines
        assert {item["type"] for item in read} <= {"display"}
        assert set(signs) <= set(known)
        assert {code["system"] for code in question["code"][1:]} <= {f"{ROOT}api/v1/signs.json"}


@pytest.mark.parametrize("release", ["", "r5/"])
def test_dutch_has_no_english_word(data: Data, release: str) -> None:
    asked = data(f"fhir/{release}questionnaire-nl.json")
    english = data(f"fhir/{release}questionnaire-en.json")
    options = [
        option["valueCoding"]["display"] for item in every(asked["item"]) for option in item.get("answerOption", [])
    ]
    texts = [
        asked["title"],
        asked["description"],
        asked["purpose"],
        asked["copyright"].split(":")[0],
        asked["text"]["div"],
    ]
    texts += [*options, *(item["text"] for item in every(asked["item"]))]

    assert [text for text in texts if ENGLISH.search(re.sub("<[^>]*>", " ", text))] == []
    assert [
        one["linkId"]
        for one, other in zip(every(asked["item"]), every(english["item"]), strict=True)
        if one["text"] == other["text"]
    ] == []


@every_language
def test_questionnaire_claims_no_more_than_is_true(data: Data, language: str) -> None:
    asked = data(f"fhir/questionnaire-{language}.json")
    page = data(f"{language}/{'beslishulp' if language == 'nl' else 'decision-aid'}.json")

    assert (asked["status"], asked["experimental"]) == ("draft", True)
    assert asked.keys().isdisjoint({"derivedFrom", "meta"})
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
    for_the_doctor = {f"{ROOT}pdf/{file}" for file in ("nakijkmap.pdf", "review-pack.pdf")}

    assert {attachment["url"] for attachment in found} == pages | pdfs - for_the_doctor
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
        address, language = reference["masterIdentifier"]["value"], reference["content"][0]["attachment"]["language"]
        sound = holds[address] if address in holds else review_of_pdf(address, language).holds
        assert reference["docStatus"] == ("final" if sound else "preliminary")
