"""The decision aid of docs/ itself: whom it sends where, and how much it asks of a reader."""

import re

import pytest

from building.reading import read_edition
from project import PROJECT
from publishing.editorial.kinds_of_page import WHEN_TO_CALL
from publishing.page.sign_items import signs_named
from publishing.tree.combinations import faults
from publishing.tree.decision_tree import Outcome, Question
from publishing.tree.how_soon import CANNOT_WAIT
from publishing.tree.signs import LEVELS, URGENCIES
from publishing.tree.stories import Story
from publishing.tree.tree_paths import path_for, walk
from publishing.tree.tree_proofs import tree_problems
from real_aid import real_aid, real_document

MOST_WORDS, MOST_ANSWERS = 90, 7
"""What one question may ask a reader to read, in Dutch; and how many answers it may offer."""

WIDENS = re.compile(
    r"\b(ook (als|bij|met|na)|tel(t|len) ook|also (when|with|after)|counts? too|eerder bij|sooner for)\b"
)
"""Words of a condition that makes more people call, which a question and a group would leave out."""

HOW_SOON = {
    "nl": re.compile(r"112|vandaag|een paar dagen|gewone afspraak"),
    "en": re.compile(r"112|today|a few days|ordinary appointment"),
}


def words(question: Question, language: str = "nl") -> int:
    """How many words a reader sees before an answer can be given."""
    texts = [question.text, *question.lines, *(answer.text for answer in question.answers)]
    texts += [question.help] if question.help else []
    return sum(len(text[language].split()) for text in texts)


def test_nobody_with_up_to_three_signs_is_led_wrong() -> None:
    aid = real_aid()

    assert [(fault.signs, fault.what) for fault in faults(aid.tree, aid.register)] == []


def test_tree_and_stories_have_no_problems() -> None:
    aid = real_aid()

    found = tree_problems(real_document("tree"), real_document("stories"), aid.register, aid.services, ["nl", "en"])

    assert list(found) == []


def test_a_condition_only_narrows_its_sign() -> None:
    conditions = {sign.id: sign.condition for sign in real_aid().register.signs.values()}

    assert [name for name, condition in conditions.items() if any(map(WIDENS.search, condition.values()))] == []


def test_a_condition_that_means_signs_of_another_level_says_how_soon_to_call() -> None:
    signs = real_aid().register.signs
    levels = {id: {signs[other].level for other in sign.instead} - {0, sign.level} for id, sign in signs.items()}

    assert any(levels.values())
    for id in filter(levels.get, signs):
        for language, condition in signs[id].condition.items():
            assert HOW_SOON[language].search(condition), f"{id}: {condition}"


def test_page_on_when_to_call_names_every_sign_for_which_somebody_calls_at_once() -> None:
    edition = read_edition(PROJECT / "docs")
    at_once = {sign.id for sign in edition.aid.register.signs.values() if sign.urgency in CANNOT_WAIT}

    for page in (page for page in edition.pages if page.name == WHEN_TO_CALL):
        named = edition.aid.register.named(name for _, name in signs_named(page))
        assert at_once <= set(named), page.file


def test_every_sign_is_asked_for_or_stands_in_a_care_card() -> None:
    aid = real_aid()
    asked = {sign for question in aid.tree.questions.values() for sign in question.signs}
    cards = {name for page in read_edition(PROJECT / "docs").pages for _, name in signs_named(page)}
    known = [name for name in cards if name in aid.register.signs or name in aid.register.groups]

    assert set(aid.register.signs) - asked - set(aid.register.named(known)) == set()


def test_stories_are_many_and_tell_of_every_sign_outcome_and_level() -> None:
    aid = real_aid()
    ends = {path_for(aid.tree, aid.register.with_made(story.signs))[1].id for story in aid.stories}
    ends |= {walk(aid.tree, story.answers) for story in aid.stories}

    assert len(aid.stories) >= 80
    assert {sign for story in aid.stories for sign in story.signs} == set(aid.register.signs)
    assert ends == set(aid.tree.outcomes)
    assert {level for story in aid.stories for level in story.acceptable} == set(LEVELS)
    assert {outcome.urgency for outcome in aid.tree.outcomes.values()} == set(URGENCIES)


def test_every_answer_that_leads_to_an_outcome_is_given_in_a_story_that_says_where_it_ends() -> None:
    aid = real_aid()
    ends = {
        (question.id, answer.code)
        for question in aid.tree.questions.values()
        for answer in question.answers
        if answer.leads_to in aid.tree.outcomes
    }
    told = {
        (walk(aid.tree, story.answers[:-1]) if story.answers[1:] else aid.tree.first, story.answers[-1])
        for story in aid.stories
        if story.ends_at
    }

    assert ends - told == set()


def test_no_two_stories_are_told_alike() -> None:
    texts = [text for story in real_aid().stories for text in story.told.values()]

    assert len(texts) == len(set(texts))


@pytest.mark.parametrize("question", real_aid().tree.questions.values(), ids=lambda question: question.id)
def test_question_asks_no_more_than_a_reader_can_take_in(question: Question) -> None:
    assert words(question) <= MOST_WORDS
    assert len(question.answers) <= MOST_ANSWERS


def test_eyelid_alone_takes_at_most_six_screens_and_350_words() -> None:
    path, outcome = path_for(real_aid().tree, frozenset({"eyelid-twitch"}))

    assert outcome.id == "self-care-eyelid"
    assert len(path) + 1 <= 6
    assert sum(words(step.question) for step in path) <= 350


def test_stroke_is_asked_for_first_and_takes_one_answer() -> None:
    path, outcome = path_for(real_aid().tree, frozenset({"face-droop"}))

    assert (len(path), path[0].question.id, outcome.level_name) == (1, real_aid().tree.first, "now")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_outcome_above_self_care_names_a_number_or_how_to_find_it(language: str) -> None:
    aid = real_aid()
    for outcome in aid.tree.outcomes.values():
        calls = aid.calls(outcome, language)
        assert calls or outcome.urgency == "self-care", outcome.id
        assert all(service.number or service.find[language] for service in calls), outcome.id


def test_emergency_numbers_are_those_of_the_readers() -> None:
    aid = real_aid()
    called = {
        language: {service.number for outcome in aid.tree.outcomes.values() if outcome.urgency == "emergency"
                   for service in aid.calls(outcome, language)}
        for language in ("nl", "en")
    }  # fmt: skip

    assert called == {"nl": {"112"}, "en": {"112", "999"}}
    assert aid.emergency_number("nl") == aid.emergency_number("en") == "112"


# These stories must always end so.


def story(*telling: str) -> Story:
    """The one story in whose English telling all of these words stand."""
    (found,) = (one for one in real_aid().stories if all(words in one.told["en"] for words in telling))
    return found


def ends(one: Story) -> list[Outcome]:
    """Where somebody ends by answers given by hand, and by signs."""
    aid = real_aid()
    _, by_signs = path_for(aid.tree, aid.register.with_made(one.signs))
    return [aid.tree.outcomes[walk(aid.tree, one.answers)], by_signs]


@pytest.mark.parametrize(
    "telling",
    [
        ("For a week I have slept upright", "cannot get enough air"),
        ("came off clonazepam", "my heart is racing"),
        ("Within three days my hands have become so clumsy",),
        ("spinning class", "my wee is brown"),
        ("I have diabetes", "woken up shaking and drenched"),
        ("I am on clozapine", "my knees have kept giving"),
    ],
    ids=lambda telling: telling[0],
)
def test_story_that_must_be_called_about_today(telling: tuple[str, ...]) -> None:
    assert {outcome.level_name for outcome in ends(story(*telling))} == {"today"}


def test_story_of_low_sugar_is_told_to_take_sugar_first() -> None:
    for outcome in ends(story("I have diabetes", "woken up shaking and drenched")):
        assert outcome.title["en"].startswith("Take sugar now")
        assert outcome.when["en"].startswith("Sugar first")
        assert outcome.must_say[0] == "sugar-first"


@pytest.mark.parametrize(
    "telling",
    [
        ("My hand has trembled a bit for ten years", "omeprazole"),
        ("My foot knotted up with cramp in bed last night",),
        ("My daughter is seven and has kept blinking hard for five weeks",),
        ("Two weeks ago I had one of my panics",),
    ],
    ids=lambda telling: telling[0],
)
def test_story_that_nobody_need_call_about_today(telling: tuple[str, ...]) -> None:
    assert all(LEVELS.index(outcome.level_name) < LEVELS.index("today") for outcome in ends(story(*telling)))


@pytest.mark.parametrize(
    "telling",
    [
        ("one kick of my leg woke me just as I drifted off",),
        ("I ran ten kilometres yesterday, and now both calves are fluttering",),
    ],
    ids=lambda telling: telling[0],
)
def test_story_that_one_can_look_after_oneself(telling: tuple[str, ...]) -> None:
    assert {outcome.level_name for outcome in ends(story(*telling))} == {"self-care"}
