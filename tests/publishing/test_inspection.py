"""What the inspection says of a page that must not be published."""

from pathlib import Path

import pytest

from publishing.web.inspection import (
    MOST_BYTES,
    MOST_BYTES_OF_A_SEARCH,
    card_faults,
    dialling_faults,
    display_faults,
    hiding_faults,
    number_faults,
    page_faults,
    reader_faults,
    review_faults,
    search_size_faults,
    size_faults,
)
from publishing.web.security_policy import page_policy, style_hash

STYLE = "p{color:red}"
GOOD = (
    f'<!doctype html><meta http-equiv=Content-Security-Policy content="{page_policy([style_hash(STYLE)])}">'
    f"<style>{STYLE}</style><main><p data-review=pending>No doctor has reviewed this text yet.</p></main>"
)


def test_good_page_has_no_fault() -> None:
    assert page_faults("en/types/index.html", GOOD) == []


@pytest.mark.parametrize("html", ["", " \n", "<!-- nothing -->", "<!doctype html>"])
def test_page_that_is_empty_is_reported_in_one_sentence(html: str) -> None:
    assert page_faults("en/types/index.html", html) == [
        "en/types/index.html: The page is empty; look what has become of it on the way."
    ]
    assert len(card_faults("en/types/index.html", html, ["urgent"])) == 1


@pytest.mark.parametrize(
    ("added", "says"),
    [
        ("<script>track()</script>", "runs a script (track())"),
        ("<script src=/assets/x.js></script>", "runs a script (/assets/x.js)"),
        ("<script type=module src=/assets/search.js></script>", "runs a script (/assets/search.js)"),
        ("<p onclick='go()'>", "<p onclick=…> runs a script"),
        ("<a href='javascript:go()'>x</a>", "<a href=…> runs a script"),
        ("<iframe src=/x/></iframe>", "holds <iframe>"),
        ("<form action=/x></form>", "holds <form>"),
        ("<img src=https://pixel.example/1.gif>", "fetches https://pixel.example/1.gif from another site"),
        ("<img src=/assets/x.png>", "<img> fetches /assets/x.png; a page is one request"),
        ("<link rel=preconnect href=//fonts.example>", "fetches //fonts.example from another site"),
        ("<link rel=stylesheet href=/assets/x.css>", "<link> fetches /assets/x.css; a page is one request"),
        ("<style>p{background:url(/x.png)}</style>", "style fetches url(/x.png)"),
        ("<style>p{color:blue}</style>", "is not the one that its Content-Security-Policy allows"),
        ("<p style='color:blue'>x</p>", "<p style=…> is refused"),
        ("<h2 id=signs>x</h2><h2 id=signs>y</h2>", "The name id='signs' is given to 2 elements"),
    ],
    ids=lambda value: value[:30],
)
def test_fault_is_reported_with_page_and_cause(added: str, says: str) -> None:
    faults = page_faults("en/types/index.html", GOOD + added)

    assert [fault for fault in faults if fault.startswith("en/types/index.html: ") and says in fault], faults


@pytest.mark.parametrize("file", ["types/index.html", "types/embed.html", "types/embed-dark.html"])
def test_page_that_is_too_large_is_reported_and_one_that_just_fits_is_not(file: str) -> None:
    (fault,) = size_faults({"index.html": MOST_BYTES, file: MOST_BYTES + 7})

    assert fault.startswith(f"{file}: The page has {MOST_BYTES + 7} bytes compressed, 7 more than")


@pytest.mark.parametrize(
    ("lost", "says"),
    [("data-review=pending", "whether a doctor has reviewed it"), ("http-equiv", "has no Content-Security-Policy")],
)
def test_what_is_missing_is_reported(lost: str, says: str) -> None:
    assert [fault for fault in page_faults("index.html", GOOD.replace(lost, "x")) if says in fault]


def test_search_page_may_run_its_own_script() -> None:
    script = "<script type=module src=../assets/search.js></script>"
    assert page_faults("zoeken/index.html", GOOD + script, own_script="assets/search.js") == []


CARDS = ["emergency", *["urgent"] * 2, *["non-urgent"] * 3, "self-care"]
PAGES_WITH_CARDS = ["naar-de-dokter/index.html", "naar-de-dokter/embed.html", "en/see-a-doctor/index.html"]


@pytest.mark.parametrize("file", PAGES_WITH_CARDS)
def test_page_with_the_care_cards_of_its_text_has_no_fault(site: Path, file: str) -> None:
    assert card_faults(file, (site / file).read_text("utf-8"), CARDS) == []


@pytest.mark.parametrize("file", PAGES_WITH_CARDS)
@pytest.mark.parametrize(
    ("old", "new"),
    [
        (" data-urgency=emergency", ""),
        (" data-urgency=emergency", " data-urgency=urgent"),
        ("class=care-card data-urgency=emergency", "class=admonition data-urgency=emergency"),
        ("<section class=care-card data-urgency=emergency>", "<div>"),
        ("<section class=care-card data-urgency=urgent>", "<section class=care-card data-urgency=emergency>"),
        ("<section class=care-card data-urgency=emergency>", "<section class=care-card data-urgency=urgent><section "
         "class=care-card data-urgency=emergency>"),
    ],
)  # fmt: skip
def test_page_that_has_lost_or_changed_a_care_card_is_reported(site: Path, file: str, old: str, new: str) -> None:
    html = (site / file).read_text("utf-8")
    assert old in html

    faults = card_faults(file, html.replace(old, new, 1), CARDS)
    assert len(faults) == 1
    assert faults[0].startswith(f"{file}: The page has ")
    assert f"but its text asks for {', '.join(CARDS)};" in faults[0]


def test_outcome_of_the_decision_aid_is_no_care_card(site: Path) -> None:
    html = (site / "beslishulp/index.html").read_text("utf-8")

    assert " data-urgency=emergency" in html
    assert card_faults("beslishulp/index.html", html, []) == []


def test_search_that_is_too_large_is_reported_in_its_language() -> None:
    (fault,) = search_size_faults({"nl": MOST_BYTES_OF_A_SEARCH, "en": MOST_BYTES_OF_A_SEARCH + 7})

    assert fault.startswith("docs/en/search-words.yml:1: ")
    assert "7 more than it may" in fault


def test_page_that_cannot_call_is_reported() -> None:
    assert number_faults("x/index.html", "<main><a href=tel:112>112</a></main>", "112") == []
    assert number_faults("x/index.html", "<main>Call 112 or <a href=tel:999>999</a></main>", "112") == [
        "x/index.html: The page has no link that calls 112; include partials/header.html in its template."
    ]


@pytest.mark.parametrize(
    ("html", "says"),
    [
        ("<html lang=nl><p class='x emergency-strip'>Bel 112</p>", []),
        ("<html lang=en><p class=emergency-strip>Bel 112</p>", ["it is in 'en' and is in 'nl'"]),
        (
            "<html lang=nl><meta name=robots content=noindex><p class=emergency-strip>x</p>",
            ["not to list it (noindex)"],
        ),
        ("<html lang=nl><p>Bel 112</p>", ["does not show the emergency signs"]),
    ],
)
def test_page_is_found_is_in_its_language_and_warns(html: str, says: list[str]) -> None:
    found = reader_faults("soorten/index.html", html, "nl", strip=True)

    assert len(found) == len(says)
    assert all(
        fault.startswith("soorten/index.html: ") and said in fault for fault, said in zip(found, says, strict=True)
    )


def test_page_without_a_strip_may_lack_it() -> None:
    assert reader_faults("over/index.html", "<html lang=nl><p>x</p>", "nl", strip=False) == []


HEAD = "<meta charset=utf-8><meta name=viewport content='width=device-width,initial-scale=1'><title>Trilling</title>"


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("", "", []),
        ("charset=utf-8", "charset=latin1", ["does not say how its letters are written"]),
        ("<meta charset=utf-8>", "", ["does not say how its letters are written"]),
        ("width=device-width,", "", ["does not fit a phone"]),
        ("initial-scale=1", "maximum-scale=1", ["keeps readers from enlarging it (maximum-scale)"]),
        ("initial-scale=1", "user-scalable=no", ["keeps readers from enlarging it (user-scalable)"]),
        ("Trilling", " ", ["has no title"]),
        ("<title>Trilling</title>", "<svg><title>x</title></svg>", ["has no title"]),
    ],
)
def test_page_can_be_shown_enlarged_and_told_from_others(old: str, new: str, says: list[str]) -> None:
    found = display_faults("soorten/index.html", f"<html lang=nl><head>{HEAD.replace(old, new)}</head><p>x</p>")

    assert len(found) == len(says)
    assert all(fault.startswith("soorten/index.html: The page ") for fault in found)
    assert all(said in fault for fault, said in zip(found, says, strict=True))


@pytest.mark.parametrize(
    ("link", "says"),
    [
        ("<a class=call href=tel:112>Bel 112</a>", ""),
        ("<a href=tel:999>999</a><a href=/112/>112 uur</a>", ""),
        ("<a class=call href=tel:1120>Bel 112</a>", "The link 'tel:1120' dials none of our numbers"),
        ("<a class=number href=tel:999>Bel <b>112</b></a>", "The link shows 112 and dials 999; make them the same."),
        ("<a class=call href=tel:112>Spoed</a>", "The link dials 112, but its text names no number"),
    ],
)
def test_link_dials_the_number_that_it_shows_and_it_is_one_of_ours(link: str, says: str) -> None:
    found = dialling_faults("404.html", f"<!doctype html><main>{link}</main>")

    assert len(found) == bool(says)
    assert all(one.startswith(f"404.html: {says}") for one in found)


def test_page_tells_the_state_of_its_own_review() -> None:
    assert review_faults("index.html", GOOD, "pending") == []
    assert review_faults("index.html", GOOD.replace("=pending", "=current"), "overdue") == [
        "index.html: The page says that its review is current, and it is overdue; look at partials/review.html."
    ]


def test_embedded_page_may_ask_search_engines_not_to_list_it_and_must_warn_like_its_page() -> None:
    page = "<!doctype html><html lang=nl><head><meta name=robots content=noindex></head><body><main>x</main></body>"

    assert reader_faults("embed.html", page, "nl", strip=False, listed=False) == []
    assert reader_faults("embed.html", page, "en", strip=True, listed=False) == [
        "embed.html: The page says that it is in 'nl' and is in 'en'; correct its lang.",
        "embed.html: The page does not show the emergency signs; include partials/emergency-strip.html.",
    ]


@pytest.mark.parametrize(
    ("html", "hidden"),
    [
        ("<section class=care-card hidden><h3>Bel</h3></section>", ["hidden hides .care-card"]),
        ("<div inert><a class=call href=tel:112>112</a></div>", ["inert hides .call"]),
        ("<p class='emergency-strip' aria-hidden=true>Bel 112</p>", ["aria-hidden hides .emergency-strip"]),
        ("<p class=review aria-hidden=false>x</p><svg aria-hidden=true></svg><p hidden>y</p>", []),
    ],
)
def test_what_nobody_may_miss_is_hidden_by_no_attribute(html: str, hidden: list[str]) -> None:
    assert hiding_faults("index.html", f"<!doctype html><main>{html}</main>") == [
        f"index.html: {one}, which every reader must see; take it out." for one in hidden
    ]
