"""Which decision aids can be compared: those that hold together, and of others the first reason why they do not."""

import pytest

from publishing.editorial.yaml_text import Unreadable
from small_aid import Change, small_aid

AID = "decision-tree"


def test_aid_that_leads_to_pages_and_mentions_numbers_can_be_compared() -> None:
    aid = small_aid(
        (AID, "call: [gp]\n", "call: [gp]\n    read: [stress]\n"),
        ("signs", "en: Note the time.", "en: 'Tell {emergency-number} the time.'"),
    )

    assert aid.tree.outcomes["call-today"].read == ("stress",)
    assert aid.register.advice["note-time"]["en"] == "Tell 112 the time."


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("signs", "urgency: self-care", "urgency: none"), "docs/signs.yml:29: 'urgency' of sign 'eyelid' is 'none';"),
        (("signs", "[note-time]", "[time]"), "docs/signs.yml:15: Sign 'crooked' names 'time', which"),
        ((AID, "Call {emergency-number}.", "Call {number}."), "docs/decision-tree.yml:8: {number} is nothing that"),
        ((AID, "signs: [fever]", "signs: [cough]"), "docs/decision-tree.yml:23: Question 'fever' asks for 'cough',"),
        ((AID, "no, leads_to: which", "no, leads_to: what"), "docs/decision-tree.yml:26: Question 'fever' leads to"),
        ((AID, "no, leads_to: which", "no, leads_to: face"), "docs/decision-tree.yml:13: These questions run in a"),
    ],
    ids=["form", "register", "mention", "reference", "loose end", "circle"],
)
def test_aid_that_does_not_hold_together_is_refused_with_the_first_reason(change: Change, says: str) -> None:
    with pytest.raises(Unreadable) as refused:
        small_aid(change)

    assert str(refused.value).startswith(says)
