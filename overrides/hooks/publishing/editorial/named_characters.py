"""Characters that are written by their names in HTML: readers would see the name, such as &nbsp;, itself."""

import re
from html.entities import html5

NAMED = re.compile(r"&(?:#\d+;|#[xX][0-9a-fA-F]+;|(\w+;?))")


def named_character_problem(text: str) -> str:
    """What is wrong with a text that names a character instead of holding it, as a sentence; empty when nothing is."""
    for found in NAMED.finditer(text):
        if not found[1] or found[1] in html5:
            return f"'{found[0]}' is the name of a character in HTML; type the character itself."
    return ""
