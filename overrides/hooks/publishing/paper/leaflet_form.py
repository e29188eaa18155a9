"""The form of docs/leaflet.yml: a front in tiles, and a back that names signs and services by their ids."""

from collections.abc import Mapping

from publishing.editorial.form import Entries, Fields, Form, ListOf, Text, TextInEveryLanguage
from publishing.editorial.json_schema import Schema, json_schema
from publishing.tree.service_form import FOR_READERS
from publishing.tree.signs import LEVELS
from publishing.tree.tree_form import IDS, TEXT, WORDS

DRAWINGS = (
    *("eye", "calf", "weeks", "bed", "cup", "calm", "stretch", "medicine", "help", "notes", "day", "film"),
    *("now", "today", "few-days", "appointment"),
)
"""What is drawn in overrides/print/drawings: the tiles of the front, and a mark for each level of the back."""

CALLED_FOR = LEVELS[:0:-1]
"""The levels at which somebody calls, the most serious first."""

SUPPORTED: Mapping[str, Form] = {"sources": WORDS, "own_advice": Text(one_of=("true",))}
STATEMENT = Fields({"text": TEXT}, SUPPORTED, name="statement")
TILE = Fields(
    {"drawing": Text(one_of=[name for name in DRAWINGS if name not in CALLED_FOR]), "shows": TEXT, "text": TEXT},
    SUPPORTED,
    {"shows": "What is drawn, for who hears the sheet.", "sources": "Keys of docs/sources.yml."},
    "tile",
)
PART = Fields({"heading": TEXT, "tiles": ListOf(TILE, "tile")}, {"note": STATEMENT}, name="part")
LEVEL = Fields({"heading": TEXT, "call": TEXT}, name="level")
CALLED = Fields({"sources": WORDS}, {"when": FOR_READERS}, name="called")
BACK = Fields(
    {
        "heading": TEXT,
        "how_to_read": TEXT,
        "levels": Fields(dict.fromkeys(CALLED_FOR, LEVEL)),
        "signs": IDS,
        "more_signs": TEXT,
        "whom": TEXT,
        "services": Entries(CALLED, "service"),
        "online": TEXT,
        "for_adults": TEXT,
    },
    {"shorter": Entries(TextInEveryLanguage(), "sign")},
    {
        "signs": "Ids of docs/signs.yml, which alone says how urgent each is.",
        "services": "Ids of docs/services.yml, which alone has their names and numbers.",
        "shorter": "Words for a sign that has too many in docs/signs.yml.",
    },
)
LEAFLET = Fields(
    {
        "title": TEXT,
        "lead": STATEMENT,
        "parts": Fields(dict.fromkeys(("what-it-is", "what-helps", "what-to-write-down"), PART)),
        "turn": TEXT,
        "back": BACK,
    },
)
FILE = "docs/leaflet.yml"


def leaflet_schema() -> Schema:
    """The JSON Schema by which an editor of the leaflet is helped while writing."""
    return json_schema(LEAFLET, FILE, f"For {FILE} while editing; the file's first lines tell the rest.")
