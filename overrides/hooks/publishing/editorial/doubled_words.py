"""A word that stands twice in a row, which nobody sees in one's own text."""

import re
from collections.abc import Iterator

TWICE = re.compile(r"(?<![\w'’-])([^\W\d_]{2,})\s+\1(?![\w'’-])", re.IGNORECASE)
NEVER_RIGHT = re.compile(r"(?<![\w'’-])(?:a a|I I|We we|Ze ze|Je je|Het het|Er er|You you)(?![\w'’-])")
"""Words too short for TWICE, and some of MAY_STAND_TWICE where they begin a sentence."""
MAY_STAND_TWICE = {
    *("je", "ze", "we", "er", "het", "die", "dat", "dit", "haar", "had", "was", "heel", "zeer", "veel", "nooit", "zo"),
    *("that", "her", "you", "it", "very", "much", "many", "is"),
}
"""Words that a right sentence can hold twice: als je je zorgen maakt, all that that means."""


def doubled_word_problems(text: str) -> Iterator[tuple[int, str]]:
    """The words of `text` that stand twice in a row, each with its place in the text."""
    for found in TWICE.finditer(text):
        if found[1].casefold() not in MAY_STAND_TWICE:
            yield found.end(), f"'{' '.join(found[0].split())}' is one word twice; keep one."
    for found in NEVER_RIGHT.finditer(text):
        yield found.end(), f"'{found[0]}' is one word twice; keep one."
