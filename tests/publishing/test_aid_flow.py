"""The decision aid as a flow in words: every sign once, at its level, with whom to call."""

from collections import Counter

import pytest

from publishing.editorial.yaml_text import parsed
from publishing.paper.aid_flow import Level, flow, level_problems, topic_problems
from publishing.tree.signs import LEVELS, URGENCIES
from real_aid import real_aid

AID = real_aid()


def levels(language: str = "en", **headings: str) -> dict[str, Level]:
    return {level.name: level for level in flow(AID, headings, language)}


def test_the_flow_goes_from_the_most_urgent_level_to_the_mildest() -> None:
    urgencies = [URGENCIES.index(level.urgency) for level in levels().values()]

    assert list(levels()) == list(reversed(LEVELS))
    assert urgencies == sorted(urgencies, reverse=True)


@pytest.mark.parametrize("headings", [{}, {"stroke": "Face", "heart": "Heart", "with-heart": "Heart"}])
def test_every_sign_of_the_register_stands_once_at_its_own_level(headings: dict[str, str]) -> None:
    found = Counter(
        (level.name, sign.id) for level in flow(AID, headings, "nl") for topic in level.topics for sign in topic.signs
    )

    assert found == Counter((LEVELS[sign.level], sign.id) for sign in AID.register.signs.values())


def test_signs_stand_under_the_first_heading_that_means_them_and_others_last() -> None:
    topics = levels(**{"chest-pain": "Chest", "heart": "Heart", "breath": "Heart"})["now"].topics

    assert [topic.heading for topic in topics] == ["Chest", "Heart", ""]
    assert [sign.id for sign in topics[0].signs] == ["chest-pain"]
    assert {sign.id for sign in topics[1].signs} == {
        "faint-palpitations", "breathing-swallowing-sudden", "cannot-finish-sentence",
    }  # fmt: skip


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_level_above_self_care_says_first_whom_readers_of_the_language_must_call(language: str) -> None:
    by_name = levels(language)

    for name, level in by_name.items():
        needed = [service for service in AID.services.values() if level.urgency in service.needed_for]
        for_them = [service.id for service in needed if language in service.readers]
        assert sorted(service.id for service in level.calls[: len(for_them)]) == sorted(for_them), name
    assert [service.number for service in by_name["now"].calls] == (["112"] if language == "nl" else ["112", "999"])
    assert not by_name["self-care"].calls


def test_a_level_gives_the_advice_of_its_signs_but_no_comfort() -> None:
    register = AID.register
    for level in levels().values():
        signs = [sign.id for topic in level.topics for sign in topic.signs]
        needed = set(register.must_say(signs)) - register.comforts
        assert [register.advice[name] for name in register.advice if name in needed] == list(level.advice)


def test_a_heading_for_signs_that_there_are_not_is_reported() -> None:
    wording = parsed("aid_sheet:\n  topics:\n    stroke: Face\n    strok: Face\n    eye: Eye\n", "docs/en/wording.yml")
    signs = parsed("signs: {eye: {}}\ngroups: {stroke: {}}\n", "docs/signs.yml")

    assert list(topic_problems([wording], signs)) == [
        "docs/en/wording.yml:4: There is no sign or group 'strok' in docs/signs.yml; correct the name, or remove the "
        "line."
    ]


def test_name_of_a_level_that_puts_off_what_cannot_wait_is_reported() -> None:
    wording = parsed("aid_sheet:\n  levels:\n    today: Call next week\n    appointment: Next week\n", "w.yml")

    assert list(level_problems({"en": wording})) == [
        "w.yml:3: The level 'today' is urgent and says 'next week' in language 'en', as if it could wait; correct it."
    ]


def test_name_of_a_level_that_does_not_say_how_soon_is_reported() -> None:
    wording = parsed("aid_sheet:\n  levels:\n    now: Bel\n    today: Bel vandaag\n    appointment: Bel\n", "w.yml")

    assert list(level_problems({"nl": wording})) == [
        "w.yml:3: This name of a level is for now and does not say so in language 'nl' (“Bel”); correct it."
    ]
