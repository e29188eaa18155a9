"""Pictures drawn for this site take the place of the images that name them."""

import re
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

import pytest

from project import PROJECT
from publishing.page.markup import fragment
from publishing.page.pictures import with_pictures
from samples import TEXTS

STYLE = (PROJECT / "overrides/assets/pictures.css").read_text("utf-8")
PALETTE = set(re.findall(r"#[0-9a-f]{3,6}\b", STYLE + (PROJECT / "overrides/assets/site.css").read_text("utf-8")))
WORDS = {"nerve": {"cell": "nerve cell"}, "muscle": {"cell": "fibre"}}


def draw(name: str, title: str, words: Mapping[str, Any]) -> str:
    return f'<svg id="{name}" viewBox="0 0 1 1"><title>{escape(title)}</title><text>{words["cell"]}</text></svg>\n'


def drawn(name: str) -> str:
    return draw(name, "A title", WORDS[name])


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<p><img alt="A title" src="picture:nerve"></p><p>More.</p>', drawn("nerve") + "<p>More.</p>"),
        ('<p>\n<img alt="A title" src="picture:nerve" />\n</p> after', drawn("nerve") + " after"),
        ('<p>See <img alt="A title" src="picture:nerve"></p>', f"<p>See {drawn('nerve')}</p>"),
        ('<p><img alt="A title" src="picture:nerve"> here</p>', f"<p>{drawn('nerve')} here</p>"),
        ('<li><img alt="A title" src="picture:nerve"></li>', f"<li>{drawn('nerve')}</li>"),
        (
            '<p><img alt="A title" src="picture:nerve"><img alt="A title" src="picture:muscle"></p>',
            f"<p>{drawn('nerve')}{drawn('muscle')}</p>",
        ),
        ('<p><img src="picture:muscle"></p>', '<svg id="muscle" viewBox="0 0 1 1"><title/><text>fibre</text></svg>\n'),
    ],
)
def test_a_drawing_takes_the_place_of_its_image(html: str, expected: str) -> None:
    assert with_pictures(html, WORDS, draw) == expected


@pytest.mark.parametrize(
    "html",
    ["<p>Words</p>", '<p><img alt="x" src="photo.png" /></p>', "<p>In the text: picture:nerve</p>",
     '<p><img alt="x" src="a/picture:nerve"></p>', '<p><img alt="picture:nerve"></p>'],
)  # fmt: skip
def test_anything_else_stays(html: str) -> None:
    assert with_pictures(html, WORDS, draw) == html


@pytest.mark.parametrize("text", TEXTS)
def test_a_title_comes_out_as_typed(text: str) -> None:
    html = with_pictures(f'<p><img alt="{escape(text)}" src="picture:nerve"></p>', WORDS, draw)

    assert fragment(html).find(".//title").text == text


@pytest.mark.parametrize(
    "template",
    [*(PROJECT / "overrides/pictures").iterdir(), PROJECT / "overrides/partials/picture-parts.html"],
    ids=lambda file: file.stem,
)
def test_a_picture_has_the_colours_of_the_family_alone(template: Path) -> None:
    drawing = template.read_text("utf-8")
    classes = set(re.findall(r"picture-[a-z]+(?=[\" ])", drawing))

    assert set(re.findall(r'\b(?:fill|stroke|colour)="([^{][^"]*)"', drawing)) <= PALETTE
    assert re.findall(r'\b(?:color|stop-color|style)="', drawing) == []
    assert {name for name in classes if f".{name} " not in STYLE and f".{name}," not in STYLE} == set()
