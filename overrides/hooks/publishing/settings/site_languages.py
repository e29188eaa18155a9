"""The languages in the settings: which there are, which is the first, and whether each has its pages."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from publishing.editorial.form import LANGUAGE_CODE, Spot
from publishing.settings.settings_form import Always, Group, Phrase, TrueOrFalse, written

LANGUAGE = Group(
    {
        "locale": Phrase(LANGUAGE_CODE, "two small letters, as of the language's folder in docs/"),
        "name": Phrase(),
    },
    {
        "build": Always(True, "a language that is not built would be missing from the site"),
        "default": TrueOrFalse(),
    },
    others="what is set for one language alone would escape the checks, or have no effect",
)


@dataclass(frozen=True)
class Languages:
    """The languages of the site, the default one first. `folders` are those in docs/ that hold pages."""

    folders: Collection[str]

    def problems(self, spot: Spot, value: Any) -> Iterator[str]:
        if not isinstance(value, list) or not value:
            yield spot.says(f"must be a list of languages, each with a locale and a name, but is {written(value)}")
            return
        entries = [_entry(spot, value, number) for number in range(len(value))]
        if malformed := [problem for entry in entries for problem in LANGUAGE.problems(*entry)]:
            yield from malformed
        elif repeated := [*_repeated(spot, value, "locale"), *_repeated(spot, value, "name")]:
            yield from repeated
        else:
            yield from self._without_pages(spot, value)
            yield from _default_problems(spot, value)

    def _without_pages(self, spot: Spot, value: Sequence[Mapping[str, Any]]) -> Iterator[str]:
        if not self.folders:
            return
        locales = [language["locale"] for language in value]
        for number, locale in enumerate(locales):
            if locale not in self.folders:
                yield _entry(spot, value, number)[0].says(
                    f"has no pages in docs/{locale}/; translate them first, or remove the language here", "locale"
                )
        for folder in sorted(set(self.folders) - set(locales)):
            yield spot.says(f"lacks '{folder}', in which docs/{folder}/ holds pages; add it, or remove that folder")


def first_language(settings: Any) -> str:
    """The locale of the first language in the settings, whose pages are at the root; empty when it cannot be told."""
    try:
        locale = next(plugin["i18n"] for plugin in settings["plugins"] if "i18n" in plugin)["languages"][0]["locale"]
    except (KeyError, IndexError, TypeError, StopIteration):
        return ""
    return locale if isinstance(locale, str) else ""


def _entry(spot: Spot, value: Sequence[Any], number: int) -> tuple[Spot, Any]:
    """A language in the list, with its place."""
    language = value[number]
    locale = language.get("locale") if isinstance(language, dict) else None
    called = f"language '{locale}'" if locale else f"language {number + 1}"
    return replace(spot, path=(*spot.path, number), called=called), language


def _repeated(spot: Spot, value: Sequence[Mapping[str, Any]], key: str) -> Iterator[str]:
    first: dict[str, str] = {}
    for number, language in enumerate(value):
        same = language[key].strip().casefold()
        if same in first:
            yield _entry(spot, value, number)[0].says(
                f"has the same {key} as language '{first[same]}' above it; change it, or remove one of the two", key
            )
        first.setdefault(same, language["locale"])


def _default_problems(spot: Spot, value: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    defaults = [number for number, language in enumerate(value) if language.get("default")]
    if not defaults:
        yield spot.says("has no default; write 'default: true' below the first one, whose pages are at the root")
    for number in defaults:
        if number != defaults[0]:
            yield _entry(spot, value, number)[0].says("is a second default; keep one", "default")
    if defaults and defaults[0] != 0:
        yield _entry(spot, value, defaults[0])[0].says(
            "is the default, whose pages are at the root; put it first in the list", "default"
        )
