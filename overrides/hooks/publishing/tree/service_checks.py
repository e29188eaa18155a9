"""Whether readers of every language know whom to call, and by which number: what docs/services.yml says of it."""

import re
from collections.abc import Iterator, Sequence

from publishing.editorial.telephone_numbers import IN_AN_EMERGENCY, NUMBERS
from publishing.editorial.yaml_text import Document
from publishing.tree.services import EMERGENCY_NUMBER, URGENT_SERVICE
from publishing.tree.signs import EMERGENCY, URGENCIES, URGENT

WITH_A_NUMBER = EMERGENCY
"""The urgency at which readers of every language need a number that they can call at once (register: N-01 to N-04)."""
MENTIONED_FOR = {EMERGENCY_NUMBER: WITH_A_NUMBER, URGENT_SERVICE: URGENT}
"""Mention -> the urgency whose services it stands for."""


def service_problems(document: Document, languages: Sequence[str]) -> Iterator[str]:
    """Every defect of docs/services.yml that the form check does not find."""
    if EMERGENCY_NUMBER not in document.data["mentions"]:
        yield (
            f"{document.place('mentions')}: There is no '{EMERGENCY_NUMBER}', which texts, care cards and data say; "
            "bring it back under that name."
        )
    yield from _unknown_numbers(document)
    yield from _emergency_numbers(document, languages)
    for language in languages:
        yield from _nobody_to_call(document, language)
    yield from _not_to_be_found(document)


def _nobody_to_call(document: Document, language: str) -> Iterator[str]:
    """The urgencies at which readers in a language have no service, or in an emergency no number."""
    for urgency in URGENCIES[1:]:
        needed = [entry for entry in document.data["services"].values() if urgency in entry.get("needed_for", ())]
        theirs = [entry for entry in needed if language in entry["name"]]
        if not theirs:
            yield (
                f"{document.place('services')}: No service that readers in language '{language}' have is "
                f"needed_for {urgency}; say whom they call."
            )
        elif urgency == WITH_A_NUMBER and not any(entry.get("number") for entry in theirs):
            yield (
                f"{document.place('services')}: Readers in language '{language}' have no number to call in an "
                f"{urgency}; give one of the services needed_for it a number."
            )


def _not_to_be_found(document: Document) -> Iterator[str]:
    """Services with neither a number nor a way to find one, or with that in some languages only."""
    for id, entry in document.data["services"].items():
        if not entry.get("number") and not entry.get("find"):
            yield (
                f"{document.place('services', id)}: Service '{id}' has no number and does not say how to find it; "
                "add 'number' or 'find'."
            )
        for language in sorted(entry["name"].keys() ^ entry.get("find", entry["name"]).keys()):
            yield (
                f"{document.place('services', id)}: Service '{id}' has 'name' or 'find' in language '{language}', but "
                "not both."
            )


def _emergency_numbers(document: Document, languages: Sequence[str]) -> Iterator[str]:
    """Numbers that readers call in an emergency and that are none of theirs, or that texts would not say to them."""
    said = document.data["mentions"].get(EMERGENCY_NUMBER, {})
    for id, entry in document.data["services"].items():
        for language in languages:
            number = entry.get("number", "") if language in entry["name"] else ""
            known = IN_AN_EMERGENCY.get(language, {number})
            if number and WITH_A_NUMBER in entry.get("needed_for", ()) and number not in known:
                yield (
                    f"{document.place('services', id, 'number')}: In an emergency readers in language '{language}' "
                    f"call {' or '.join(sorted(known))}, not {number}; correct it, or allow it in "
                    "overrides/hooks/publishing/editorial/telephone_numbers.py."
                )
            elif WITH_A_NUMBER in entry.get("needed_for", ()) and number not in said.get(language, number):
                yield (
                    f"{document.place('mentions', EMERGENCY_NUMBER, language)}: Readers in language '{language}' "
                    f"call {number} in an emergency (service '{id}'), which this text does not say to them; add it."
                )


def swapped_numbers(document: Document, languages: Sequence[str]) -> Iterator[str]:
    """Mentions that say other numbers than those of the services that they stand for, or in another order.

    One that is lost in an emergency, or that is none of ours, is reported elsewhere.
    """
    for mention, urgency in MENTIONED_FOR.items():
        for language, text in document.data["mentions"].get(mention, {}).items():
            theirs = [entry for entry in document.data["services"].values() if language in entry["name"]]
            called = [one["number"] for one in theirs if "number" in one and urgency in one.get("needed_for", ())]
            found = re.findall(r"\d+", text)
            lost = mention == EMERGENCY_NUMBER and not set(called) <= set(found)
            if language in languages and found != called and set(found) <= set(NUMBERS) and not lost:
                yield (
                    f"{document.place('mentions', mention, language)}: This says {', '.join(found) or 'no number'}, "
                    f"and the services that are needed_for {urgency} have {', '.join(called) or 'none'}, in this "
                    "order; correct one of them."
                )


def unmentioned_services(document: Document, languages: Sequence[str]) -> Iterator[str]:
    """Services without a number that a mention stands for, and that no word of it names: at night nobody would know."""
    for mention, urgency in MENTIONED_FOR.items():
        for language, text in document.data["mentions"].get(mention, {}).items():
            for id, words in _own_words(document, urgency, language).items():
                if language in languages and not words & _words(text):
                    yield (
                        f"{document.place('mentions', mention, language)}: Readers in language '{language}' need the "
                        f"service '{id}' for what is {urgency}, and this text does not name it; add it."
                    )


def _own_words(document: Document, urgency: str, language: str) -> dict[str, set[str]]:
    """The words that name one service without a number and no other of those that readers need at this urgency."""
    names = {
        id: _words(one["name"][language])
        for id, one in document.data["services"].items()
        if language in one["name"] and urgency in one.get("needed_for", ()) and "number" not in one
    }
    return {
        id: words.difference(*(other for another, other in names.items() if another != id))
        for id, words in names.items()
    }


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.casefold()))


def _unknown_numbers(document: Document) -> Iterator[str]:
    """Numbers that our texts may not name: what stands in two places, no slip of the pen changes."""
    data = document.data
    said = {("services", id, "number"): entry["number"] for id, entry in data["services"].items() if "number" in entry}
    said |= {("mentions", id, name): text for id, texts in data["mentions"].items() for name, text in texts.items()}
    for path, text in said.items():
        for number in re.findall(r"\d+", text):
            if number not in NUMBERS:
                yield (
                    f"{document.place(*path)}: The number {number} is none of ours ({', '.join(NUMBERS)}); correct it, "
                    "or allow it in overrides/hooks/publishing/editorial/telephone_numbers.py."
                )
