"""Pruning a style: what some page of a kind can come to need stays; the rest goes."""

import pytest

from publishing.page.markup import parsed_page
from publishing.web.style import pruned

PAGES = (
    '<html dir="ltr"><body><ul class="menu"><li>One<li class="here">Two</ul><a href="https://example.org">There</a>',
    '<html dir="ltr"><body><table><tr><td>Three</table><details><summary>Four</summary></details>',
)


def style_of(css: str) -> str:
    return pruned([css], map(parsed_page, PAGES))


@pytest.mark.parametrize(
    "selector",
    [
        ".menu .here",
        "td",
        "a:hover",
        ".menu>:focus",
        "a:not(.here)::after",
        "li:nth-child(2n + 1)",
        "li+.here",
        "table~details>summary",
        "details[open]>summary",
        'a[href^="tel:"]',
        "[dir=ltr] .menu",
        "[dir] .menu",
    ],
)
def test_what_an_element_of_some_page_can_come_to_need_stays(selector: str) -> None:
    assert style_of(f"{selector}{{color:red}}") == f"{selector}{{color:red}}"


@pytest.mark.parametrize(
    "selector",
    [
        "article",
        ".closed",
        "#here",
        "td.here",
        ".here .menu",
        "table li",
        "[dir=rtl] .menu",
        "[hidden]",
        ".closed:hover",
    ],
)
def test_what_no_page_has_goes(selector: str) -> None:
    assert style_of(f"{selector}{{color:red}}") == ""


def test_a_rule_keeps_only_the_selectors_that_are_needed() -> None:
    assert style_of("@media print{td,article{color:red}}") == "@media print{td{color:red}}"


@pytest.mark.parametrize("selector", ["td:%%", '[dir="LTR" i] td', ".\\31 st", "[ dir = ltr ] td"])
def test_a_selector_that_cannot_be_understood_stays(selector: str) -> None:
    assert style_of(f"{selector}{{color:red}}") == f"{selector}{{color:red}}"


def test_a_custom_property_stays_only_while_something_uses_it() -> None:
    css = ":root{--ink:var(--dark);--dark:#000;--paper:#fff}td{color:var(--ink)}article{color:var(--paper)}"

    assert style_of(css) == ":root{--ink:var(--dark);--dark:#000;}td{color:var(--ink)}"


@pytest.mark.parametrize(
    "value",
    ["var(--ink)", "VAR( --ink , red)", "calc(1px + var(--ink))", "var(--paper,var(--ink))", "url(x) var(--ink)"],
)
def test_a_custom_property_is_used_wherever_a_value_refers_to_it(value: str) -> None:
    assert style_of(f":root{{--ink:1}}td{{color:{value}}}") == f":root{{--ink:1}}td{{color:{value}}}"


@pytest.mark.parametrize(
    "unused",
    [
        "--ink:1;",
        "--ink:'a;b{}';",
        "--ink:url(data:x;y);",
        " /* a note */ --ink : {a;b};",
        "--ink:var(--ink2);--ink2:1;",
    ],
)
def test_an_unused_custom_property_goes_whole(unused: str) -> None:
    assert style_of(f"td{{{unused}color:red}}") == "td{color:red}"
    assert style_of(f"td{{color:red;{unused.removesuffix(';')}}}") == "td{color:red;}"


def test_what_uses_a_custom_property_in_a_rule_that_goes_does_not_count() -> None:
    assert style_of("td{--ink:1;color:red}article{color:var(--ink)}") == "td{color:red}"


def test_a_custom_property_that_only_a_page_in_print_uses_stays() -> None:
    css = "td{--ink:1}@page{color:var(--ink)}"

    assert style_of(css) == css


@pytest.mark.parametrize(
    "css",
    ["td{}", "td{ }", "td{--ink:1}", "@media print{td{--ink:1}}", "@media print{@supports (color:red){article{a:b}}}",
     '@charset "utf-8";', "@font-face{font-family:x}", "/* a note */"],
)  # fmt: skip
def test_what_is_left_empty_and_what_no_page_of_ours_uses_goes(css: str) -> None:
    assert style_of(css + "li{color:red}" + css) == "li{color:red}"


@pytest.mark.parametrize(
    "css",
    [
        "@media print{td{color:red}}",
        "@supports (color:red){@media print{td{color:red}}}",
        "@layer base{td{color:red}}",
        "@page{margin:1cm}",
        "@keyframes x{to{--ink:1}}",
        "td{color:red;background:url(data:x;y)}",
        "td,li{color:red}",
    ],
)
def test_a_needed_rule_stays_as_it_was_written(css: str) -> None:
    assert style_of(css) == css


def test_all_pages_of_a_kind_count() -> None:
    assert style_of(".menu{a:b}summary{a:b}.menu td{a:b}") == ".menu{a:b}summary{a:b}"


def test_words_of_a_value_are_compared_in_full() -> None:
    pages = [parsed_page('<html class="a b"><body title="one two"><p title="one">')]

    kept = 'p[title=one]{a:b}body[title="one two"]{a:b}.a.b{a:b}'

    assert pruned([kept + "p[title=two]{a:b}.a.c{a:b}"], pages) == kept
