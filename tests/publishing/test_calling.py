"""No text lets a reader call later, or not at all."""

import pytest

from publishing.editorial.calling import late_call_problems, late_calls, unsaid_calls


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("nl", "Snel erger? Bel morgen je huisarts.", ["Bel morgen je huisarts"]),
        ("nl", "Bel morgen nog, of morgenochtend.", ["Bel morgen nog"]),
        ("nl", "In uren erger: bel volgende week.", ["bel volgende week"]),
        ("nl", "Bel niet 112, maar wacht.", ["Bel niet 112"]),
        ("nl", "Bel {emergency-number} niet.", ["Bel {emergency-number} niet"]),
        ("nl", "Is het erg, bel dan [112](tel:112) nu niet.", ["bel dan 112 nu niet"]),
        ("nl", "Bel nu 112 nooit zelf.", ["Bel nu 112 nooit zelf"]),
        ("nl", "Bel dan geen 112.", ["Bel dan geen 112"]),
        ("nl", "Bel ook nooit zelf {emergency-number}.", ["Bel ook nooit zelf {emergency-number}"]),
        ("nl", "Bel 112 als het niet overgaat.", []),
        ("nl", "Bel je huisarts niet.", []),
        ("nl", "Is je lip morgen nog doof, bel dan je tandarts.", []),
        ("nl", "Hiervoor hoef je niet te bellen.", []),
        ("nl", "Bel vandaag, wacht niet.", []),
        ("en", "Worse? Call your GP tomorrow.", ["Call your GP tomorrow"]),
        ("en", "Do not call an ambulance.", ["Do not call an ambulance"]),
        ("en", "Call {emergency-number} now not.", ["Call {emergency-number} now not"]),
        ("en", "Do not bother to call 112.", ["Do not bother to call 112"]),
        ("en", "Avoid calling [112](tel:112).", ["Avoid calling 112"]),
        ("en", "Call no 112.", ["Call no 112"]),
        ("en", "Call 112 if it does not stop, or if not sure.", []),
        ("en", "Read how soon to call.", []),
        ("en", "You do not need to call about the others.", []),
        ("en", "You need not call about the others.", []),
        ("en", "Do not call 112 if you have trouble breathing.", ["Do not call 112 if you have trouble breathing"]),
        ("en", "Call the doctor tomorrow if you have weakness.", ["Call the doctor tomorrow if you have weakness"]),
        ("en", "Call [112](tel:112) on Monday.", ["Call 112 on Monday"]),
        ("en", "Call {emergency-number} after a few days.", ["Call {emergency-number} after a few days"]),
        ("en", "Call your GP on Monday.", []),
        ("nl", "Bel 112 niet te snel bij een slappe arm.", ["Bel 112 niet te snel bij een slappe arm"]),
        ("nl", "Bel 112 over een week.", ["Bel 112 over een week"]),
        ("nl", "Bel je huisarts na twee weken.", []),
        ("de", "Rufen Sie morgen an.", []),
    ],
)
def test_a_call_that_is_put_off_is_found(language: str, text: str, found: list[str]) -> None:
    assert list(late_calls(text, language)) == found


def test_it_is_told_with_its_place() -> None:
    assert list(late_call_problems([("docs/a.yml:3", "Bel morgen.")], "nl")) == [
        "docs/a.yml:3: “Bel morgen” lets a reader call later, or not at all; correct it."
    ]


def test_text_that_does_not_tell_to_call_is_known() -> None:
    assert unsaid_calls("Kijk het even aan.", "nl") and unsaid_calls("Watch it for a while.", "en")
    assert not unsaid_calls("Twijfel je? Bel ook dan.", "nl")
    assert not unsaid_calls("Warten Sie.", "de")
