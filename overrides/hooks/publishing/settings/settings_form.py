"""The forms that a setting can have. Each says why, so that a sentence tells the reason with the fault."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from typing import Any

from publishing.editorial.form import Form, Spot, Text
from publishing.settings.settings_file import FromEnvironment


@dataclass(frozen=True)
class Always:
    """The one value that this setting can have."""

    value: str | bool
    why: str

    @property
    def example(self) -> str:
        return f"{written(self.value)}: {self.why}"

    def problems(self, spot: Spot, value: Any) -> Iterator[str]:
        same = value.rstrip("\n") == self.value if isinstance(value, str) else value is self.value
        if not same:
            yield spot.says(f"is {written(value)}; write {self.example}")


@dataclass(frozen=True)
class TrueOrFalse:
    """A choice of the publisher."""

    example = "true or false"

    def problems(self, spot: Spot, value: Any) -> Iterator[str]:
        if not isinstance(value, bool):
            yield spot.says(f"is {written(value)}; write true or false, without quotes")


@dataclass(frozen=True)
class Phrase:
    """One line of text."""

    pattern: str = ""
    of_pattern: str = ""

    def problems(self, spot: Spot, value: Any) -> Iterator[str]:
        if isinstance(value, (str, list, dict)):
            yield from Text(self.pattern, self.of_pattern).problems(spot, value)
        else:
            yield spot.says(f"is {written(value)}; write a text, in quotes")


@dataclass(frozen=True)
class Anything:
    """What another check looks at."""

    def problems(self, spot: Spot, value: Any) -> Iterator[str]:
        yield from ()


@dataclass(frozen=True)
class OfVariable:
    """A value that a variable of the environment gives, with one for when it is not set."""

    variable: str
    why: str

    @property
    def example(self) -> str:
        return f'!ENV [{self.variable}, "https://…"]: {self.why}'

    def problems(self, spot: Spot, value: Any) -> Iterator[str]:
        named = value.named if isinstance(value, FromEnvironment) else ()
        if named[:1] != (self.variable,) or len(named) > 2 or not all(isinstance(one, str) for one in named):
            yield spot.says(f"must be given as {self.example}")


@dataclass(frozen=True)
class Group:
    """Settings under known keys. `refused` gives the reason against a key, `others` that against any unknown one."""

    needed: Mapping[str, Form]
    allowed: Mapping[str, Form] = field(default_factory=dict)
    refused: Mapping[str, str] = field(default_factory=dict)
    others: str = "it would have no effect"

    def problems(self, spot: Spot, value: Any) -> Iterator[str]:
        known = {**self.needed, **self.allowed}
        if not isinstance(value, dict) or not value:
            yield spot.says(f"must be lines of 'key: value' ({', '.join(self.needed)}), but is {written(value)}")
            return
        meant = {key: _nearest(key, known.keys() - value.keys()) for key in value if key not in known}
        for key, form in self.needed.items():
            if key not in value and key not in meant.values():
                yield spot.says(_lacking(key, form))
        for key in value:
            if key in known:
                yield from known[key].problems(spot.field(key), value[key])
            else:
                yield spot.field(key).says(_unknown("a setting", meant[key], self.refused.get(key, self.others)))


@dataclass(frozen=True)
class Listed:
    """A list of these names, each once, and no others. `needed` says what happens without each.

    `options` has the form of what stands under a name; under all others there is nothing.
    """

    noun: str
    needed: Mapping[str, str]
    others: str
    refused: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, Form] = field(default_factory=dict)
    in_order: bool = False

    def problems(self, spot: Spot, value: Any) -> Iterator[str]:
        if not isinstance(value, list) or not value:
            yield spot.says(f"must be {self.example}, but is {written(value)}")
            return
        names = [_name_and_options(one)[0] for one in value]
        meant = {name: _nearest(name, self.needed.keys() - set(names)) for name in names if name not in self.needed}
        for name, without in self.needed.items():
            if name not in names and name not in meant.values():
                yield spot.says(f"lacks {self.noun} '{name}'; add it: {without}")
        for index, name in enumerate(names):
            here = replace(spot, path=(*spot.path, index), called=f"{self.noun} '{name}'")
            if name in meant:
                why = self.refused.get(name, self.others)
                yield here.says(_unknown(f"{_a(self.noun)} of this site", meant[name], why))
            elif name in names[:index]:
                yield here.says("is listed twice; remove one of the two")
            else:
                yield from self._option_problems(here, name, value[index])
        if self.in_order and sorted(names) == sorted(self.needed) and names != list(self.needed):
            yield spot.says(f"must be in this order: {self._all()}")

    def _option_problems(self, here: Spot, name: str, one: Any) -> Iterator[str]:
        options = _name_and_options(one)[1]
        if form := self.options.get(name):
            yield from form.problems(replace(here, path=(*here.path, name)), options)
        elif not isinstance(one, str):
            yield here.says(f"has options, with which the checks have not been tried; write only '- {name}'")

    @property
    def example(self) -> str:
        return f"a list of {self._all()}, each behind '- '"

    def _all(self) -> str:
        return ", ".join(self.needed)


def written(value: Any) -> str:
    """A value as written in the file."""
    if isinstance(value, FromEnvironment):
        return "taken from the environment"
    if isinstance(value, (list, dict)) and value:
        return "a list" if isinstance(value, list) else "a group of keys"
    if isinstance(value, bool):
        return str(value).lower()
    if value in ("", [], {}):
        return "empty"
    return f"'{value.strip()}'" if isinstance(value, str) else str(value)


def _name_and_options(one: Any) -> tuple[str, Any]:
    """What stands in a list: `toc`, or a name with options below it."""
    if isinstance(one, dict) and len(one) == 1:
        return next(iter(one.items()))
    return (one if isinstance(one, str) else written(one)), ""


def _nearest(key: str, known: Collection[str]) -> str:
    """The key that was probably meant by a misspelled one; empty when none is near."""
    lower = {name.lower(): name for name in sorted(known)}
    return next((lower[near] for near in get_close_matches(key.lower(), lower, 1, 0.75)), "")


def _lacking(key: str, form: Form) -> str:
    """What to do about a key that is not there; a form that has an `example` tells what to write."""
    example = getattr(form, "example", "")
    return f"lacks '{key}'; add it as {example}" if example else f"lacks '{key}'; add it"


def _unknown(what: str, meant: str, why: str) -> str:
    return f"is not {what}; " + (f"correct it to '{meant}', or remove it" if meant else f"remove it: {why}")


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"
