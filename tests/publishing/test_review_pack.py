"""What a doctor reads, in which order, and for how long."""

import re
from dataclasses import replace

import pytest

from publishing.editorial.kinds_of_page import ABOUT_THE_SITE
from publishing.editorial.sources import Source
from publishing.reviewing.reading_matter import SIGN, matter
from publishing.reviewing.review_items import Item, Items, LineKind
from publishing.reviewing.review_pack import (
    Part,
    Row,
    changed_since,
    ends_passage,
    first_named,
    listed_sources,
    parts,
)
from publishing.reviewing.sign_offs import Marks, key, marks
from publishing.tree.combination_summary import combination_summary
from publishing.tree.combinations import possible_combinations
from real_aid import real_aid
from reviews import EDITION
from written import written_page

ITEMS = {language: Items(EDITION, language) for language in EDITION.languages}
PARTS = ["emergency", "own", "changed", "signs", "aid", "pages", "other"]
SOURCE = next(iter(EDITION.known_sources.values()))
every_language = pytest.mark.parametrize("language", EDITION.languages)


def pack_parts(items: Items, changed: set[str] | None = None) -> list[Part]:
    return parts(items, changed or set(), {item.code for item in items.all()})


def rows(of: list[Part]) -> list[Row]:
    return [row for part in of for group in part.groups for row in group.rows]


def read(items: Items) -> dict[str, Marks]:
    """Everything, as somebody would have read it."""
    return {key(text): marks(matter(text, items.edition)) for text in items.texts}


@every_language
def test_every_sentence_and_all_that_pages_take_from_data_is_in_the_pack(language: str) -> None:
    items = ITEMS[language]
    held = {item.code: item for row in rows(pack_parts(items)) for item in row.items}

    for text in items.texts:
        taken = items.matters[key(text)].entries
        assert [f"{text.name} {number}" for number, said in enumerate(items.matters[key(text)].sentences, 1)
                if said.words and f"{text.name} {number}" not in held] == []  # fmt: skip
        assert [name for name in taken if name not in held and not name.startswith("source ")] == []


@every_language
def test_sentence_is_given_as_a_reader_reads_it(language: str) -> None:
    left = re.compile(r"\[\^|\bsign:|\bservice:|picture:|\.md\b|\{[a-z-]+\}")
    items = ITEMS[language]
    medical = [item for text in items.texts if text.name != "for-portals" for item in items.sentences(text)]

    assert [item.words for item in medical if left.search(item.words)] == []


@every_language
def test_cited_sentence_names_its_sources(language: str) -> None:
    items = ITEMS[language]
    for text in items.texts:
        sentences = [said for said in items.matters[key(text)].sentences if said.words]
        for said, item in zip(sentences, items.sentences(text), strict=True):
            assert {source.key for source in item.sources} == set(re.findall(r"\[\^([^\]]+)\]", said.words))
            assert (item.form == "sign") == bool(SIGN.match(said.words))


@every_language
def test_parts_are_numbered_in_the_order_of_reading(language: str) -> None:
    found = pack_parts(ITEMS[language])

    assert [(part.number, part.name) for part in found] == list(enumerate(PARTS, 1))
    assert {row.earlier for row in rows(found[:1])} == {0}


@every_language
def test_items_stand_under_where_they_are_and_emergencies_under_who_judges_how_soon(language: str) -> None:
    emergency, *others = pack_parts(ITEMS[language])
    judgement = ITEMS[language].words["review_pack"]["judgement"]

    assert [group.title for group in emergency.groups] == [judgement["own"], judgement["sourced"]]
    for group in [group for part in others for group in part.groups]:
        assert {item.where for row in group.rows for item in row.items} == {group.title}


@every_language
def test_only_pages_about_the_site_and_what_stands_in_several_places_are_answered_together(language: str) -> None:
    texts = {text.title: text.name for text in ITEMS[language].texts}

    for part in pack_parts(ITEMS[language]):
        for group in part.groups:
            together = part.name == "other" or (part.name == "pages" and texts[group.title] in ABOUT_THE_SITE)
            assert group.to_judge is (not together), group.title


@every_language
def test_emergencies_own_judgements_and_changes_come_first_and_take_an_hour_at_most(language: str) -> None:
    found = pack_parts(ITEMS[language])
    emergency, own, changed = found[:3]

    assert [part.name for part in found[:3]] == ["emergency", "own", "changed"]
    assert {row.items[0].urgency for row in rows([emergency])} == {"emergency"}
    assert all(row.items[0].own_judgement for row in rows([own]))
    assert 0 < emergency.minutes + own.minutes + changed.minutes <= 60


@every_language
def test_signs_come_by_urgency_and_in_each_our_own_judgement_first(language: str) -> None:
    found = pack_parts(ITEMS[language])
    levels = {sign.id: sign.level for sign in real_aid().register.signs.values()}
    own = [row.items[0].own_judgement for row in rows(found[:1])]
    others = [levels[row.code.removeprefix("signs ")] for row in rows([part for part in found if part.name == "signs"])]

    assert own == sorted(own, reverse=True)
    assert others == sorted(others, reverse=True)


def test_what_was_judged_in_an_earlier_part_is_not_judged_twice() -> None:
    seen: set[str] = set()
    for row in rows(pack_parts(ITEMS["nl"])):
        codes = {item.code for item in row.items}
        assert bool(row.earlier) == bool(codes & seen)
        seen |= codes


def test_sentences_of_a_text_are_judged_in_passages_up_to_the_one_that_cites_its_source() -> None:
    """Six at most; signs together; headings, and what was judged before, apart."""
    own = f"Dit is {ITEMS['nl'].words['own_advice']}."
    text = f"""\
# Titel

Eén. Twee. Drie. Vier. Vijf. Zes. Zeven. Acht.[^{SOURCE.key}] Negen. {own} Tien.

## Kop

Elf. Twaalf.

- sign:worry
- sign:over-two-weeks
"""
    items = Items(replace(EDITION, pages=[written_page(markdown=text)]), "nl")
    (pages,) = [part for part in pack_parts(items) if part.name == "pages"]
    (page,) = [group for group in pages.groups if group.title == "Titel"]

    assert [[item.words for item in row.items] for row in page.rows] == [
        ["Titel"],
        ["Waar het over gaat"],
        ["Titel"],
        ["Eén.", "Twee.", "Drie.", "Vier.", "Vijf.", "Zes."],
        ["Zeven.", "Acht."],
        ["Negen."],
        [own],
        ["Tien."],
        ["Kop"],
        ["Elf.", "Twaalf."],
        [items.edition.aid.register.signs[sign].text["nl"] for sign in ("worry", "over-two-weeks")],
    ]


@pytest.mark.parametrize(
    ("subject", "sources", "own", "form", "ends"),
    [
        ("sentences", (), False, "", False),
        ("sentences", (), False, "sign", False),
        ("sentences", (SOURCE,), False, "", True),
        ("sentences", (), True, "", True),
        ("sentences", (), False, "heading", True),
        ("signs", (), False, "", True),
    ],
)
def test_passage_ends_behind_a_source_our_own_advice_and_a_heading(
    subject: str, sources: tuple[Source, ...], own: bool, form: LineKind, ends: bool
) -> None:
    assert ends_passage(Item(subject, "x 1", "Titel", "Eén.", sources, "", own_judgement=own, form=form)) == ends


def test_every_source_has_one_number_and_is_explained_where_it_is_cited_first() -> None:
    found = pack_parts(ITEMS["en"])
    numbers = listed_sources(found)
    cited = [
        (source.key, part.number, is_new) for part in found for row in rows([part]) for source, is_new in row.cited
    ]

    assert list(numbers.values()) == list(range(1, len(numbers) + 1))
    assert [key for key, _, is_new in cited if is_new] == list(numbers)
    assert first_named(found) == {key: number for key, number, _ in reversed(cited)}


def test_only_what_changed_since_it_was_read_is_given_as_changed() -> None:
    items = ITEMS["nl"]
    page = EDITION.page("nl", "stress")
    longer = replace(page, as_written=(page.as_written or page.markdown).replace("Piekeren kan", "Piekeren zal"))
    now = Items(replace(EDITION, pages=[longer if one is page else one for one in EDITION.pages]), "nl")

    changed = changed_since(now, read(items))

    (code,) = changed
    (row,) = rows([part for part in pack_parts(now, changed) if part.name == "changed"])
    assert row.code == code
    assert row.items[0].words.startswith("Piekeren zal")


def test_nothing_is_changed_in_what_nobody_has_read() -> None:
    assert changed_since(ITEMS["nl"], {}) == set()
    assert changed_since(ITEMS["nl"], read(ITEMS["nl"])) == set()


def test_every_combination_ends_somewhere() -> None:
    aid = real_aid()

    assert sum(combination_summary(aid).values()) == len(possible_combinations(aid.register))
