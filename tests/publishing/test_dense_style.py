"""A dense style means what the written one does."""

import pytest

from publishing.web.dense_style import dense


@pytest.mark.parametrize(
    ("written", "shorter"),
    [
        ("p > a { margin : 0 auto ; }", "p>a{margin:0 auto}"),
        ("@media (min-width: 40em) { a, b { color: red; } }", "@media (min-width:40em){a,b{color:red}}"),
        ("/* a note */ a { /* another */ color: red }", "a{color:red}"),
        (":root { --paper: #fff; --ink: var(--paper) } a { --paper: 0 }", ":root{--a:#fff;--b:var(--a)}a{--a:0}"),
        ("a { width: calc(1px + var(--gap, var( --line , 2px ))) }", "a{width:calc(1px + var(--a,var(--b,2px)))}"),
        ("@media print { a { --Ink: 1; color: var(--ink) } }", "@media print{a{--a:1;color:var(--b)}}"),
    ],
)
def test_signs_and_names_that_tell_nothing_are_shortened(written: str, shorter: str) -> None:
    assert dense(written) == shorter


@pytest.mark.parametrize(
    "css",
    [
        'a::after{content:" (" attr(href) ")  /* no note */ --ink"}',
        ".step--first a :hover{width:calc(1px + 2px - 3px)}",
        '[title="a  b"]{background:url(data:x;y)}',
        '.card::before{content:"!!" / ""}',
        "@page{margin:14mm}",
        ":lang(nl) a{-webkit-text-size-adjust:auto}",
    ],
)
def test_what_tells_something_stays(css: str) -> None:
    assert dense(css) == css


def test_every_custom_property_keeps_a_name_of_its_own() -> None:
    many = [f"--property-{number}" for number in range(60)]
    style = dense("".join(f"a{{{name}:{name}}}" for name in many))

    assert len(set(style.replace("a{", "").split("}"))) == len(many) + 1
