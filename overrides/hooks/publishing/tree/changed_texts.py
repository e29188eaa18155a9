"""Every text of the decision aid that a change has altered, in every language, before and after."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any, TypeVar

from publishing.tree.decision_aid import DecisionAid
from publishing.tree.matching import (
    Texts,
    matched,
    outcome_content,
    outcome_texts,
    question_content,
    question_texts,
)
from publishing.tree.services import Service
from publishing.tree.signs import LEVELS, Sign, Translated

T = TypeVar("T")

WITHOUT_LANGUAGE = ""
"""The language of what is the same in all, such as a number."""


@dataclass(frozen=True)
class Alteration:
    """A text before and after; "" before is a new one, "" after one that is gone."""

    language: str
    was: str
    now: str

    def sentence(self, places: list[str]) -> str:
        """The alteration, where it was found first and where besides."""
        language = f", in language '{self.language}'" if self.language else ""
        also = f" The same in {'; '.join(places[1:])}." if len(places) > 1 else ""
        return f"{places[0][0].upper()}{places[0][1:]}{language}: {self._what()}.{also}"

    def _what(self) -> str:
        if not self.was:
            return f"“{self.now}” is new"
        return f"“{self.was}” is now “{self.now}”" if self.now else f"“{self.was}” is gone"


def changed_texts(before: DecisionAid, after: DecisionAid) -> Iterator[str]:
    """All altered texts in the languages that both have, as sentences; each alteration once, with all its places."""
    old, new = _languages(before), _languages(after)
    for language in sorted(old ^ new):
        yield f"Language '{language}' is {'new' if language in new else 'gone'}; its texts are not compared."
    compared = {*(old & new), WITHOUT_LANGUAGE}
    places: dict[Alteration, list[str]] = {}
    for place, alteration in _alterations(before, after):
        if alteration.language in compared:
            places.setdefault(alteration, []).append(place)
    yield from (alteration.sentence(found) for alteration, found in places.items())


def _languages(aid: DecisionAid) -> set[str]:
    return {language for question in aid.tree.questions.values() for language in question.text}


Found = Iterator[tuple[str, Alteration]]


def _alterations(before: DecisionAid, after: DecisionAid) -> Found:
    mentions = list(_mentions(before, after))
    yield from mentions
    follows = {alteration for _, alteration in mentions}
    for place, alteration in _in_things(before, after):
        if not _as_mentioned(alteration, follows):
            yield place, alteration


def _mentions(before: DecisionAid, after: DecisionAid) -> Found:
    """What texts say for a name in braces; reported once, and not for each text that holds it."""
    for was, now in matched(before.mentions, after.mentions):
        old, new = [before.mentions[was]] if was else [], [after.mentions[now]] if now else []
        yield from _between(f"what texts say for {{{now or was}}}", old, new)


def _as_mentioned(alteration: Alteration, mentions: set[Alteration]) -> bool:
    """Whether a text changed in nothing but what it says for names in braces."""
    expected = alteration.was
    for mention in mentions:
        if mention.language == alteration.language and mention.was:
            expected = expected.replace(mention.was, mention.now)
    return expected == alteration.now


def _in_things(before: DecisionAid, after: DecisionAid) -> Found:
    old, new = before.register, after.register
    yield from _compared("service", before.services, after.services, _service_texts)
    yield from _compared("advice", old.advice, new.advice, _words)
    yield from _compared("sign", old.signs, new.signs, _sign_texts)
    yield from _compared("group", old.groups, new.groups, lambda group: _words(group.text))
    yield from _compared("sooner", _sooner(before), _sooner(after), _words)
    yield from _compared("question", before.tree.questions, after.tree.questions, question_texts, question_content)
    yield from _compared("outcome", before.tree.outcomes, after.tree.outcomes, outcome_texts, outcome_content)


def _words(text: Translated) -> Texts:
    return {"words": [text]}


def _sign_texts(sign: Sign) -> Texts:
    return {"words": [sign.text], "condition": [sign.condition]}


def _service_texts(service: Service) -> Texts:
    return {"name": [service.name], "number": [{WITHOUT_LANGUAGE: service.number}], "find": [service.find]}


def _sooner(aid: DecisionAid) -> dict[str, Translated]:
    """When to call after all, by the level above that of an outcome; outcomes say it for the highest level first."""
    said = (zip(reversed(LEVELS), outcome.changes, strict=False) for outcome in aid.tree.outcomes.values())
    return {level: text for pairs in said for level, text in pairs}


def _compared(
    kind: str,
    before: Mapping[str, T],
    after: Mapping[str, T],
    texts: Callable[[T], Texts],
    content: Callable[[T], Any] | None = None,
) -> Found:
    """The alterations in things of one kind; the texts of what is new or gone stand together."""
    for was, now in matched(before, after, content or (lambda one: list(texts(one).values()))):
        called = f"{kind} '{now or was}'"
        old = texts(before[was]) if was else {}
        new = texts(after[now]) if now else {}
        if not was or not now:
            yield from _between(called, _together(old), _together(new))
            continue
        for field, new_field in matched(old, new):
            place = f"{called}, {new_field or field}"
            yield from _between(place, old[field] if field else (), new[new_field] if new_field else ())


def _together(texts: Texts) -> list[Translated]:
    """All texts of a thing as one, in each language."""
    parts = [text for several in texts.values() for text in several]
    languages = dict.fromkeys(language for part in parts for language in part)
    return [{language: " / ".join(_in(language, parts)) for language in languages}]


def _between(place: str, before: Sequence[Translated], after: Sequence[Translated]) -> Found:
    """What differs between two lists of texts, whatever their order."""
    for language in dict.fromkeys(language for text in (*before, *after) for language in text):
        old, new = _in(language, before), _in(language, after)
        gone, come = [text for text in old if text not in new], [text for text in new if text not in old]
        for was, now in zip_longest(gone, come, fillvalue=""):
            yield place, Alteration(language, was, now)


def _in(language: str, texts: Sequence[Translated]) -> list[str]:
    return [text[language] for text in texts if text.get(language)]
