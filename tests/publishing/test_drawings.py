"""Drawings on paper need no page around them."""

from base64 import b64decode

import pytest
from lxml import etree

from publishing.page.markup import fragment
from publishing.paper.drawings import INK, data_address, drawn_for_paper, printed_picture
from samples import TEXTS

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path class="line" stroke="currentColor"/></svg>'


def style_of(css: str) -> str:
    drawing = etree.fromstring(drawn_for_paper(SVG, css))
    style = drawing[0]
    assert etree.QName(style) == "{http://www.w3.org/2000/svg}style"
    return str(style.text)


@pytest.mark.parametrize(
    ("css", "rules"),
    [
        (":root { --line: #123456; color: red } .line { stroke: var(--line); }", ".line{ stroke: #123456; }"),
        (":root{--a:1}:root{--a:2}.line{width:var( --a )}", ".line{width:2}"),
        (".line{width:calc(2 * var(--a))}:root{--a:3px}", ".line{width:calc(2 * 3px)}"),
        (".line{stroke:var(--unknown)}", f".line{{stroke:{INK}}}"),
        (".line{stroke:var(--unknown, #abc)}", ".line{stroke:#abc}"),
        (".line,.other > .line{fill:currentColor}", f".line,.other > .line{{fill:{INK}}}"),
        ("/* A note */ @media print { .line { fill: red } } .line{}", ".line{}"),
    ],
)
def test_a_drawing_has_the_rules_for_light_paper_inside_it(css: str, rules: str) -> None:
    assert style_of(css) == f"{rules} svg{{font-family:Print}}"


def test_a_drawing_keeps_its_names_and_gets_the_ink_of_the_page() -> None:
    drawing = drawn_for_paper(SVG, "")

    assert 'viewBox="0 0 1 1"' in drawing
    assert f'stroke="{INK}"' in drawing


def test_a_drawing_can_be_an_address() -> None:
    kind, _, content = data_address("<svg>é</svg>").partition(",")

    assert kind == "data:image/svg+xml;base64"
    assert b64decode(content).decode() == "<svg>é</svg>"


@pytest.mark.parametrize("text", TEXTS)
def test_the_title_and_the_description_of_a_drawing_are_its_alternative_text(text: str) -> None:
    drawing = fragment("<svg><title> One </title><desc>two</desc><text>three</text></svg>")[0]
    drawing[1].text = text

    image = printed_picture(drawing, "")

    assert str(image.get("src")).startswith("data:image/svg+xml;base64,")
    assert (image.tag, image.get("class"), image.get("alt")) == ("img", "picture", f"One {text}")
