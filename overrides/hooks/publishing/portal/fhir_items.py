"""The items of the FHIR Questionnaire: a page for every question and outcome, what is to be read before the answers.

A question or outcome that is reached in more than one way stands here once for each way, as on the page:
`enableWhen` knows only one list of conditions, which must all hold.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from publishing.page.telephone_links import with_telephone_links
from publishing.tree.decision_aid import DecisionAid
from publishing.tree.decision_tree import Answer, Outcome, Question
from publishing.tree.sections import Section
from publishing.tree.services import EMERGENCY_NUMBER, numbers_of

Item = dict[str, Any]

CORE = "http://hl7.org/fhir/StructureDefinition"
CONTROLS = "http://hl7.org/fhir/questionnaire-item-control"
"""Its codes `page` and `radio-button`: https://hl7.org/fhir/extensions/CodeSystem-questionnaire-item-control.html."""


@dataclass(frozen=True)
class Speaker:
    """What items are said with: the aid, a language with its words, and the code systems of our own.

    `tree` names questions, answers, outcomes and urgencies, `signs` the signs; each is the address of a file.
    """

    aid: DecisionAid
    language: str
    words: Mapping[str, Any]
    tree: str
    signs: str

    def text(self, text: str) -> Item:
        """A text; where the form shows XHTML, its telephone numbers can be tapped."""
        linked = with_telephone_links(text, numbers_of(self.aid.services.values()))
        if "<a" not in linked:
            return {"text": text}
        return {"text": text, "_text": {"extension": [{"url": f"{CORE}/rendering-xhtml", "valueString": str(linked)}]}}

    def display(self, id: str, text: str) -> Item:
        """A text to read."""
        return {"linkId": id, **self.text(text), "type": "display"}

    def page(self, id: str, title: str, items: Sequence[Item]) -> Item:
        """What is shown together, where a form shows one page at a time."""
        return {"extension": [_control("page")], "linkId": id, **self.text(title), "type": "group", "item": list(items)}

    def coding(self, code: str) -> dict[str, str]:
        """A question, answer, outcome or urgency."""
        return {"system": self.tree, "code": code}


def about(speaker: Speaker, review_line: str) -> Item:
    """What stands before the first question: when to call at once, for whom this is, and who has reviewed it."""
    words, number = speaker.words, speaker.aid.mentions[EMERGENCY_NUMBER][speaker.language]
    text = f"{words['emergency_line']} {number}. {words['aid']['adults']} {review_line}"
    return speaker.page("about", words["decision_aid"], [speaker.display("about/1", text)])


def step(section: Section, speaker: Speaker) -> Item:
    """A question or an outcome, enabled when the reader has given exactly the answers that lead to it."""
    conditions = [
        {"question": given.section.id, "operator": "=", "answerCoding": speaker.coding(given.answer.code)}
        for given in section.given
    ]
    enabled = {"enableWhen": conditions, "enableBehavior": "all"} if conditions else {}
    if section.question:
        return _question(section, section.question, speaker) | enabled
    assert section.outcome
    return _outcome(section.id, section.outcome, speaker) | enabled


def _control(code: str) -> Item:
    return {
        "url": f"{CORE}/questionnaire-itemControl",
        "valueCodeableConcept": {"coding": [{"system": CONTROLS, "code": code}]},
    }


def _question(section: Section, question: Question, speaker: Speaker) -> Item:
    """The signs, then what helps to tell them apart, then the question with its answers."""
    words, language = speaker.words["aid"], speaker.language
    title = f"{words['question']} {len(section.given) + 1}"
    lines = [line[language] for line in question.lines]
    helped = [question.help[language]] if question.help else []
    asked = {
        "extension": [
            _control("radio-button"),
            {"url": f"{CORE}/questionnaire-choiceOrientation", "valueCode": "vertical"},
        ],
        "linkId": section.id,
        "code": [speaker.coding(question.id), *({"system": speaker.signs, "code": sign} for sign in question.signs)],
        "text": question.text[language],
        "type": "choice",
        "required": True,
        "answerOption": [_option(answer, speaker) for answer in question.answers],
    }
    read = [speaker.display(f"{section.id}/{number}", text) for number, text in enumerate([*lines, *helped], 1)]
    return speaker.page(f"{section.id}/page", f"{title}. {words['read_first']}" if lines else title, [*read, asked])


def _option(answer: Answer, speaker: Speaker) -> Item:
    return {"valueCoding": speaker.coding(answer.code) | {"display": answer.text[speaker.language]}}


def _outcome(id: str, outcome: Outcome, speaker: Speaker) -> Item:
    """How urgent it is and what to do, then whom to call, then the rest, each under its heading."""
    title = f"{speaker.words['urgency'][outcome.urgency]}: {outcome.title[speaker.language]}"
    parts = [
        {"linkId": f"{id}/{name}", "text": speaker.words["aid"][name], "type": "group"}
        | {"item": [speaker.display(f"{id}/{name}/{number}", text) for number, text in enumerate(texts, 1)]}
        for name, texts in _advice(outcome, speaker.aid, speaker.language)
        if texts
    ]
    purpose = speaker.display(f"{id}/purpose", speaker.words["intended_purpose"])
    codes = [speaker.coding(outcome.id), speaker.coding(outcome.urgency)]
    return {**speaker.page(id, title, [*parts, purpose]), "code": codes}


def _advice(outcome: Outcome, aid: DecisionAid, language: str) -> Iterator[tuple[str, list[str]]]:
    """Texts under the name of their heading; one text for all services, which are not as many in every language."""
    called = " ".join(f"{service.called(language)}." for service in aid.calls(outcome, language))
    yield "call", [called] if called else []
    yield "when", [outcome.when[language]]
    texts_by_heading = (
        ("say", outcome.say),
        ("meanwhile", [*outcome.meanwhile, *aid.advice(outcome.must_say)]),
        ("also", aid.advice(outcome.also)),
        ("changes", outcome.changes),
    )
    for name, texts in texts_by_heading:
        yield name, [text[language] for text in texts]
