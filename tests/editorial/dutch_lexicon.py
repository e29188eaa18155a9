"""What the Dutch lexicon of Frog's tagger knows of a word: how often it had which tag in the texts it was made from.

The tags are those of the Corpus Gesproken Nederlands (CGN): N(soort,ev,basis,onz,stan) is a common noun in the
singular that takes 'het'.
"""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from commands.machine import FROG

MOSTLY = 0.88
"""The share of its occurrences from which a word counts as of one kind."""
SURELY = 3
"""Occurrences from which we rather believe a word than its last part."""
SHORTEST_LAST_PART = 4
"""Letters that the last part of a compound has, by which we know it."""
GENDERS = {"onz": "het", "zijd": "de"}


@cache
def tags(word: str) -> Mapping[str, int]:
    """How often the word had each tag; nothing of a word that is not in the lexicon."""
    found = _entries().get(word, "")
    return {tag: int(times) for tag, _, times in (entry.rpartition(":") for entry in found.split())}


@cache
def _entries() -> Mapping[str, str]:
    lines = Path(f"{FROG}.lex").read_text("utf-8").splitlines()
    return {word: entries for _, word, entries in (line.split(" ", 2) for line in lines)}


def is_form(word: str, tag: str) -> bool:
    """Whether the word is known with a tag that begins so."""
    return any(known.startswith(tag) for known in tags(word))


@cache
def noun(word: str) -> str:
    """What kind of noun a word is, itself or by its last part: 'ev.het', 'ev.de', 'ev' (either) or 'mv'; else ''."""
    tails = [word[start:] for start in range(max(1, len(word) - SHORTEST_LAST_PART + 1))]
    known = [tail for tail in tails if any(tag.startswith("N(soort") for tag in tags(tail))]
    surely = [tail for tail in known if sum(tags(tail).values()) >= SURELY]
    return next((_kind_of_noun(tail) for tail in [*surely, *known]), "")


def _kind_of_noun(word: str) -> str:
    nouns = {tag: times for tag, times in tags(word).items() if tag.startswith("N(soort") and ",genus," not in tag}
    plural = _share(nouns, r"N\(soort,mv")
    if 1 - MOSTLY < plural < MOSTLY or _share(tags(word), r"WW\(inf") > 1 - MOSTLY:
        return ""
    if plural >= MOSTLY:
        return "mv"
    genders = [name for mark, name in GENDERS.items() if _share(nouns, rf"N\(soort,ev,.*,{mark},") >= MOSTLY]
    return ".".join(["ev", *genders])


def _share(counted: Mapping[str, int], pattern: str) -> float:
    total = sum(counted.values())
    return sum(times for tag, times in counted.items() if re.match(pattern, tag)) / total if total else 0
