"""The register of signs: what each is, what groups and pairs mean, and what must be said."""

import re

import pytest

from publishing.tree.signs import FOR_WHOM, LEVELS, SOON, URGENCIES, Group, Pair, level_of
from real_aid import real_aid, real_document
from small_tree import small


def test_sign_has_what_the_file_says_of_it() -> None:
    sign = small().aid.register.signs["face-droop"]

    assert (sign.id, sign.text["en"], sign.urgency, sign.soon, sign.for_whom) == (
        "face-droop", "Drooping face", "emergency", "now", "all"
    )  # fmt: skip
    assert (sign.condition["nl"], sign.instead) == ("Niet na de tandarts.", ("numb-lip",))
    assert (sign.must_say, sign.sources, sign.own_judgement) == (("note-the-time",), ("a-source", "b-source"), False)


def test_register_has_what_its_file_says() -> None:
    register = small().aid.register

    assert (register.version, register.comforts, register.emergency_strip) == ("0.1.0", {"rest"}, ())
    assert register.groups == {
        "mild": Group("mild", {"nl": "Iets kleins", "en": "Something small"}, ("eyelid", "numb-lip"))
    }
    assert register.pairs == (Pair(("numb-lip", "weeks"), ""),)


def test_strip_names_signs_in_the_order_of_the_file() -> None:
    strip = ("comforts: [rest]", "comforts: [rest]\nemergency_strip: [face-droop, weaker]")

    assert small(strip).aid.register.emergency_strip == ("face-droop", "weaker")


def test_what_the_file_leaves_out_is_empty() -> None:
    signs = small().aid.register.signs

    assert (signs["weeks"].condition, signs["weeks"].instead, signs["weeks"].must_say) == ({}, (), ())
    assert (signs["numb-lip"].sources, signs["numb-lip"].own_judgement) == ((), True)


def test_names_in_braces_are_filled_in_for_each_language() -> None:
    assert small().aid.register.advice["worse"] == {"nl": "Erger? Bel 112.", "en": "Worse? Call 112 (UK: 999)."}


@pytest.mark.parametrize(
    ("soon", "urgency", "level"),
    [
        ("no-need", "self-care", 0),
        ("two-weeks", "self-care", 0),
        ("appointment", "non-urgent", 1),
        ("few-days", "non-urgent", 2),
        ("today", "urgent", 3),
        ("now", "emergency", 4),
    ],
)
def test_how_soon_gives_the_urgency_and_the_level(soon: str, urgency: str, level: int) -> None:
    assert (SOON[soon][0], level_of(soon)) == (urgency, level)


def test_every_level_and_urgency_belongs_to_something_that_an_editor_may_write() -> None:
    assert {urgency for urgency, _ in SOON.values()} == set(URGENCIES)
    assert [*dict.fromkeys(level for _, level in SOON.values())] == list(LEVELS)


def test_group_means_its_signs_each_once_in_their_order() -> None:
    register = small().aid.register

    assert register.named(["numb-lip", "mild", "weeks"]) == ("numb-lip", "eyelid", "weeks")
    assert (register.words("mild")["en"], register.words("weeks")["en"]) == ("Something small", "For weeks")


def test_advice_for_several_signs_is_said_once_in_the_order_of_the_register() -> None:
    register = small(("must_say: [rest]", "must_say: [rest, note-the-time]")).aid.register

    assert register.must_say(["eyelid", "numb-lip", "face-droop"]) == ("note-the-time", "do-not-bite", "rest")
    assert register.must_say([]) == ()


@pytest.mark.parametrize(
    ("signs", "made"),
    [
        (["weaker", "weeks"], {"weaker", "weeks", "face-droop"}),
        (["weaker", "weeks", "eyelid"], {"weaker", "weeks", "eyelid", "face-droop"}),
        (["weaker"], {"weaker"}),
        ([], set()),
    ],
)
def test_pair_makes_its_sign_for_whoever_has_all_of_it(signs: list[str], made: set[str]) -> None:
    register = small(("{signs: [numb-lip, weeks]}", "{signs: [weaker, weeks], makes: face-droop}")).aid.register

    assert register.with_made(signs) == made


def test_pair_that_cannot_go_together_makes_nothing() -> None:
    assert small().aid.register.with_made(["numb-lip", "weeks"]) == {"numb-lip", "weeks"}


def test_sources_are_those_of_all_signs() -> None:
    assert small().aid.register.sources == {"a-source", "b-source"}
    assert small(("sources: [b-source]\n  numb-lip", "sources: [c-source]\n  numb-lip")).aid.register.sources == {
        "a-source", "b-source", "c-source"
    }  # fmt: skip


def test_real_signs_are_of_every_level_and_for_everybody() -> None:
    signs = real_aid().register.signs.values()

    assert {sign.level for sign in signs} == set(range(len(LEVELS)))
    assert {sign.for_whom for sign in signs} <= set(FOR_WHOM)
    assert all(sign.urgency == SOON[sign.soon][0] for sign in signs)


def test_real_register_writes_no_telephone_number_by_hand() -> None:
    """A number stands in docs/services.yml, and comes here by its name in braces."""
    numbers = {service.number for service in real_aid().services.values()} - {""}

    assert [text for _, text in real_document("signs").texts() if numbers & set(text.split())] == []


def test_comforts_of_the_real_register_never_call_for_anybody() -> None:
    """They are left out where there is no time for them, so they may hold nothing that somebody must do at once."""
    register = real_aid().register
    called = {"112", "999", "call", "gp", "bel", "belt", "huisarts"}
    comforts = register.comforts - {"bites-mostly-harmless"}  # its sign is an emergency, whose outcome says it already

    assert comforts
    for name in comforts:
        assert called.isdisjoint(re.findall(r"\w+", " ".join(register.advice[name].values()).lower())), name
