"""The sections that the decision aid is made of: on screen one way to each, on paper each once."""

import pytest

from project import PROJECT
from publishing.editorial.yaml_text import parsed
from publishing.tree.decision_tree import Tree, paths, tree
from publishing.tree.sections import sections, sections_on_paper


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
