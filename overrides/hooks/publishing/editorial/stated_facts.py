"""What a text states in every language alike, whatever its words: numbers, names in braces, denials, times."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from publishing.editorial.page_tree import MARK
from publishing.editorial.telephone_numbers import NUMBERS

AFTERNOON = re.compile(r"\b(\d{1,2})\s?pm\b", re.IGNORECASE)
FACT = re.compile(r"\{[\w-]+\}|\d+")
DENIAL = {
    "nl": r"\b(niet|geen|nooit|niets|zonder|amper)\b",
    "en": r"\b(not(?! sure| only)|no(?=\s+\w)|never|none|nothing|without|cannot|hardly)\b|n['’]t\b",
}
"""By language; a text in another one is not checked."""
ORDER = r"stop|neem|geef|rijd|houd|wacht|bijt|verander|sla|test|drink|train|bel|verwacht|zoek|laat|doe|blijf"
FORBIDDING = {
    "nl": rf"(?:^|[.;:,?!]|\b(?:en|maar|of|dan)\b)\W*(?:{ORDER})\b[^.;:?!]*\b(?:niet|geen|niets|nooit)\b",
    "en": r"\b(?:do not|don['’]t|never)\b|\b(?:give|take|do|eat|drink)\b[^.;:?!]*\bnothing\b",
}
"""How a text tells somebody not to do a thing, by language."""
TIMES = {
    "hours": {"nl": r"\b(uur|uren)\b", "en": r"\bhours?\b|\b\d+\s?[ap]m\b"},
    "days": {"nl": r"\b(werk|over)?dag(en|elijks)?\b", "en": r"\b((week)?days?|daily)\b"},
    "weeks": {"nl": r"\b(week|weken)\b", "en": r"\bweeks?\b"},
    "months": {"nl": r"\bmaand", "en": r"\bmonth"},
    "years": {"nl": r"\b(jaar|jaren)\b", "en": r"\byears?\b"},
    "today": {"nl": r"\bvandaag\b", "en": r"\btoday\b"},
    "suddenly": {"nl": r"\b(ineens|plots)", "en": r"\bsudden"},
}
"""How long, how soon and how fast, by language; minutes are not here, because Dutch has a shorter word for a few."""
OUT_OF_HOURS = re.compile(r"\bout[- ]of[- ]hours\b", re.IGNORECASE)
"""The name of a service, which says nothing of hours."""
NUMBER_WORDS = {
    "nl": {"twee": 2, "tweemaal": 2, "drie": 3, "driemaal": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8}
    | {"negen": 9, "tien": 10},
    "en": {"two": 2, "twice": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
    | {"nine": 9, "ten": 10},
}
"""By language; not 'een' and 'one', which are more often no number. A text in another one is not checked."""
IDIOM = re.compile(r"\btwo apart\b", re.IGNORECASE)
"""It holds the word of a number and tells none: hard to tell the two apart."""


REMEMBERED = lru_cache(maxsize=20_000)
"""The same text tells the same, however often an edition is read."""


def facts(text: str) -> Counter[str]:
    """The numbers of a text, hours as a clock of 24 hours has them, and its names in braces."""
    return Counter(FACT.findall(_with_24_hours(text)))


@REMEMBERED
def numbers(text: str, language: str) -> Counter[str]:
    """Its numbers in figures or in words; not those that somebody calls, or in the key of a source."""
    words = NUMBER_WORDS.get(language, {})
    found = re.findall(r"\d+|[^\W\d_]+", IDIOM.sub("", MARK.sub("", _with_24_hours(text))).casefold())
    stated = (str(words.get(one, one)) for one in found if one.isdecimal() or one in words)
    return Counter(number for number in stated if number not in NUMBERS)


@REMEMBERED
def times(text: str, language: str) -> Sequence[str]:
    """Of which lengths of time, how soon and how fast a text tells."""
    stated = OUT_OF_HOURS.sub("", text)
    known = {time: words[language] for time, words in TIMES.items() if language in words}
    return [time for time, words in known.items() if re.search(words, stated, re.IGNORECASE)]


@REMEMBERED
def forbids(text: str, language: str) -> bool:
    """Whether a text tells somebody not to do a thing."""
    return language in FORBIDDING and bool(re.search(FORBIDDING[language], text, re.IGNORECASE))


@REMEMBERED
def denies(text: str, language: str) -> bool:
    """Whether a text denies something; of one in a language that is not known nobody can say that it does not."""
    return language not in DENIAL or bool(re.search(DENIAL[language], text, re.IGNORECASE))


def _with_24_hours(text: str) -> str:
    return AFTERNOON.sub(lambda hour: str(int(hour[1]) + 12), text)
