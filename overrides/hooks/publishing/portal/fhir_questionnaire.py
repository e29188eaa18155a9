"""The decision aid as an HL7 FHIR R4 Questionnaire (https://hl7.org/fhir/R4/questionnaire.html).

A question or outcome that is reached in more than one way stands here once for each way, as on the page:
`enableWhen` knows only one list of conditions, which must all hold.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from publishing.editorial.publisher import Publisher, published_by
from publishing.editorial.review import Review
from publishing.page.linked_data import LICENCE
from publishing.portal.published_page import PublishedPage
from publishing.tree.decision_aid import DecisionAid
from publishing.tree.decision_tree import Answer, Outcome, Question
from publishing.tree.sections import Section
from publishing.tree.services import for_readers

Item = dict[str, Any]


def questionnaire(
    aid: DecisionAid,
    sections: Sequence[Section],
    words: Mapping[str, Any],
    page: PublishedPage,
    publisher: Publisher | None,
    made: date,
) -> dict[str, Any]:
    """The decision aid in the language of `page`, that of the decision aid; `words` are those of its language."""
    language, root = page.page.language, page.root
    return {
        "resourceType": "Questionnaire",
        "id": f"spiertrillen-{language}",
        "language": language,
        "url": f"{root}api/v1/fhir/questionnaire-{language}.json",
        "version": aid.tree.version,
        "name": "Spiertrillen",
        "title": words["site_name"],
        "status": "draft",
        "experimental": True,
        "subjectType": ["Patient"],
        "date": made.isoformat(),
        **_published_by(publisher),
        "description": f"{page.review_line} {words['aid']['adults']} {published_by(publisher, words)}",
        "purpose": words["intended_purpose"],
        "copyright": f"{words['licence']}: {LICENCE}",
        **_review_dates(page.review),
        "item": [_item(section, aid, language, words, f"{root}api/v1/decision-tree.json") for section in sections],
    }


def _published_by(publisher: Publisher | None) -> dict[str, Any]:
    if publisher is None:
        return {}
    link = publisher.contact_link
    system = "email" if link.startswith("mailto:") else "url"
    reached = [{"system": system, "value": link.removeprefix("mailto:")}]
    return {"publisher": publisher.name, "contact": [{"name": publisher.name, "telecom": reached}]}


def _review_dates(review: Review) -> dict[str, Any]:
    """The days of a review; approved, and in effect, is only a text that is what was reviewed."""
    if review.reviewed is None or review.next_review is None:
        return {}
    reviewed, until = review.reviewed.isoformat(), review.next_review.isoformat()
    if not review.covers_text:
        return {"lastReviewDate": reviewed}
    return {"approvalDate": reviewed, "lastReviewDate": reviewed, "effectivePeriod": {"start": reviewed, "end": until}}


def _item(section: Section, aid: DecisionAid, language: str, words: Mapping[str, Any], system: str) -> Item:
    if section.question:
        asked = _question(section.question, language, system)
    else:
        assert section.outcome
        asked = _outcome(section.outcome, aid, language, words, system)
    lines = asked.pop("lines")
    shown = [
        {"linkId": f"{section.id}/{number}", "type": "display", "text": line} for number, line in enumerate(lines, 1)
    ]
    return {"linkId": section.id, **asked, **_enabled(section, system), **({"item": shown} if shown else {})}


def _question(question: Question, language: str, system: str) -> Item:
    return {
        "code": [{"system": system, "code": question.id}, *_signs(question, system)],
        "text": question.text[language],
        "type": "choice",
        "required": True,
        "answerOption": [
            {"valueCoding": _coding(answer, system) | {"display": answer.text[language]}} for answer in question.answers
        ],
        "lines": [*(line[language] for line in question.lines), *([question.help[language]] if question.help else [])],
    }


def _signs(question: Question, system: str) -> list[dict[str, str]]:
    """The signs that a question asks for, as codes of api/v1/signs.json."""
    signs = system.replace("decision-tree.json", "signs.json")
    return [{"system": signs, "code": sign} for sign in question.signs]


def _outcome(outcome: Outcome, aid: DecisionAid, language: str, words: Mapping[str, Any], system: str) -> Item:
    """An outcome groups display items, since a display item may hold no others."""
    return {
        "code": [{"system": system, "code": outcome.id}, {"system": system, "code": outcome.urgency}],
        "text": f"{words['urgency'][outcome.urgency]}: {outcome.title[language]}",
        "type": "group",
        "lines": list(_advice(outcome, aid, language, words)),
    }


def _advice(outcome: Outcome, aid: DecisionAid, language: str, words: Mapping[str, Any]) -> Iterator[str]:
    yield outcome.title[language]
    for service in for_readers(outcome.call, language):
        yield f"{words['aid']['call']} {service.called(language)}"
    yield f"{words['aid']['when']} {outcome.when[language]}"
    told = (
        ("say", outcome.say),
        ("meanwhile", [*outcome.meanwhile, *aid.advice(outcome.must_say)]),
        ("also", aid.advice(outcome.also)),
        ("changes", outcome.changes),
    )
    for name, texts in told:
        for text in texts:
            yield f"{words['aid'][name]} {text[language]}"
    yield words["intended_purpose"]


def _enabled(section: Section, system: str) -> Item:
    """Enabled when the reader has given exactly the answers that lead here."""
    conditions = [
        {"question": given.section.id, "operator": "=", "answerCoding": _coding(given.answer, system)}
        for given in section.given
    ]
    return {"enableWhen": conditions, "enableBehavior": "all"} if conditions else {}


def _coding(answer: Answer, system: str) -> dict[str, str]:
    return {"system": system, "code": answer.code}
