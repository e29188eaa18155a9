"""The telephone numbers that our texts may name, and whether a text or a link names another: a slip may cost a life."""

import re
from collections.abc import Iterator

IN_EUROPE = "112"
NUMBERS = (IN_EUROPE, "999", "111")
"""Emergency in the Netherlands and all of Europe, emergency in the UK, urgent help in the UK (NHS 111).

They stand in docs/services.yml too: a number is changed in two places, so that no slip changes it.
"""

IN_AN_EMERGENCY = {"nl": {IN_EUROPE}, "en": {IN_EUROPE, "999"}}
"""Which of them readers of a language call in an emergency; of a language that is not here any may be."""

ABOUT_CALLING = re.compile(
    r"\b(bel(t|len|de)?|gebeld|opbellen|telefoneer\w*|telefoon\w*|tel|draai|kies|toets|\w*nummer|spoed|levensgevaar"
    r"|noodgeval|ambulance|call(s|ing|ed)?|phone|dial|ring|telephone|number|hotline|emergency|UK|VK"
    rf"|{'|'.join(NUMBERS)})\b",
    re.IGNORECASE,
)
"""A sentence with one of these words is about calling somebody."""
BETWEEN = (
    r"nu|dan|meteen|direct|gelijk|onmiddellijk|altijd|ook|eerst|toch|dus|zelf|je|jij|u|het|naar|of|en|nummer|noodnummer"
    r"|alarmnummer|telefoonnummer|now|then|at|once|immediately|straight|right|away|always|also|first|please|the|on|or"
    r"|and|number|emergency"
)
CALLED = re.compile(
    rf"\b(?:bel|belt|bellen|draai|toets|call|calling|phone|dial|ring)(?:\s+(?:{BETWEEN}))*\s*:?\s+"
    rf"(?P<after>[^\W_]*\d[^\W_]*(?:[ -]\d[^\W_]*)*)"
    r"|(?P<before>(?<![\w,.-])\d[\w-]*\w)\s+(?:te\s+)?(?:belt|bellen)\b",
    re.IGNORECASE,
)
"""What somebody calls: whatever stands right after the word, or before it, and has a digit in it."""
NUMBER = re.compile(
    r"(?<![\w+,./-])(?:\+\d[\d -]{5,}\d|0\d{1,3}[ -]?\d[\d -]{3,}\d|\d(?:[ -]\d){2,}|\d{3})"
    r"(?!\w|[,./-]\d|\.[a-z]{2,3}\b)"
)
"""What looks like a telephone number in a sentence about calling: +31 20 …, 0900 …, 1-1-2, 121; but not 113.nl."""
WHOLE = re.compile(r"(?<![\w+,./-])(?:\+\d{2}[ -]?\d|0[1-9]\d{1,2}[ -]?\d)[\d -]{4,}\d(?![\w])")
"""What is a telephone number in any sentence."""
OF_A_SERVICE = re.compile(
    r"(?<![\w+,./-])(?:11[1-9]|12[12]|211|911|919|988|99[89]|116[ -]?\d{3})(?!\w|[,./-]\d|[ -]\d{3}\b)"
)
"""In any sentence: the short number of a service somewhere, and what a slip makes of one of ours."""
OF_THINGS = re.compile(
    r"\s*(?:%|°|[µm]?[gl]\b|mcg|kg|cl|milligram|gram|liter|litre|procent|per ?cent|keer|maal|times|seconde|second|minu"
    r"|uur|uren|hour|dag|day|nacht|night|we+k|maand|month|jaar|year|am\b|pm\b|[ap]\.m|mensen|people|person|pati|lezer"
    r"|reader|volwassen|adult|kind|child|arts|dokter|doctor|stappen|steps|punten|points|euro|meter|metre)"
)
SHARE = re.compile(r"(?:op de|van de|van elke|per|of the|of every|out of)\s+$", re.IGNORECASE)
IN_A_LINK = re.compile(r"\+?\d(?:[ -]?\d)*")


def number_problems(text: str) -> Iterator[tuple[int, str]]:
    """The numbers that `text` says to call and that are not ours, each with its place in the text."""
    found: dict[int, str] = {}
    for start, sentence in _sentences(text) if re.search(r"\d", text) else ():
        for place, number in (*_called(sentence), *_named(sentence)):
            if _digits(number) not in NUMBERS and not OF_THINGS.match(sentence, place + len(number)):
                found.setdefault(start + place, number)
    for place, number in sorted(found.items()):
        yield (
            place,
            f"The text says to call {number}, which is none of our numbers ({', '.join(NUMBERS)}); correct it.",
        )


def dialling_problem(address: str, text: str) -> str:
    """What is wrong with a link to `address` that reads `text`, as a sentence, or ""; only tel: addresses dial."""
    shown = numbers_in(text)
    if not address.casefold().startswith("tel:"):
        shows_number = len(shown) == 1 and shown[0] in NUMBERS and text.strip() == shown[0]
        return (
            f"The link shows {shown[0]} and does not dial it; write [{shown[0]}](tel:{shown[0]})."
            if shows_number
            else ""
        )
    dialled = address[len("tel:") :]
    if address != f"tel:{dialled}" or dialled not in NUMBERS:
        return f"The link '{address}' dials none of our numbers ({', '.join(NUMBERS)}); write it as tel:112."
    if not shown:
        return f"The link dials {dialled}, but its text names no number; write [{dialled}](tel:{dialled})."
    if shown != [dialled]:
        return f"The link shows {' and '.join(shown)} and dials {dialled}; make them the same."
    return ""


def numbers_in(text: str) -> list[str]:
    """Every figure in a short text that is dialled as a whole, without what parts its digits."""
    return [_digits(number) for number in IN_A_LINK.findall(text)]


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for end in re.finditer(r"[.!](?=\s)|\Z", text):
        yield start, text[start : end.end()]
        start = end.end()


def _called(sentence: str) -> Iterator[tuple[int, str]]:
    for found in CALLED.finditer(sentence):
        name = "after" if found["after"] else "before"
        if len(_digits(found[name])) > 1:
            yield found.start(name), found[name]


def _named(sentence: str) -> Iterator[tuple[int, str]]:
    for pattern in (NUMBER,) if ABOUT_CALLING.search(sentence) else (WHOLE, OF_A_SERVICE):
        for found in pattern.finditer(sentence):
            if not SHARE.search(sentence, 0, found.start()):
                yield found.start(), found[0]


def _digits(number: str) -> str:
    """The number as a telephone gets it; letters in it stay, so that 1l2 is not taken for 112."""
    return re.sub(r"[ -]", "", number)
