"""What a text says of calling: no slip of the pen may make somebody call later, or not at all."""

import re
from collections.abc import Iterable, Iterator

CALLING = {"nl": r"\b(bel|belt|bellen)\b", "en": r"\b(call|ring|phone)\b"}
LATER = {
    "nl": r"\b((?:over)?morgen\w*|(?:volgende|komende|deze|dit|volgend|komend) (?:week|maand|jaar)"
    r"|binnenkort|later)\b",
    "en": r"\b(tomorrow|(?:next|this) (?:week|month|year)|(?<!how )soon|later)\b",
}
NUMBER = r"(?:\d+|\{[\w-]+\})"
"""What is called, in digits or by a name in braces."""
NOT_AT_ALL = {
    "nl": r"\b(bel\w*\s+(?:\w+\s+)?(?:niet|nooit)|(?:niet|nooit) bellen)\b"
    rf"|\bbel\w*\s+(?:\w+\s+){{0,2}}{NUMBER}\s+(?:(?:nu|dan|ook|vandaag)\s+)?(?:niet|nooit)\b",
    "en": r"(\bnot|\bnever|n['’]t)(?: bother to)? (call|ring|phone)\b|\bavoid (call|ring|phon)ing\b"
    rf"|\b(call|ring|phone)\s+(?:\w+\s+)?{NUMBER}\s+(?:(?:now|today)\s+)?(not|never)\b",
}
"""By language; of a language that is not here nobody knows yet how it says so."""
NOT_NEEDED = {"nl": r"\b(hoef\w*|niet te)\b", "en": r"\b(need|have)\b"}
"""Who need not call may still do so."""
SAYINGS = {"call": CALLING, "later": LATER, "never": NOT_AT_ALL, "not needed": NOT_NEEDED}
CLAUSE = re.compile(r"[^.;:,!?|]+")
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


def late_calls(text: str, language: str) -> Iterator[str]:
    """The parts of sentences by which a reader would call later, or not at all."""
    if language not in CALLING:
        return
    for clause in CLAUSE.findall(" ".join(LINK.sub(r"\1", text).split())):
        says = {what: bool(re.search(words[language], clause, re.IGNORECASE)) for what, words in SAYINGS.items()}
        if ((says["call"] and says["later"]) or says["never"]) and not says["not needed"]:
            yield clause.strip()


def late_call_problems(texts: Iterable[tuple[str, str]], language: str) -> Iterator[str]:
    """The texts, each with its `file:line`, by which a reader would call later, or not at all, as sentences."""
    for place, text in texts:
        for clause in late_calls(text, language):
            yield f"{place}: “{clause}” lets a reader call later, or not at all; correct it."
