"""The sections that the decision aid is made of: on screen one way to each, on paper each once."""

import pytest

from project import PROJECT
from publishing.editorial.yaml_text import parsed
from publishing.tree.decision_tree import Tree, paths, tree
from publishing.tree.sections import Section, sections, sections_on_paper
from small_tree import small_tree

EIGHT = ("outcomes:\n", """\
      - {code: maybe, text: {nl: Misschien, en: Maybe}, leads_to: call-112}
outcomes:
""")  # fmt: skip
"""A third answer to the second question, which leads back to the first outcome."""


def choices(section: Section) -> dict[str, str]:
    return {choice.answer.code: choice.section.id for choice in section.choices}


@pytest.fixture(scope="module")
def aid() -> Tree:
    return tree(parsed((PROJECT / "docs/decision-tree.yml").read_text("utf-8"), "docs/decision-tree.yml"))


def test_on_screen_every_path_ends_in_a_section_of_its_own(aid: Tree) -> None:
    ends = [tuple(given.answer.code for given in section.given) for section in sections(aid) if section.outcome]

    assert sorted(ends) == sorted(tuple(step.answer.code for step in path) for path, _ in paths(aid))


def test_on_paper_every_question_and_outcome_stands_once_and_every_answer_leads_to_its_own(aid: Tree) -> None:
    on_paper = sections_on_paper(aid)

    assert sorted(section.id for section in on_paper) == sorted([*aid.questions, *aid.outcomes])
    assert [section.number for section in on_paper] == list(range(1, len(on_paper) + 1))
    assert all(choice.section.id == choice.answer.leads_to for section in on_paper for choice in section.choices)


def test_on_screen_outcomes_stand_below_their_question_and_what_is_reached_again_stands_again() -> None:
    on_screen = sections(small_tree(EIGHT))

    assert [(section.number, section.id) for section in on_screen] == [
        (1, "face"),
        (2, "call-112"),
        (3, "call-today"),
        (4, "fever"),
        (5, "call-today-2"),
        (6, "rest"),
        (7, "call-112-2"),
    ]
    assert [section.question.id if section.question else "" for section in on_screen[:4]] == ["face", "", "", "fever"]
    assert [section.outcome.id if section.outcome else "" for section in on_screen[3:5]] == ["", "call-today"]


def test_on_screen_answers_lead_to_their_sections_in_the_order_of_the_answers() -> None:
    face, *_, fever, _, rest, _ = sections(small_tree(EIGHT))

    assert list(choices(face).items()) == [("yes", "call-112"), ("no", "fever"), ("unsure", "call-today")]
    assert list(choices(fever).items()) == [("yes", "call-today-2"), ("no", "rest"), ("maybe", "call-112-2")]
    assert choices(rest) == {}


def test_on_screen_every_section_knows_the_answers_on_the_way_to_it() -> None:
    face, *_, fever, _, rest, _ = sections(small_tree(EIGHT))

    assert face.given == ()
    assert [(given.section.id, given.answer.code) for given in fever.given] == [("face", "no")]
    assert [(given.section.id, given.answer.code) for given in rest.given] == [("face", "no"), ("fever", "no")]


def test_on_paper_sections_stand_in_the_same_order_and_know_no_way_to_them() -> None:
    on_paper = sections_on_paper(small_tree(EIGHT))

    assert [(section.number, section.id) for section in on_paper] == [
        (1, "face"),
        (2, "call-112"),
        (3, "call-today"),
        (4, "fever"),
        (5, "rest"),
    ]
    assert [section.given for section in on_paper] == [()] * 5
    assert [choices(section) for section in on_paper] == [
        {"yes": "call-112", "no": "fever", "unsure": "call-today"},
        {},
        {},
        {"yes": "call-today", "no": "rest", "maybe": "call-112"},
        {},
    ]
    assert [section.question.id for section in on_paper if section.question] == ["face", "fever"]
    assert [section.outcome.id for section in on_paper if section.outcome] == ["call-112", "call-today", "rest"]
