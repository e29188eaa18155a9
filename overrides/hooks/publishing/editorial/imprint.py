"""Who brought a source out, and when, as every list of sources tells it."""

import re
from collections.abc import Mapping
from typing import Any

from publishing.editorial.sources import Source

YEAR = re.compile(r"\b(?:1[89]|20)[0-9]{2}\b")


def imprint(source: Source, words: Mapping[str, Any]) -> str:
    """The publisher and the date of a source; `words` are all words of the reader's language.

    A journal that names its year is not dated again, nor a title that names the year of its date.
    """
    named = YEAR.search(source.publisher) or source.date[:4] in YEAR.findall(source.title)
    return source.publisher if named else f"{source.publisher}, {_as_people_write(source.date, words)}"


def _as_people_write(date: str, words: Mapping[str, Any]) -> str:
    """A whole or partial date: '2023-10-30' is 30 October 2023, '2016-12' is December 2016, '' is undated."""
    if not date:
        return str(words["undated"])
    year, month, day = (*date.split("-"), "", "")[:3]
    in_words = (day.lstrip("0"), words["months"][int(month) - 1] if month else "", year)
    return " ".join(part for part in in_words if part)
