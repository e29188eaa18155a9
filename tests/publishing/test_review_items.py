"""The things that a doctor judges one by one: in which order, under which name, in which words, by which source."""

import re
from dataclasses import replace

import pytest

from publishing.reviewing.reading_matter import matter
from publishing.reviewing.review_items import SUBJECTS, Item, Items
from reviews import EDITION
from small_tree import Small, small
from written import document, written_page

ONE, OTHER = list(EDITION.known_sources.values())[:2]
OWN_ADVICE = EDITION.wording["nl"].data["own_advice"]
TEXT = f"""\
# Titel

Bel {{emergency-number}} &amp; [lees](stress.md) {{onbekend}}.[^{ONE.key}][^{OTHER.key}][^{ONE.key}]
Dit is {OWN_ADVICE}.

## Kop

- sign:face-droop
- sign:mild
- sign:weaker
- sign:weeks
- service:uk-emergency
- service:gp

![Oog](picture:stress)
"""
PAGE = written_page("types", markdown=TEXT)


@pytest.fixture
def items() -> Items:
    """What is judged of four short pages, a leaflet and the small decision aid, which cites real sources."""
    sources = {"a-source": ONE.key, "b-source": OTHER.key}
    texts = {
        file: re.sub(r"\b[ab]-source\b", lambda found: sources[found[0]], text) for file, text in small().texts.items()
    }
    edition = replace(
        EDITION,
        pages=[
            PAGE,
            written_page("about", title="Over", markdown="# Over\n"),
            written_page("see-a-doctor", title="Dokter", markdown="# Dokter\n\nZin.\n"),
            written_page("decision-aid", title="Hulp", markdown="# Hulp\n"),
            written_page("types", "en", title="Types", markdown="# Types\n"),
        ],
        decision_aid=Small(texts).written,
        leaflet=document("title: {nl: Folder, en: Leaflet}\nback: {services: {gp: {}}}\n"),
    )
    return Items(edition, "nl")


def codes(items: Items, subject: str) -> list[str]:
    return [item.code for item in items.all() if item.subject == subject]


def test_texts_of_the_language_are_read_first_where_most_depends_on_them_and_last_where_they_tell_of_the_site(
    items: Items,
) -> None:
    assert [text.name for text in items.texts] == ["see-a-doctor", "leaflet", "decision-aid", "types", "about"]


def test_signs_come_first_the_most_urgent_and_then_our_own_judgement(items: Items) -> None:
    assert codes(items, "signs") == [
        "signs face-droop", "signs weaker", "signs weeks", "signs numb-lip", "signs eyelid"
    ]  # fmt: skip


def test_the_aid_is_read_from_its_questions_to_its_answers(items: Items) -> None:
    assert codes(items, "aid") == [
        *(f"questions {id}" for id in ("face", "weak", "what-fits")),
        *(f"outcomes {id}" for id in ("call-112", "call-today", "see-gp", "self-care")),
        "first",
        *(f"usual_answers {id}" for id in ("yes", "no", "yes-or-unsure", "unsure")),
        *(f"sooner {id}" for id in ("now", "today", "few-days", "appointment")),
    ]


def test_everything_is_judged_once_in_the_order_of_the_subjects(items: Items) -> None:
    everything = list(items.all())

    assert [item.subject for item in everything] == sorted((item.subject for item in everything), key=SUBJECTS.index)
    assert len({item.code for item in everything}) == len(everything)
    assert codes(items, "other") == [
        "emergency number",
        *(f"advice {id}" for id in ("note-the-time", "worse", "do-not-bite", "rest")),
        *("comforts 0", "groups mild", "pairs 0", "mentions emergency-number", "services emergency", "services gp"),
        *("words aid", "words urgency", "picture stress"),
    ]
    assert codes(items, "sources") == [f"source {key}" for key in sorted([ONE.key, OTHER.key])]


def test_sentence_is_shown_as_a_reader_reads_it_with_its_sources_once(items: Items) -> None:
    sentences = items.sentences(PAGE)

    assert [(item.code, item.words, item.form, item.own_judgement) for item in sentences] == [
        ("types 1", "Titel", "heading", False),
        ("types 2", "Waar het over gaat", "", False),
        ("types 3", "Titel", "heading", False),
        ("types 4", "Bel 112 & lees {onbekend}.", "", False),
        ("types 5", f"Dit is {OWN_ADVICE}.", "", True),
        ("types 6", "Kop", "heading", False),
        ("types 7", "Scheef gezicht", "sign", False),
        ("types 8", "Iets kleins", "sign", False),
        ("types 9", "Snel zwakker", "sign", False),
        ("types 10", "Al weken", "sign", False),
        ("types 11", "In the UK 999", "", False),
        ("types 12", "Je huisarts, op de website", "", False),
        ("types 13", "Oog", "", False),
    ]
    assert {(item.where, item.urgency) for item in sentences} == {("Titel", "")}
    assert {item.code: item.sources for item in sentences if item.sources} == {"types 4": (ONE, OTHER)}
    assert [item.mark for item in sentences] == [one.mark for one in matter(PAGE, items.edition).sentences]


def test_sign_outcome_and_source_are_shown_with_how_urgent_they_are_and_what_they_rest_on(items: Items) -> None:
    words = EDITION.wording["nl"].data
    marks = {
        name: passage.mark for text in items.texts for name, passage in matter(text, items.edition).entries.items()
    }
    levels = words["aid_sheet"]["levels"]

    assert items.entries["signs face-droop"] == Item(
        "signs", "signs face-droop", f"{words['urgency']['emergency']}: {levels['now'].rstrip(':')}",
        "Scheef gezicht. Niet na de tandarts. Onthoud de tijd.", (ONE, OTHER), marks["signs face-droop"], "emergency",
    )  # fmt: skip
    assert items.entries["signs numb-lip"].own_judgement and not items.entries["signs eyelid"].own_judgement
    assert items.entries["outcomes see-gp"] == Item(
        "aid", "outcomes see-gp", words["review_pack"]["kinds"]["outcomes"],
        "Maak een afspraak. Je huisarts, op de website. Deze week. Hoelang al", (ONE,), marks["outcomes see-gp"],
        "non-urgent",
    )  # fmt: skip
    source = items.entries[f"source {ONE.key}"]
    assert (source.subject, source.where, source.sources) == ("sources", ONE.publisher, (ONE,))
    assert items.entries["usual_answers yes"].where == words["review_pack"]["kinds"]["usual-answers"]
    assert items.entries["emergency number"].where == words["review_pack"]["kinds"]["emergency"]
    assert items.entries["advice worse"] == Item(
        "other", "advice worse", words["review_pack"]["kinds"]["advice"], "Erger? Bel 112.", (), marks["advice worse"]
    )


def test_items_are_in_the_language_of_their_reader(items: Items) -> None:
    page = written_page("types", "en", title="Types", markdown="# Types\n\n- service:gp\n- sign:face-droop\n")
    english = Items(replace(items.edition, pages=[page]), "en")

    assert [item.words for item in english.sentences(page)][-2:] == ["Your GP, on the website", "Drooping face"]
    assert english.entries["signs face-droop"].where == "Emergency: Call now"


def test_entries_begin_with_the_aid_and_the_signs(items: Items) -> None:
    first = [*codes(items, "aid"), *codes(items, "signs")]

    assert list(items.entries)[: len(first)] == first


def test_kind_for_which_the_language_has_no_word_is_called_by_its_name(items: Items) -> None:
    wording = EDITION.wording["nl"]
    silent = replace(wording, data={**wording.data, "review_pack": {**wording.data["review_pack"], "kinds": {}}})
    edition = replace(items.edition, wording={**EDITION.wording, "nl": silent})

    assert Items(edition, "nl").entries["comforts 0"].where == "comforts"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_kind_of_entry_of_ours_has_a_word(language: str) -> None:
    kinds = {name.partition(" ")[0].replace("_", "-") for name in Items(EDITION, language).entries}

    assert kinds - {"source", "signs"} <= EDITION.wording[language].data["review_pack"]["kinds"].keys()


def test_whoever_reviews_a_text_signs_for_its_sentences_and_for_what_it_takes_from_data(items: Items) -> None:
    signed = [item.code for item in items.of_text(PAGE)]

    assert signed == [f"types {number}" for number in range(1, 14)] + list(matter(PAGE, items.edition).entries)
    assert "signs weaker" in signed and "services uk-emergency" not in signed
