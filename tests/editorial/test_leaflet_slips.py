"""Slips in docs/leaflet.yml, and what an editor reads of each: found without a build."""

from dataclasses import dataclass

import pytest

from project import PROJECT
from publishing.editorial.form import form_problems
from publishing.editorial.yaml_text import parsed
from publishing.paper.leaflet_checks import leaflet_problems
from publishing.paper.leaflet_form import FILE, LEAFLET
from real_aid import real_aid, real_document

LANGUAGES = ("nl", "en")
TEXT = (PROJECT / FILE).read_text("utf-8")
LEAD = "    nl: Dat is heel zelden een teken van iets ernstigs."
LONG = "Een zin van meer dan twaalf woorden is op dit blad te lang"
SUPPORT = (
    "A sentence of the leaflet has its sources, or own_advice: true where no source says it; write one of the two."
)


@dataclass(frozen=True)
class Slip:
    """A mistake: the first `old` replaced by `new`, reported at its line, moved by `lines`."""

    name: str
    old: str
    new: str
    says: str
    lines: int = 0


def problems(text: str) -> list[str]:
    document = parsed(text, FILE)
    if malformed := list(form_problems(document, LEAFLET, LANGUAGES)):
        return malformed
    return list(leaflet_problems(document, real_aid().register, real_document("services"), LANGUAGES))


OF_FORM = [
    Slip("level of its own", "    today:\n", "    tomorrow:\n", "unknown field 'tomorrow'"),
    Slip("part of its own", "  what-helps:", "  what-cures:", "unknown field 'what-cures'"),
    Slip("text in one language", "  en: Is a muscle twitching?", "", "has no text in language 'en'", -2),
    Slip("urgency of a sign by hand", "    - chest-pain", "    - chest-pain: urgent", "but is a group of fields"),
    Slip("urgency of a level by hand", "      call:", "      urgency: urgent\n      call:", "unknown field 'urgency'"),
    Slip("drawing that nobody drew", "drawing: eye", "drawing: ear", "is 'ear'; write eye or calf"),
    Slip("drawing that is not heard", "        shows:", "        shown:", "lacks 'shows'; add it", -1),
    Slip("HTML", "nl: Trilt er een spier?", "nl: Trilt <b>er</b>?", "holds HTML (<b>); write plain text"),
    Slip("part without tiles", "    tiles:\n", "    tiles: []\n    tile:\n", "must be a list of at least 1"),
]
OF_WORDS = [
    Slip("long sentence", LEAD, f"    nl: Kort. {LONG}.", f"this one has 13; make two of it: '{LONG}.'."),
    Slip("long sign", "    - worry", "    - dystonia-throat",
         "The sign 'dystonia-throat' has 14 words in 'nl', and a sentence of the leaflet at most 12; give it "
         "other words under 'shorter': 'Een medicijn trekt"),
    Slip("emergency that is missing", "    - chest-pain\n", "",
         "The leaflet does not name 'chest-pain', of which every page warns near its top", -6),
    Slip("shorter words that nobody needs", "    weakness-numb-hours-days:\n", "    worry:\n",
         "The words of the sign 'worry' in docs/signs.yml are short enough; remove these."),
    Slip("shorter words for nothing", "    weakness-numb-hours-days:\n", "    hiccups:\n",
         "The leaflet has shorter words for 'hiccups', which is none of its signs; remove them."),
    Slip("no source", "  sources: [nhs-twitch]\n\nparts", "\nparts", SUPPORT, -4),
    Slip("a source and our own advice", "        own_advice: true", "        own_advice: true\n        sources: [x]",
         SUPPORT, -7),
    Slip("unknown sign", "    - worry", "    - wory", "The leaflet names 'wory', which is no sign of docs/signs.yml;"),
    Slip("group of signs", "    - worry", "    - stroke", "The leaflet names 'stroke', which is no sign"),
    Slip("sign twice", "    - worry", "    - chest-pain", "The leaflet names the sign 'chest-pain' twice; keep one."),
    Slip("sign for which nobody calls", "    - worry", "    - hiccups", "Nobody calls for the sign 'hiccups'"),
    Slip("number by hand", LEAD, "    nl: Bel 112.", "The number 112 stands in docs/services.yml"),
    Slip("emergency where there is none", LEAD, '    nl: "Bel {emergency-number}."',
         "Only what stands under 'now' sends readers to {emergency-number}; leave it out here"),
    Slip("emergency for another level", "        nl: Bel vandaag nog", '        nl: "Bel {emergency-number}"',
         "Only what stands under 'now' sends"),
    Slip("heading of another level", "        nl: Binnen een paar dagen", "        nl: Gewone afspraak",
         "This name of a level is for few-days and does not say so in language 'nl' (“Gewone afspraak”)", -1),
    Slip("nobody is told to call", "        nl: Twijfel je? Bel ook dan.", "        nl: Twijfel je? Kijk het even aan.",
         "In language 'nl' this does not tell a reader to call (“Twijfel je? Kijk het even aan.”); correct it."),
    Slip("emergency without its number", "        nl: Bel nu {emergency-number}", "        nl: Bel nu",
         "This heading must hold {emergency-number}, so that nobody looks for it."),
    Slip("unknown name in braces", LEAD, '    nl: "{doctor}"', "{doctor} is nothing that docs/services.yml mentions"),
    Slip("unknown service", "    uk-urgent:", "    uk-urgently:", "'uk-urgently', which is no service of docs/serv"),
    Slip("hour of another day", "van 8 tot 17 uur, en", "van 9 tot 17 uur, en",
         "In language 'nl' the leaflet says 9 o'clock of 'gp', and docs/services.yml does not; correct one of them."),
    Slip("hour of another afternoon", "to 5\\u00a0pm", "to 6\\u00a0pm",
         "In language 'en' the leaflet says 18 o'clock of 'gp', and docs/services.yml does not; correct one of them."),
    Slip("service of other readers", "    emergency:\n", "    emergency:\n      when: {nl: Nu}\n",
         "The service 'emergency' has its name in nl, en in docs/services.yml"),
]  # fmt: skip


def test_our_leaflet_has_no_problem() -> None:
    assert problems(TEXT) == []


@pytest.mark.parametrize("slip", [*OF_FORM, *OF_WORDS], ids=lambda slip: slip.name)
def test_slip_is_reported_where_it_was_made(slip: Slip) -> None:
    before, old, after = TEXT.partition(slip.old)
    assert old
    line = before.count("\n") + 1 + slip.lines

    found = problems(before + slip.new + after)

    assert [one for one in found if one.startswith(f"{FILE}:{line}: ") and slip.says in one], found
    assert all(one.endswith(".") for one in found)


def test_level_without_a_sign_is_reported() -> None:
    mild = TEXT[TEXT.index("    - over-two-weeks") : TEXT.index("  shorter:")]

    assert [one.partition(": ")[2] for one in problems(TEXT.replace(mild, ""))] == [
        "The leaflet names no sign of the level 'appointment'; name one, so that its box is not empty."
    ]


def test_service_that_readers_may_need_is_reported() -> None:
    text = TEXT.replace("    uk-urgent:\n      sources: [wmas-999-111]\n", "")

    assert [one.partition(": ")[2] for one in problems(text)] == [
        "Readers may need the service 'uk-urgent' of docs/services.yml, and the leaflet does not name it; add it."
    ]
