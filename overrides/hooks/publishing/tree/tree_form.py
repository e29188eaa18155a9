"""The forms of what the decision aid is made of, and of its changes: each gives the check and the editors' schema."""

from collections.abc import Mapping

from publishing.editorial.form import NAME, OF_NAME, Entries, Fields, ListOf, Text, TextInEveryLanguage
from publishing.editorial.json_schema import Schema, json_schema
from publishing.tree.changes import KINDS
from publishing.tree.service_form import SERVICES
from publishing.tree.signs import FOR_WHOM, LEVELS, SOON, URGENCIES

TEXT = TextInEveryLanguage()
TEXTS = ListOf(TEXT)
WORDS = ListOf(Text())
ID = Text(NAME, OF_NAME)
IDS = ListOf(ID)
URGENCY = Text(one_of=URGENCIES, name="urgency")
SOONER = Text(one_of=tuple(SOON), name="soon")
LEVEL = Text(one_of=LEVELS, name="level")
VERSION = Text(r"(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*)){2}", "three numbers, such as 1.0.0")
VERSION_NOTE = "Last number: wording; middle: something new; first: another advice for somebody."

ANSWER = Fields(
    {"code": ID, "leads_to": ID},
    {"text": TEXT, "signs": IDS},
    {
        "code": "Stable: others link to it.",
        "leads_to": "The id of a question or an outcome.",
        "text": "Left out where it is the usual text of its code, or the words of its one sign or group.",
        "signs": "The signs or groups that a reader with this answer has.",
    },
    "answer",
)
QUESTION = Fields(
    {"text": TEXT, "answers": ListOf(ANSWER, "answer", least=2)},
    {"signs": IDS, "help": TEXT},
    {"signs": "The signs or groups that the question lists; the answer 'yes' means that the reader has one."},
    "question",
)
OUTCOME = Fields(
    {"urgency": URGENCY, "soon": SOONER, "title": TEXT, "when": TEXT, "sources": WORDS},
    {"call": IDS, "say": TEXTS, "meanwhile": TEXTS, "read": WORDS},
    {
        "call": "Services of docs/services.yml.",
        "read": "Pages, by file name without .md.",
        "sources": "Keys of docs/sources.yml.",
    },
    "outcome",
)
TREE = Fields(
    {
        "version": VERSION,
        "first": ID,
        "usual_answers": Entries(TEXT, "answer"),
        "sooner": Fields(dict.fromkeys(LEVELS[1:], TEXT)),
        "questions": Entries(QUESTION, "question"),
        "outcomes": Entries(OUTCOME, "outcome"),
    },
    {},
    {"version": VERSION_NOTE, "first": "The question that every reader is asked first."},
)

SIGN = Fields(
    {"text": TEXT, "urgency": URGENCY, "soon": SOONER, "for": Text(one_of=FOR_WHOM)},
    {"condition": TEXT, "instead": IDS, "must_say": IDS, "sources": WORDS, "own_judgement": Text(one_of=("true",))},
    {
        "text": "Short enough for a list, and concrete; no other sign has the same words.",
        "condition": "When it is this sign, or when not.",
        "instead": "The signs that the condition means.",
        "must_say": "Names of what stands under 'advice'.",
        "own_judgement": "Left out where a source gives the level.",
    },
    "sign",
)
GROUP = Fields({"text": TEXT, "signs": ListOf(ID, least=2)}, name="group")
PAIR = Fields(
    {"signs": ListOf(ID, least=2)},
    {"makes": ID},
    {"makes": "The sign that somebody with all of these has; left out where they cannot go together."},
    "pair",
)
SIGNS = Fields(
    {
        "version": VERSION,
        "advice": Entries(TEXT, "advice"),
        "groups": Entries(GROUP, "group"),
        "comforts": IDS,
        "pairs": ListOf(PAIR, "pair"),
        "signs": Entries(SIGN, "sign"),
    },
    {"emergency_strip": IDS},
    {
        "version": VERSION_NOTE,
        "advice": "What the advice for a sign must also say.",
        "emergency_strip": "The emergency signs that stand near the top of every medical page.",
    },
)

STORY = Fields(
    {"told": TEXT, "signs": IDS, "acceptable": ListOf(LEVEL), "answers": IDS},
    {"ends_at": ID},
    {
        "acceptable": "How soon this person may be told to get care.",
        "answers": "The codes of the answers, by hand.",
        "ends_at": "The outcome that these answers lead to.",
    },
    "story",
)
STORIES = Fields({"stories": ListOf(STORY, "story")})

CHANGE = Fields(
    {
        "date": Text(r"\d{4}-\d{2}-\d{2}", "a day, such as 2026-11-28"),
        "kind": Text(one_of=KINDS, name="kind"),
        "pages": WORDS,
        "title": TEXT,
        "what": TEXT,
        "portals_must": TEXT,
    },
    {"tree": VERSION, "signs": VERSION, "urgencies": Text(r"[0-9a-f]{12}", "what the build says that it must be")},
    {
        "date": "The day on which it was published.",
        "kind": "recall: advice that must not be shown any longer.",
        "pages": "The pages that changed, by file name without .md.",
        "portals_must": "What a portal must do; at a recall, at once.",
        "tree": "The version of docs/decision-tree.yml that this change brought.",
        "signs": "The version of docs/signs.yml that this change brought.",
        "urgencies": "The mark of how urgent all signs are since this change; the build says what it must be.",
    },
    "change",
)
CHANGES = Entries(CHANGE, "change")

EDITED: Mapping[str, tuple[Fields | Entries, str]] = {
    "changes": (CHANGES, "docs/changes.yml"),
    "decision-tree": (TREE, "docs/decision-tree.yml"),
    "services": (SERVICES, "docs/services.yml"),
    "signs": (SIGNS, "docs/signs.yml"),
    "stories": (STORIES, "docs/stories.yml"),
}
"""What editors write, by the name of its schema."""


def editors_schema(name: str) -> Schema:
    """The JSON Schema by which an editor is helped while writing."""
    form, file = EDITED[name]
    return json_schema(form, file, f"For {file} while editing; the file's first lines tell the rest.")
