"""What signs, questions, outcomes, services and pictures say, in words for whoever reviews them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from publishing.edition.written_edition import Edition
from publishing.editorial.imprint import imprint
from publishing.editorial.sources import Source
from publishing.editorial.yaml_text import values
from publishing.reviewing.reading_matter import Passage
from publishing.tree.decision_aid import DecisionAid
from publishing.tree.signs import Translated


def entry_words(name: str, said: Passage, edition: Edition, language: str) -> str:
    """An entry of what is read of a page, in a language; `said` is what reading_matter says of it."""
    kind, _, id = name.partition(" ")
    if kind in OF_AID:
        return " ".join(OF_AID[kind](id, edition.aid, language))
    if kind in ("picture", "words"):
        document = (edition.pictures if kind == "picture" else edition.wording)[language]
        return " · ".join(text for _, text in values(document.data[id]))
    if kind == "source":
        source = edition.known_sources[id]
        return f"{source.title}. {imprint(source, edition.wording[language].data)}"
    return said.words.removeprefix(": ")


def source_line(source: Source, words: Mapping[str, Any]) -> str:
    """What a source is, what the register says that it supports, and how it was checked."""
    return f"{source.title} ({source.publisher}): {source.seen} {words['checked'][source.checked]}"


def _sign(id: str, aid: DecisionAid, language: str) -> Iterator[str]:
    sign = aid.register.signs[id]
    yield _sentence(sign.text[language])
    if sign.condition:
        yield sign.condition[language]
    yield from _in_language(aid.advice(sign.must_say), language)


def _group(id: str, aid: DecisionAid, language: str) -> Iterator[str]:
    group = aid.register.groups[id]
    yield f"{group.text[language]}:"
    yield "; ".join(aid.register.signs[sign].text[language] for sign in group.signs) + "."


def _pair(id: str, aid: DecisionAid, language: str) -> Iterator[str]:
    pair = aid.register.pairs[int(id)]
    yield " + ".join(aid.register.signs[sign].text[language] for sign in pair.signs)
    yield f"› {aid.register.signs[pair.makes].text[language]}" if pair.makes else "› –"


def _question(id: str, aid: DecisionAid, language: str) -> Iterator[str]:
    question = aid.tree.questions[id]
    yield question.text[language]
    yield from (f"– {line[language]}" for line in question.lines)
    if question.help:
        yield question.help[language]
    for answer in question.answers:
        yield f"{answer.text[language]} › {leads_to(answer.leads_to, aid, language)};"


def leads_to(id: str, aid: DecisionAid, language: str) -> str:
    """The question or outcome to which an answer leads, as a reader sees it."""
    tree = aid.tree
    return tree.outcomes[id].title[language] if id in tree.outcomes else tree.questions[id].text[language]


def _outcome(id: str, aid: DecisionAid, language: str) -> Iterator[str]:
    """Without the advice for signs, which is judged with each sign."""
    outcome = aid.tree.outcomes[id]
    yield _sentence(outcome.title[language])
    yield from (f"{service.called(language)}." for service in aid.calls(outcome, language))
    yield _sentence(outcome.when[language])
    yield from _in_language([*outcome.say, *outcome.meanwhile], language)


def _service(id: str, aid: DecisionAid, language: str) -> Iterator[str]:
    yield aid.services[id].called(language)


def _first(id: str, aid: DecisionAid, language: str) -> Iterator[str]:
    yield aid.tree.questions[aid.tree.first].text[language]


def _advice(id: str, aid: DecisionAid, language: str) -> Iterator[str]:
    yield aid.register.advice[id][language]


OF_AID: Mapping[str, Callable[[str, DecisionAid, str], Iterator[str]]] = {
    "signs": _sign,
    "groups": _group,
    "pairs": _pair,
    "questions": _question,
    "outcomes": _outcome,
    "services": _service,
    "advice": _advice,
    "first": _first,
}
"""How an entry of each kind of the decision aid is put into words."""


def _in_language(texts: Iterable[Translated], language: str) -> Iterator[str]:
    return (text[language] for text in texts)


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."
