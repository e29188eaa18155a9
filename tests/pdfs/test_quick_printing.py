"""What makes printing quick changes nothing that is printed."""

from contextlib import ExitStack

import pytest
from weasyprint import HTML

from building.known_fonts import only_these
from building.print_fonts import OWN_FONT
from building.printing import OPTIONS
from building.weasyprint_internals import adapted
from building.weasyprint_internals.corrections import full_lines, joined_letters, marked_tags
from building.weasyprint_internals.printed_boxes import describe_annotations

STYLE = """
@page { size: A6; margin: 12mm; @top-left { content: string(head) } }
@page { @bottom-right { content: counter(page); width: 20% } }
@page :first { @top-left { content: none } }
html { font: 11pt Print } h1 { break-before: page; string-set: head content() } aside { columns: 2; column-fill: auto }
table { border-collapse: collapse; width: 100% } td { border: 1pt solid; padding: 1mm } i { font-size: 8pt }
.half { box-sizing: border-box; margin-left: 10%; padding: 2mm; width: 50% } .sum { width: calc(30% + 5mm) }
li::before { content: "(" } li::after { content: ")" } a::after { content: " " target-counter(attr(href), page) }
.spread { letter-spacing: 2pt; text-align: justify }
"""
BODY = """
<h1 id="one">One</h1><p>A calf <b>twitches</b> now and <i>then</i>, as <a href="#two">others do</a>; 37 °C, 112.</p>
<ul><li>Sleep</li><li lang="nl">Rust</li></ul><div class="half">Half of it</div><div class="sum">A sum</div>
<h1 id="two">Two</h1><p class="spread">Rest is often enough, and so is a cup of coffee less than yesterday.</p>
<table><tbody><tr><td>Calf<td>Eyelid<tr><td colspan="2">Both of them</tbody></table>
<aside><p>Left of it.</p><p>Right of it.</p></aside>
<p><input name="name" title="Name"></p>
<img alt="A line" src="data:image/svg+xml,
%3Csvg xmlns='http://www.w3.org/2000/svg' width='20' height='9'%3E%3Ctext y='8'%3EAB%3C/text%3E%3C/svg%3E">
"""


@pytest.mark.parametrize("body", [BODY, BODY.replace("calf", "calf" + " and a thigh" * 90)], ids=["short", "long"])
def test_a_document_is_the_same_to_the_last_byte(body: str) -> None:
    html = (
        f'<!doctype html><html lang="en"><head><title>T</title><style>{STYLE}</style></head><body>{body}</body></html>'
    )
    with ExitStack() as corrected:
        for correction in (full_lines(), marked_tags(), joined_letters()):
            corrected.enter_context(correction)
        slow = printed(html)
    with adapted(html):
        quick = printed(html)

    assert quick == slow


def printed(html: str) -> bytes | None:
    document = HTML(string=html).render(**only_these([OWN_FONT]), **OPTIONS)
    return document.write_pdf(finisher=describe_annotations, uncompressed_pdf=True, **OPTIONS)
