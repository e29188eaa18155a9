"""The sections that the decision aid is made of: one way to each."""

from publishing.tree.sections import Section, sections
from publishing.tree.tree_paths import paths
from real_aid import real_aid
from small_tree import small_tree


def choices(section: Section) -> dict[str, str]:
    return {choice.answer.code: choice.section.id for choice in section.choices}


def by_id(found: list[Section]) -> dict[str, Section]:
    return {section.id: section for section in found}


def test_on_screen_every_path_ends_in_a_section_of_its_own() -> None:
    tree = real_aid().tree
    ends = [tuple(given.answer.code for given in section.given) for section in sections(tree) if section.outcome]

    assert sorted(ends) == sorted(tuple(step.answer.code for step in path) for path, _ in paths(tree))


def test_on_screen_outcomes_stand_below_their_question_and_what_is_reached_again_stands_again() -> None:
    on_screen = sections(small_tree())

    assert [(section.number, section.id) for section in on_screen] == [
        (1, "face"),
        (2, "call-112"),
        (3, "call-today"),
        (4, "weak"),
        (5, "call-today-2"),
        (6, "what-fits"),
        (7, "see-gp"),
        (8, "self-care"),
        (9, "see-gp-2"),
    ]
    assert [section.question.id if section.question else "" for section in on_screen[:4]] == ["face", "", "", "weak"]
    assert [section.outcome.id if section.outcome else "" for section in on_screen[3:5]] == ["", "call-today"]


def test_on_screen_answers_lead_to_their_sections_in_the_order_of_the_answers() -> None:
    found = by_id(sections(small_tree()))

    assert list(choices(found["face"]).items()) == [("yes", "call-112"), ("no", "weak"), ("unsure", "call-today")]
    assert list(choices(found["weak"]).items()) == [("yes-or-unsure", "call-today-2"), ("no", "what-fits")]
    assert choices(found["what-fits"]) == {"long": "see-gp", "small": "self-care", "unsure": "see-gp-2"}
    assert choices(found["self-care"]) == {}


def test_on_screen_every_section_knows_the_answers_on_the_way_to_it() -> None:
    found = by_id(sections(small_tree()))

    assert found["face"].given == ()
    assert [(given.section.id, given.answer.code) for given in found["weak"].given] == [("face", "no")]
    assert [(given.section.id, given.answer.code) for given in found["see-gp-2"].given] == [
        ("face", "no"),
        ("weak", "no"),
        ("what-fits", "unsure"),
    ]
