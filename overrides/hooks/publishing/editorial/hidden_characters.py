"""Characters that nobody sees and that change what is read: a number can look right and be another."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

INVISIBLE = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}
"""Unicode's categories of control, format (bidirectional marks, zero width), private use and separators of lines."""
EMPTY_LETTERS = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"
"""Letters and marks without a shape."""
WITHOUT_SHAPE = re.compile("[\u2065\ufe00-\ufe0e\ufff0-\uffff\U000e0000-\U000e0fff]")
"""What chooses between shapes of a character, what stands where something was lost (U+FFFD), and codes of no use."""
IN_PIECES = re.compile("[ÂÃ][\u0080-\u00bf]|â€.?")
"""A character of UTF-8 that a program took for two or three of Latin-1: Ã« for ë, â€™ for ’."""
IN_EMOJI = re.compile("(?<=[\u2190-\u2bff\U0001f000-\U0001faff\ufe0f])\u200d(?=[\u2190-\u2bff\U0001f000-\U0001faff])")
"""The joiner that makes one picture of several emoji."""


def hidden_character_problems(text: str) -> Iterator[tuple[int, str]]:
    """The lines of `text`, counted from 1, that hold a hidden character or one in pieces, each with a sentence."""
    for found in IN_PIECES.finditer(text):
        yield text[: found.start()].count("\n") + 1, f"'{found[0]}' is what is left of another character; type it anew."
    if not any(_is_hidden(character) for character in set(text) - {"\n"}):
        return
    for number, line in enumerate(text.split("\n"), 1):
        hidden = [character for character in IN_EMOJI.sub("", line) if _is_hidden(character)]
        if hidden:
            yield number, _sentence(hidden[0])


def _sentence(character: str) -> str:
    return f"The line holds a hidden or broken character (U+{ord(character):04X}); remove it, or type the words anew."


@cache
def _is_hidden(character: str) -> bool:
    if character == "\t":  # its own checks say what to do
        return False
    if unicodedata.category(character) in INVISIBLE:
        return True
    return character in EMPTY_LETTERS or bool(WITHOUT_SHAPE.match(character))
