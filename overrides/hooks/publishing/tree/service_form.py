"""The form of docs/services.yml: a service has its texts in the languages of those who need it."""

from collections.abc import Iterator, Mapping
from typing import Any

from publishing.editorial.form import Entries, Fields, ListOf, Spot, Text, TextInEveryLanguage
from publishing.tree.signs import URGENCIES


class TextsForReaders(TextInEveryLanguage):
    """A text in the languages of those who need the service, and in no other."""

    def problems(self, spot: Spot, value: Any) -> Iterator[str]:
        if not isinstance(value, Mapping) or not value:
            yield from super().problems(spot, value)
            return
        for language, text in value.items():
            if language not in spot.languages:
                yield spot.says(f"has a text in '{language}', which is not a language here; remove it", language)
            else:
                yield from Text(may_mention=True).problems(spot.field(language), text)


FOR_READERS = TextsForReaders()
SERVICE = Fields(
    {"name": FOR_READERS},
    {
        "number": Text("[0-9]+", "digits only"),
        "find": FOR_READERS,
        "needed_for": ListOf(Text(one_of=URGENCIES, name="urgency")),
    },
    {
        "name": "In the languages whose readers need the service.",
        "number": "Left out where everybody has another one; 'find' then says how to find it.",
        "needed_for": "The urgencies at which the decision aid must name it.",
    },
    "service",
)
SERVICES = Fields(
    {"services": Entries(SERVICE, "service"), "mentions": Entries(TextInEveryLanguage(), "mention")},
    {},
    {"mentions": "What a text says where it holds the name in braces: {emergency-number}."},
)
