"""Hundreds of changes of a reviewed edition: each shows on exactly the texts that say it; no change of form shows."""

import random
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import pytest

import editions
from building.reading import read_edition
from project import PROJECT
from publishing.edition.written_edition import Edition
from publishing.editorial.written_page import Page, page
from publishing.editorial.yaml_text import KeyPath
from publishing.page.emergency_strip import strip_of
from publishing.page.sign_items import with_words_of_signs
from publishing.reviewing.page_reviews import PageReviews
from publishing.reviewing.sign_offs import key
from written import put

TODAY = date(2026, 12, 1)
FRONT_MATTER = re.compile(r"\A---\n.*?^---\n", re.DOTALL | re.MULTILINE)
IN_TEXT: dict[str, tuple[str, Callable[[re.Match[str]], str]]] = {
    "a number": (r"(?<![\w-])\d+(?![\w-])", lambda found: str(int(found[0]) + 1)),
    "a unit": (r"\b(weken|dagen|uren|minuten|weeks|days|hours|minutes)\b", lambda found: "jaren"),
    "a negation": (r"\b(niet|geen|not|no) ", lambda found: ""),
    "a new negation": (r" (is|zijn|are) ", lambda found: f"{found[0]}niet "),
    "an urgency": (r"(?<=^!!! )(self-care|non-urgent|urgent)(?= )", lambda found: "emergency"),
    "a target": (r"(?<=\]\()[a-z-]+\.md", lambda found: "index.md" if found[0] != "index.md" else "about.md"),
    "a source": (r"(?<=\[\^)[a-z0-9-]+(?=\])", lambda found: "nhs-twitch" if found[0] != "nhs-twitch" else "aao-eye"),
    "a sign": (r"(?<=- sign:)\S+", lambda found: "worry" if found[0] != "worry" else "over-two-weeks"),
    "a word": (r"(?<=[a-z] )[a-z]{5,}(?= [a-z])", lambda found: found[0][::-1] + "x"),
    "a title": (r"(?<=^## )\w+", lambda found: f"{found[0]} x"),
}
ROUNDS = 12
"""So many times about half of the pages are changed together, each in one place."""


@cache
def reviewed_edition() -> Edition:
    return editions.all_signed(read_edition(PROJECT / "docs"), date(2026, 11, 1), date(2028, 11, 1))


def changed_pages(edition: Edition) -> set[str]:
    """The pages and leaflets that say that they have changed."""
    reviews = PageReviews(edition, TODAY)
    return {key(page) for page in edition.reviewed_texts if reviews.review(page).state == "changed"}


@cache
def texts() -> dict[str, tuple[Page, str]]:
    """Every page with its file as it is; the leaflets are not among them, whose texts stand in one file of data."""
    return {key(one): (one, (PROJECT / one.file).read_text("utf-8")) for one in reviewed_edition().pages}


def with_texts(changed: dict[str, str]) -> Edition:
    """The reviewed edition in which these pages have another file."""
    edition = reviewed_edition()
    pages = [
        page(changed[key(one)], one.file, one.language, one.name) if key(one) in changed else one
        for one in edition.pages
    ]
    changed_edition = with_words_of_signs(replace(edition, pages=[one for one in pages if key(one) in changed]))
    new = {key(one): one for one in changed_edition.pages}
    return replace(edition, pages=[new.get(key(one), one) for one in pages])


def changed_text(text: str, chance: random.Random) -> tuple[str, str]:
    """The text with one change of a kind that it allows, and that kind."""
    start = FRONT_MATTER.match(text)
    body = text[start.end() if start else 0 :]
    while True:
        kind = chance.choice(list(IN_TEXT))
        pattern, change = IN_TEXT[kind]
        if places := list(re.finditer(pattern, body, re.MULTILINE)):
            found = chance.choice(places)
            return f"{text[: len(text) - len(body)]}{body[: found.start()]}{change(found)}{body[found.end() :]}", kind


def test_every_change_of_a_text_shows_on_its_page_and_on_no_other() -> None:
    chance, kinds, changes = random.Random(9), set(), 0
    assert changed_pages(reviewed_edition()) == set()
    for _ in range(ROUNDS):
        some = chance.sample(list(texts()), 12)
        changed = {name: changed_text(texts()[name][1], chance) for name in some}

        assert changed_pages(with_texts({name: text for name, (text, _) in changed.items()})) == set(some)
        kinds |= {kind for _, kind in changed.values()}
        changes += len(changed)
    assert (kinds, changes) == (set(IN_TEXT), 144)


Mutation = tuple[str, KeyPath, Any, set[str]]
"""A file of the decision aid or the sources, where in it, what stands there instead, and which pages say so."""


def mutations(chance: random.Random) -> Iterator[Mutation]:
    edition = reviewed_edition()
    signs, tree = edition.decision_aid.signs.data, edition.decision_aid.tree.data
    aid = {"nl/decision-aid", "en/decision-aid"}
    for name in chance.sample(list(signs["signs"]), 16):
        shown = shown_on(name)
        entry = signs["signs"][name]
        other = "emergency" if entry["urgency"] != "emergency" else "urgent"
        yield "signs", ("signs", name, "urgency"), other, aid | shown
        in_dutch = {where for where in aid | shown if where.startswith("nl/")}
        yield "signs", ("signs", name, "text", "nl"), f"{entry['text']['nl']} niet", in_dutch
    for name in chance.sample(list(tree["questions"]), 8):
        answer = len(tree["questions"][name]["answers"]) - 1
        yield "tree", ("questions", name, "answers", answer, "leads_to"), "call-112-signs", aid
    for name in chance.sample(list(tree["outcomes"]), 4):
        yield "tree", ("outcomes", name, "title", "en"), "Wait two years", {"en/decision-aid"}
        other = "emergency" if tree["outcomes"][name]["urgency"] != "emergency" else "urgent"
        yield "tree", ("outcomes", name, "urgency"), other, aid
    every_page = {*texts(), *LEAFLETS}
    yield "services", ("services", "emergency", "number"), "113", every_page
    yield "services", ("services", "gp", "name", "nl"), "Je buurman", {"nl/decision-aid", "nl/leaflet"}
    yield "services", ("services", "gp", "find", "en"), "ask around", {"en/decision-aid", "en/leaflet"}
    yield "services", ("services", "uk-urgent", "number"), "116", {"en/decision-aid", "en/leaflet"}
    yield "services", ("services", "midwife", "find", "nl"), "morgen", {"nl/decision-aid"}
    for name in chance.sample(list(edition.sources.data), 8):
        cites = {key(page) for page in edition.reviewed_texts if f"[^{name}]" in page.markdown}
        cites |= aid if name in edition.aid.sources else set()
        yield "sources", (name, "title"), "Another title", cites | {"nl/sources", "en/sources"}
    leaflet = edition.leaflet.data
    yield "leaflet", ("back", "signs"), leaflet["back"]["signs"][1:], LEAFLETS
    yield "leaflet", ("lead", "sources"), ["aao-eye"], LEAFLETS


LEAFLETS = {"nl/leaflet", "en/leaflet"}


def markdown(page: Page) -> str:
    """What is written of a page, or of a leaflet."""
    return texts()[key(page)][1] if key(page) in texts() else page.markdown


def of_language(language: str) -> list[Page]:
    return [page for page in reviewed_edition().reviewed_texts if page.language == language]


def shown_on(sign: str, *, advice: bool = False) -> set[str]:
    """The pages and leaflets that name a sign, alone, in a group or at their top; with `advice`, not at their top."""
    signs = reviewed_edition().decision_aid.signs.data
    shown = set()
    for text in reviewed_edition().reviewed_texts:
        named = re.findall(r"^ *- sign:(\S+)", markdown(text), re.MULTILINE)
        strip = () if advice else strip_of(text.name, signs["emergency_strip"])
        if sign in {one for name in named for one in signs["groups"].get(name, {"signs": [name]})["signs"]} | {*strip}:
            shown.add(key(text))
    return shown


def with_value(file: str, path: KeyPath, value: Any) -> Edition:
    """The reviewed edition with another value in one of its files."""
    edition = reviewed_edition()
    if file == "sources":
        return replace(edition, sources=put(edition.sources, path, value))
    if file == "leaflet":
        return replace(edition, leaflet=put(edition.leaflet, path, value))
    if file in edition.languages:
        return replace(edition, pictures={**edition.pictures, file: put(edition.pictures[file], path, value)})
    written = edition.decision_aid
    return replace(edition, decision_aid=replace(written, **{file: put(getattr(written, file), path, value)}))


def test_every_change_of_signs_tree_services_and_sources_shows_on_exactly_the_pages_that_say_it() -> None:
    made = list(mutations(random.Random(9)))

    assert len(made) == 63
    for file, path, value, pages in made:
        assert changed_pages(with_value(file, path, value)) == pages, (file, path)


IN_DATA = ("a number", "a unit", "a negation", "a new negation", "a word")
"""The kinds of change that a text in a file of data can have."""


def worded(chance: random.Random) -> Iterator[tuple[str, Mutation]]:
    """Of each kind a change of a text in each file of data that has one, and that kind."""
    edition = reviewed_edition()
    documents = {"signs": edition.decision_aid.signs, "tree": edition.decision_aid.tree, "leaflet": edition.leaflet}
    for file, document in {**documents, **edition.pictures}.items():
        for kind in IN_DATA:
            pattern, change = IN_TEXT[kind]
            found = [
                (path, text, place)
                for path, text in document.values()
                if {path[-1], file} & {*edition.languages}
                for place in re.finditer(pattern, text)
            ]
            for path, text, place in chance.sample(found, min(2, len(found))):
                new = f"{text[: place.start()]}{change(place)}{text[place.end() :]}"
                yield kind, (file, path, new, says(file, path))


def says(file: str, path: KeyPath) -> set[str]:
    """The pages and leaflets that say a text of a file of data; `file` is a language for the words in its pictures."""
    language, name = str(path[-1]), str(path[1])
    if file in reviewed_edition().languages:
        return {
            where for where, (_, text) in texts().items() if where.startswith(file) and f"picture:{path[0]})" in text
        }
    if file == "leaflet":
        return {f"{language}/leaflet"}
    where = {f"{language}/decision-aid"}
    if file == "tree":
        return where
    signs = reviewed_edition().decision_aid.signs.data
    told = {"signs": [name], "advice": [id for id, sign in signs["signs"].items() if name in sign.get("must_say", ())]}
    if path[0] == "groups":
        return where | {key(page) for page in of_language(language) if f"- sign:{name}\n" in f"{markdown(page)}\n"}
    shown = {page for sign in told[str(path[0])] for page in shown_on(sign, advice=path[0] == "advice")}
    return where | {page for page in shown if page.startswith(language)}


def test_every_change_of_words_in_data_and_leaflet_shows_on_exactly_the_texts_that_say_them() -> None:
    made = list(worded(random.Random(9)))

    for kind, (file, path, value, pages) in made:
        assert changed_pages(with_value(file, path, value)) == pages, (kind, file, path)
    assert {(kind, file) for kind, (file, *_) in made} >= {
        (kind, file) for kind in IN_DATA for file in ("signs", "leaflet")
    }
    assert len(made) > 40


@pytest.mark.parametrize(
    ("path", "pages"),
    [
        (("emergency_strip",), ""),
        (("emergency_line",), ""),
        (("diary", "sooner"), "decision-aid"),
        (("aid_sheet", "levels", "now"), "decision-aid"),
    ],
)
def test_words_that_tell_when_to_call_are_read_with_the_pages_that_say_them(path: tuple[str, ...], pages: str) -> None:
    edition = reviewed_edition()
    wording = {**edition.wording, "nl": put(edition.wording["nl"], path, "Bel later")}

    changed = changed_pages(replace(edition, wording=wording))

    assert changed == {key(page) for page in edition.reviewed_texts if page.language == "nl" and pages in page.name}


PLAIN = r"^([A-Z][a-z]+ [a-z]+ )([a-z]{3,})(?= [a-z ,]+\.)"
"""The third word of a line that begins with a plain sentence."""
FORM: dict[str, tuple[str, str]] = {
    "bold": (PLAIN, r"\1**\2**"),
    "emphasis": (PLAIN, r"\1*\2*"),
    "other bullets": (r"^- (?!sign:)", "* "),
    "double spaces": (r"(?<=[a-z]) (?=[a-z])", "  "),
    "lines broken elsewhere": (PLAIN, r"\1\n\2"),
    "more empty lines": (r"\n\n(?=[#A-Z])", "\n\n\n"),
    "another aspect": (r"\{ data-aspect=\w+ \}", ""),
    "a rule of a table": (r"\|---\|", "|:--|"),
}


@pytest.mark.parametrize("kind", FORM)
def test_no_change_of_form_alone_shows_anywhere(kind: str) -> None:
    changed = {name: re.sub(*FORM[kind], text, flags=re.MULTILINE) for name, (_, text) in texts().items()}
    other = {name: text for name, text in changed.items() if text != texts()[name][1]}

    assert other
    assert changed_pages(with_texts(other)) == set()


def test_what_readers_do_not_read_is_no_change() -> None:
    edition = reviewed_edition()
    first = next(iter(edition.sources.data))
    unread: Iterable[tuple[str, KeyPath, Any]] = (
        ("tree", ("version",), "9.9.9"),
        ("signs", ("version",), "9.9.9"),
        ("stories", ("stories",), []),
        ("sources", (first, "checked"), "seen today"),
        ("sources", (first, "seen"), "all of it"),
        ("services", ("mentions", "urgent-service", "nl"), "je huisarts  of de huisartsenpost"),
    )
    for file, path, value in unread:
        assert changed_pages(with_value(file, path, value)) == set(), path


def test_signed_pages_of_a_language_are_those_for_which_somebody_signed() -> None:
    edition = reviewed_edition()
    reviews, pages = (
        PageReviews(edition, TODAY),
        [page.title for page in edition.reviewed_texts if page.language == "en"],
    )

    assert [review.page for review in reviews.signed_pages("en")] == pages
    unsigned = replace(edition, reviews=replace(edition.reviews, data={}))
    assert PageReviews(unsigned, TODAY).signed_pages("en") == []
