"""What is seen without looking for it: the emergency signs with their number, a question with its answers, the levels.

Places are measured on a phone of 390 × 844 and on a desk, contrasts as WCAG 2.2 defines them.
"""

import itertools

import pytest
from playwright.sync_api import Browser, Locator, Page

from browser.contrast import contrast
from contract import ADDRESSES, LANGUAGES, NAMES, PAGES
from published_at import KNOWINGLY, published_at
from publishing.page.emergency_strip import WITHOUT_STRIP
from publishing.portal.oembed import HEIGHT_OF_AID
from publishing.tree.sections import sections
from real_aid import real_aid

PHONE, DESK = (390, 844), (1280, 900)
SCREENS = 1.5
HEIGHT = "document.documentElement.scrollHeight"
AID = real_aid()
ASKED = [section.id for section in sections(AID.tree) if section.question]
HOME_SCREENS = 5.6
"""Of a phone, in the wide letters of a machine without the fonts of one; in those of a phone they are five."""
ON_HOME = ("types", "ms-or-als", "other-causes", "self-care", "decision-aid", "see-a-doctor")
GROUND = "one => getComputedStyle(one).backgroundColor"
LEVELS = ("self-care", "non-urgent", "urgent", "emergency")


@pytest.fixture(scope="module", params=[PHONE, DESK], ids=["phone", "desk"])
def screen(request: pytest.FixtureRequest, browser: Browser) -> Page:
    width, height = request.param
    return browser.new_page(viewport={"width": width, "height": height})


@pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: f"/{address}")
def test_emergency_signs_stand_near_the_top_of_every_medical_page(screen: Page, server: str, address: str) -> None:
    screen.goto(server + address)
    strip, language = screen.locator(".emergency-strip"), LANGUAGES[address]
    if NAMES[address] in WITHOUT_STRIP:
        assert strip.count() == 0
        return

    box, size = strip.bounding_box(), screen.viewport_size
    assert box and size and box["y"] + box["height"] <= SCREENS * size["height"]
    signs = [AID.register.signs[sign].text[language] for sign in AID.register.emergency_strip]
    assert strip.inner_text().endswith(" ".join(f"{sign}." for sign in signs))
    assert strip.locator("a[href='tel:112']").is_visible()
    assert language == "nl" or strip.locator("a[href='tel:999']").is_visible()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_phone_shows_each_question_with_all_its_answers_the_number_and_the_way_back(
    browser: Browser, server: str, language: str
) -> None:
    page, address = browser.new_page(viewport={"width": PHONE[0], "height": PHONE[1]}), PAGES["decision-aid"][language]
    page.goto(server + address)
    for id in ASKED:
        if id != AID.tree.first:
            page.goto(f"{server}{address}#{id}")
        step = page.locator(f"[id='{id}']")
        back = step.locator("[data-way=back]").all()
        assert len(back) == (id != AID.tree.first)
        parts = [step.locator("h2"), step.locator(".answers a").last, *back]
        assert on_the_first_screen(page.locator(".call"), *parts), id
    page.close()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_phone_shows_at_each_outcome_whom_to_call_how_soon_what_to_say_and_the_answers_for_the_doctor(
    browser: Browser, server: str, language: str
) -> None:
    page = browser.new_page(viewport={"width": PHONE[0], "height": PHONE[1]})
    for id in (id for id, outcome in AID.tree.outcomes.items() if outcome.call):
        page.goto(f"{server}{PAGES['decision-aid'][language]}#{id}")
        step = page.locator(f"[id='{id}']")
        parts = [step.locator("h2"), *step.locator(".step__calls li").all(), step.locator(".step__when")]
        parts += [step.locator("h3 + ul li").first, step.locator(".step__trail summary")]
        assert on_the_first_screen(page.locator(".call"), *parts), id
    page.close()


def test_only_the_button_of_an_emergency_looks_like_one(browser: Browser, server: str) -> None:
    page = browser.new_page()
    page.goto(f"{server}{PAGES['decision-aid']['nl']}#call-112-signs")
    title, button = (page.locator(f".step:target {part}").evaluate(GROUND) for part in ("h2", ".number"))
    page.close()

    assert (title, button) == ("rgba(0, 0, 0, 0)", "rgb(176, 16, 48)")


@pytest.mark.parametrize("outcome", ["call-today-body", "call-today-pregnant"])
def test_whom_to_call_first_stands_out_and_only_a_number_looks_like_a_button(
    browser: Browser, server: str, outcome: str
) -> None:
    page = browser.new_page()
    page.goto(f"{server}{PAGES['decision-aid']['en']}#{outcome}")
    calls = page.locator(".step:target .step__calls")
    first, *next_ones = (call.evaluate(GROUND) for call in calls.locator("li:has(> b)").all())
    number = calls.locator(".number").evaluate(GROUND)
    page.close()

    assert number == "rgb(240, 147, 43)"
    assert first == "rgb(248, 240, 227)"
    assert next_ones and set(next_ones) == {"rgba(0, 0, 0, 0)"}


def test_page_that_is_not_found_says_the_same_in_both_languages_on_the_first_screen_of_a_desk(
    browser: Browser, server: str
) -> None:
    page = browser.new_page(viewport={"width": DESK[0], "height": DESK[1]})
    page.goto(server + "404.html")
    links = page.locator("main section a")
    boxes = [link.bounding_box() for link in links.all()]
    addresses = links.evaluate_all("links => links.map(link => link.getAttribute('href'))")
    page.close()

    ways = [PAGES[name][language] for language in ("nl", "en") for name in ("decision-aid", "search", "index")]
    assert [address for address in addresses if ":" not in address] == [f"/{way}" for way in ways]
    assert all(box and box["y"] + box["height"] <= DESK[1] for box in boxes)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_home_is_five_screens_whose_cards_are_links_from_edge_to_edge(
    browser: Browser, server: str, language: str
) -> None:
    page = browser.new_page(viewport={"width": PHONE[0], "height": PHONE[1]})
    page.goto(server + PAGES["index"][language])
    cards = page.locator("main li:has(> a > strong)")
    edges = cards.evaluate_all("all => all.map(card => [card.offsetHeight, card.firstChild.offsetHeight])")
    leads_to = {str(link.evaluate("link => link.href")) for link in cards.locator("a").all()}
    height = page.evaluate(HEIGHT)
    page.close()

    assert height <= HOME_SCREENS * PHONE[1]
    assert edges and all(card == link for card, link in edges)
    assert {server + PAGES[name][language] for name in ON_HOME} <= leads_to
    assert any("#" in address for address in leads_to), "the diary"


def test_what_a_reviewer_and_a_publisher_add_leaves_home_and_the_first_question_on_their_screens(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """On a phone, and in the narrowest frame that a portal is told of."""
    site = published_at(KNOWINGLY, tmp_path_factory).folder / "site"
    page = browser.new_page()
    for language in ("nl", "en"):
        page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
        page.goto((site / PAGES["index"][language] / "index.html").as_uri())
        assert page.evaluate(HEIGHT) <= HOME_SCREENS * PHONE[1], language

        page.set_viewport_size({"width": 320, "height": HEIGHT_OF_AID})
        page.goto((site / PAGES["decision-aid"][language] / "embed.html").as_uri())
        last = page.locator("[data-answer]:visible").last.bounding_box()
        assert last and last["y"] + last["height"] <= HEIGHT_OF_AID, language
    page.close()


@pytest.mark.parametrize("width", [320, 600])
def test_embedded_home_has_the_cards_of_the_page(browser: Browser, server: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 700})
    page.goto(f"{server}{PAGES['index']['en']}embed.html")
    cards = page.locator("main li:has(> a > strong)")
    looks = cards.evaluate_all(
        "all => all.map(card => [getComputedStyle(card).listStyleType, getComputedStyle(card.firstChild).display])"
    )
    edges = cards.evaluate_all("all => all.map(card => [card.offsetHeight, card.firstChild.offsetHeight])")
    page.close()

    assert len(looks) > len(ON_HOME) and set(map(tuple, looks)) == {("none", "block")}
    assert all(card == link for card, link in edges)


def on_the_first_screen(*parts: Locator) -> bool:
    """Whether each part is seen whole on a phone before anything is moved."""
    boxes = [part.bounding_box() for part in parts]
    return all(box and box["y"] >= 0 and box["y"] + box["height"] <= PHONE[1] for box in boxes)


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_levels_differ_from_each_other_and_their_words_from_them(browser: Browser, server: str, colours: str) -> None:
    page = browser.new_page(color_scheme=colours)
    page.goto(server + PAGES["see-a-doctor"]["en"])
    grounds, paper = {}, page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
    for level in LEVELS:
        title = page.locator(f"[data-urgency={level}] .care-card__title").first
        grounds[level], ink = title.evaluate(
            "one => [getComputedStyle(one).backgroundColor, getComputedStyle(one).color]"
        )
        edge = title.evaluate("one => getComputedStyle(one.parentElement).borderTopColor")
        icon = title.evaluate("one => getComputedStyle(one, '::before').content")
        assert contrast(grounds[level], ink) >= 7, level
        assert contrast(edge, paper) >= 3, level
        assert icon not in ("none", "normal")
    page.close()

    assert all(contrast(one, other) >= 2 for one, other in itertools.combinations(grounds.values(), 2)), grounds
