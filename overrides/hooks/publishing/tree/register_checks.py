"""Whether the signs, services and stories hold together: everything that is named exists, and nothing is said twice."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from publishing.editorial.telephone_numbers import IN_AN_EMERGENCY, NUMBERS
from publishing.editorial.yaml_text import Document
from publishing.tree.services import EMERGENCY_NUMBER
from publishing.tree.signs import SOON, URGENCIES

WITH_A_NUMBER = URGENCIES[-1]
"""The urgency at which readers of every language need a number that they can call at once (register: N-01 to N-04)."""
MENTIONED_FOR = {EMERGENCY_NUMBER: WITH_A_NUMBER, "urgent-service": "urgent"}
"""Mention -> the urgency whose services it stands for."""


def sign_problems(document: Document, sources: Collection[str], mentions: Collection[str]) -> Iterator[str]:
    """Every defect of docs/signs.yml that the form check does not find.

    Requires a document that passed the SIGNS form check.
    """
    data = document.data
    for both in sorted(data["signs"].keys() & data["groups"].keys()):
        yield f"{document.place('groups', both)}: '{both}' is both a sign and a group; rename the group."
    yield from _same_words(document)
    for id, entry in data["signs"].items():
        yield from _levels(document, ("signs", id), entry, f"Sign '{id}'")
        for key, known, noun in (
            ("instead", data["signs"], "sign"),
            ("must_say", data["advice"], "advice"),
            ("sources", sources, "source"),
        ):
            for name in entry.get(key, ()):
                if name not in known:
                    yield f"{document.place('signs', id, key)}: Sign '{id}' names '{name}', which is no {noun}."
        if not entry.get("sources") and entry.get("own_judgement") != "true":
            yield (
                f"{document.place('signs', id)}: Sign '{id}' cites no source; cite one, or say that its level is "
                "our own judgement (own_judgement: true)."
            )
    for id, entry in data["groups"].items():
        for sign in entry["signs"]:
            if sign not in data["signs"]:
                yield f"{document.place('groups', id, 'signs')}: Group '{id}' names '{sign}', which is no sign."
    for index, entry in enumerate(data["pairs"]):
        for sign in [*entry["signs"], *([entry["makes"]] if "makes" in entry else [])]:
            if sign not in data["signs"]:
                yield f"{document.place('pairs', index)}: Pair {index + 1} names '{sign}', which is no sign."
    for name in data["comforts"]:
        if name not in data["advice"]:
            yield f"{document.place('comforts')}: 'comforts' names '{name}', which is no advice."
    yield from _strip(document)
    yield from _unused_advice(document)
    yield from mention_problems(document, mentions)


def _strip(document: Document) -> Iterator[str]:
    names = document.data.get("emergency_strip", ())
    if len(names) > len(set(names)):
        yield f"{document.place('emergency_strip')}: 'emergency_strip' names a sign twice; name each once."
    for name in names:
        if document.data["signs"].get(name, {}).get("urgency") != WITH_A_NUMBER:
            yield (
                f"{document.place('emergency_strip')}: 'emergency_strip' names '{name}', which is no sign that is "
                f"{WITH_A_NUMBER}; name one that is."
            )


def _levels(document: Document, path: tuple[str, ...], entry: Mapping[str, Any], called: str) -> Iterator[str]:
    belongs = SOON[entry["soon"]][0]
    if entry["urgency"] != belongs:
        yield (
            f"{document.place(*path, 'urgency')}: {called} is {entry['urgency']} but 'soon' is {entry['soon']}, "
            f"which belongs to {belongs}; correct one of them."
        )


def outcome_levels(document: Document) -> Iterator[str]:
    """Outcomes of docs/decision-tree.yml whose urgency does not belong to how soon they are."""
    for id, entry in document.data["outcomes"].items():
        yield from _levels(document, ("outcomes", id), entry, f"Outcome '{id}'")


def _same_words(document: Document) -> Iterator[str]:
    seen: dict[tuple[str, str], str] = {}
    for kind in ("signs", "groups", "advice"):
        for id, entry in document.data[kind].items():
            for language, text in (entry if kind == "advice" else entry["text"]).items():
                other = seen.setdefault((language, text.casefold()), id)
                if other != id:
                    yield (
                        f"{document.place(kind, id)}: '{id}' has the same words as '{other}' in language "
                        f"'{language}': “{text}”; a reader could not tell them apart."
                    )


def _unused_advice(document: Document) -> Iterator[str]:
    used = {name for entry in document.data["signs"].values() for name in entry.get("must_say", ())}
    for name in document.data["advice"]:
        if name not in used:
            yield f"{document.place('advice', name)}: No sign asks for advice '{name}'; let one, or remove it."


def mention_problems(document: Document, mentions: Collection[str]) -> Iterator[str]:
    """Names in braces, such as {emergency-number}, for which docs/services.yml says nothing."""
    known = " or ".join(f"{{{mention}}}" for mention in mentions)
    for place, text in document.texts():
        for name in re.findall(r"\{([^{}]*)\}", text):
            if name not in mentions:
                yield f"{place}: {{{name}}} is nothing that docs/services.yml mentions; write {known}."


def numbers_elsewhere(documents: Collection[Document], services: Document) -> Iterator[str]:
    """Telephone numbers of docs/services.yml that are written out in another file of the decision aid."""
    numbers = {entry["number"] for entry in services.data["services"].values() if entry.get("number")}
    for document in documents:
        for place, text in document.texts():
            for number in sorted(numbers & set(re.findall(r"(?<![\w.-])\d+(?![\w-]|\.\d)", text))):
                yield f"{place}: The number {number} stands in docs/services.yml; write a name in braces for it here."


def unfilled_mentions(document: Document) -> Iterator[str]:
    """Names in braces in a file in which nothing is put in their place, so that readers would see them."""
    for place, text in document.texts():
        for name in re.findall(r"\{[^{}]*\}", text):
            yield f"{place}: Nothing is put in place of {name} in this file; write the words themselves."


def unused_signs(document: Document, used: Collection[str]) -> Iterator[str]:
    """Signs of the register that no page and no question names."""
    for id in document.data["signs"]:
        if id not in used:
            yield (
                f"{document.place('signs', id)}: No page and no question asks for sign '{id}', so no reader meets it; "
                "name it in a care card or in docs/decision-tree.yml, or remove it."
            )


def service_problems(document: Document, languages: Sequence[str]) -> Iterator[str]:
    """Every defect of docs/services.yml that the form check does not find."""
    if EMERGENCY_NUMBER not in document.data["mentions"]:
        yield (
            f"{document.place('mentions')}: There is no '{EMERGENCY_NUMBER}', which texts, care cards and data say; "
            "bring it back under that name."
        )
    yield from _unknown_numbers(document)
    yield from _emergency_numbers(document, languages)
    entries = document.data["services"]
    for language in languages:
        for urgency in URGENCIES[1:]:
            needed = [entry for entry in entries.values() if urgency in entry.get("needed_for", ())]
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
    for id, entry in entries.items():
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

    One that is lost in an emergency, or that is none of ours, is told elsewhere.
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


def story_problems(document: Document, signs: Collection[str]) -> Iterator[str]:
    """Stories that name no sign, and signs of which no story tells."""
    of_stories: set[str] = set()
    for index, entry in enumerate(document.data["stories"]):
        of_stories.update(entry["signs"])
        for sign in entry["signs"]:
            if sign not in signs:
                place = document.place("stories", index, "signs")
                yield f"{place}: Story {index + 1} names '{sign}', which is no sign of docs/signs.yml."
    for sign in signs:
        if sign not in of_stories:
            yield f"{document.place('stories')}: No story tells of sign '{sign}'; write one."
