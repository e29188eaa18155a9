"""A small set of pages, signs and people's words, to try the search on."""

import json
from collections.abc import Mapping, Sequence

from publishing.editorial.yaml_text import Document
from publishing.search.places import Places
from publishing.search.search_words import FELT
from publishing.tree.signs import Group, Register, Sign
from written import document, written_page

STRESS = "# Komt het door stress?\n\nEen zin.\n\n## Wat helpt?\n\nRust.\n"
DOCTOR = """# Naar de dokter

## Wanneer bel je nu 112?

!!! emergency "Bel nu 112:"

    - sign:droop

## Wie bel je? { data-aspect=GettingAccess }

De huisarts.
"""
PAGES = {
    page.name: page
    for page in (
        written_page("stress", markdown=STRESS, title="Stress", slug="stress"),
        written_page("see-a-doctor", markdown=DOCTOR, title="Naar de dokter", slug="naar-de-dokter"),
        written_page("decision-aid", title="Beslishulp", slug="beslishulp"),
        written_page("for-portals", title="Voor portalen", slug="voor-portalen"),
    )
}
Words = Mapping[str, Sequence[str]]


def sign(id: str, text: str, urgency: str, soon: str) -> Sign:
    return Sign(id, {"nl": text}, urgency, soon, "all", {"nl": "Alleen nu."}, (), (), (), False)


REGISTER = Register(
    "1.0.0",
    {},
    frozenset(),
    {"stroke": Group("stroke", {"nl": "Ineens scheef of slap"}, ("droop",))},
    (),
    {
        "droop": sign("droop", "Mijn gezicht hangt scheef", "emergency", "now"),
        "tired": sign("tired", "Ik ben moe", "self-care", "no-need"),
    },
)


def places() -> Places:
    """Where a search among PAGES can lead to."""
    words = {
        "leaflet": {"file": "folder.pdf", "download": "Folder", "about": "Eén blad."},
        "booklet": {"file": "boekje.pdf", "download": "Boekje om te printen", "about": "Alles op papier."},
        "diary": {"file": "dagboek.pdf", "download": "Dagboek", "about": "Twee weken."},
    }
    return Places("nl", PAGES, {name: f"{page.slug}/" for name, page in PAGES.items()}, REGISTER, {"pdfs": words})


def words_file(
    felt: Mapping[str, Words] | None = None,
    words: Words | None = None,
    also: Words | None = None,
    elsewhere: Mapping[str, object] | None = None,
    left_out: Sequence[str] = ("ik", "mijn"),
) -> Document:
    """A file of people's words; what is not given has one word that is nobody's."""
    groups = {where: {"name": where, "words": {"stress": [f"in {where}"]}} for where in FELT}
    for where, given in (felt or {}).items():
        groups[where]["words"] = given
    data = {
        "felt": groups,
        "words": words or {"stress": ["een woord"]},
        "also": also or {"stress": ["een ander"]},
        "elsewhere": elsewhere or {"cancer": {"words": ["kanker"], "say": "Niet hier."}},
        "left_out": list(left_out),
    }
    return document(json.dumps(data, indent=1, ensure_ascii=False), "docs/nl/search-words.yml")
