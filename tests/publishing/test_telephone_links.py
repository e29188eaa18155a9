"""Telephone numbers in a text become links that call them."""

import pytest

from publishing.page.telephone_links import with_telephone_links
from samples import TEXTS

NUMBERS = {"112", "999", "111"}


def link(number: str) -> str:
    return f'<a href="tel:{number}">{number}</a>'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Bel 112.", f"Bel {link('112')}."),
        ("112", link("112")),
        ("Call 112 (UK: 999)", f"Call {link('112')} (UK: {link('999')})"),
        ("112 112", f"{link('112')} {link('112')}"),
        ("Wait 112 or 1112 or 1120 days", f"Wait {link('112')} or 1112 or 1120 days"),
        ("Room B112, 112a", "Room B112, 112a"),
        ("Bel 113", "Bel 113"),
        ("", ""),
        ("<b>112</b> & more", f"&lt;b&gt;{link('112')}&lt;/b&gt; &amp; more"),
    ],
)
def test_number_that_stands_alone_is_a_link_that_calls_it(text: str, html: str) -> None:
    assert with_telephone_links(text, NUMBERS) == html


def test_number_that_begins_like_another_is_not_cut_in_two() -> None:
    assert with_telephone_links("11 or 112", {"11", "112"}) == f"{link('11')} or {link('112')}"


@pytest.mark.parametrize("text", [*TEXTS, "Bel 112"])
def test_without_numbers_a_text_is_what_was_typed(text: str) -> None:
    shown = with_telephone_links(text, set())

    assert shown.unescape() == text
    assert "<" not in shown
