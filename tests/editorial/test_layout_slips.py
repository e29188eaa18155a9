"""Lists, tables, indents and code are what they look like."""

import pytest

from page_slips import Slip, is_reported, problems_in

NO_POINT = "begins no point of a list here"
SLIPS = [
    Slip("list without an empty line above", "Zin:\n- een\n- twee\n", NO_POINT, 2),
    Slip("numbered list without an empty line above", "Zin:\n1. een\n2. twee\n", NO_POINT, 2),
    Slip("stars without an empty line above", "Zin:\n* een\n* twee\n", NO_POINT, 2),
    Slip("point without a space", "-een\n-twee\n", NO_POINT),
    Slip("point of another program", "• een\n• twee\n", NO_POINT),
    Slip("long dash", "– een\n– twee\n", NO_POINT),
    Slip("number with a bracket", "1) een\n2) twee\n", NO_POINT),
    Slip("point with a hard space", "-\u00a0een\n", NO_POINT),
    Slip("empty point", "- een\n- \n- drie\n", "This point of the list is empty", 2),
    Slip("point indented by two", "- een\n  - twee\n", "indented by 2 spaces; indent it by four or none", 2),
    Slip("number indented by three", "1. een\n   1. twee\n", "indented by 3 spaces; indent it by four or none", 2),
    Slip("point indented by six", "- een\n    - twee\n      - drie\n", "indented by 6 spaces", 3),
    Slip("second paragraph of a point indented by two", "- een\n\n  Zin.\n", "indented by 2 spaces, which means", 3),
    Slip("paragraph indented by one", "Zin.\n\n Zin.\n", "indented by 1 space, which means nothing", 3),
    Slip("paragraph indented by four", "Zin.\n\n    Zin.\n", "would be shown as program code", 3),
    Slip("tab", "Zin.\n\n\tZin.\n", "The line holds a tab", 3),
    Slip("tab in a sentence", "Een\tzin.\n", "The line holds a tab"),
    Slip("rule", "Zin.\n\n---\n\nZin.\n", "draws a rule", 3),
    Slip("rule of stars", "Zin.\n\n* * *\n\nZin.\n", "draws a rule", 3),
    Slip("table without its line", "| a | b |\n| c | d |\n", "is no table"),
    Slip("table with a line too short", "| a | b |\n|---|\n| c | d |\n", "is no table"),
    Slip("table straight below a sentence", "Zin:\n| a | b |\n|---|---|\n| c | d |\n", "is no table", 2),
    Slip("table without rows", "| a | b |\n|---|---|\n", "The table has no rows"),
    Slip("table without rows where the file ends", "| a | b |\n|---|---|", "The table has no rows"),
    Slip("row too short", "| a | b |\n|---|---|\n| c | d |\n| e |\n", "not have 2 cells, as its header has, but 1", 4),
    Slip("row too long", "| a | b |\n|---|---|\n| c | d | e |\n", "not have 2 cells, as its header has, but 3", 3),
    Slip("row without bars", "a | b\n---|---\nc\n", "not have 2 cells, as its header has, but 1", 3),
    Slip("sentence straight below a table", "| a | b |\n|---|---|\n| c | d |\nZin.\n", "but 1", 4),
    Slip("row too long in a card", '!!! urgent "B"\n\n    | a | b |\n    |---|---|\n    | c | d | e |\n', "but 3", 5),
    Slip("column that is aligned", "| a | b |\n|:--|--:|\n| c | d |\n", "A colon in this line would align", 2),
    Slip("cell that is hidden", "| a | b |\n|---|---|\n| c | d { style=display:none } |\n", "'style' is not known", 3),
    Slip("attribute with the name of a line", "## Kop { line=x }\n\nZin.\n", "'line' is not known"),
    Slip("attribute of a mark", "Zin.[^nhs]{ data-source=mayo }\n", "'data-source' is not known"),
    Slip("attribute without a value", "## Kop { onclick }\n", "'onclick' is not known"),
    Slip("address of a link in braces", "Zin.\n[112](tel:112){ href=tel:113 }\n", "dials none of our numbers", 2),
    Slip("address of a link emptied", "Zin.\n[hier](stress.md){ href }\n", "leads nowhere", 2),
    Slip("address of a picture emptied", "Zin.\n\n![Spier](picture:motor-unit){ src }\n", "none of our own", 3),
    Slip("name of a heading emptied", "## Kop { id }\n\nZin.\n", "The anchor in braces is empty"),
    Slip("attribute of a cell", "| a | b |\n|---|---|\n| c | d { .x } |\n", "The attribute 'class' is not known", 3),
]  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_layout_that_is_not_what_it_looks_like_is_reported(slip: Slip) -> None:
    assert is_reported(slip)


def test_code_may_stand_apart_on_the_page_for_portals_only() -> None:
    code = "Zo:\n\n    curl https://SITE/a | jq '.[0]' > b_ # **niet** <tag> [x] {y}\n\n        - nog\n\nZin.\n"

    assert problems_in(code, name="for-portals") == []
    assert len(problems_in(code)) == 1


def test_code_is_looked_at_for_what_is_wrong_in_code_too() -> None:
    code = "Zo:\n\n    curl https://site/a\n\n    # TODO\n\nZin."

    assert [problem.split(": ")[0] for problem in problems_in(code, name="for-portals")] == [
        "docs/nl/for-portals.md:18",
        "docs/nl/for-portals.md:20",
    ]


INNOCENT = [
    "In 112 mensen, 5 × 3 en 5 * 3, 100 mg, 2,5 %, € 5, 1.000, 10^3, ~50.",
    "’s Avonds, 's avonds, foto's, ‘zo’ en “zo” en \"zo\" – of niet …",
    "Café, naïef, één, Ångström, größer, İstanbul, 水, שלום.",
    "👍 en 👩‍⚕️ en ❤️.",
    "2 < 3 en 3 > 2, <3, a -> b, x = y, A & B, Q&A, AT&T; R&D.",
    "snake_case, R25.3, ICD-10, 24/7, en/of, C++, nr. 1, #3 midden in een zin, 10:30:15.",
    "Wat nu?! Let op! Nee… (echt), [^nhs-twitch][^vos-wokke-1996]",
    "Om 8.00 tot 17.00 uur; -5 graden; 3-5 keer.",
    "-5 graden is koud.",
    "2026. Dat was het jaar.",
    "**Vet**, *schuin*, ***beide***, __vet__, _schuin_, `code`, ``co`de``.",
    "`https://SITE/api` en `<iframe>` en `https://portal.example/x` en `a|b`.",
    "\\*ster\\*, \\[haak\\], \\{accolade\\}, \\_streep\\_, a\\|b, C:\\\\x.",
    "Regel met een einde  \nen nog een.",
    "- een\n- twee\n  gaat door\n\nZin.\n\n1. een\n2. twee\n\n    - dieper\n\n    Alinea.\n",
    "* een\n* twee\n\n+ drie\n",
    "> citaat\n> gaat door\n\nZin.",
    "| a | b |\n|---|---|\n| c | d |\n\nZin.",
    "a | b\n--|--\n`c|d` | e\\|f\n",
    "| a | b |\n|---|---|\n| **c** | [d](stress.md)[^nhs] |\n| | |\n",
    "![Een spier](picture:motor-unit)",
    "Zin.\n\n\n\nZin na veel lege regels.\n\n\n",
]


@pytest.mark.parametrize("text", INNOCENT)
def test_ordinary_text_is_no_problem(text: str) -> None:
    assert problems_in(text) == []
