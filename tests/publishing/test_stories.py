"""Stories: what they hold, and what an editor is told of one that cannot be true."""

import pytest

from publishing.tree.signs import LEVELS
from real_aid import real_aid
from small_tree import STORIES, small

ANNA, BOB = "acceptable: [now], answers: [yes]", "acceptable: [today], answers: [no, yes-or-unsure]"


def test_story_has_what_the_file_says_of_it() -> None:
    _, bob, *_ = small().aid.stories

    assert (bob.told["nl"], bob.signs, bob.acceptable, bob.answers) == (
        "Bob", ("weaker", "eyelid"), ("today",), ("no", "yes-or-unsure")
    )  # fmt: skip


def test_acceptable_levels_stand_with_the_mildest_first() -> None:
    anna, *_ = small(("acceptable: [now]", "acceptable: [now, self-care, today]")).aid.stories

    assert anna.acceptable == ("self-care", "today", "now")


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ([("{nl: Dee, en: Dee}, signs: [numb-lip]", "{nl: Dee, en: Dee}, signs: [numb-lips]")],
         ["5: Story 4 names 'numb-lips', which is no sign of docs/signs.yml.",
          "1: No story tells of sign 'numb-lip'; write one."]),
        ([("{nl: Dee, en: Dee}, signs: [numb-lip]", "{nl: Dee, en: Dee}, signs: [numb-lip, mild]")],
         ["5: Story 4 names 'mild', which is no sign of docs/signs.yml."]),
        ([("signs: [weaker, eyelid]", "signs: [weaker]")], ["1: No story tells of sign 'eyelid'; write one."]),
        ([(ANNA, ANNA.replace("[now]", "[today]"))],
         ["2: Story 1, by its answers, ends at 'call-112', which is now; acceptable is today.",
          "2: Story 1, by its signs (yes), ends at 'call-112', which is now; acceptable is today."]),
        ([(BOB, BOB.replace("no, yes-or-unsure", "yes"))],
         ["3: Story 2, by its answers, ends at 'call-112', which is now; acceptable is today."]),
        ([("signs: [weaker, eyelid]", "signs: [weaker, eyelid, face-droop]")],
         ["3: Story 2, by its signs (yes), ends at 'call-112', which is now; acceptable is today."]),
        ([(BOB, BOB.replace("yes-or-unsure", "maybe"))],
         ["3: Story 2 gives the answer 'maybe', which is not offered there."]),
        ([(BOB, BOB.replace("no, ", "no, no, small, "))],
         ["3: Story 2 gives the answer 'yes-or-unsure', which is not offered there."]),
        ([(BOB, BOB.replace("no, yes-or-unsure", "no, no"))], ["3: Story 2 stops at question 'what-fits'; answer that "
                                                               "too."]),
    ],
)  # fmt: skip
def test_story_that_cannot_be_true_is_told_at_its_line(changes: list[tuple[str, str]], says: list[str]) -> None:
    found = small(*changes).problems()

    assert [one for one in found if one.startswith(STORIES)] == [f"{STORIES}:{sentence}" for sentence in says]


def test_sign_that_a_pair_makes_counts_in_a_story() -> None:
    pair = ("{signs: [numb-lip, weeks]}", "{signs: [weaker, eyelid], makes: face-droop}")

    assert small(pair).problems() == [
        f"{STORIES}:3: Story 2, by its signs (yes), ends at 'call-112', which is now; acceptable is today."
    ]


def test_real_stories_accept_the_level_of_their_most_urgent_sign_and_none_below_it() -> None:
    register = real_aid().register
    for story in real_aid().stories:
        most = max(register.signs[sign].level for sign in register.with_made(story.signs))
        assert story.acceptable[0] == LEVELS[most], story.told["en"]


def test_unknown_sign_is_told_at_the_line_that_names_it_and_an_untold_one_where_the_stories_begin() -> None:
    written = [
        ("stories:\n", "# Of everybody.\nstories:\n"),
        ("en: Dee}, signs: [numb-lip]", "en: Dee},\n     signs: [numb-lips]"),
    ]

    assert small(*written).problems() == [
        f"{STORIES}:7: Story 4 names 'numb-lips', which is no sign of docs/signs.yml.",
        f"{STORIES}:2: No story tells of sign 'numb-lip'; write one.",
    ]


def test_story_that_ends_elsewhere_than_its_author_says_is_told_at_its_line() -> None:
    right, wrong = (f"{BOB}, ends_at: {outcome}" for outcome in ("call-today", "call-tonight"))

    assert small((BOB, right)).problems() == []
    assert small((BOB, wrong)).problems() == [
        f"{STORIES}:3: Story 2, by its answers, ends at 'call-today', but its author says 'call-tonight'; correct one "
        "of them."
    ]
