"""The FHIR Questionnaires in LForms, the form viewer of the US National Library of Medicine, as a portal shows them.

LForms speaks the language that it was built in, and its package is built in English: so are OWN_WORDS, and the words
"Showing" and "Hiding" with which it tells a screen reader, outside the form, what appears and disappears.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route

from contract import PAGES
from project import PROJECT
from publishing.tree.decision_tree import Outcome
from publishing.tree.tree_paths import Journey, paths
from real_aid import real_aid
from reviews import review_at, words_of

LFORMS = PROJECT / "tests/portals/node/node_modules/lforms/dist/lforms"
VIEWER = """<!doctype html><html lang="nl"><meta charset="utf-8"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/webcomponent/styles.css"><div id="form"></div>
<script src="/webcomponent/assets/lib/zone.min.js"></script>
<script src="/webcomponent/lhc-forms.js"></script>
<script src="/fhir/lformsFHIRAll.min.js"></script>"""
SHOW = """async ([questionnaire, release, html]) => {
  const form = LForms.Util.convertFHIRQuestionnaireToLForms(questionnaire, release);
  form.templateOptions = {...form.templateOptions, allowHTML: html};
  await LForms.Util.addFormToPage(form, "form");
}"""
OWN_WORDS = {"Copyright", "copyright-circle", "Required"}
FILES = {"nl": "questionnaire-nl", "en": "questionnaire-en", "R5": "r5/questionnaire-nl"}


@pytest.fixture(scope="module")
def viewer(browser: Browser) -> Iterator[Page]:
    """A page that holds LForms and asks for nothing but its files."""
    context = browser.new_context(viewport={"width": 412, "height": 900})
    page = context.new_page()

    def answer(route: Route) -> None:
        path = urlsplit(route.request.url).path
        if path == "/":
            route.fulfill(body=VIEWER, content_type="text/html")
        else:
            route.fulfill(path=LFORMS / path[1:])

    context.route("**/*", answer)
    page.goto("http://viewer.example/")
    yield page
    context.close()


class Form:
    """A Questionnaire as it is shown."""

    def __init__(self, viewer: Page, site: Path, name: str, html: bool = False) -> None:
        self.questionnaire = json.loads((site / f"api/v1/fhir/{name}.json").read_text("utf-8"))
        self.language = self.questionnaire["language"]
        self.viewer = viewer
        viewer.evaluate(SHOW, [self.questionnaire, "R5" if name.startswith("r5") else "R4", html])
        viewer.locator("input").first.wait_for()

    def answer(self, path: Journey) -> None:
        """Tap the answers of a path, one after another; again where the form moved under the finger."""
        for number, step in enumerate(path):
            answers = self.viewer.get_by_role("radiogroup").nth(number)
            answer = step.answer.text[self.language]
            while not answers.get_by_role("radio", name=answer, exact=True).is_checked():
                answers.get_by_text(answer, exact=True).click()

    def lines(self) -> list[str]:
        """What can be read, from top to bottom."""
        return [
            line.strip().removesuffix(" *")
            for line in self.viewer.locator("#form").inner_text().splitlines()
            if line.strip()
        ]

    def words_of_others(self) -> set[str]:
        """What is shown, or said to a screen reader, and does not stand in the Questionnaire."""
        ours = json.dumps(self.questionnaire, ensure_ascii=False)
        said = self.viewer.locator("#form [title], #form [aria-label]").evaluate_all(
            "all => all.flatMap((one) => [one.title, one.getAttribute('aria-label') ?? ''])"
        )
        shown = [line for line in self.lines() if f'"{json.dumps(line, ensure_ascii=False)[1:-1]}"' not in ours]
        return {*shown, *filter(None, said)} - {f"Copyright button for {self.questionnaire['title']}"}


def journey(urgency: str) -> tuple[Journey, Outcome]:
    """The shortest way to an outcome of this urgency."""
    return min((found for found in paths(real_aid().tree) if found[1].urgency == urgency), key=lambda one: len(one[0]))


def in_order(lines: list[str], wanted: list[str]) -> bool:
    """Whether all that is wanted stands in the lines, one after another."""
    rest = iter(lines)
    return all(line in rest for line in wanted)


@pytest.mark.parametrize("name", FILES.values(), ids=FILES)
def test_first_stand_112_for_whom_it_is_and_the_review_then_the_signs_then_the_answers(
    viewer: Page, site: Path, name: str
) -> None:
    form = Form(viewer, site, name)
    tree, about = real_aid().tree, form.questionnaire["item"][0]["item"][0]["text"]
    first = tree.questions[tree.first]

    assert "112" in about
    said = words_of(review_at(PAGES["decision-aid"][form.language]).state, form.language)
    review = about[about.index(said) :]
    before = form.questionnaire["description"].partition(review)[0]
    assert before in ("", f"{words_of('attention', form.language)} ")
    signs = [line[form.language] for line in first.lines]
    answers = [answer.text[form.language] for answer in first.answers]
    assert in_order(form.lines(), [about, *signs, first.text[form.language], *answers])
    shown = viewer.get_by_text(about).bounding_box()
    assert shown and shown["y"] < 200


@pytest.mark.parametrize("name", FILES.values(), ids=FILES)
def test_every_journey_asks_with_radio_buttons_and_ends_in_its_advice(viewer: Page, site: Path, name: str) -> None:
    form = Form(viewer, site, name)

    for path, outcome in map(journey, ("emergency", "urgent", "self-care")):
        form.answer(path)
        title = f": {outcome.title[form.language]}"
        viewer.locator("#form label", has_text=title).wait_for()
        lines = form.lines()
        for step in path:
            signs = [line[form.language] for line in step.question.lines]
            answers = [answer.text[form.language] for answer in step.question.answers]
            assert in_order(lines, [*signs, step.question.text[form.language], *answers])
        kinds = (
            viewer.locator("#form").locator("input, select, textarea").evaluate_all("all => all.map(one => one.type)")
        )
        assert kinds == ["radio"] * sum(len(step.question.answers) for step in path)
        (place,) = [number for number, line in enumerate(lines) if line.endswith(title)]
        shown = lines[place:]
        called = " ".join(f"{service.called(form.language)}." for service in real_aid().calls(outcome, form.language))
        assert {called, outcome.when[form.language]} - {""} <= set(shown)
        assert all(shown.count(line) == 1 for line in shown)
        assert form.words_of_others() <= OWN_WORDS


def test_112_can_be_tapped_where_the_viewer_shows_xhtml(viewer: Page, site: Path) -> None:
    form = Form(viewer, site, FILES["nl"], html=True)
    assert viewer.locator('a[href="tel:112"]').count() == 1

    form.answer(journey("emergency")[0])
    assert viewer.locator('a[href="tel:112"]').count() > 2
