"""The name of a reviewer: a whole one, of a person."""

import re

from publishing.editorial.placeholder_names import is_placeholder_name

TITLE = re.compile(
    "dr|drs|prof|mr|mrs|ms|ir|bsc|msc|md|phd|dhr|mw|de|heer|mevrouw|meneer"
    "|arts|huisarts|basisarts|neuroloog|internist|apotheker|verpleegkundige|dokter"
    "|doctor|physician|gp|practitioner|neurologist|pharmacist|nurse"
)
NOBODY = re.compile(
    "(hoofd|eind)?redact(ie|eur)|(huisartsen|groeps)?praktijk|ziekenhuis|kliniek|stichting|vereniging|afdeling|beheerder"
    "|editors?|editorial|board|team|practice|clinic|hospital|department|foundation|society|webmaster|admin|chatgpt"
)
"""What no person is called: an office, an institution or a program."""


def name_problem(name: str) -> str:
    """Why this is not the name of a person: an office, without capitals, a title or a first name alone; or ""."""
    if is_placeholder_name(name) or any(NOBODY.fullmatch(word.lower()) for word in _words(name.partition(",")[0])):
        return "is not a person; write the name of whoever reviewed the text, such as A. Jansen"
    if has_surname(name):
        return ""
    if name == name.lower() and has_surname(name.title()):
        return "has no capital letters; write the name with them, such as A. Jansen"
    return "is not a whole name; write initials or a first name and the surname, such as A. Jansen"


def has_surname(name: str) -> bool:
    """Whether a name is more than a first name, a title or a profession: A. Jansen or dr. Jansen."""
    words = _words(name) or [""]
    own = [word for word in words if _is_a_name(word) and not TITLE.fullmatch(word.lower())]
    addressed = TITLE.fullmatch(words[0].lower()) and own and len(own[0]) > 1
    return len(own) > 1 or bool(addressed)


def _words(name: str) -> list[str]:
    return [word.strip(".,()") for word in name.split()]


def _is_a_name(word: str) -> bool:
    """Whether the first letter of a word is no small one: Jansen, O'Neill and 't Hart are names, van is none."""
    letters = [letter for letter in word if letter.isalpha()]
    return bool(letters) and not letters[0].islower()
