"""What a CSS selector can mean at any moment."""

import pytest
import tinycss2

from publishing.web.selectors import NotUnderstood, meaning


def meant(selector: str) -> str:
    return meaning(tinycss2.parse_component_value_list(selector)).selector


def names(selector: str) -> dict[str, set[str]]:
    found = meaning(tinycss2.parse_component_value_list(selector)).names
    return {attribute: set(words) for attribute, words in found.items()}


@pytest.mark.parametrize(
    ("selector", "can_mean"),
    [
        ("a", "a"),
        (" a ", "a"),
        ("*", "*"),
        ("a.b.c#d", "a.b.c#d"),
        (".menu  .here", ".menu .here"),
        (".menu > .here", ".menu>.here"),
        (".menu>.here", ".menu>.here"),
        (".menu/* a note */ .here", ".menu .here"),
        ("a:hover", "a"),
        ("a::before", "a"),
        ("a:not(.b, :is(c > d)):focus::after", "a"),
        (":hover", "*"),
        (":root > :focus .x", "*>* .x"),
        ("li + .here", ".here"),
        ("ul > li ~ li > a", "ul>li>a"),
        ("ul li + li + li", "ul li"),
        ("details[open] > summary", "details>summary"),
        ("[open]", "*"),
        ("[hidden]", "[hidden]"),
        ("[HIDDEN]", "[hidden]"),
        ("[dir=rtl] a", "[dir=rtl] a"),
        ('[ dir = "rtl" ]', '[dir="rtl"]'),
        ('a[href^="tel:"]', "a[href]"),
        ("a[class~=b]", "a[class]"),
        ("[lang|=en]", "[lang]"),
        ("[title='a  b']", "[title]"),
        ("a[href$='.pdf'][rel*=x]", "a[href][rel]"),
    ],
)
def test_a_selector_can_mean_what_lasts_of_it(selector: str, can_mean: str) -> None:
    assert meant(selector) == can_mean


@pytest.mark.parametrize(
    ("selector", "told_apart_by"),
    [
        ("a > b", {}),
        (".x .y.z", {"class": {"x", "y", "z"}}),
        ("#x .y", {"id": {"x"}, "class": {"y"}}),
        ("[dir=rtl] [dir='a b']", {"dir": {"rtl", "a", "b"}}),
        ("[hidden] a[href^=x]", {"hidden": set(), "href": set()}),
        ("[open]:not(.x)", {}),
        (".x + .y", {"class": {"y"}}),
    ],
)
def test_it_tells_elements_apart_by_names(selector: str, told_apart_by: dict[str, set[str]]) -> None:
    assert names(selector) == told_apart_by


@pytest.mark.parametrize(
    "selector",
    ["", "a >", "+ a", ".", ".1", "..a", "a:", "a::", "td:%", "a||b", "svg|a", "&:hover", "[]", "[a=b i]", "[a=1]",
     "[a|b]", "[a!b]", r".\31 st", r"#a\:b", r"[a\:b]", r"a\.b"],
)  # fmt: skip
def test_what_we_do_not_know_is_not_understood(selector: str) -> None:
    with pytest.raises(NotUnderstood):
        meant(selector)
