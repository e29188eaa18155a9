"""Links lead to a page beside, a heading on it, a number that we know or the address of a source; pictures are ours."""

import pytest

from page_slips import OTHER, SOURCES, Slip, is_reported, problems_in
from publishing.editorial.picture_checks import unused_pictures
from written import document, written_page

NOWHERE = "leads nowhere; link to the file name of another page, such as types.md"
UNKNOWN = "leads to an address that is in no source"
LINKS = {
    "nergens.md": NOWHERE,
    "Stress.md": NOWHERE,
    "stress": NOWHERE,
    "stress.html": NOWHERE,
    "index.html": NOWHERE,
    "stress.md.md": NOWHERE,
    "str ess.md": NOWHERE,
    "stress%2Emd": NOWHERE,
    "./stress.md": NOWHERE,
    "../en/stress.md": NOWHERE,
    "../nl/stress.md": NOWHERE,
    "en/stress.md": NOWHERE,
    "/stress/": NOWHERE,
    "/": NOWHERE,
    "stress.md?x": NOWHERE,
    "stress.md#": NOWHERE,
    "#": NOWHERE,
    "stress.md#niets": "a heading that does not exist on stress.md",
    "#niets": "a heading that does not exist on types.md",
    "#Titel": "a heading that does not exist on types.md",
    "": "The link 'hier' leads nowhere; write an address",
    " ": "The link 'hier' leads nowhere; write an address",
    "stress.md": "The link 'hier' does not say where it leads",
    'stress.md "Stress"': "The link 'stress.md' has a title",
    "stress.md 'Stress'": "The link 'stress.md' has a title",
    "http://www.nhs.uk/conditions/twitching/": "is not encrypted",
    "https://www.nhs.uk/": UNKNOWN,
    "https://example.org/": UNKNOWN,
    "https://spiertrillen.nl/stress/": UNKNOWN,
    "https://SITE/stress/": UNKNOWN,
    "//example.org/": NOWHERE,
    "HTTPS://example.org/": UNKNOWN,
    "mailto:iemand@example.org": "opens a mail program",
    "javascript:alert(1)": NOWHERE,
    "JaVaScRiPt:alert(1)": NOWHERE,
    "data:text/html,x": NOWHERE,
    "ftp://example.org/": NOWHERE,
    "picture:motor-unit": NOWHERE,
}

NOT_UNDERSTOOD = {
    "[hier]": "'[hier]' is no link",
    "[hier] (stress.md)": "is no link",
    "[hier](stress.md": "is no link",
    "(hier)[stress.md]": "is no link",
    "[hier][stress]": "is no link",
    "[hier][]": "is no link",
    "[[stress]]": "is no link",
    "[[stress.md|hier]]": "is no link",
    "[a [b](stress.md) c](stress.md)": "is no link",
    "<stress.md>": "'<stress.md>' is HTML",
    "<https://www.nhs.uk/>": "is HTML",
    "<iemand@example.org>": "is HTML",
    "<a href='stress.md'>hier</a>": "'<a' is HTML",
    "[](stress.md)": "The link 'stress.md' has no text",
    "[ ](stress.md)": "The link 'stress.md' has no text",
    "[…](stress.md)": "The link 'stress.md' has no text",
    "https://www.nhs.uk/": "an address that nobody can follow",
    "http://www.nhs.uk/": "an address that nobody can follow",
    "www.nhs.uk": "an address that nobody can follow",
    "[hier](stress.md){ onclick=x }": "'onclick' is not known",
    "[hier](stress.md){ target=_blank }": "'target' is not known",
}

OWN = "is none of our own pictures"
PICTURES = {
    "![](picture:motor-unit)": "has no alternative text",
    "![ ](picture:motor-unit)": "has no alternative text",
    "![-](picture:motor-unit)": "has no alternative text",
    "![Hart](picture:heart)": "The picture 'heart' does not exist",
    "![Hart](picture:)": "The picture '' does not exist",
    "![Hart](picture:Motor-unit)": "The picture 'Motor-unit' does not exist",
    "![Hart](Picture:motor-unit)": OWN,
    "![Hart](heart.png)": OWN,
    "![Hart](../assets/heart.svg)": OWN,
    "![Hart]()": OWN,
    "![Hart](data:image/png;base64,AA)": OWN,
    "![Hart](https://example.org/x.png)": "comes from another site",
    "![Hart](//example.org/x.png)": "comes from another site",
    '![Spier](picture:motor-unit "Spier")': "has a title",
    "![Spier](picture:motor-unit){ width=100 }": "'width' is not known",
    "![Spier][motor-unit]": "is no link",
    "![Spier](picture:motor-unit": "is no link",
    "! [Spier](picture:motor-unit)": NOWHERE,
    "Zin ![Spier](picture:motor-unit) zin.": "stands in a text",
    "[![Spier](picture:motor-unit)](stress.md)": "stands in a text",
    "- ![Spier](picture:motor-unit)": "stands in a text",
    "<img src=x>": "'<img' is HTML",
    "![Bel 113](picture:motor-unit)": "which is none of our numbers",
}

SLIPS = [
    *(Slip(address, f"Zin.\nZie [hier]({address}) en verder.\n", says, 2) for address, says in LINKS.items()),
    *(Slip(text, f"Zin.\nZin {text}\n", says, 2) for text, says in NOT_UNDERSTOOD.items()),
    *(Slip(text, f"Zin.\n\n{text}\n", says, 3) for text, says in PICTURES.items()),
    Slip("over two lines", "Zin.\nZie [hier](nee\n.md)\n", "The link 'nee .md' leads nowhere", 2),
    Slip("in a list", "- punt\n- zie\n  [hier](nee.md)\n", NOWHERE, 3),
    Slip("in a table", "| a | b |\n|---|---|\n| a | b |\n| c | [d](nee.md) |\n", NOWHERE, 4),
    Slip("in a care card", '!!! urgent "Bel"\n\n    - a\n    - [b](nee.md)\n', NOWHERE, 4),
    Slip("in the title of a care card", '!!! urgent "[Bel](nee.md)"\n\n    - a\n', NOWHERE),
    Slip("in a heading", "Zin.\n\n## [Kop](nee.md)\n", NOWHERE, 3),
    Slip("in a bold text", "Zin.\n**Vet en\n[hier](nee.md)**\n", NOWHERE, 3),
    Slip("behind code", "Zin `code`.\nEn `code` en [hier](nee.md)\n", NOWHERE, 2),
    Slip("address apart", "Zie [hier][a].\n\n[a]: stress.md\n", "'[a]:' explains a note or an address", 3),
    Slip("note apart", "Zin.\n\n[^nhs]: Zie daar.\n", "'[^nhs]:' explains a note or an address", 3),
]


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_link_or_picture_that_leads_nowhere_is_reported(slip: Slip) -> None:
    assert is_reported(slip)


@pytest.mark.parametrize(
    "address",
    [
        "stress.md",
        "stress.md#een-kop",
        "#titel",
        "types.md",
        SOURCES[0],
        "https://creativecommons.org/licenses/by/4.0/",
    ],
)
def test_link_that_leads_somewhere_is_no_problem(address: str) -> None:
    assert problems_in(f"Zie [dit]({address}), of (beter) [dat **daar**]({address}).\n") == []


def test_picture_that_no_page_of_a_language_shows_is_reported() -> None:
    page = written_page(markdown="# T\n\nZin.\n\n![Spier](picture:motor-unit)\n")
    worded = {
        "nl": document("motor-unit: x\nheart: y\n", "docs/nl/pictures.yml"),
        "en": document("motor-unit: x\n", "docs/en/pictures.yml"),
    }

    assert [problem.partition(" stands")[0] for problem in unused_pictures([page, OTHER], worded)] == [
        "docs/nl/pictures.yml:2: The picture 'heart'",
        "docs/en/pictures.yml:1: The picture 'motor-unit'",
    ]
