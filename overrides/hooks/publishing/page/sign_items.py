"""Signs that a page names by their id: `- sign:face-droop` becomes the words, condition and sources of that sign.

A page keeps its lines, so that whatever is said of its text names the line that the editor wrote.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from publishing.edition.written_edition import Edition
from publishing.editorial.form import MENTION
from publishing.editorial.source_lines import line_of
from publishing.editorial.written_page import Page
from publishing.page.care_cards import urgency_of
from publishing.tree.combinations import possible_combinations
from publishing.tree.decision_aid import readable_register
from publishing.tree.services import TO_EMERGENCY, numbers_of, services
from publishing.tree.signs import EMERGENCY, LEVELS, SELF_CARE, Register, Translated

ITEM = re.compile(r"( *)- sign:(\S+) *")
NAMED = re.compile(r"^\s*- sign:|\bsign:\S")
MOST_SOURCES = 2
"""How many sources a page shows of a sign that has more; all of them stand in the data."""


def with_words_of_signs(edition: Edition) -> Edition:
    """The edition whose pages hold the words of the signs that they name; as it is where the register is not sound."""
    register = readable_register(edition.decision_aid, edition.languages)
    if register is None:
        return edition
    written = edition.decision_aid
    mentions = {**written.mentions, **figures(edition, register)}
    numbers = numbers_of(services(written.services).values())
    return replace(edition, pages=[with_signs(page, register, mentions, numbers) for page in edition.pages])


def figures(edition: Edition, register: Register) -> dict[str, Translated]:
    """What the page about the site says of this build: how many signs, combinations and stories it was tried on."""
    stories = edition.decision_aid.stories.data
    counted = {
        "number-of-signs": len(register.signs),
        "number-of-combinations": len(possible_combinations(register)),
        "number-of-stories": len(stories.get("stories", ())) if isinstance(stories, dict) else 0,
    }
    return {
        name: {one: _grouped(figure, edition, one) for one in edition.languages} for name, figure in counted.items()
    }


def _grouped(figure: int, edition: Edition, language: str) -> str:
    """120215 as "120.215" or "120,215"."""
    words = edition.wording[language].data
    mark = words.get("thousands", "") if isinstance(words, dict) else ""
    return f"{figure:,}".replace(",", str(mark))


def with_signs(page: Page, register: Register, mentions: Mapping[str, Translated], numbers: Collection[str]) -> Page:
    """The page with the words of every sign that it names, and of every {mention}; what is unknown stays.

    Of what several signs say of when to call sooner, each sentence stands on the page once.
    """
    unsaid = {name: text[page.language] for name, text in register.advice.items()}

    def filled(line: str) -> str:
        found = ITEM.fullmatch(line)
        if found and (found[2] in register.signs or found[2] in register.groups):
            sooner = [unsaid.pop(name) for name in _when_to_call_sooner(found[2], register) if name in unsaid]
            line = f"{found[1]}- {_words(found[2], register, page.language, sooner)}"
        return MENTION.sub(lambda name: _mentioned(name, mentions, page.language, numbers), line)

    lines = [filled(line) for line in page.markdown.split("\n")]
    return _filled_in(page, "\n".join(lines))


@lru_cache(maxsize=1_000)  # the same text is the same page, however often an edition is read
def _filled_in(page: Page, markdown: str) -> Page:
    return replace(page, markdown=markdown, as_written=page.markdown)


def _words(name: str, register: Register, language: str, sooner: Sequence[str]) -> str:
    condition = {} if name in register.groups else register.signs[name].condition
    said = " ".join([*([condition[language]] if condition else []), *sooner])
    words = register.words(name)[language]
    return (f"{words}. {said}" if said else words) + _notes(register.named([name]), register)


def _when_to_call_sooner(name: str, register: Register) -> list[str]:
    """What turns signs that are no emergency into one: the names of their advice that has the emergency number."""
    milder = [sign for sign in register.named([name]) if register.signs[sign].urgency != EMERGENCY]
    return [advice for advice in register.must_say(milder) if TO_EMERGENCY in "".join(register.advice[advice].values())]


def _notes(signs: Collection[str], register: Register) -> str:
    """A note for each source that is needed so that every sign has one, and up to MOST_SOURCES in any case."""
    cited = {sign: register.signs[sign].sources for sign in signs}
    left = list(dict.fromkeys(source for sources in cited.values() for source in sources))
    shown: list[str] = []
    while left and (cited or len(shown) < MOST_SOURCES):
        shown.append(max(left, key=lambda source: sum(source in sources for sources in cited.values())))
        left.remove(shown[-1])
        cited = {sign: sources for sign, sources in cited.items() if shown[-1] not in sources}
    return "".join(f"[^{source}]" for source in shown)


def _mentioned(name: re.Match[str], mentions: Mapping[str, Translated], language: str, numbers: Collection[str]) -> str:
    if name[1] not in mentions:
        return name[0]
    return re.sub(r"\d+", lambda found: _link(found[0], numbers), mentions[name[1]][language])


def _link(number: str, numbers: Collection[str]) -> str:
    return f"[{number}](tel:{number})" if number in numbers else number


def signs_named(page: Page) -> list[tuple[int, str]]:
    """The names of signs and groups on a page, each with its line."""
    return [(line, found[2]) for line, text in page.typed_lines if (found := ITEM.fullmatch(text))]


def sign_item_problems(page: Page, register: Register) -> Iterator[tuple[int, str]]:
    """Signs that are unknown, that stand outside a care card or in one of another urgency, and points that are none."""
    named = dict(signs_named(page))
    mistaken = {line for line, text in page.typed_lines if NAMED.search(text) and line not in named}
    for line in sorted(mistaken):
        yield line, "A sign is named by a point of its own, in a care card: - sign:face-droop."
    for line, name in list(named.items()):
        if name not in register.signs and name not in register.groups:
            yield line, f"'{name}' is no sign or group of docs/signs.yml; correct its name."
            mistaken.add(line)
            del named[line]
    yield from _swallowed(page, named)
    in_cards: set[int] = set()
    for card in page.tree:
        if urgency := urgency_of(card):
            points = {line_of(point) for point in card.iter("li")}
            in_cards |= points
            yield from _card_problems(urgency, {line: named[line] for line in sorted(points & named.keys())}, register)
            if urgency != SELF_CARE:
                for line in sorted(points - named.keys() - mistaken):
                    yield line, "A point of this care card names no sign; write - sign: and the id of one."
    for line in sorted(named.keys() - in_cards):
        yield line, f"Sign '{named[line]}' stands outside a care card; indent it into one."


def _swallowed(page: Page, named: Collection[int]) -> Iterator[tuple[int, str]]:
    """Text that the parser takes for a part of the sign above it, whose words stand in docs/signs.yml alone."""
    lines = dict(page.lines)
    for point in page.tree.iter("li"):
        line = line_of(point)
        next_line = lines.get(line + 1, "").strip()
        joined = [line + 1] if next_line and not next_line.startswith("- ") else []
        below = joined or [line_of(block) for block in point if line_of(block) > line]
        if line in named and below:
            yield (
                below[0],
                f"This line is taken for a part of the sign at line {line}; put an empty line above it, and indent it "
                "by four spaces.",
            )


def _card_problems(urgency: str, named: Mapping[int, str], register: Register) -> Iterator[tuple[int, str]]:
    levels: dict[int, str] = {}
    first: dict[str, int] = {}
    for line, name in named.items():
        if first.setdefault(name, line) != line:
            yield line, f"'{name}' stands in this care card already, at line {first[name]}; keep one of the two."
        for sign in register.named([name]):
            entry = register.signs[sign]
            if entry.urgency != urgency:
                yield (
                    line,
                    f"Sign '{sign}' is {entry.urgency} in docs/signs.yml and stands here in a care card that is "
                    f"{urgency}; move it to another card, or change its urgency there.",
                )
            else:
                levels.setdefault(entry.level, sign)
    if len(levels) > 1:
        one, other = list(levels)[:2]
        yield (
            min(named),
            f"This care card mixes '{levels[one]}' ({LEVELS[one]}) and '{levels[other]}' ({LEVELS[other]}); "
            "make two cards, each with one how soon.",
        )


def has_own_judgement(page: Page, register: Register) -> bool:
    """Whether a page names a sign whose level is our own judgement, so that it must say so."""
    named = register.named(name for _, name in signs_named(page))
    return any(register.signs[sign].own_judgement for sign in named)
