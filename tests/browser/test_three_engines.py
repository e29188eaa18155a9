"""What readers do, in each engine: a journey through the decision aid, and the copy that opens from a folder."""

from pathlib import Path

import pytest

from browser.engines import Engine
from contract import PAGES
from publishing.tree.decision_tree import Outcome
from publishing.tree.tree_paths import Step, path_for
from real_aid import real_aid

TREE = real_aid().tree
AID = PAGES["decision-aid"]
JOURNEYS = [("nl", "face-droop"), ("en", "eyelid-twitch"), ("nl", "over-two-weeks")]
KINDS = [PAGES[name]["en"] for name in ("index", "types", "decision-aid", "for-portals", "search")]


def journey(sign: str) -> tuple[tuple[Step, ...], Outcome]:
    return path_for(TREE, frozenset({sign}))


def follow(engine: Engine, sign: str) -> None:
    """Answer as somebody with one sign does, looking at each step."""
    path, outcome = journey(sign)
    for step in path:
        assert engine.seen(".step", "data-question") == [step.question.id]
        engine.follow(f"[data-answer={step.answer.code}]")
    assert engine.seen(".step", "data-outcome") == [outcome.id]
    assert engine.seen(".step", "data-urgency") == [outcome.urgency]


@pytest.mark.parametrize(("language", "sign"), JOURNEYS)
def test_journey_ends_where_the_tree_says_in_every_engine(
    engine: Engine, server: str, language: str, sign: str
) -> None:
    engine.open(server + AID[language])

    follow(engine, sign)

    assert engine.fetched == []


def test_copy_works_from_a_folder_in_every_engine(engine: Engine, unpacked: Path) -> None:
    """From its first page, by clicking: the aid to its end, the same advice in the other language, and home again."""
    engine.open((unpacked / "index.html").as_uri())
    engine.follow(".lead__ways a")
    assert engine.address == (unpacked / AID["nl"] / "index.html").as_uri()

    follow(engine, "face-droop")
    _, outcome = journey("face-droop")
    engine.follow(".step [data-way=language]")
    assert engine.address.startswith((unpacked / AID["en"] / "index.html").as_uri() + "#")
    assert engine.seen(".step", "data-outcome") == [outcome.id]

    engine.follow(".name-mark")
    assert engine.address == (unpacked / "en/index.html").as_uri()
    engine.follow(".ways__search")
    engine.follow("main .subjects a[href*='#']")
    path, _, place = engine.address.partition("#")
    assert Path(path.removeprefix("file://")).is_relative_to(unpacked)
    assert engine.run("return document.querySelector(':target').id") == place


def test_no_page_of_the_copy_asks_for_anything_in_any_engine(engine: Engine, unpacked: Path) -> None:
    """A page of each kind; that no page fetches anything, tests/site/test_offline_copy.py sees in the markup of all."""
    for address in KINDS:
        engine.open((unpacked / address / "index.html").as_uri())

        assert engine.seen("main", "id") == ["content"], address
        assert engine.fetched == [], address
