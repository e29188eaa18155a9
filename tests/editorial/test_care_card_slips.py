"""No care card loses its urgency in silence: what looks like one and is none, or is empty, stops the build."""

import pytest

from page_slips import Slip, is_reported, problems_in
from publishing.page.care_card_checks import cards_of
from publishing.page.care_cards import URGENCIES
from written import written_page

AT_THE_MARGIN = "does not begin with !!! at the margin"
BODY = "\n\n    - een teken[^nhs]\n\n    Bel [112](tel:112).\n"
CARD = '!!! urgent "Bel vandaag als:"' + BODY

MISTYPED = {
    '!!! emergancy "Bel"': "(self-care, non-urgent, urgent, emergency); do you mean 'emergency'?",
    '!!! urgnet "Bel"': "do you mean 'urgent'?",
    '!!! selfcare "Bel"': "do you mean 'self-care'?",
    '!!! self care "Bel"': "do you mean 'self-care'?",
    '!!! self_care "Bel"': "do you mean 'self-care'?",
    '!!! spoed "Bel"': "'spoed' is none of the urgencies",
    '!!! note "Bel"': "'note' is none of the urgencies",
    '!!! danger "Bel"': "'danger' is none of the urgencies",
    '!!! Urgent "Bel"': "'Urgent' is none of the urgencies",
    '!!! EMERGENCY "Bel"': "'EMERGENCY' is none of the urgencies",
    '!!! urgent: "Bel"': "do you mean 'urgent'?",
    '!!! "Bel"': "it names no urgency",
    "!!!": "must begin with three exclamation marks and one space",
    '!!! urgent emergency "Bel"': "it names two urgencies",
    '!!! urgent, emergency "Bel"': "is none of the urgencies",
    '!! urgent "Bel"': "three exclamation marks and one space",
    '!!!! urgent "Bel"': "three exclamation marks and one space",
    '! urgent "Bel"': "three exclamation marks and one space",
    '!urgent "Bel"': "three exclamation marks and one space",
    '!!!urgent "Bel"': "three exclamation marks and one space",
    '!!!  urgent "Bel"': "three exclamation marks and one space",
    '!!!\u00a0urgent "Bel"': "three exclamation marks and one space",
    '！！！ urgent "Bel"': AT_THE_MARGIN,
    '??? urgent "Bel"': AT_THE_MARGIN,
    '???+ urgent "Bel"': AT_THE_MARGIN,
    '::: urgent "Bel"': AT_THE_MARGIN,
    ':::urgent "Bel"': AT_THE_MARGIN,
    'urgent "Bel"': AT_THE_MARGIN,
    '"!!! urgent "Bel"': "no care card",
    '\\!!! urgent "Bel"': AT_THE_MARGIN,
    '**!!! urgent "Bel"**': AT_THE_MARGIN,
    ' !!! urgent "Bel"': AT_THE_MARGIN,
    '    !!! urgent "Bel"': AT_THE_MARGIN,
    '- !!! urgent "Bel"': AT_THE_MARGIN,
    '1. !!! urgent "Bel"': AT_THE_MARGIN,
    '> !!! urgent "Bel"': AT_THE_MARGIN,
    'Let op: !!! urgent "Bel"': "no care card",
    "!!! urgent “Bel”": 'in other quotes than "straight" ones',
    "!!! urgent „Bel”": 'in other quotes than "straight" ones',
    "!!! urgent «Bel»": 'in other quotes than "straight" ones',
    "!!! urgent 'Bel'": 'in other quotes than "straight" ones',
    '!!! urgent "Bel”': 'in other quotes than "straight" ones',
    '!!! urgent "Bel': "the quotes around its title are not closed",
    '!!! urgent Bel"': 'its title does not stand in "straight quotes"',
    "!!! urgent Bel nu": 'its title does not stand in "straight quotes"',
    "!!! urgent": "it has no title",
    '!!! urgent ""': "its title is empty",
    '!!! urgent " "': "its title is empty",
    '!!! urgent ":"': "its title is empty",
    '!!! urgent "Bel "nu" dan"': "use “these” inside it",
    '!!! urgent "Bel" nu': "nothing behind it",
    '!!! urgent"Bel"': "one space stands before its title",
    '!!! urgent inline "Bel"': 'its title does not stand in "straight quotes"',
}

EMPTY = "The care card has no text"
SLIPS = [
    *(Slip(begin, begin + BODY, says) for begin, says in MISTYPED.items()),
    Slip("text not indented", '!!! urgent "Bel"\n\n- een teken\n', EMPTY),
    Slip("text straight below, not indented", '!!! urgent "Bel"\n- een teken\n', EMPTY),
    Slip("text indented by two", '!!! urgent "Bel"\n\n  - een teken\n', EMPTY),
    Slip("text indented by three", '!!! urgent "Bel"\n\n   - een teken\n', EMPTY),
    Slip("text indented by two, named where it stands", '!!! urgent "Bel"\n\n  - teken\n', "indented by 2 spaces", 3),
    Slip("text indented by five", '!!! urgent "Bel"\n\n     - een teken\n', "indented by 5 spaces", 3),
    Slip("text indented by eight", '!!! urgent "Bel"\n\n        - teken\n', "shown as program code", 3),
    Slip("text indented by a tab", '!!! urgent "Bel"\n\n\t- een teken\n', "The line holds a tab", 3),
    Slip("no text", '!!! urgent "Bel"\n', EMPTY),
    Slip("no text before a heading", '!!! urgent "Bel"\n\n## Kop\n\nZin.\n', EMPTY),
    Slip("only a picture", '!!! urgent "Bel"\n\n    ![Spier](picture:motor-unit)\n', EMPTY),
    Slip("last sentence indented by two", f"{CARD}\n  Bel dan.\n", "indented by 2 spaces", 7),
    Slip("second list not indented", f"{CARD}\n- nog een teken\n", "stands below a care card and not in it", 7),
    Slip("sentence straight below", '!!! urgent "Bel"\n\n    - teken\nBel dan.\n', "straight below a care card", 4),
    Slip("card in a card", f'{CARD}\n    !!! emergency "Bel"\n\n        - x\n', AT_THE_MARGIN, 7),
    Slip("card in a list", '- punt\n\n    !!! urgent "Bel"\n\n        - x\n', AT_THE_MARGIN, 3),
    Slip("card in a point of a list", '- punt\n    !!! urgent "Bel"\n', AT_THE_MARGIN, 2),
    Slip("card in code", 'Zin.\n\n    Zin.\n    !!! urgent "Bel"\n', AT_THE_MARGIN, 4),
    Slip("card in a comment", f"<!--\n{CARD}-->\n", "'<!--' is HTML"),
    Slip("card as HTML", '<section class="care-card" data-urgency="urgent">\n', "'<section' is HTML"),
    Slip("card as HTML in a sentence", 'Zin <span class="care-card">nu</span>.', "'<span' is HTML"),
    Slip("urgency as an attribute of a paragraph", "Bel nu.\n{ data-urgency=urgent }\n", "'data-urgency' is not known"),
    Slip("urgency as an attribute of a heading", "## Bel { data-urgency=urgent }\n", "'data-urgency' is not known"),
    Slip("card as a class", "## Bel { .care-card }\n", "The attribute 'class' is not known"),
    Slip("admonition as a class", "Bel nu.\n{ .admonition .urgent }\n", "The attribute 'class' is not known"),
    Slip("card of another site", "> [!WARNING]\n> Bel nu.\n", "'[!WARNING]' is no link"),
    Slip("heading in a card", f"{CARD}\n    ## Kop\n", "taken for a heading of level 2", 7),
]  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_what_looks_like_a_care_card_and_is_none_is_reported(slip: Slip) -> None:
    assert is_reported(slip)


@pytest.mark.parametrize("urgency", URGENCIES)
@pytest.mark.parametrize("above", ["", "Zin.\n", "Zin.\n\n", "- punt\n", "- punt\n\n", "> citaat\n\n", "## Kop\n"])
@pytest.mark.parametrize("body", [BODY, BODY[1:], "\n\n    Bel nu.\n\n## Een kop\n\nZin.", "\n\n    Bel nu.\n\nZin."])
def test_care_card_is_no_problem_wherever_it_stands(urgency: str, above: str, body: str) -> None:
    assert problems_in(f'{above}!!! {urgency} "Bel ‘nu’, of (beter) **meteen** als:"{body}') == []


def test_source_says_which_care_cards_a_page_must_have() -> None:
    text = f'{CARD}\n## Kop\n\nZin.\n\n!!! self-care "Doe dit:"{BODY}\n!!! spoed "Bel"\n\n    !!! urgent "in code"\n'

    assert cards_of(written_page(markdown=text)) == [(12, "urgent"), (22, "self-care")]


def test_care_cards_straight_below_each_other_are_no_problem() -> None:
    assert problems_in(CARD + "\n" + CARD.replace("urgent", "self-care")) == []


@pytest.mark.parametrize("urgency", URGENCIES)
def test_heading_with_the_address_of_a_care_card_is_reported(urgency: str) -> None:
    assert is_reported(Slip("heading", f"## {urgency.capitalize()}\n\nZin.\n", f"address of a care card, #{urgency};"))
    assert problems_in(f"## {urgency} of niet\n\nZin.\n") == []
