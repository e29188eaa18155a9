"""The form of what editors write in YAML: declared once, checked here, and reported in sentences with file and line."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

from publishing.editorial.yaml_text import Document, KeyPath

NAME = r"[a-z0-9]+(?:-[a-z0-9]+)*"
MENTION = re.compile(rf"\{{({NAME})\}}")
"""A name in braces, for which docs/services.yml says what a text says there."""
LANGUAGE_CODE = "[a-z]{2}"
"""The code of a language (ISO 639-1), which is the name of its folder too."""
OF_NAME = "small letters, digits and hyphens"
MARKUP = re.compile(r"</?[a-z][^<>]*>|<!--", re.IGNORECASE)
"""HTML, and not a text that has a < in it: 'less than < 5', 'I <3 tea'."""
MARKDOWN = re.compile(r"\*\*|\]\(|\[\^|`|(?<!\w)([*_])\w[^*_]*\1(?!\w)")
"""Bold, a link, a note, code and emphasis: in data they would be shown as they are written."""
PLACEHOLDER = re.compile(r"\{+[^{}]*\}+|(?<!\d)%(?:\(\w+\))?[sdifr]\b")
"""What a program would put something in the place of, in the manner of one language or another."""


def form_problems(
    document: Document, form: "Form", languages: Sequence[str] = (), called: str = "the file"
) -> Iterator[str]:
    """Whatever in a document is not of its form, as sentences with file and line.

    `languages` are those in which each text of the document stands, `called` is what a sentence calls the whole.
    """
    return form.problems(Spot(document, languages, called=called), document.data)


@dataclass(frozen=True)
class Spot:
    """A value in a document: where it stands, and what a sentence calls it."""

    document: Document
    languages: Sequence[str] = ()
    path: KeyPath = ()
    called: str = "the file"

    def says(self, sentence: str, *deeper: str | int) -> str:
        """A sentence about this value, with file and line; `deeper` is the part of it that is meant."""
        return f"{self.document.place(*self.path, *deeper)}: {self.called[0].upper()}{self.called[1:]} {sentence}."

    def field(self, key: str) -> "Spot":
        """The value under `key`, named after what it belongs to: 'title' of source 'nhs'."""
        return self._part(key, f"'{key}' of {self.called}" if self.path else f"'{key}'")

    def entry(self, key: str, noun: str) -> "Spot":
        """The value under `key` where editors choose the keys: source 'nhs'."""
        return self._part(key, f"{noun} '{key}'")

    def item(self, index: int, noun: str) -> "Spot":
        """The value at a place in a list: answer 2 in 'answers' of question 'weakness'."""
        return self._part(index, f"{noun} {index + 1} in {self.called}")

    def _part(self, key: str | int, called: str) -> "Spot":
        return replace(self, path=(*self.path, key), called=called)


class Form(Protocol):
    """What a value must be."""

    def problems(self, spot: Spot, value: Any) -> Iterator[str]:
        """What is wrong with a value, as sentences."""


@dataclass(frozen=True)
class Text:
    """One plain text: never HTML, never of more than one paragraph.

    With `may_mention` it may hold names in braces, of which something else knows what stands for them.
    """

    pattern: str = ""
    of_pattern: str = ""
    one_of: Sequence[str] = ()
    holds: str = ""
    longest: int = 0
    may_be_empty: bool = False
    may_mention: bool = False
    name: str = ""

    def problems(self, spot: Spot, value: Any) -> Iterator[str]:
        if not isinstance(value, str):
            yield spot.says(f"must be one text, but is {kind(value)}; {_as_text(value)}")
        elif not value.strip():
            if not self.may_be_empty:
                yield spot.says("is empty; fill it in")
        elif "\n" in value:
            yield spot.says("has more than one paragraph; make it one, with >- if it needs several lines")
        elif found := MARKUP.search(value):
            yield spot.says(f"holds HTML ({found[0]}); write plain text")
        elif found := MARKDOWN.search(value):
            yield spot.says(f"holds Markdown ({found[0]}); write plain text")
        elif self.one_of and value not in self.one_of:
            yield spot.says(f"is '{value}'; write {' or '.join(self.one_of)}")
        elif self.pattern and not re.fullmatch(self.pattern, value):
            yield spot.says(f"is '{value}'; it must be {self.of_pattern}")
        elif self.holds not in value:
            yield spot.says(f"must hold {self.holds}, in whose place the build writes something")
        elif self.holds and value.count(self.holds) > 1:
            yield spot.says(f"holds {self.holds} twice; keep one")
        elif not self.may_mention and (found := PLACEHOLDER.search(value.replace(self.holds, "", 1))):
            yield spot.says(f"holds {found[0]}, in whose place the build writes nothing; remove it")
        elif self.longest and len(value) > self.longest:
            yield spot.says(f"has {len(value)} characters; make it no longer than {self.longest}")


@dataclass(frozen=True)
class TextInEveryLanguage:
    """A plain text in every language: {nl: Ja, en: Yes}."""

    def problems(self, spot: Spot, value: Any) -> Iterator[str]:
        if not isinstance(value, dict):
            example = ", ".join(f"{language}: …" for language in spot.languages)
            yield spot.says(f"must be a text in every language: {{{example}}}")
            return
        for language in spot.languages:
            if not str(value.get(language, "")).strip():
                yield spot.says(f"has no text in language '{language}'", language)
        for language, text in value.items():
            if language not in spot.languages:
                yield spot.says(
                    f"has a text in '{language}', which is not a language here; remove it, or put a text that has "
                    "a comma or a colon in quotes",
                    language,
                )
            else:
                yield from Text(may_be_empty=True, may_mention=True).problems(spot.field(language), text)


@dataclass(frozen=True)
class ListOf:
    """A list; `exactly` or `least` says of how many."""

    each: Form
    noun: str = "line"
    least: int = 1
    exactly: int = 0

    def problems(self, spot: Spot, value: Any) -> Iterator[str]:
        if not isinstance(value, list):
            yield spot.says(f"must be a list, but is {kind(value)}; {_as_list(value)}")
            return
        if self.exactly and len(value) != self.exactly:
            yield spot.says(f"must be a list of {self.exactly}, and has {len(value)}")
        elif len(value) < self.least:
            yield spot.says(f"must be a list of at least {self.least}, and has {len(value) or 'none'}")
        for index, one in enumerate(value):
            yield from self.each.problems(spot.item(index, self.noun), one)


@dataclass(frozen=True)
class TextOrLines:
    """A text, or a list of the lines into which it is broken; `most` says how many there may be at most."""

    longest: int = 0
    most: int = 0

    def problems(self, spot: Spot, value: Any) -> Iterator[str]:
        line = Text(longest=self.longest)
        form: Form = ListOf(line) if isinstance(value, list) else line
        yield from form.problems(spot, value)
        if isinstance(value, list) and 0 < self.most < len(value):
            yield spot.says(f"has {len(value)} lines, and room for {self.most}; make it shorter")


@dataclass(frozen=True)
class Fields:
    """A group of values under known keys; `notes` tells others what a field is for, `name` how others call it."""

    required: Mapping[str, Form]
    optional: Mapping[str, Form] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    name: str = ""

    def problems(self, spot: Spot, value: Any) -> Iterator[str]:
        known = {**self.required, **self.optional}
        if not isinstance(value, dict) or not value:
            yield spot.says(f"must have the fields {', '.join(self.required or known)}, but is {kind(value)}")
            return
        for key in self.required:
            if key not in value:
                yield self.missing(spot, key)
        for key in value:
            if key in known:
                yield from known[key].problems(spot.field(key), value[key])
            else:
                yield self.unknown(spot, key)

    def missing(self, spot: Spot, key: str) -> str:
        return spot.says(f"lacks '{key}'; add it")

    def unknown(self, spot: Spot, key: str) -> str:
        return spot.says(f"has an unknown field '{key}'; remove it or correct its spelling", key)


@dataclass(frozen=True)
class Entries:
    """A group of values of one form under keys that editors choose."""

    each: Form
    noun: str
    pattern: str = NAME
    of_pattern: str = OF_NAME
    may_be_empty: bool = False

    def problems(self, spot: Spot, value: Any) -> Iterator[str]:
        if self.may_be_empty and not value:
            return
        if not isinstance(value, dict) or not value:
            yield spot.says(f"must hold at least one {self.noun} by name, but is {kind(value)}")
            return
        for key, one in value.items():
            entry = spot.entry(key, self.noun)
            if not re.fullmatch(self.pattern, key):
                yield entry.says(f"may not have this name; use {self.of_pattern}")
            yield from self.each.problems(entry, one)


def kind(value: Any) -> str:
    """What stands there, in an editor's words."""
    if not value:
        return "empty"
    return "a list" if isinstance(value, list) else "a group of fields" if isinstance(value, dict) else "a text"


def _as_text(value: Any) -> str:
    if not value or isinstance(value, list):
        return "write one text, in quotes if it begins with a bracket"
    key, rest = next(iter(value.items()))
    text = f"{key}: {rest}" if isinstance(rest, str) else f"{key}: …"
    return f'put a text that has a colon in quotes: "{text}"'


def _as_list(value: Any) -> str:
    if isinstance(value, str) and value and len(value) < 80:
        return f"write [{value}]"
    return "begin each line of it with '- '"
