"""Words that decide what a reader does, and whose meaning no slip may swap: yes and no, how urgent, reviewed or not."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from publishing.editorial.yaml_text import Document, KeyPath

Meant = Mapping[KeyPath, Mapping[str, str]]
"""Where a word stands -> what it must hold in each language, as a regular expression."""

YES, NO = {"nl": r"\bja\b", "en": r"\byes\b"}, {"nl": r"\bnee\b", "en": r"\bno\b"}
UNSURE = {"nl": r"\btwijfel", "en": r"\bnot sure\b"}
NOBODY = {"nl": r"\bgeen arts\b", "en": r"\bno doctor\b"}
NOW, TODAY = {"nl": r"\bnu\b", "en": r"\bnow\b"}, {"nl": r"\bvandaag\b", "en": r"\btoday\b"}
FEW_DAYS = {"nl": r"\bpaar dagen\b", "en": r"\bfew days\b"}
APPOINTMENT = {"nl": r"\bafspraak\b", "en": r"\bappointment\b"}
SELF = {"nl": r"\bzelf\b", "en": r"\b(self|yourself)\b"}
CHANGED = {"nl": r"\bgewijzigd na\b", "en": r"\bchanged since\b"}
OVERDUE = {"nl": r"\bverlopen\b", "en": r"\bexpired\b"}
DUE = {"nl": r"\bverloopt binnenkort\b", "en": r"\bsoon\b.*\bexpire\b"}

OF_THE_SITE: Meant = {
    ("urgency", "emergency"): {"nl": r"\bspoed\b", "en": r"\bemergency\b"},
    ("urgency", "urgent"): {"nl": r"^dringend$", "en": r"^urgent$"},
    ("urgency", "non-urgent"): {"nl": r"\b(niet|geen)\b", "en": r"\b(non|not)\b"},
    ("urgency", "self-care"): SELF,
    ("call_emergency",): {"nl": r"\bspoed\b", "en": r"\bemergency\b"},
    ("emergency_line",): {"nl": r"\bbel$", "en": r"\bcall$"},
    ("emergency_strip",): {"nl": r"^(?!geen\b).*\bbel nu$", "en": r"^(?!no(ne|t)?\b).*\bcall( now)?$"},
    ("review", "pending"): NOBODY,
    ("review", "changed"): CHANGED,
    ("review", "overdue"): OVERDUE,
    ("review", "due"): DUE,
    ("review", "current"): {"nl": r"^nagekeken\b", "en": r"^reviewed\b"},
    ("review", "nobody"): NOBODY,
    ("review", "means", "pending"): NOBODY,
    ("review", "means", "changed"): CHANGED,
    ("review", "means", "overdue"): OVERDUE,
    ("review", "means", "due"): DUE,
    ("review", "means", "current"): {"nl": r"\bprecies hetzelfde\b", "en": r"\bexactly the same\b"},
    ("intended_purpose",): {"nl": r"\bgeen diagnose\b", "en": r"\bnot a diagnosis\b"},
    ("aid", "private"): {"nl": r"^wij\b.*\bniet\b", "en": r"^we\b.*\b(not|never)\b"},
    ("aid", "adults"): {"nl": r"\bvolwassenen\b", "en": r"\badults\b"},
    ("aid_sheet", "how"): UNSURE,
    ("aid_sheet", "levels", "now"): NOW,
    ("aid_sheet", "levels", "today"): TODAY,
    ("aid_sheet", "levels", "few-days"): FEW_DAYS,
    ("aid_sheet", "levels", "appointment"): APPOINTMENT,
    ("aid_sheet", "levels", "self-care"): SELF,
    ("diary", "yes"): YES,
    ("diary", "no"): NO,
    ("diary", "sooner"): {"nl": r"paar dagen.*vandaag.*\b112\b", "en": r"few days.*today.*\b112\b"},
    ("review_pack", "safe"): {"nl": r"^geen\b", "en": r"^no\b"},
}
OF_ANSWERS: Meant = {
    ("usual_answers", "yes"): YES,
    ("usual_answers", "no"): NO,
    ("usual_answers", "yes-or-unsure"): {language: rf"{yes}.*{UNSURE[language]}" for language, yes in YES.items()},
    ("usual_answers", "unsure"): UNSURE,
    ("sooner", "now"): {"nl": r"\bbel \{emergency-number\}", "en": r"\bcall \{emergency-number\}"},
    ("sooner", "today"): TODAY,
    ("sooner", "few-days"): FEW_DAYS,
    ("sooner", "appointment"): APPOINTMENT,
}

OF_PICTURES: Meant = {
    ("how-long", "labels", "longer_what"): APPOINTMENT,
    ("how-long", "labels", "weakness_what"): FEW_DAYS,
    ("how-long", "labels", "emergency"): NOW,
    ("medicines", "labels", "keep"): {"nl": r"\bniet\b", "en": r"\b(not|never)\b"},
    ("medicines", "labels", "today"): TODAY,
    ("medicines", "labels", "today_signs"): {"nl": r"\bonrust\b", "en": r"\brestlessness\b"},
    ("medicines", "labels", "now"): NOW,
    ("medicines", "labels", "now_signs"): {"nl": r"\bkoorts\b", "en": r"\bfever\b"},
}


def picture_word_problems(pictures: Document, language: str) -> Iterator[str]:
    """The words in the pictures that do not say what they stand for, as sentences."""
    for path, meant in OF_PICTURES.items():
        label = pictures.at(path)
        text = " ".join(map(str, label)) if isinstance(label, list) else label
        if problem := _problem(text, meant, language):
            yield f"{pictures.place(*path)}: '{path[-1]}' {problem}"


def site_word_problems(wording: Document, language: str) -> Iterator[str]:
    """The words of the site that do not say what they stand for, as sentences."""
    for path, meant in OF_THE_SITE.items():
        if problem := _problem(wording.at(path), meant, language):
            yield f"{wording.place(*path)}: '{path[-1]}' {problem}"


def answer_word_problems(tree: Document) -> Iterator[str]:
    """The answers, and what tells when to call sooner, that do not say what they stand for, as sentences."""
    for path, meant in OF_ANSWERS.items():
        for language, text in (tree.at(path) or {}).items():
            if problem := _problem(text, meant, language):
                yield f"{tree.place(*path, language)}: '{path[-1]}' {problem}"


def _problem(text: Any, meant: Mapping[str, str], language: str) -> str:
    if not isinstance(text, str) or language not in meant or re.search(meant[language], text, re.IGNORECASE):
        return ""
    return f"says “{text}” in language '{language}', which does not mean that; bring back its own words."
