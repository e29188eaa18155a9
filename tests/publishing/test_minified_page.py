"""The last touch to a page: its style and its policy inside it."""

import pytest

from publishing.page.markup import parsed_page
from publishing.web.minified_page import finished, style_sheets
from publishing.web.security_policy import page_policy, search_policy, style_hash

STYLE = 'a>b{color:red}a::after{content:"é & <"}'
PAGE = """<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<title>A &amp; B – “quoted”</title>
<script type="application/ld+json">{"name": "a > b \\u0026 c"}</script>
<link rel="icon" href="icon.svg">
<link rel="stylesheet" href="../assets/a.css">
<link rel="stylesheet" href="../assets/b.css">
<link rel="next" href="more/">
</head>
<body><p class="x">Some   words.</p><ul><li>one</li></ul>
<pre>&lt;link rel="stylesheet" href="c.css"&gt; &lt;/head&gt;</pre></body>
</html>
"""


def test_a_page_names_the_style_sheets_of_its_head_in_order() -> None:
    assert style_sheets(PAGE) == ["../assets/a.css", "../assets/b.css"]


def test_a_page_without_style_sheets_names_none() -> None:
    assert style_sheets("<!doctype html><html><head><title>x</title></head><body></body></html>") == []


def test_style_and_policy_take_the_place_of_the_style_sheets() -> None:
    html = finished(PAGE, STYLE)
    policy = page_policy([style_hash(STYLE)])
    (head,) = parsed_page(html).iter("head")

    assert f"<style>{STYLE}</style>" in html
    assert [(element.tag, element.get("rel")) for element in head] == [
        ("meta", None), ("title", None), ("script", None), ("link", "icon"), ("meta", None), ("style", None),
        ("link", "next"),
    ]  # fmt: skip
    assert head[4].get("http-equiv") == "Content-Security-Policy"
    assert head[4].get("content") == policy


def test_a_page_without_style_sheets_gets_its_policy_too() -> None:
    html = finished("<!doctype html><html><head><title>x</title></head><body></body></html>", "")

    assert page_policy([style_hash("")]) in html


def test_the_page_that_runs_a_script_gets_the_policy_that_allows_it() -> None:
    searching = PAGE.replace("</ul>", '</ul><script src="../assets/search.js" type="module"></script>')

    assert search_policy([style_hash(STYLE)]) in finished(searching, STYLE)
    assert search_policy([style_hash(STYLE)]) != page_policy([style_hash(STYLE)])


@pytest.mark.parametrize(
    "kept",
    [
        "<!doctype html><html",
        "lang=en",
        "<title>A & B – “quoted”</title>",
        r'{"name": "a > b \u0026 c"}',
        "<p class=x>Some words.</p><ul><li>one</li></ul>",
        '&lt;link rel="stylesheet" href="c.css"> &lt;/head>',
    ],
)
def test_all_else_stays_but_superfluous_bytes(kept: str) -> None:
    assert kept in finished(PAGE, STYLE)
