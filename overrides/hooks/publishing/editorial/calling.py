"""What a text says of calling: no slip of the pen may make somebody call later, or not at all."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain

from publishing.editorial.telephone_numbers import IN_AN_EMERGENCY

CALLING = {"nl": r"\b(bel|belt|bellen)\b", "en": r"\b(call|ring|phone)\b"}
LATER = {
    "nl": r"(?:over)?morgen\w*|(?:volgende|komende|deze|dit|volgend|komend) (?:week|maand|jaar)|binnenkort|later",
    "en": r"tomorrow|(?:next|this) (?:week|month|year)|(?<!how )soon|later",
}
"""When nobody should call, whatever they have."""
NOT_FOR_EMERGENCIES = {
    "nl": r"(?:over|na) (?:\w+ )?(?:dag(?:en)?|week|weken)|na het weekend"
    r"|(?:op|aanstaande) (?:maan|dins|woens|donder|vrij|zater|zon)dag",
    "en": r"(?:in|after) (?:\w+ )?(?:days?|weeks?|few days)|after the weekend"
    r"|(?:on|next) (?:mon|tues|wednes|thurs|fri|satur|sun)day",
}
"""When nobody should call for an emergency."""
NUMBER = r"(?:\d+|\{[\w-]+\})"
"""What is called, in digits or by a name in braces."""
IS_CALLED_IN_AN_EMERGENCY = rf"\b(?:{'|'.join(sorted({*chain(*IN_AN_EMERGENCY.values())}))})\b|\{{emergency-number\}}"
NOT_AT_ALL = {
    "nl": r"\b(bel\w*\s+(?:\w+\s+)?(?:niet|nooit)|(?:niet|nooit) bellen)\b"
    rf"|\bbel\w*\s+(?:\w+\s+){{0,2}}{NUMBER}\s+(?:(?:nu|dan|ook|vandaag)\s+)?(?:niet|nooit)\b"
    rf"|\bbel\w*\s+(?:\w+\s+){{0,2}}(?:geen|nooit|niet)\s+(?:\w+\s+)?{NUMBER}",
    "en": r"((?<!need )\bnot|\bnever|n['’]t)(?: bother to)? (call|ring|phone)\b|\bavoid (call|ring|phon)ing\b"
    rf"|\b(call|ring|phone)\s+(?:\w+\s+)?{NUMBER}\s+(?:(?:now|today)\s+)?(not|never)\b"
    rf"|\b(call|ring|phone)\s+(?:no|neither)\s+(?:\w+\s+)?{NUMBER}",
}
"""By language; a text in another one is not checked. Who need not call may still do so: that is no such text."""
CLAUSE = re.compile(r"[^.;:,!?|]+")
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


@lru_cache(maxsize=10_000)  # the same text says the same, however often an edition is read
def late_calls(text: str, language: str) -> Sequence[str]:
    """The parts of sentences by which a reader would call later, or not at all."""
    if language not in CALLING:
        return ()
    clauses = CLAUSE.findall(" ".join(LINK.sub(r"\1", text).split()))
    return tuple(clause.strip() for clause in clauses if _is_late(clause, language))


def _is_late(clause: str, language: str) -> bool:
    if re.search(NOT_AT_ALL[language], clause, re.IGNORECASE):
        return True
    when = LATER[language]
    if re.search(IS_CALLED_IN_AN_EMERGENCY, clause):
        when += f"|{NOT_FOR_EMERGENCIES[language]}"
    return bool(
        re.search(CALLING[language], clause, re.IGNORECASE) and re.search(rf"\b(?:{when})\b", clause, re.IGNORECASE)
    )


def unsaid_calls(text: str, language: str) -> bool:
    """Whether a text that should tell a reader to call does not; of a language that is not known nobody can say so."""
    return language in CALLING and not re.search(CALLING[language], text, re.IGNORECASE)


def late_call_problems(texts: Iterable[tuple[str, str]], language: str) -> Iterator[str]:
    """The texts, each with its `file:line`, by which a reader would call later, or not at all, as sentences."""
    for place, text in texts:
        for clause in late_calls(text, language):
            yield f"{place}: “{clause}” lets a reader call later, or not at all; correct it."
