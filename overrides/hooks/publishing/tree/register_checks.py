"""Whether the register of signs holds together: everything that is named exists, and nothing is said twice."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from publishing.editorial.yaml_text import Document
from publishing.tree.mention_checks import mention_problems
from publishing.tree.signs import EMERGENCY, SOON


def sign_problems(document: Document, sources: Collection[str], mentions: Collection[str]) -> Iterator[str]:
    """Every defect of docs/signs.yml that the form check does not find.

    Requires a document that passed the SIGNS form check.
    """
    data = document.data
    for both in sorted(data["signs"].keys() & data["groups"].keys()):
        yield f"{document.place('groups', both)}: '{both}' is both a sign and a group; rename the group."
    yield from _same_words(document)
    for id in data["signs"]:
        yield from _one_sign(document, id, sources)
    yield from _unknown_names(document)
    yield from _strip(document)
    yield from _unused_advice(document)
    yield from mention_problems(document, mentions)


def _one_sign(document: Document, id: str, sources: Collection[str]) -> Iterator[str]:
    """What is wrong with the level of a sign, with what it names, and with where it comes from."""
    data = document.data
    entry = data["signs"][id]
    yield from _levels(document, ("signs", id), entry, f"Sign '{id}'")
    for key, known, noun in (
        ("instead", data["signs"], "sign"),
        ("must_say", data["advice"], "advice"),
        ("sources", sources, "source"),
    ):
        for name in entry.get(key, ()):
            if name not in known:
                yield f"{document.place('signs', id, key)}: Sign '{id}' names '{name}', which is no {noun}."
    if entry.get("instead") and not entry.get("condition"):
        yield (
            f"{document.place('signs', id, 'instead')}: Sign '{id}' names under 'instead' the signs that its condition "
            "means, and has no condition; bring it back, or remove 'instead'."
        )
    if not entry.get("sources") and entry.get("own_judgement") != "true":
        yield (
            f"{document.place('signs', id)}: Sign '{id}' cites no source; cite one, or say that its level is "
            "our own judgement (own_judgement: true)."
        )


def _unknown_names(document: Document) -> Iterator[str]:
    """What groups, pairs and comforts name and is not there."""
    data = document.data
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


def _strip(document: Document) -> Iterator[str]:
    names = document.data.get("emergency_strip", ())
    if len(names) > len(set(names)):
        yield f"{document.place('emergency_strip')}: 'emergency_strip' names a sign twice; name each once."
    for name in names:
        if document.data["signs"].get(name, {}).get("urgency") != EMERGENCY:
            yield (
                f"{document.place('emergency_strip')}: 'emergency_strip' names '{name}', which is no sign that is "
                f"{EMERGENCY}; name one that is."
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


def unused_signs(document: Document, used: Collection[str]) -> Iterator[str]:
    """Signs of the register that no page and no question names."""
    for id in document.data["signs"]:
        if id not in used:
            yield (
                f"{document.place('signs', id)}: No page and no question asks for sign '{id}', so no reader meets it; "
                "name it in a care card or in docs/decision-tree.yml, or remove it."
            )
