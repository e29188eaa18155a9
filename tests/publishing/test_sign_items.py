"""Signs that a page names by their id: their words come into the page, and what is named wrong is reported."""

from dataclasses import replace

import pytest

from publishing.editorial.written_page import Page
from publishing.page.sign_items import has_own_judgement, sign_item_problems, signs_named, with_signs
from publishing.tree.signs import Register
from small_tree import small
from written import written_page

FIRST_LINE = 12
"""The line of the first line of Markdown in a page made by written_page, behind its front matter."""
SHARED = {"eyelid": ("a-source", "b-source"), "numb-lip": ("d-source",)}
"""The signs of one group, and what supports them."""


@pytest.fixture
def register() -> Register:
    return small().aid.register


def page(*lines: str, language: str = "en") -> Page:
    return written_page(language=language, markdown="\n".join(lines))


def text(page: Page) -> str:
    """The Markdown, without the empty line behind the front matter."""
    return page.markdown.removeprefix("\n")


def filled(page: Page) -> Page:
    aid = small().aid
    return with_signs(page, aid.register, aid.mentions, {"112", "999"})


def problems(*lines: str) -> list[tuple[int, str]]:
    """The problems of a page, each with the number of the line after the first one."""
    found = sign_item_problems(filled(page(*lines)), small().aid.register)
    return [(line - FIRST_LINE, problem) for line, problem in found]


def card(urgency: str, *points: str) -> list[str]:
    return [f'!!! {urgency} "Call if:"', "", *(f"    - {point}" for point in points)]


EMERGENCY, TODAY, LATER, MILD = (
    card("emergency", "sign:face-droop"),
    card("urgent", "sign:weaker"),
    card("non-urgent", "sign:weeks"),
    card("self-care", "sign:eyelid"),
)


# The words.


@pytest.mark.parametrize(
    ("language", "name", "words"),
    [
        ("en", "face-droop", "Drooping face. Not after the dentist.[^a-source][^b-source]"),
        ("nl", "face-droop", "Scheef gezicht. Niet na de tandarts.[^a-source][^b-source]"),
        ("en", "weaker", "Weaker fast[^a-source]"),
        ("en", "numb-lip", "Numb lip"),
        ("en", "mild", "Something small[^b-source]"),
    ],
)
def test_point_that_names_a_sign_has_its_words_condition_and_sources(language: str, name: str, words: str) -> None:
    written = page("# Title", "", f"    - sign:{name}", language=language)
    made = filled(written)

    assert text(made) == f"# Title\n\n    - {words}"
    assert made.as_written == written.markdown


def test_page_shows_no_more_than_two_sources_of_a_sign(register: Register) -> None:
    many = small(("sources: [a-source, b-source]\n  weaker", "sources: [b-source, c-source, a-source]\n  weaker")).aid

    made = with_signs(page("- sign:face-droop"), many.register, {}, ())

    assert made.markdown.endswith("dentist.[^b-source][^c-source]")


def test_every_sign_of_a_group_has_a_source(register: Register) -> None:
    signs = {name: replace(register.signs[name], sources=sources) for name, sources in SHARED.items()}
    made = with_signs(page("- sign:mild"), replace(register, signs=register.signs | signs), {}, ())

    assert made.markdown.endswith("Something small[^a-source][^d-source]")


def test_name_in_braces_becomes_what_is_mentioned_with_numbers_that_call() -> None:
    assert text(filled(page("Call {emergency-number} now."))) == ("Call [112](tel:112) (UK: [999](tel:999)) now.")
    assert text(filled(page("Bel {emergency-number}.", language="nl"))) == "Bel [112](tel:112)."


def test_number_in_a_mention_that_no_service_has_is_no_link(register: Register) -> None:
    made = with_signs(page("Within {time}."), register, {"time": {"nl": "15 minuten", "en": "15 minutes"}}, {"112"})

    assert text(made) == "Within 15 minutes."


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("weaker", "Weaker fast. Worse? Call [112](tel:112) (UK: [999](tel:999))[^a-source]"),
        ("face-droop", "Drooping face. Not after the dentist.[^a-source][^b-source]"),
    ],
)
def test_a_sign_that_is_no_emergency_says_when_it_becomes_one(register: Register, name: str, words: str) -> None:
    aid = small().aid
    advice = {"worse": {"en": "Worse? Call {emergency-number}"}, "rest": {"en": "Rest."}}
    told = {id: replace(sign, must_say=("rest", "worse")) for id, sign in register.signs.items()}
    written = page("# Title", "", f"    - sign:{name}")

    shown = with_signs(written, replace(register, advice=advice, signs=told), aid.mentions, {"112", "999"})

    assert text(shown).splitlines()[-1] == f"    - {words}"


@pytest.mark.parametrize("line", ["    - sign:nobody", "Call {nobody}.", "## Title { data-aspect=Causes }", "sign: x"])
def test_what_is_unknown_stays_as_it_was_typed(line: str) -> None:
    assert text(filled(page(line))) == line


def test_page_keeps_its_lines_and_its_fingerprint() -> None:
    """So whatever is said names the line that was written, and other words for a sign leave no translation behind."""
    written = page("# Title", "", *EMERGENCY, "", "Call {emergency-number}.")
    made = filled(written)

    assert made.markdown.count("\n") == written.markdown.count("\n")
    assert made.fingerprint == written.fingerprint
    assert signs_named(made) == signs_named(written) == [(FIRST_LINE + 4, "face-droop")]


# What is reported.


def test_signs_in_cards_of_their_urgency_are_sound() -> None:
    lines = ["# Title", *(line for one in (EMERGENCY, TODAY, LATER, MILD) for line in ["", *one])]

    assert problems(*lines) == []


def test_group_in_a_card_is_looked_at_by_its_signs() -> None:
    assert problems(*card("self-care", "sign:mild")) == []
    assert [line for line, _ in problems(*card("urgent", "sign:mild"))] == [2, 2]


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        (card("urgent", "sign:face-droop"),
         [(2, "Sign 'face-droop' is emergency in docs/signs.yml and stands here in a care card that is urgent; move it "
              "to another card, or change its urgency there.")]),
        (card("emergency", "sign:face-droop", "sign:eyelid"),
         [(3, "Sign 'eyelid' is self-care in docs/signs.yml and stands here in a care card that is emergency; move it "
              "to another card, or change its urgency there.")]),
        (card("urgent", "sign:weakr"), [(2, "'weakr' is no sign or group of docs/signs.yml; correct its name.")]),
        (["- sign:eyelid"], [(0, "Sign 'eyelid' stands outside a care card; indent it into one.")]),
        (["- sign:weeks", "- sign:eyelid"], [(0, "Sign 'weeks' stands outside a care card; indent it into one."),
                                             (1, "Sign 'eyelid' stands outside a care card; indent it into one.")]),
        (card("urgent", "sign:weaker", "you feel weak"),
         [(3, "A point of this care card names no sign; write - sign: and the id of one.")]),
        (card("self-care", "sign:eyelid", "you feel well"), []),
        (["You have sign:eyelid."],
         [(0, "A sign is named by a point of its own, in a care card: - sign:face-droop.")]),
        (card("urgent", "sign:weaker or more"),
         [(2, "A sign is named by a point of its own, in a care card: - sign:face-droop.")]),
        (card("urgent", "sign: weaker"),
         [(2, "A sign is named by a point of its own, in a care card: - sign:face-droop.")]),
        (card("urgent", "sign:weaker", "sign:weaker"),
         [(3, "'weaker' stands in this care card already, at line 14; keep one of the two.")]),
        ([*card("urgent", "sign:weaker"), "    Call today."],
         [(3, "This line is taken for a part of the sign at line 14; put an empty line above it, and indent it by four "
              "spaces.")]),
        ([*card("urgent", "sign:weaker"), "", "        Call today."],
         [(4, "This line is taken for a part of the sign at line 14; put an empty line above it, and indent it by four "
              "spaces.")]),
        (["This is a good sign: it passes.", "", "One sign:", "", "A design:x"], []),
    ],
)  # fmt: skip
def test_sign_named_wrong_is_reported_at_its_line(lines: list[str], says: list[tuple[int, str]]) -> None:
    assert problems(*lines) == says


def test_card_for_more_than_one_how_soon_is_reported_at_its_first_sign() -> None:
    sooner = ("soon: appointment\n    for", "soon: few-days\n    for")
    other = ("soon: two-weeks\n    for", "soon: appointment\n    for")
    urgency = ("urgency: self-care\n    soon: two-weeks\n    for", "urgency: non-urgent\n    soon: two-weeks\n    for")
    aid = small(urgency, sooner, other)
    lines = page(*card("non-urgent", "sign:weeks", "sign:eyelid"))
    register = aid.aid.register

    found = list(sign_item_problems(with_signs(lines, register, {}, ()), register))

    assert found == [
        (FIRST_LINE + 2, "This care card mixes 'weeks' (few-days) and 'eyelid' (appointment); make two cards, each "
                         "with one how soon.")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("points", "ours"), [(["sign:numb-lip"], True), (["sign:mild"], True), (["sign:eyelid"], False), (["x"], False)]
)
def test_page_says_that_a_level_is_our_own_judgement_when_it_names_such_a_sign(
    register: Register, points: list[str], ours: bool
) -> None:
    assert has_own_judgement(filled(page(*card("self-care", *points))), register) is ours
