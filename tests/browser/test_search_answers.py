"""What people type, in the real page: the first result is where a good pharmacist's assistant would have pointed."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest
import yaml
from playwright.sync_api import Browser, Page

from contract import NAMES, PAGES
from project import PROJECT
from reviews import EDITION

REGISTER = yaml.safe_load((PROJECT / "docs/signs.yml").read_text("utf-8"))
QUERIES = PROJECT / "tests/search/queries.tsv"
RIGHT, RIGHT_WITH_A_SLIP, SLIPS = 0.95, 0.85, 40
KIND_OF = {pdf["file"]: kind for words in EDITION.wording.values() for kind, pdf in words.data["pdfs"].items()}
HARDLY_LOOKED_FOR = {"sources", "for-portals", "about"}
ASK = """async (all) => {
  const place = document.getElementById("search"), box = document.getElementById("query");
  const status = document.getElementById("found"), answers = [];
  place.hidden = true;  // so that the browser does not draw every answer, which takes longer than to find it
  for (const typed of all) {
    status.textContent = "";
    box.value = typed;
    box.dispatchEvent(new Event("input"));
    while (!status.textContent) await new Promise((done) => setTimeout(done));
    const link = place.querySelector(".results > li a");
    answers.push([typed, link ? [link.href, link.textContent] : ["", ""]]);
  }
  place.hidden = false;
  return answers;
}"""


@dataclass(frozen=True)
class Query:
    """What somebody types, and what the first result may be."""

    language: str
    typed: str
    fitting: tuple[str, ...]


def queries(language: str) -> list[Query]:
    lines = [line for line in QUERIES.read_text("utf-8").splitlines() if not line.startswith("#")]
    all_of_them = [Query(code, typed, tuple(to.split(","))) for code, typed, to in (line.split("\t") for line in lines)]
    return [query for query in all_of_them if query.language == language]


def with_slips(language: str) -> list[Query]:
    """Forty queries with a slip in their longest word: two letters swapped, one left out, doubled or another."""
    slipped = [
        Query(language, query.typed.replace(word, _slip(word, number)), query.fitting)
        for number, query in enumerate(queries(language))
        if len(word := max(re.findall(r"[a-z]+", query.typed), key=len, default="")) > 4
    ]
    return slipped[:: len(slipped) // SLIPS][:SLIPS]


def _slip(word: str, number: int) -> str:
    half = len(word) // 2
    before, one, after = word[:half], word[half], word[half + 1 :]
    return (before + after[:1] + one + after[1:], before + after, before + one * 2 + after, f"{before}x{after}")[
        number % 4
    ]


@pytest.fixture(scope="module", params=["nl", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def page(browser: Browser, server: str, language: str) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    page.goto(server + PAGES["search"][language])
    page.locator("#search").wait_for()
    yield page
    context.close()


@pytest.fixture(scope="module")
def signs() -> dict[str, dict[str, str]]:
    """The words of every sign and group by its name."""
    return {name: entry["text"] for name, entry in [*REGISTER["signs"].items(), *REGISTER["groups"].items()]}


Answers = Mapping[str, tuple[str, str]]
"""What is typed -> the name of the page or PDF to which the first result leads (none without a result), and its words.
"""


@pytest.fixture(scope="module")
def answers(page: Page, language: str) -> Answers:
    """What the first results are of all that is typed in these tests."""
    asked = [query.typed for query in (*queries(language), *with_slips(language))]
    return {typed: (_name(address), words) for typed, (address, words) in page.evaluate(ASK, asked)}


def _name(address: str) -> str:
    path = urlsplit(address).path.lstrip("/")
    if path.startswith("pdf/"):
        return KIND_OF[path.removeprefix("pdf/")]
    return NAMES[path] if address else "none"


def _is_right(query: Query, found: tuple[str, str], signs: dict[str, dict[str, str]]) -> bool:
    fitting_signs = [signs[one.removeprefix("sign:")] for one in query.fitting if one.startswith("sign:")]
    return found[0] in query.fitting or found[1] in [words[query.language] for words in fitting_signs]


def _wrong(answers: Answers, asked: list[Query], signs: dict[str, dict[str, str]]) -> list[tuple[str, str, str]]:
    found = [(query, answers[query.typed]) for query in asked]
    return [(query.typed, *first) for query, first in found if not _is_right(query, first, signs)]


def _is_emergency(query: Query) -> bool:
    named = [one.removeprefix("sign:") for one in query.fitting if one.startswith("sign:")]
    members = [REGISTER["groups"][one]["signs"][0] if one in REGISTER["groups"] else one for one in named]
    return any(REGISTER["signs"][one]["urgency"] == "emergency" for one in members)


def test_first_result_is_right(
    answers: Answers, language: str, signs: dict[str, dict[str, str]], search_report: Callable[[str], None]
) -> None:
    asked, slipped = queries(language), with_slips(language)
    wrong, wrong_with_a_slip = _wrong(answers, asked, signs), _wrong(answers, slipped, signs)
    search_report(
        f"{language}: {len(asked) - len(wrong)} of {len(asked)} right, {len(slipped) - len(wrong_with_a_slip)} of "
        f"{len(slipped)} with a slip"
    )

    assert len(slipped) == SLIPS
    assert len(wrong) <= (1 - RIGHT) * len(asked), wrong
    assert len(wrong_with_a_slip) <= (1 - RIGHT_WITH_A_SLIP) * SLIPS, wrong_with_a_slip


def test_every_word_for_an_emergency_brings_its_card_first(
    answers: Answers, language: str, signs: dict[str, dict[str, str]]
) -> None:
    asked = [query for query in queries(language) if _is_emergency(query)]

    assert len(asked) > 15
    assert _wrong(answers, asked, signs) == []


def test_pages_that_hardly_anybody_looks_for_do_not_come_first(answers: Answers, language: str) -> None:
    asked = [query for query in queries(language) if not HARDLY_LOOKED_FOR & set(query.fitting)]

    assert [query for query in asked if answers[query.typed][0] in HARDLY_LOOKED_FOR] == []


@pytest.mark.parametrize("typed", ["   ", "?!", "’", "<b>", "a" * 3000, "\\", "👩‍⚕️", "0"])
def test_whatever_is_typed_is_borne(page: Page, typed: str) -> None:
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.get_by_role("searchbox").fill(typed)
    page.get_by_role("searchbox").fill("stress")
    page.locator(".results a").first.wait_for()

    assert complaints == []
