"""The form of the interface words and of the words in pictures: every language has these, each under the same name."""

from publishing.editorial.form import LANGUAGE_CODE, Entries, Fields, Form, ListOf, Spot, Text, TextOrLines
from publishing.editorial.review import STATES
from publishing.editorial.sources import CHECKED
from publishing.tree.changes import KINDS
from publishing.tree.signs import LEVELS, URGENCIES


class Words(Fields):
    """A group of words, or of groups; a word is named with the groups that it is in: aid / back."""

    def missing(self, spot: Spot, key: str) -> str:
        return f"{spot.document.place(*spot.path)}: The word '{_named(spot, key)}' is missing; add it in this language."

    def unknown(self, spot: Spot, key: str) -> str:
        place = spot.document.place(*spot.path, key)
        return f"{place}: The word '{_named(spot, key)}' is not used; remove it or correct its spelling."


def _named(spot: Spot, key: str) -> str:
    return " / ".join(str(part) for part in (*spot.path, key))


def _words(*keys: str, **others: Form) -> Words:
    return Words({**dict.fromkeys(keys, Text()), **others})


FILE = Text(r"[a-z0-9]+(-[a-z0-9]+)*\.pdf", "small letters, digits and hyphens that end in .pdf")
PDF = _words("download", "about", file=FILE)
LANGUAGE_NAMES = Entries(Text(), "language", LANGUAGE_CODE, "the code of a language, such as nl")
NOTES = ListOf(Text())
LABEL = TextOrLines(longest=38, most=4)
"""What a drawing has room for, at the widest and the highest of its places."""
IN_HEADER = Text(longest=40)
"""What stands in the header of every page, on the narrowest screen too."""

PARTS = ("emergency", "own", "changed", "signs", "aid", "pages", "other", "sources")
REVIEW_PACK = _words(
    *(
        "title",
        "signs_for",
        "how",
        "workbook",
        "send",
        "nothing_changed",
        "nobody",
        "together",
        "question",
        "earlier",
        "part",
    ),
    *("minutes", "one_minute", "paths", "combinations", "safe", "source", "remark", "code", "where", "text", "answer"),
    *("reviewer", "signature", "offer", "sheet", "in_workbook"),
    parts=_words(*PARTS),
    about=_words(*PARTS),
    judgement=_words("own", "sourced"),
    kinds=Entries(Text(), "kind of entry"),
    answers=_words("right", "change", "doubt"),
    sheets=_words("signs", "aid", "sentences", "other", "sources"),
    fields=_words("name", "role", "number", "reviewed", "next_review"),
)

WORDING = _words(
    *("site_name", "tagline", "language_name", "skip", "other_languages", "on_this_page", "previous", "next"),
    *("more_pages", "start_aid", "a_to_z", "emergency_line", "emergency_strip", "sources", "all_sources"),
    *("own_advice", "source", "own_judgement", "undated", "intended_purpose", "licence", "thousands", "font"),
    **dict.fromkeys(("menu", "call_emergency", "decision_aid", "when_to_call", "search"), IN_HEADER),
    direction=Text(one_of=("ltr", "rtl")),
    locale=Text(f"{LANGUAGE_CODE}_[A-Z]{{2}}", "a language and a country, such as nl_NL"),
    menu_groups=Entries(Text(), "group of the menu"),
    search_words=_words("label", "such_as", "found", "none", "near", "on", "see", "failed", "where", examples=NOTES),
    urgency=_words(*URGENCIES),
    checked=_words(*CHECKED),
    language_names=LANGUAGE_NAMES,
    review=_words(
        *STATES,
        *("reviewed", "next_review", "attention", "knowingly", "weakest", "meaning", "states", "page", "state"),
        *("reviewer", "passed", "nobody"),
        means=_words(*STATES),
    ),
    publisher=_words("by", "none", "contact", "report", "subject"),
    embed=_words("snippets", "full_page", "outside"),
    feed=_words("title", "about", "portals_must", kinds=_words(*KINDS)),
    offline=_words("download", "about", "version", "newest", "again", "search"),
    pdfs=Words(dict.fromkeys(("leaflet", "booklet", "large-print", "aid-sheet", "diary", "review-pack"), PDF)),
    paper=_words(
        *("edition", "version", "page", "of", "online", "qr_code", "expired"),
        *("valid_until", "changed", "one_page", "pages"),
        font=Text(holds="%s"),
    ),
    booklet=_words(
        *("contents", "colophon", "chapter", "sources", "excerpt"),
    ),
    aid_sheet=_words(
        *("title", "how", "next", "other", "online"),
        levels=_words(*LEVELS),
        topics=Entries(Text(), "sign or group"),
    ),
    diary=_words(
        *("title", "how", "name", "week", "day", "yes", "no", "questions", "before_you_call", "sooner"),
        columns=_words("date", "how_often", "where", "strength", "what_else"),
        my_questions=NOTES,
    ),
    review_pack=REVIEW_PACK,
    not_found=_words("title", "text", "topics", "home"),
    months=ListOf(Text(), "month", exactly=12),
    aid=_words(
        *("private", "adults", "go_to", "answers_so_far", "change", "back", "start_again", "show_all", "show_one"),
        *("same_place", "question", "outcome", "call", "when", "say", "meanwhile", "also", "changes", "read"),
        *("dial", "for_doctor", "date", "read_first"),
    ),
)  # fmt: skip


def _picture(*labels: str) -> Words:
    return _words("description", labels=Words(dict.fromkeys(labels, LABEL)))


PICTURES = Words(
    {
        "motor-unit": _picture("cell", "fibre", "unit", "still"),
        "two-kinds": _picture("ripple", "ripple_what", "jerk", "jerk_what"),
        "where-it-acts": _picture(
            *("brain", "nerve", "muscle", "stress", "stress_how", "caffeine", "caffeine_how"),
            *("minerals", "minerals_how", "medicines", "medicines_how"),
        ),
        "how-long": _picture(
            *("days", "days_what", "weeks", "weeks_what", "longer", "longer_what", "no_waiting", "weakness"),
            *("weakness_what", "emergency", "emergency_signs"),
        ),
        "stress": _picture("twitch", "worry", "more", "blame", "help"),
        "medicines": _picture("keep", "keep_how", "ask", "ask_what", "today", "today_signs", "now", "now_signs"),
        "self-care": _picture("sleep", "calm", "drink", "stretch"),
    }
)
"""Every picture that is drawn in overrides/pictures, with the labels that its drawing asks for."""
