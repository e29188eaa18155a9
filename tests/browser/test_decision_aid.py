"""The decision aid in a real browser, without scripts: every path, in both languages, by clicking."""

from collections.abc import Callable, Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, FrameLocator, Locator, Page, expect

from browser.axe import violations
from contract import PAGES
from publishing.tree.sections import Section, sections
from publishing.tree.tree_paths import path_for, paths
from real_aid import real_aid

TREE = real_aid().tree
PATHS = list(paths(TREE))
LONGEST, _ = max(PATHS, key=lambda found: len(found[0]))
AID = PAGES["decision-aid"]

both_languages = pytest.mark.parametrize("language", ["nl", "en"])
SEEN = """sections => sections.filter(one => one.checkVisibility()).map(one => [
  one.dataset.question ?? null, one.dataset.outcome ?? null, one.dataset.urgency ?? null,
  one.querySelectorAll("ol > li").length,
])"""
LOWER_THAN_A_THUMB = (
    "links => links.filter(link => link.getBoundingClientRect().height < 44).map(link => link.textContent)"
)
FOLD = "DisclosureTriangle"
"""The role, in Chromium, of what opens and closes something."""
COLOURS: tuple[Literal["dark", "light"], ...] = ("dark", "light")


@pytest.fixture(scope="module")
def scripted(browser: Browser) -> Iterator[Page]:
    """A page on a phone with scripts on: axe is one; the page has none of its own."""
    page = browser.new_page(viewport={"width": 360, "height": 740})
    yield page
    page.close()


def shown(place: Page | FrameLocator) -> Locator:
    """The one section that is shown."""
    return place.locator(".step:visible")


def asks(place: Page | FrameLocator, id: str) -> bool:
    return shown(place).count() == 1 and shown(place).get_attribute("data-question") == id


def answer(place: Page | FrameLocator, code: str) -> None:
    shown(place).locator(f'[data-answer="{code}"]').click()


def seen(place: Page | FrameLocator) -> list[list[str | int | None]]:
    """Of each section that is shown its question, its outcome, how urgent that is, and how many answers it repeats."""
    found: list[list[str | int | None]] = place.locator(".step").evaluate_all(SEEN)
    return found


def walk(place: Page | FrameLocator, back: Callable[[Section], object], here: Section) -> int:
    """Give every answer from a section on, and undo it with `back`; how many outcomes were reached."""
    question, outcome = here.question, here.outcome
    urgent = outcome.urgency if outcome else None
    assert seen(place) == [[question and question.id, outcome and outcome.id, urgent, len(here.given)]], here.id
    reached = 1 if outcome else 0
    for choice in here.choices:
        place.locator(f"[id='{here.id}'] [data-answer='{choice.answer.code}']").click()
        reached += walk(place, back, choice.section)
        back(choice.section)
        assert [asked for asked, *_ in seen(place)] == [question and question.id]
    return reached


@both_languages
def test_every_path_ends_where_the_tree_says_and_back_undoes_every_click(
    phone: Page, server: str, language: str
) -> None:
    phone.goto(server + AID[language])

    assert walk(phone, lambda _: phone.go_back(), sections(TREE)[0]) == len(PATHS)


@both_languages
def test_every_path_works_in_the_strictest_sandbox(phone: Page, host: str, language: str) -> None:
    phone.goto(f"{host}{AID[language]}embed.html")
    frame = phone.frame_locator("iframe")

    def back(left: Section) -> None:
        frame.locator(f"[id='{left.id}'] [data-way='back']").click()

    assert walk(frame, back, sections(TREE)[0]) == len(PATHS)


@both_languages
def test_answers_can_be_changed_and_started_again(phone: Page, server: str, language: str) -> None:
    path = LONGEST
    phone.goto(server + AID[language])
    for step in path:
        answer(phone, step.answer.code)

    shown(phone).locator(".step__trail summary").click()
    shown(phone).locator("ol > li").nth(1).locator("a").click()
    assert asks(phone, path[1].question.id)
    shown(phone).locator('[data-way="back"]').click()
    assert asks(phone, path[0].question.id)
    answer(phone, path[0].answer.code)
    shown(phone).locator('[data-way="start"]').click()
    assert asks(phone, TREE.first)


def test_other_language_opens_at_the_same_place(phone: Page, server: str) -> None:
    phone.goto(server + AID["nl"])
    answer(phone, "no")
    answer(phone, "yes")
    here = shown(phone).get_attribute("data-outcome")

    with phone.expect_navigation():
        shown(phone).locator('[data-way="language"]').click()

    assert phone.locator("html").get_attribute("lang") == "en"
    assert shown(phone).get_attribute("data-outcome") == here


@both_languages
def test_everything_can_be_shown_on_one_page_with_numbers_to_go_to(phone: Page, server: str, language: str) -> None:
    phone.goto(server + AID[language])
    everything = phone.locator(".step").count()

    shown(phone).locator(".step__show-all a").click()

    assert shown(phone).count() == everything
    assert phone.locator("[data-answer] .step__number:visible").count() == phone.locator("[data-answer]").count()


@pytest.mark.parametrize(("place", "alone"), [("", True), ("#call-112-signs", True), ("#all-steps", False)])
def test_print_shows_the_step_that_is_on_the_screen_or_all(phone: Page, server: str, place: str, alone: bool) -> None:
    phone.goto(server + AID["nl"] + place)
    phone.emulate_media(media="print")

    assert (shown(phone).count() == 1) is alone


@both_languages
def test_answers_for_the_doctor_are_folded_on_a_phone_and_open_on_a_desk_and_on_paper(
    browser: Browser, server: str, language: str
) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{server}{AID[language]}#call-today-body")
    given = shown(page).locator(".step__trail li").first
    words = shown(page).locator(".step__trail summary").inner_text()
    folded = not given.is_visible()
    told_on_a_phone = roles(page, words)
    page.set_viewport_size({"width": 1280, "height": 800})
    on_a_desk = given.is_visible()
    told_on_a_desk = roles(page, words)
    page.set_viewport_size({"width": 390, "height": 844})
    page.emulate_media(media="print")
    on_paper = given.is_visible()
    page.close()

    assert (folded, on_a_desk, on_paper) == (True, True, True)
    assert FOLD in told_on_a_phone
    assert told_on_a_desk and FOLD not in told_on_a_desk, "what is open is not told to be folded"


def roles(page: Page, name: str) -> set[str]:
    """What a screen reader is told that the parts with a name are."""
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    return {node["role"]["value"] for node in tree if node.get("name", {}).get("value") == name}


@both_languages
def test_section_takes_the_focus(phone: Page, server: str, language: str) -> None:
    phone.goto(server + AID[language])
    phone.locator(f'[data-question="{TREE.first}"] [data-answer="no"]').focus()
    phone.keyboard.press("Enter")

    after = {answer.code: answer.leads_to for answer in TREE.questions[TREE.first].answers}
    assert phone.locator(".step:focus").get_attribute("data-question") == after["no"]


@both_languages
def test_all_steps_on_one_page_begin_below_the_header_and_have_one_numbering(
    phone: Page, server: str, language: str
) -> None:
    phone.goto(server + AID[language])
    shown(phone).locator(".step__show-all a").click()

    expect(phone.locator(".header .call")).to_be_in_viewport()
    assert phone.locator(".step__where:visible").count() == 0
    numbers = [title.split(".")[0].split()[-1] for title in phone.locator(".step h2").all_inner_texts()]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]


@both_languages
def test_targets_are_large_enough(phone: Page, server: str, language: str) -> None:
    phone.goto(f"{server}{AID[language]}#all-steps")
    links = phone.locator(".answers a, .step__ways a:visible, .step .number")

    assert links.count() > len(PATHS)
    assert links.evaluate_all(LOWER_THAN_A_THUMB) == []


@both_languages
def test_no_answer_leaves_the_device(phone: Page, server: str, language: str) -> None:
    asked: list[str] = []
    phone.goto(server + AID[language])
    phone.on("request", lambda request: asked.append(request.url))
    for step in LONGEST:
        answer(phone, step.answer.code)

    assert asked == []
    assert phone.context.cookies() == []
    assert phone.locator("form, input, script:not([type='application/ld+json'])").count() == 0


@pytest.mark.parametrize(
    ("sign", "end", "most"), [("face-droop", "call-112-signs", 2), ("eyelid-twitch", "self-care-eyelid", 6)]
)
def test_eyelid_takes_at_most_six_taps_and_a_stroke_two(
    phone: Page, server: str, sign: str, end: str, most: int
) -> None:
    path, _ = path_for(TREE, frozenset({sign}))
    phone.goto(server)
    with phone.expect_navigation():
        phone.locator("main").get_by_role("link", name="Start de beslishulp").click()
    for step in path:
        assert asks(phone, step.question.id)
        answer(phone, step.answer.code)

    assert shown(phone).get_attribute("data-outcome") == end
    assert 1 + len(path) <= most


@both_languages
def test_outcome_says_what_the_advice_for_its_signs_must_say_and_folds_the_rest(
    phone: Page, server: str, language: str
) -> None:
    folded = next(outcome for outcome in TREE.outcomes.values() if outcome.must_say and outcome.also)
    phone.goto(f"{server}{AID[language]}#{folded.id}")
    advice = {name: texts[language] for name, texts in real_aid().register.advice.items()}

    assert all(shown(phone).get_by_text(advice[name], exact=True).is_visible() for name in folded.must_say)
    assert not any(shown(phone).get_by_text(advice[name], exact=True).is_visible() for name in folded.also)
    shown(phone).locator(".step__also summary").click()
    assert all(shown(phone).get_by_text(advice[name], exact=True).is_visible() for name in folded.also)


@pytest.mark.parametrize("place", ["", "#anything-else", "#call-112-signs", "#self-care-eyelid", "#all-steps"])
@both_languages
def test_axe_finds_nothing_at_any_place_in_light_and_dark(
    scripted: Page, server: str, language: str, place: str
) -> None:
    scripted.goto("about:blank")
    scripted.goto(server + AID[language] + place)
    for colours in COLOURS:
        scripted.emulate_media(color_scheme=colours)
        assert violations(scripted) == [], colours
