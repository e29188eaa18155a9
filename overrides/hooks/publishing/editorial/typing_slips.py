"""Slips of the fingers that no word list finds: signs that stand twice, spaces too few or too many."""

import re
from collections.abc import Iterator

from publishing.editorial.web_addresses import MAIL

LETTER = r"[^\W\d_]"
SLIPS = tuple(
    (re.compile(pattern), says)
    for pattern, says in (
        (rf"{LETTER}+,{LETTER}+", "has no space behind the comma; write one"),
        (r"\S* [,;](?=\s|$)", "has a space before the sign; remove it"),
        (r"(?<!\w)[a-z]{3,}\d+(?!\w)", "has no space before the figure; write one"),
        (r"\S*(?:,,|(?<![.?])(?:\.\.|\?\?)(?![.?]))", "ends in two signs; keep one"),
        (
            rf"(?<![\w<.+-])(?i:{MAIL.pattern})",
            "is a mail address that nobody can tap; remove it, for the publisher's own stands in mkdocs.yml",
        ),
    )
)


def typing_problems(text: str) -> Iterator[tuple[int, str]]:
    """The slips in a text for readers, each with its place in it."""
    for pattern, says in SLIPS:
        for found in pattern.finditer(text):
            yield found.start(), f"'{' '.join(found[0].split())}' {says}."
