"""A text says to call no number but ours, and a link dials the number that it shows."""

import pytest

from page_slips import Slip, is_reported, problems_in
from publishing.editorial.plain_texts import own_text_problems
from publishing.editorial.telephone_numbers import NUMBERS, dialling_problem, number_problems
from written import document

OTHERS = {
    "Bel nu 121": "121",
    "bel 911": "911",
    "BEL 113!": "113",
    "Bel dan meteen 113.": "113",
    "Bel nu het noodnummer 119": "119",
    "Bel, als het erger wordt, 121.": "121",
    "Bel nu: 121": "121",
    "Bel\n121": "121",
    "Bel 12": "12",
    "Bel 1122": "1122",
    "Bel 1l2 nu": "1l2",
    "Bel 11O": "11O",
    "Bel 1-1-3": "1-1-3",
    "Bel 1 1 3": "1 1 3",
    "Bel １１３": "１１３",
    "Bel 112 of 113.": "113",
    "Bel 112 of\n113": "113",
    "Bel 0900 1515": "0900 1515",
    "Dan moet je 121 bellen": "121",
    "Je kunt 911 bellen": "911",
    "Call 919": "919",
    "Call 112 now (UK: 998) if:": "998",
    "call the emergency number 911": "911",
    "Dial 911": "911",
    "Ring 9999": "9999",
    "Phone +31 20 123 4567": "+31 20 123 4567",
    "In the UK, call 101": "101",
    "Levensgevaar? 121": "121",
    "Emergency: 911": "911",
    "112 (VK: 998)": "998",
    "Via 113 krijg je hulp": "113",
    "Je krijgt hulp (121)": "121",
    "De dokter is er op 116 117": "116 117",
    "Help is there: 114": "114",
    "Het nummer is 0900-1234567.": "0900-1234567",
    "Een adviseur is er op 020 123 4567.": "020 123 4567",
}

INNOCENT = [
    "In 112 mensen",
    "In 113 mensen, 1 op de 121, 114 keer en 211.000",
    "Bel 112, of 999 in het VK.",
    "Bel 1-1-2",
    "Call 112 now (UK: 999)",
    "Call your GP or the out-of-hours GP service (UK: 111).",
    "Bel binnen 2 weken",
    "Call within 14 days if you took 400 mg",
    "Bel 24 uur per dag",
    "Call on working days from 8 am to 5 pm",
    "In 2024 belde 10 procent",
    "Van de 100 mensen bellen er 3",
    "Bel als je meer dan 300 milligram slikt",
    "Bij 1 op de 100 bel je",
    "400 tot 500 mensen",
    "Bel je huisarts (zie bladzijde 3)",
    "R25.3 van 2019-01-01",
    "5 × 3 = 15",
    "70 procent, 2,5 mg, 1.000 mensen",
    "",
]


@pytest.mark.parametrize(("text", "number"), OTHERS.items())
def test_number_that_is_none_of_ours_is_reported(text: str, number: str) -> None:
    found = list(number_problems(f"Zin vooraf. {text}"))

    assert [(place, problem.split(", which")[0]) for place, problem in found] == [
        (12 + text.index(number), f"The text says to call {number}")
    ]


@pytest.mark.parametrize("text", INNOCENT)
def test_other_figures_are_no_problem(text: str) -> None:
    assert list(number_problems(text)) == []


@pytest.mark.parametrize(
    ("address", "text", "says"),
    [
        ("tel:113", "112", "'tel:113' dials none of our numbers"),
        ("tel:113", "113", "'tel:113' dials none of our numbers"),
        ("tel:een-een-twee", "112", "dials none of our numbers"),
        ("tel:1l2", "112", "dials none of our numbers"),
        ("tel:", "112", "dials none of our numbers"),
        ("tel: 112", "112", "dials none of our numbers"),
        ("tel:1 12", "112", "dials none of our numbers"),
        ("tel:1-1-2", "112", "dials none of our numbers"),
        ("tel:+31112", "112", "dials none of our numbers"),
        ("tel://112", "112", "dials none of our numbers"),
        ("TEL:112", "112", "dials none of our numbers"),
        ("tel:112?x", "112", "dials none of our numbers"),
        ("tel:112\u200b", "112", "dials none of our numbers"),
        ("tel:１１２", "112", "dials none of our numbers"),
        ("tel:112", "999", "shows 999 and dials 112"),
        ("tel:112", "112 of 999", "shows 112 and 999 and dials 112"),
        ("tel:112", "Bel nu", "its text names no number"),
        ("tel:112", "", "its text names no number"),
        ("types.md", "112", "does not dial it"),
        ("callto:112", "112", "does not dial it"),
        ("sms:112", " 112 ", "does not dial it"),
    ],
)
def test_link_that_dials_another_number_than_it_shows_is_reported(address: str, text: str, says: str) -> None:
    assert says in dialling_problem(address, text)


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("text", ["{}", "bel {}", "Bel nu {}!"])
def test_link_that_dials_the_number_that_it_shows_is_no_problem(number: str, text: str) -> None:
    assert dialling_problem(f"tel:{number}", text.format(number)) == ""
    assert problems_in(f"[{text.format(number)}](tel:{number})") == []


@pytest.mark.parametrize(
    "slip",
    [
        Slip("link", "Zin.\nBel [112](tel:113).\n", "'tel:113' dials none of our numbers", 2),
        Slip("text", "Zin.\nBel nu 121.\n", "says to call 121", 2),
        Slip("text over two lines", "Bel nu\n121.\n", "says to call 121", 2),
        Slip("bold digits", "Bel **1**1**3**", "says to call 113"),
        Slip("code", "Bel `113`", "says to call 113"),
        Slip("behind code", "Met `a` of `b`,\nbel `113`", "says to call 113", 2),
        Slip("beside a link", "Bel [112](tel:112)3", "says to call 1123"),
        Slip("heading", "## Bel 113\n\nZin.", "says to call 113"),
        Slip("title of a care card", '!!! emergency "Bel nu 121 als:"\n\n    - x\n', "says to call 121"),
        Slip("care card", '!!! emergency "Bel als:"\n\n    - x\n\n    Bel 121.\n', "says to call 121", 5),
        Slip("list", "- a\n- bel 911\n", "says to call 911", 2),
        Slip("table", "| a | b |\n|---|---|\n| c | bel 911 |\n", "says to call 911", 3),
        Slip("quote", "> Bel 911\n", "says to call 911"),
        Slip("alternative text", "![Bel 911](picture:motor-unit)\n", "says to call 911"),
    ],
    ids=lambda slip: slip.name,
)
def test_number_is_found_wherever_it_stands_on_a_page(slip: Slip) -> None:
    assert is_reported(slip)


def test_number_is_found_in_data() -> None:
    data = document("a: Bel 112\nb:\n  - {nl: Bel nu 113, en: Call 112 now}\n", "docs/x.yml")

    assert [problem.partition(",")[0] for problem in own_text_problems(data)] == [
        "docs/x.yml:3: The text says to call 113"
    ]


def test_mark_of_the_build_is_no_number_whatever_its_digits() -> None:
    page = document('description: 020013716283\nmatches:\n  en: "020013716283"\n', "docs/nl/x.md")
    entry = document('shown:\n  urgencies: "041699527470"\n', "docs/changes.yml")

    assert [problem.partition(",")[0] for problem in (*own_text_problems(page), *own_text_problems(entry))] == [
        "docs/nl/x.md:1: The text says to call 020013716283"
    ]
