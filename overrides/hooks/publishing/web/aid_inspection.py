"""Whether the finished decision aid says all that the tree does: each question, each answer, and whom to call."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from publishing.page.markup import page_to_look_at
from publishing.tree.decision_aid import DecisionAid
from publishing.tree.decision_tree import Outcome, Question
from publishing.tree.sections import Section, sections


def aid_faults(file: str, html: str, aid: DecisionAid, language: str) -> list[str]:
    """What the page of the aid, or its embedded page, has lost on the way, as sentences.

    A question without one of its answers, or an outcome without a number, is the worst fault that the aid can have.
    """
    shown = {found.get("id", ""): found for found in page_to_look_at(html).iter("section")}
    found: list[str] = []
    for section in sections(aid.tree) if shown else ():  # a page without any aid is reported elsewhere
        if section.id in shown:
            lost = _lost(section, shown[section.id], aid, language)
            found += [
                f"{file}: '{section.id}' lacks {what}; look what has become of it in its template." for what in lost
            ]
        else:
            found.append(f"{file}: '{section.id}' of the decision tree is missing; look what has become of it.")
    return found


def _lost(section: Section, shown: Element, aid: DecisionAid, language: str) -> Iterator[str]:
    said = " ".join("".join(shown.itertext()).split())
    texts = _answers_so_far(section, language)
    yield from _lost_way_back(section, shown)
    if section.question:
        yield from _lost_answers(section, shown)
        texts += _texts_of_question(section.question, language)
    elif section.outcome:
        if shown.get("data-urgency") != section.outcome.urgency:
            yield f"its urgency, {section.outcome.urgency}"
        yield from _lost_numbers(section.outcome, shown, aid, language)
        texts += _texts_of_outcome(section.outcome, aid, language)
    yield from (f"the words '{text}'" for text in texts if " ".join(text.split()) not in said)


def _lost_way_back(section: Section, shown: Element) -> Iterator[str]:
    back = [link.get("href") for link in shown.iter("a") if link.get("data-way") == "back"]
    before = [f"#{given.section.id}" for given in section.given[-1:]]
    if before and back != before:
        yield f"the way back to {before[0]}"


def _answers_so_far(section: Section, language: str) -> list[str]:
    """What the way here was, for the reader and the doctor: each question with the answer that was given."""
    steps = [(given.section.question, given.answer) for given in section.given]
    return [f"{question.text[language]} {answer.text[language]}" for question, answer in steps if question]


def _lost_answers(section: Section, shown: Element) -> Iterator[str]:
    answers = {link.get("data-answer"): link.get("href") for link in shown.iter("a") if link.get("data-answer")}
    expected = {choice.answer.code: f"#{choice.section.id}" for choice in section.choices}
    for code, address in expected.items():
        if answers.get(code) != address:
            yield f"the answer '{code}', which leads to {address}"


def _texts_of_question(question: Question, language: str) -> list[str]:
    helping = [question.help] if question.help else []
    texts = [question.text, *question.lines, *helping, *(answer.text for answer in question.answers)]
    return [text[language] for text in texts]


def _lost_numbers(outcome: Outcome, shown: Element, aid: DecisionAid, language: str) -> Iterator[str]:
    called = {link.get("href") for link in shown.iter("a") if "number" in link.get("class", "").split()}
    for service in aid.calls(outcome, language):
        if service.number and f"tel:{service.number}" not in called:
            yield f"the button that calls {service.number}"


def _texts_of_outcome(outcome: Outcome, aid: DecisionAid, language: str) -> list[str]:
    called = aid.calls(outcome, language)
    texts = [outcome.title, outcome.when, *outcome.say, *outcome.meanwhile, *outcome.changes]
    texts += [*aid.advice((*outcome.must_say, *outcome.also)), *(service.name for service in called)]
    return [text[language] for text in texts] + [service.find[language] for service in called if not service.number]
