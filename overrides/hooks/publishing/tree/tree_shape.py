"""Whether docs/decision-tree.yml has the form of a tree: its keys, its types, its languages."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from publishing.editorial.yaml_text import Document, Path
from publishing.tree.decision_tree import URGENCIES

TEXT, TEXTS, WORD, WORDS = "a text in every language", "a list of texts", "a word", "a list of words"
URGENCY = f"one of {', '.join(URGENCIES)}"
CALLS, ANSWERS = "a list of calls", "a list of answers"

# key: (what it holds, required)
QUESTION = {
    "text": (TEXT, True),
    "signs": (TEXTS, False),
    "help": (TEXT, False),
    "asks": (URGENCY, True),
    "answers": (ANSWERS, True),
    "sources": (WORDS, False),
}
ANSWER = {"code": (WORD, True), "text": (TEXT, True), "leads_to": (WORD, True), "at_least": (URGENCY, False)}
OUTCOME = {
    "urgency": (URGENCY, True),
    "title": (TEXT, True),
    "call": (CALLS, False),
    "when": (TEXT, True),
    "say": (TEXTS, False),
    "meanwhile": (TEXTS, False),
    "changes": (TEXTS, False),
    "read": (WORDS, False),
    "sources": (WORDS, True),
}
CALL = {"who": (TEXT, True), "number": (WORD, False), "only": (WORD, False)}
JOURNEY = {"title": (TEXT, True), "answers": (WORDS, True), "outcome": (WORD, True)}
TOP = {"version", "first", "questions", "outcomes", "journeys"}

NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
MARKUP = re.compile(r"<[a-z/!]|&[a-z#]+;", re.IGNORECASE)


def shape_problems(document: Document, languages: Sequence[str]) -> Iterator[str]:
    """Every departure from the form, as a sentence with file and line."""
    yield from _Shape(document, languages).problems()


def tree_citations(document: Document) -> set[str]:
    """The keys of all sources that the tree cites, also in a tree that is not in order."""
    data = document.data if isinstance(document.data, dict) else {}
    groups = (data.get("questions"), data.get("outcomes"))
    entries = [entry for group in groups if isinstance(group, dict) for entry in group.values()]
    lists = [entry.get("sources") for entry in entries if isinstance(entry, dict)]
    return {key for keys in lists if isinstance(keys, list) for key in keys if isinstance(key, str)}


class _Shape:
    def __init__(self, document: Document, languages: Sequence[str]) -> None:
        self.document = document
        self.languages = languages

    def problems(self) -> Iterator[str]:
        data = self.document.data
        if not isinstance(data, dict):
            yield self.say((), "The file must hold version, first, questions, outcomes and journeys")
            return
        for key in sorted(TOP - data.keys()):
            yield self.say((), f"The file lacks '{key}'")
        for key in sorted(data.keys() - TOP):
            yield self.say((key,), f"'{key}' is not known here; remove it or mend its spelling")
        for key in ("version", "first"):
            if key in data and not (isinstance(data[key], str) and data[key]):
                yield self.say((key,), f"'{key}' must be {WORD}")
        for group, form, kind in (("questions", QUESTION, "Question"), ("outcomes", OUTCOME, "Outcome")):
            yield from self.named_entries(group, form, kind, data.get(group, {}))
        yield from self.entries(("journeys",), JOURNEY, "Journey", data.get("journeys", []))
        if not isinstance(data.get("questions"), dict) or not isinstance(data.get("outcomes"), dict):
            return
        for both in data["questions"].keys() & data["outcomes"].keys():
            yield self.say(("outcomes", both), f"'{both}' is both a question and an outcome; rename one")

    def say(self, path: Path, sentence: str) -> str:
        return f"{self.document.place(*path)}: {sentence}."

    def named_entries(self, group: str, form: dict[str, tuple[str, bool]], kind: str, entries: Any) -> Iterator[str]:
        if not isinstance(entries, dict):
            yield self.say((group,), f"'{group}' must hold entries by name")
            return
        for name, entry in entries.items():
            if not NAME.fullmatch(name):
                yield self.say((group, name), f"The name '{name}' must be small letters, digits and hyphens")
            yield from self.entry((group, name), form, f"{kind} '{name}'", entry)

    def entries(self, path: Path, form: dict[str, tuple[str, bool]], kind: str, entries: Any) -> Iterator[str]:
        if not isinstance(entries, list):
            yield self.say(path, f"'{path[-1]}' must be a list")
            return
        for index, entry in enumerate(entries):
            yield from self.entry((*path, index), form, f"{kind} {index + 1}", entry)

    def entry(self, path: Path, form: dict[str, tuple[str, bool]], called: str, entry: Any) -> Iterator[str]:
        if not isinstance(entry, dict):
            yield self.say(path, f"{called} must have the keys {', '.join(form)}")
            return
        for key, (_, required) in form.items():
            if required and key not in entry:
                yield self.say(path, f"{called} lacks '{key}'")
        for key, value in entry.items():
            if key not in form:
                yield self.say((*path, key), f"{called} has an unknown key '{key}'; remove it or mend its spelling")
            else:
                only = entry.get("only", "") if form is CALL else ""
                yield from self.value((*path, key), form[key][0], f"'{key}' of {called}", value, only)

    def value(self, path: Path, form: str, called: str, value: Any, only: str = "") -> Iterator[str]:
        if form == TEXT:
            yield from self.text(path, called, value, [only] if only in self.languages else self.languages)
        elif form in (TEXTS, WORDS, CALLS, ANSWERS):
            yield from self.list_of(path, form, called, value)
        elif not isinstance(value, str) or not value:
            yield self.say(path, f"{called} must be {form}")
        elif form == URGENCY and value not in URGENCIES:
            yield self.say(path, f"{called} is '{value}'; it must be {form}")

    def list_of(self, path: Path, form: str, called: str, value: Any) -> Iterator[str]:
        if not isinstance(value, list) or not value:
            yield self.say(path, f"{called} must be {form}")
        elif form == CALLS:
            yield from self.entries(path, CALL, f"{called}, call", value)
        elif form == ANSWERS:
            yield from self.entries(path, ANSWER, f"{called}, answer", value)
        else:
            for index, one in enumerate(value):
                yield from self.value((*path, index), TEXT if form == TEXTS else WORD, called, one)

    def text(self, path: Path, called: str, value: Any, languages: Sequence[str]) -> Iterator[str]:
        if not isinstance(value, dict):
            yield self.say(path, f"{called} must be {TEXT}: {{{', '.join(f'{one}: …' for one in languages)}}}")
            return
        for language in languages:
            if not isinstance(value.get(language), str) or not value[language].strip():
                yield self.say(path, f"{called} has no text in language '{language}'")
        for language, words in value.items():
            if language not in languages:
                yield self.say((*path, language), f"{called} has a text in '{language}', which is not a language here")
            elif isinstance(words, str) and MARKUP.search(words):
                yield self.say((*path, language), f"{called} holds HTML; write plain text")
