"""The proofs find nothing in a sound tree, and find whatever makes one unsafe."""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from publishing.tree.combinations import faults
from publishing.tree.decision_tree import UNSURE
from publishing.tree.outcome_advice import to_be_said
from publishing.tree.sections import sections
from publishing.tree.tree_paths import paths, sections_needed, walk
from random_aids import SOON_OF, Aid, answer, outcome, sound_aids

some_trees = settings(max_examples=25)


def level_of(aid: Aid, signs: Sequence[str]) -> int:
    return max((aid.register.signs[sign].level for sign in signs), default=0)


@settings(max_examples=50)
@given(sound_aids())
def test_sound_tree_has_no_problems(aid: Aid) -> None:
    assert aid.problems() == []


@some_trees
@given(sound_aids(), st.data())
def test_answer_led_to_a_milder_outcome_is_found(aid: Aid, data: st.DataObject) -> None:
    serious = [
        (id, one)
        for id, question in aid.tree["questions"].items()
        for one in question["answers"]
        if level_of(aid, one["signs"]) > 0
    ]
    question, spoiled = data.draw(st.sampled_from(serious))
    milder = data.draw(st.integers(0, level_of(aid, spoiled["signs"]) - 1))
    aid.tree["outcomes"]["milder"] = outcome(list(SOON_OF)[milder])
    spoiled["leads_to"] = "milder"

    found = aid.problems()

    assert [
        one for one in found if one.startswith("docs/decision-tree.yml:1: Sign ")
        and f"but answer 'yes' of '{question}' leads it to 'milder'" in one
    ]  # fmt: skip


@some_trees
@given(sound_aids(), st.data())
def test_sign_taken_out_of_its_question_is_found(aid: Aid, data: st.DataObject) -> None:
    """A reader with that sign comes to the last question, and is sent to make an appointment."""
    asked = [
        (one, sign)
        for question in aid.tree["questions"].values()
        for one in question["answers"]
        for sign in one["signs"]
        if level_of(aid, [sign]) > 1
    ]
    spoiled, sign = data.draw(st.sampled_from(asked))
    spoiled["signs"].remove(sign)

    found = aid.problems()

    reported = f"Somebody with '{sign}' ends at 'visit', which is appointment; that is too mild"
    assert [one for one in found if reported in one], found


@some_trees
@given(sound_aids(), st.data())
def test_answer_for_mild_signs_before_those_for_serious_ones_is_found(aid: Aid, data: st.DataObject) -> None:
    mild = data.draw(st.sampled_from([id for id in aid.register.signs if level_of(aid, [id]) == 0]))
    questions = [id for id in aid.tree["questions"] if id != "what-fits"]
    id = data.draw(st.sampled_from(questions))
    serious = [sign for one in aid.tree["questions"][id]["answers"] for sign in one["signs"]]
    serious = [sign for sign in serious if level_of(aid, [sign]) > 0 and can_be(aid, {mild, sign})]
    assume(serious)
    aid.tree["questions"][id]["answers"].insert(0, answer("any", "mild", mild))

    found = aid.problems()

    assert [one for one in found if "Somebody with" in one and f"{id}: any)" in one and "too mild" in one], found


def can_be(aid: Aid, signs: set[str]) -> bool:
    """Whether one person can have these signs, and no other sign comes of them."""
    register = aid.register
    whom = {register.signs[sign].for_whom for sign in signs}
    apart = {"adults", "parent"} <= whom
    return not apart and not any(signs.issuperset(pair.signs) for pair in register.pairs)


@some_trees
@given(sound_aids(), st.data())
def test_advice_taken_out_of_an_outcome_is_found(aid: Aid, data: st.DataObject) -> None:
    tree, register = aid.drawn, aid.register
    needed = [
        (end, advice)
        for path, end in paths(tree)
        for sign in path[-1].answer.signs
        for advice in to_be_said(register.signs[sign], end, register)
    ]
    assume(needed)
    end, advice = data.draw(st.sampled_from(needed))
    silent = replace(end, must_say=tuple(one for one in end.must_say if one != advice))

    found = faults(replace(tree, outcomes={**tree.outcomes, end.id: silent}), register)

    assert {(fault.outcome and fault.outcome.id, fault.what) for fault in found} == {
        (end.id, f"which does not say '{advice}'")
    }


@some_trees
@given(sound_aids(), st.data())
def test_doubt_that_leads_to_self_care_is_found(aid: Aid, data: st.DataObject) -> None:
    id = data.draw(st.sampled_from([id for id in aid.tree["questions"] if id != "what-fits"]))
    answers = [one for one in aid.tree["questions"][id]["answers"] if one["code"] != UNSURE]
    aid.tree["questions"][id]["answers"] = [*answers, answer(UNSURE, "mild")]

    found = aid.problems()

    assert [one for one in found if f"Answer 'unsure' of '{id}' can end at self-care; it must be at least" in one]


@some_trees
@given(sound_aids(), st.data())
def test_story_that_may_not_end_where_it_does_is_found(aid: Aid, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(aid.stories["stories"]) - 1))
    story = aid.stories["stories"][index]
    others = [level for level in SOON_OF if level not in story["acceptable"]]
    story["acceptable"] = [data.draw(st.sampled_from(others))]

    found = aid.problems()

    assert found[0].startswith(f"docs/stories.yml:1: Story {index + 1}, by its answers, ends at")
    assert all(one.endswith(f"acceptable is {story['acceptable'][0]}.") for one in found)


@some_trees
@given(sound_aids())
def test_tree_without_loose_ends_has_as_many_sections_as_are_shown(aid: Aid) -> None:
    assert sections_needed(aid.drawn) == len(sections(aid.drawn))


@some_trees
@given(sound_aids())
def test_every_path_is_walked_to_its_own_end(aid: Aid) -> None:
    for path, end in paths(aid.drawn):
        assert walk(aid.drawn, tuple(step.answer.code for step in path)) == end.id


@some_trees
@given(sound_aids(), st.data())
def test_any_answer_led_anywhere_gives_sentences_and_never_a_traceback(aid: Aid, data: st.DataObject) -> None:
    """Answers that are led astray or taken away, a first question that is none, and stories that no longer fit."""
    spoiled = deepcopy(aid)
    questions = spoiled.tree["questions"]
    anywhere = st.sampled_from([*questions, *spoiled.tree["outcomes"], "nowhere"])
    for _ in range(data.draw(st.integers(1, 3))):
        question = questions[data.draw(st.sampled_from(sorted(questions)))]
        data.draw(st.sampled_from(question["answers"]))["leads_to"] = data.draw(anywhere)
        if len(question["answers"]) > 2 and data.draw(st.booleans()):
            question["answers"].pop()
    spoiled.tree["first"] = data.draw(st.one_of(st.just("q0"), anywhere))

    assert all(one.startswith("docs/") and one.endswith(".") for one in spoiled.problems())
