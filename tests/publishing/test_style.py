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
