"""Two hundred changes of a reviewed edition: each shows on exactly the pages that say it; no change of form shows."""

import random
import re
from collections.abc import Callable, Iterable, Iterator
from copy import deepcopy
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import pytest

import editions
from building.reading import read_edition
from project import PROJECT
from publishing.editorial.written_edition import Edition
from publishing.editorial.written_page import Page, page
from publishing.editorial.yaml_text import Document, Path
from publishing.page.emergency_strip import strip_of
from publishing.page.sign_items import with_words_of_signs
from publishing.reviewing.page_reviews import PageReviews
from publishing.reviewing.sign_offs import key

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
    reviews = PageReviews(edition, TODAY)
    return {key(page) for page in edition.pages if reviews.review(page).state == "changed"}


@cache
def texts() -> dict[str, tuple[Page, str]]:
    """Every page with its file as it is."""
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


Mutation = tuple[str, Path, Any, set[str]]
"""A file of the decision aid or the sources, where in it, what stands there instead, and which pages say so."""


def mutations(chance: random.Random) -> Iterator[Mutation]:
    edition = reviewed_edition()
    signs, tree = edition.decision_aid.signs.data, edition.decision_aid.tree.data
    aid = {"nl/decision-aid", "en/decision-aid"}
    for name in chance.sample(list(signs["signs"]), 16):
        shown = {where for where in texts() if name in named_on(where, signs)}
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
    every_page = set(texts())
    yield "services", ("services", "emergency", "number"), "113", every_page
    yield "services", ("services", "gp", "name", "nl"), "Je buurman", {"nl/decision-aid"}
    yield "services", ("services", "gp", "find", "en"), "ask around", {"en/decision-aid"}
    yield "services", ("services", "uk-urgent", "number"), "116", {"en/decision-aid"}
    for name in chance.sample(list(edition.sources.data), 8):
        cites = {where for where, (page, _) in texts().items() if f"[^{name}]" in page.markdown}
        cites |= aid if name in edition.aid.sources else set()
        yield "sources", (name, "title"), "Another title", cites | {"nl/sources", "en/sources"}


def named_on(where: str, signs: Any) -> set[str]:
    """The signs that a page names, alone or in a group."""
    named = re.findall(r"^ *- sign:(\S+)", texts()[where][1], re.MULTILINE)
    strip = strip_of(where.partition("/")[2], signs["emergency_strip"])
    return {sign for name in named for sign in signs["groups"].get(name, {"signs": [name]})["signs"]} | {*strip}


def with_value(file: str, path: Path, value: Any) -> Edition:
    """The reviewed edition with another value in one of its files."""
    edition = reviewed_edition()
    if file == "sources":
        return replace(edition, sources=put(edition.sources, path, value))
    written = edition.decision_aid
    return replace(edition, decision_aid=replace(written, **{file: put(getattr(written, file), path, value)}))


def put(document: Document, path: Path, value: Any) -> Document:
    data = dict(document.data)
    data[path[0]] = deepcopy(data[path[0]])
    inner = data
    for step in path[:-1]:
        inner = inner[step]
    assert inner[path[-1]] != value
    inner[path[-1]] = value
    return replace(document, data=data)


def test_every_change_of_signs_tree_services_and_sources_shows_on_exactly_the_pages_that_say_it() -> None:
    made = list(mutations(random.Random(9)))

    assert len(made) == 56
    for file, path, value, pages in made:
        assert changed_pages(with_value(file, path, value)) == pages, (file, path)


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
    unread: Iterable[tuple[str, Path, Any]] = (
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
