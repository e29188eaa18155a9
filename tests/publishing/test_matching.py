"""What is the same thing under another name."""

from publishing.tree.matching import same_questions
from small_aid import small_aid

AID = "decision-tree"


def test_question_that_asks_the_same_under_another_name_is_the_same() -> None:
    renamed = [(AID, "first: face", "first: look"), (AID, "  face:", "  look:")]
    other_signs = [(AID, "no, leads_to: fever", "no, leads_to: heat"), (AID, "  fever:\n    text", "  heat:\n    text"),
                   (AID, "signs: [fever]", "signs: [fever, weak]")]  # fmt: skip

    found = same_questions(small_aid(), small_aid(*renamed, *other_signs))

    assert [(was.id, now.id) for was, now in found] == [("face", "look"), ("which", "which")]
