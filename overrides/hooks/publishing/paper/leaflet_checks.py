"""Whether the leaflet says only what the registers say, in sentences that a reader of 12 understands."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from publishing.editorial.calling import unsaid_calls
from publishing.editorial.rhythm import WORD, sentences
from publishing.editorial.stated_facts import facts
from publishing.editorial.yaml_text import Document, KeyPath
from publishing.paper.leaflet_form import CALLED_FOR
from publishing.tree.decision_aid import with_mentions
from publishing.tree.how_soon import level_name_problems, put_off_problems
from publishing.tree.mention_checks import mention_problems, numbers_elsewhere
from publishing.tree.services import TO_EMERGENCY, for_readers, services
from publishing.tree.signs import LEVELS, SOON, URGENCY_OF, Register, Translated

MOST_WORDS = 12
"""The longest sentence of the leaflet (easy language, A2 to B1)."""


def leaflet_problems(
    document: Document, register: Register, called: Document, languages: Sequence[str]
) -> Iterator[str]:
    """Every defect of docs/leaflet.yml that the form check does not find; `called` is docs/services.yml.

    Requires documents that passed the LEAFLET and SERVICES form checks.
    """
    mentions = called.data["mentions"]
    unknown = list(mention_problems(document, mentions))
    yield from unknown
    yield from numbers_elsewhere((document,), called)
    yield from _unsupported(document)
    yield from _sign_problems(document, register)
    yield from _level_problems(document, register)
    yield from _service_problems(document, called, languages)
    if not unknown:
        yield from _long_sentences(document, register, mentions)


def leaflet_citations(document: Document) -> Iterator[tuple[str, str]]:
    """The keys of the sources that the leaflet cites, each with its place."""
    return ((document.place(*path), key) for path, key in document.values() if "sources" in path)


def _unsupported(document: Document) -> Iterator[str]:
    for path, statement in _statements(document):
        if ("sources" in statement) == ("own_advice" in statement):
            yield (
                f"{document.place(*path)}: A sentence of the leaflet has its sources, or own_advice: true where no "
                "source says it; write one of the two."
            )


def _statements(document: Document) -> Iterator[tuple[KeyPath, Mapping[str, Any]]]:
    """Whatever must be supported, by its path."""
    yield ("lead",), document.data["lead"]
    for name, part in document.data["parts"].items():
        for index, tile in enumerate(part["tiles"]):
            yield ("parts", name, "tiles", index), tile
        if "note" in part:
            yield ("parts", name, "note"), part["note"]


def _sign_problems(document: Document, register: Register) -> Iterator[str]:
    """Signs that are unknown, named twice or missing, and shorter words that no sign of the leaflet needs."""
    named = document.data["back"]["signs"]
    for index, id in enumerate(named):
        place = document.place("back", "signs", index)
        if id not in register.signs:
            yield f"{place}: The leaflet names '{id}', which is no sign of docs/signs.yml; correct its name."
        elif id in named[:index]:
            yield f"{place}: The leaflet names the sign '{id}' twice; keep one."
        elif SOON[register.signs[id].soon][1] not in CALLED_FOR:
            yield f"{place}: Nobody calls for the sign '{id}', which is self-care in docs/signs.yml; remove it here."
    for id in register.emergency_strip:
        if id not in named:
            yield (
                f"{document.place('back', 'signs')}: The leaflet does not name '{id}', of which every page warns near "
                "its top (emergency_strip in docs/signs.yml); add it."
            )
    for id in document.data["back"].get("shorter", ()):
        place = document.place("back", "shorter", id)
        if id not in named:
            yield f"{place}: The leaflet has shorter words for '{id}', which is none of its signs; remove them."
        elif id in register.signs and not any(map(_too_long, register.signs[id].text.values())):
            yield f"{place}: The words of the sign '{id}' in docs/signs.yml are short enough; remove these."


def _level_problems(document: Document, register: Register) -> Iterator[str]:
    """Levels without a sign, headings that do not say how soon, and 112 where the level is another one."""
    signs = [register.signs[id] for id in document.data["back"]["signs"] if id in register.signs]
    for level in CALLED_FOR:
        if not any(LEVELS[sign.level] == level for sign in signs):
            place = document.place("back", "signs")
            yield f"{place}: The leaflet names no sign of the level '{level}'; name one, so that its box is not empty."
    for level, texts in document.data["back"]["levels"].items():
        yield from level_name_problems(document.place("back", "levels", level, "heading"), level, texts["heading"])
        place = document.place("back", "levels", level, "call")
        put_off = list(put_off_problems(f"{place}: The level '{level}'", URGENCY_OF[level], texts["call"]))
        yield from put_off or _unsaid_calls(document, level, texts["call"])
    for path, text in document.values():
        of_emergency = path[:3] == ("back", "levels", CALLED_FOR[0])
        if TO_EMERGENCY in text and not of_emergency:
            yield (
                f"{document.place(*path)}: Only what stands under '{CALLED_FOR[0]}' sends readers to {TO_EMERGENCY}; "
                "leave it out here, and name the sign under 'signs'."
            )
        elif path[3:4] == ("heading",) and of_emergency and TO_EMERGENCY not in text:
            yield f"{document.place(*path)}: This heading must hold {TO_EMERGENCY}, so that nobody looks for it."


def _unsaid_calls(document: Document, level: str, texts: Translated) -> Iterator[str]:
    for language, text in texts.items():
        if unsaid_calls(text, language):
            yield (
                f"{document.place('back', 'levels', level, 'call', language)}: In language '{language}' this does not "
                f"tell a reader to call (“{text}”); correct it."
            )


def _service_problems(document: Document, called: Document, languages: Sequence[str]) -> Iterator[str]:
    """Services that are unknown, or have other readers, and those that readers need and do not find."""
    known, named = services(called), document.data["back"]["services"]
    for id, entry in named.items():
        place = document.place("back", "services", id)
        if id not in known:
            yield f"{place}: The leaflet names '{id}', which is no service of docs/services.yml; correct its name."
        elif "when" in entry and set(entry["when"]) != set(known[id].readers):
            yield (
                f"{place}: The service '{id}' has its name in {', '.join(known[id].readers)} in docs/services.yml; "
                "say when to call it in these languages."
            )
        else:
            yield from _other_hours(document, id, entry.get("when", {}), known[id].find)
    needed = chain.from_iterable(for_readers(known.values(), language) for language in languages)
    for service in dict.fromkeys(service.id for service in needed if service.needed_for):
        if service not in named:
            yield (
                f"{document.place('back', 'services')}: Readers may need the service '{service}' of docs/services.yml, "
                "and the leaflet does not name it; add it."
            )


def _other_hours(document: Document, id: str, when: Translated, find: Translated) -> Iterator[str]:
    """Hours at which the leaflet has readers call a service, and docs/services.yml, which pages print, has not."""
    for language, text in when.items():
        if other := facts(text) - facts(find.get(language, "")):
            place = document.place("back", "services", id, "when", language)
            yield (
                f"{place}: In language '{language}' the leaflet says "
                f"{', '.join(other)} o'clock of '{id}', and docs/services.yml does not; correct one of them."
            )


def _long_sentences(document: Document, register: Register, mentions: Mapping[str, Translated]) -> Iterator[str]:
    filled = with_mentions(document, mentions)
    for path, text in filled.values():
        for long in _too_long(text):
            yield (
                f"{document.place(*path)}: A sentence of the leaflet has at most {MOST_WORDS} words, and this one has "
                f"{_length(long)}; make two of it: '{long}'."
            )
    back = document.data["back"]
    for index, id in enumerate(back["signs"]):
        words = register.signs[id].text if id in register.signs and id not in back.get("shorter", ()) else {}
        for language, text in words.items():
            for long in _too_long(text):
                yield (
                    f"{document.place('back', 'signs', index)}: The sign '{id}' has {_length(long)} words in "
                    f"'{language}', and a sentence of the leaflet at most {MOST_WORDS}; give it other words under "
                    f"'shorter': '{long}'."
                )


def _too_long(text: str) -> list[str]:
    return [sentence for _, sentence in sentences(text) if _length(sentence) > MOST_WORDS]


def _length(sentence: str) -> int:
    return len(WORD.findall(sentence))
