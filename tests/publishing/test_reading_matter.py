"""What of a page a reviewer reads: each sentence with its line, and all that the page says from data."""

from dataclasses import replace
from typing import Any

import pytest

from publishing.edition.written_edition import Edition
from publishing.editorial.kinds_of_page import AID, SOURCES, WITHOUT_STRIP
from publishing.editorial.written_page import page as page_of
from publishing.reviewing.reading_matter import Passage, matter
from reviews import EDITION
from small_tree import small
from written import document, written_page

TEXT = """\
# Titel

Eén zin. Twee met [een link](stress.md) en **nadruk**?
Drie, op een nieuwe regel.[^a-source] Bel {emergency-number}

!!! emergency "Bel nu. Echt nu."

    - sign:face-droop
    - sign:mild

- service:gp
- Punt met ![Oog](picture:eye) erin.

    Dieper.

Met een~
breuk. Noem 1\\. en `code`.

    Code. Nog een.
""".replace("~", "  ")  # two spaces break the line
ADVICE_IN_ENGLISH = ("do-not-bite: {nl: Bijt niet., en: Do not bite.}", "do-not-bite: {en: Do not bite.}")


def edition(*changes: tuple[str, str], **others: Any) -> Edition:
    """An edition of no pages with the small decision aid, two sources and one picture."""
    sources = document(
        "a-source: {title: A, publisher: P, date: '2026', seen: x}\nb-source: {title: B, publisher: Q, date: '2025'}\n",
        "docs/sources.yml",
    )
    wording = document("urgency: {emergency: Spoed}\naid: {back: Terug, all: [Alles, Niets]}\n", "docs/nl/wording.yml")
    pictures = document("\neye: {description: Een oog, labels: {lid: Ooglid}}\n", "docs/nl/pictures.yml")
    small_edition = replace(
        EDITION,
        pages=[],
        sources=sources,
        wording={"nl": wording},
        pictures={"nl": pictures},
        decision_aid=small(*changes).written,
    )
    return replace(small_edition, **others)


def test_every_sentence_is_read_with_its_line_its_links_and_its_sources() -> None:
    read = matter(written_page(markdown=TEXT), edition())

    assert [(int(one.place.partition(":")[2]), one.words) for one in read.sentences] == [
        (2, "Titel"),
        (3, "Waar het over gaat"),
        (12, "Titel"),
        (14, "Eén zin."),
        (14, "Twee met een link (stress.md) en nadruk?"),
        (15, "Drie, op een nieuwe regel.[^a-source]"),
        (15, "Bel {emergency-number}"),
        (17, "Spoed: Bel nu."),
        (17, "Echt nu."),
        (19, "sign:face-droop"),
        (20, "sign:mild"),
        (22, "service:gp"),
        (23, "Punt met Oog (picture:eye) erin."),
        (25, "Dieper."),
        (27, "Met een breuk."),
        (28, "Noem 1. en code."),
        (30, "Code."),
        (30, "Nog een."),
    ]
    assert {one.place.partition(":")[0] for one in read.sentences} == {"docs/nl/types.md"}


def test_everything_that_a_page_says_from_data_is_read_with_its_place() -> None:
    read = matter(written_page(markdown=TEXT), edition()).entries

    assert [f"{name} {passage.place}" for name, passage in read.items()] == [
        "emergency number docs/services.yml:4",
        "signs face-droop docs/signs.yml:13",
        "advice note-the-time docs/signs.yml:3",
        "groups mild docs/signs.yml:9",
        "signs eyelid docs/signs.yml:35",
        "advice rest docs/signs.yml:6",
        "signs numb-lip docs/signs.yml:42",
        "advice do-not-bite docs/signs.yml:5",
        "services gp docs/services.yml:6",
        "mentions emergency-number docs/services.yml:2",
        "picture eye docs/nl/pictures.yml:2",
        "source a-source docs/sources.yml:1",
    ]
    assert {
        name: read[name].words for name in ("emergency number", "advice rest", "groups mild", "signs numb-lip")
    } == {
        "emergency number": "112",
        "advice rest": ": Rust uit.",
        "groups mild": "text: Iets kleins; signs.0: eyelid; signs.1: numb-lip",
        "signs numb-lip": "text: Dove lip; urgency: self-care; soon: no-need; for: all; must_say.0: do-not-bite; "
        "own_judgement: true",
    }
    assert read["picture eye"].words == "description: Een oog; labels.lid: Ooglid"
    assert read["source a-source"].words == "title: A; publisher: P; date: 2026"
    other = matter(written_page(markdown="# Titel\n\nZin.[^b-source]\n"), edition()).entries["source b-source"]
    assert other == Passage("title: B; publisher: Q; date: 2025", "docs/sources.yml:2")


def test_name_in_braces_in_what_comes_from_data_is_read_too() -> None:
    text = "# Titel\n\n- sign:weaker\n"

    assert list(matter(written_page(markdown=text), edition()).entries) == [
        "emergency number",
        "signs weaker",
        "advice worse",
        "mentions emergency-number",
    ]


def test_name_in_braces_may_hold_digits() -> None:
    one_more = ("  emergency-number: {", '  number-112: {nl: "112", en: "112"}\n  emergency-number: {')
    read = matter(written_page(markdown="# Titel\n\nBel {number-112}.\n"), edition(one_more)).entries

    assert "mentions number-112" in read


def test_what_is_only_for_readers_of_another_language_is_not_read() -> None:
    read = matter(written_page(markdown=TEXT), edition(ADVICE_IN_ENGLISH)).entries

    assert "advice do-not-bite" not in read and "advice rest" in read


def test_signs_of_the_strip_are_read_on_a_page_that_has_it() -> None:
    strip = ("comforts: [rest]", "comforts: [rest]\nemergency_strip: [face-droop]")
    signless = "# Titel\n\nEen zin.\n"

    assert "signs face-droop" in matter(written_page(markdown=signless), edition(strip)).entries
    assert list(matter(written_page(markdown=signless), edition()).entries) == ["emergency number"]
    for name in WITHOUT_STRIP:
        assert name == AID or "signs face-droop" not in matter(written_page(name), edition(strip)).entries


def test_whoever_reviews_the_aid_reads_all_of_it_its_words_and_its_sources() -> None:
    small_edition = edition()
    read = matter(written_page(AID, markdown="# Titel\n"), small_edition).entries

    assert list(small_edition.decision_aid.entries.keys() - read.keys()) == ["services uk-emergency"]
    assert [name for name in read if name.startswith(("words", "source"))] == [
        "words aid",
        "words urgency",
        "source a-source",
        "source b-source",
    ]
    assert read["words aid"] == Passage("back: Terug; all.0: Alles; all.1: Niets", "docs/nl/wording.yml:2")


def test_what_a_card_holds_is_read_as_part_of_it() -> None:
    outside = '# Titel\n\n!!! emergency "Bel nu."\n\n    Een zin.\n\nNog een.\n'
    inside = outside.replace("\nNog", "\n    Nog")

    (*_, before), (*_, after) = (matter(written_page(markdown=text), edition()).sentences for text in (outside, inside))

    assert (before.words, before.mark == after.mark) == (after.words, False)


def test_list_of_sources_says_all_of_them_and_a_page_those_that_it_cites() -> None:
    def cited(name: str, text: str) -> list[str]:
        entries = matter(written_page(name, markdown=text), edition()).entries
        return [entry for entry in entries if entry.startswith("source")]

    assert cited(SOURCES, "# Titel\n") == ["source a-source", "source b-source"]
    assert cited("types", "# Titel\n\nZin.[^b-source] Zin.[^unknown]\n") == ["source b-source"]


@pytest.mark.parametrize(
    ("change", "number", "line"),
    [
        (('number: "112", needed_for: [emergency]}\n  uk', "needed_for: [emergency]}\n  uk"), "", 3),
        (("name: {nl: Alarmnummer, en: Emergency number}", "name: {en: Emergency number}"), "", 3),
        (("services:\n", 'services:\n  other: {name: {nl: Lijn}, number: "900"}\n'), "112", 5),
        (('en: Emergency number}, number: "112"', 'en: Emergency number},\n    number: "112"'), "112", 5),
    ],
    ids=["without a number", "in another language", "not for emergencies", "on a line of its own"],
)
def test_emergency_number_is_that_of_readers_or_none(change: tuple[str, str], number: str, line: int) -> None:
    read = matter(written_page(), edition(change)).entries["emergency number"]

    assert read == Passage(number, f"docs/services.yml:{line}")


def test_title_and_description_are_read_where_they_stand() -> None:
    page = page_of("---\nslug: x\ndescription: Waarover\ntitle: Titel\n---\n\n# Titel\n", "docs/nl/x.md", "nl", "x")

    assert matter(page, edition()).sentences[:2] == (
        Passage("Titel", "docs/nl/x.md:4"), Passage("Waarover", "docs/nl/x.md:3")
    )  # fmt: skip


def test_page_is_read_as_its_editor_wrote_it() -> None:
    page = replace(written_page(markdown="# Titel\n\nGemaakt.\n"), as_written="# Titel\n\nGeschreven.\n")

    assert matter(page, edition()).sentences[-1].words == "Geschreven."


def test_mark_does_not_count_white_space() -> None:
    assert Passage("a  b\n", "x:1").mark == Passage("a b", "y:2").mark != Passage("ab", "x:1").mark
    assert Passage("a b", "x:1").mark == "c8687a08aa"
