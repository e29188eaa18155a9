"""How soon somebody must call, as texts say it: words that would put off a call that cannot wait."""

import re
from collections.abc import Iterator, Mapping

from publishing.editorial.calling import LATER
from publishing.editorial.yaml_text import Document
from publishing.tree.services import TO_EMERGENCY
from publishing.tree.signs import EMERGENCY, SOON, URGENCIES, URGENCY_OF

CANNOT_WAIT = URGENCIES[2:]
"""Call now, call today (docs/signs.yml: urgent, emergency)."""
PUT_OFF = {
    "nl": rf"\b({LATER['nl']}|(?:volgende|komende) (?:weken|maanden)"
    r"|(?:over|binnen|na) \w+ (?:week|weken|maand|maanden)|paar dagen|na het weekend"
    r"|werkdag(?:en)?|afspraak|kan wachten|zelf aanzien"
    r"|(?:maan|dins|woens|donder|vrij|zater|zon)dag)\b",
    "en": rf"\b({LATER['en']}|(?:in|within|after) \w+ (?:weeks?|months?)|few days|after the weekend"
    r"|working days?|appointment|can wait|after (?:this|it) yourself"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
}
"""Words of what can wait, by language; a text in another one is not checked."""
MUST_SAY = {
    "now": {"nl": r"\b(nu|meteen)\b", "en": r"\b(now|at once)\b"},
    "today": {"nl": r"\b(vandaag|nu)\b", "en": r"\b(today|now)\b"},
    "few-days": {"nl": r"\b(paar dagen|eerste werkdag)\b", "en": r"\b(few days|next working day)\b"},
}
"""What the title of an outcome or of a care card, and a name of a level, must hold, by the level and by language."""
DO_NOT_WAIT = {
    "nl": r"\bwacht\w* (?:\w+ )?(?:niet|nooit)\b|\b(?:niet|nooit) (?:\w+ )?wachten\b",
    "en": r"(?:\b(?:not|never)|n['’]t) (?:wait|delay|put|leave)\b",
}
"""How a text warns against waiting till then."""
CLAUSE = re.compile(r"[^.;:,!?]+")


def putting_off(text: str, language: str) -> str:
    """The word in a text by which a reader would wait; "" when there is none, or when its clause warns against it."""
    if language not in PUT_OFF:
        return ""
    for clause in CLAUSE.findall(text):
        found = re.search(PUT_OFF[language], clause, re.IGNORECASE)
        if found and not re.search(DO_NOT_WAIT[language], clause[: found.start()], re.IGNORECASE):
            return str(found[0])
    return ""


def put_off_problems(called: str, urgency: str, texts: Mapping[str, str]) -> Iterator[str]:
    """What in the texts, by language, of something that cannot wait would put it off; `called` begins the sentence."""
    for language, text in texts.items():
        if urgency in CANNOT_WAIT and (word := putting_off(text, language)):
            yield f"{called} is {urgency} and says '{word}' in language '{language}', as if it could wait; correct it."


def unsaid_problems(called: str, level: str, texts: Mapping[str, str]) -> Iterator[str]:
    """Texts, by language, of something for `level` that do not say how soon; `called` begins the sentence."""
    for language, words in MUST_SAY.get(level, {}).items():
        text = texts.get(language)
        if text is not None and not re.search(words, text, re.IGNORECASE):
            yield f"{called} is for {level} and does not say so in language '{language}' (“{text}”); correct it."


def level_name_problems(place: str, level: str, texts: Mapping[str, str]) -> Iterator[str]:
    """Names of a level, by language, that put off what cannot wait, or do not say how soon it is."""
    put_off = list(put_off_problems(f"{place}: The level '{level}'", URGENCY_OF[level], texts))
    yield from put_off or unsaid_problems(f"{place}: This name of a level", level, texts)


def unsaid_levels(document: Document) -> Iterator[str]:
    """Outcomes whose title, or whose how soon, does not say how soon somebody must call who has no time to lose.

    Requires a tree that passed the TREE form check.
    """
    for id, entry in document.data["outcomes"].items():
        for field in ("title", "when"):
            place = document.place("outcomes", id, field)
            yield from unsaid_problems(f"{place}: Outcome '{id}'", entry["soon"], entry[field])


def outcome_time_problems(document: Document) -> Iterator[str]:
    """Outcomes that say something else than how soon they are, in a tree that passed the TREE form check.

    One whose urgency and how soon do not belong together is reported elsewhere, and of what it says nobody knows.
    """
    sound = {id: one for id, one in document.data["outcomes"].items() if SOON[one["soon"]][0] == one["urgency"]}
    for id, entry in sound.items():
        for field in ("title", "when"):
            place = document.place("outcomes", id, field)
            yield from put_off_problems(f"{place}: Outcome '{id}'", entry["urgency"], entry[field])
        for language, text in entry["title"].items():
            if entry["urgency"] == EMERGENCY and TO_EMERGENCY not in text:
                yield (
                    f"{document.place('outcomes', id, 'title')}: Outcome '{id}' is for an emergency and its title "
                    f"names no number in language '{language}'; write {TO_EMERGENCY} in it."
                )
