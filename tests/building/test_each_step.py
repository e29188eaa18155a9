"""Each step, taken alone on all that the steps before it have made of the real pages. `-k feeds -s` shows its files.

The last one is taken on spoilt files too: all at once, since it looks over a whole site and says all that is wrong.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

import building.steps
from building.build import Build
from building.inspected import SEARCH_CODE, inspected
from building.one_build import build_site
from building.site import Files, Site, Step
from building.steps import STEPS
from building.stopping import Stopped
from project import PROJECT
from publishing.page.care_card_checks import cards_of
from reviews import EDITION

CARDS = [urgency for _, urgency in cards_of(EDITION.page("nl", "see-a-doctor"))]
MILDER = [urgency for urgency in CARDS if urgency != "emergency"]
LOST_CARD = (
    "class=care-card data-urgency=emergency",
    "data-urgency=emergency",
    f"The page has {', '.join(MILDER)} for care cards, but its text asks for {', '.join(CARDS)}; "
    "look what has become of them on the way.",
)
LOST_NUMBER = (
    "href=tel:112",
    "name=call",
    "The page has no link that calls 112; include partials/header.html in its template.",
)
LOST_STRIP = (
    "class=emergency-strip",
    "class=strip",
    "The page does not show the emergency signs; include partials/emergency-strip.html.",
)
LOST_ANSWER = (
    "data-answer=no href=#anything-else",
    "href=#anything-else",
    "'emergency-cause' lacks the answer 'no', which leads to #anything-else; "
    "look what has become of it in its template.",
)
SPOILT = [
    (
        "soorten/index.html",
        "http-equiv=Content-Security-Policy",
        "name=policy",
        "The page has no Content-Security-Policy; it was not finished by building/finished_pages.py.",
    ),
    (
        "en/types/embed.html",
        "</main>",
        "<script type=module src=../../assets/search.js></script></main>",
        "The page runs a script (../../assets/search.js); take out what adds it.",
    ),
    (
        "medicijnen/index.html",
        "data-review=",
        "data-seen=",
        "The page does not say whether a doctor has reviewed it; include partials/review.html.",
    ),
    (
        "leefstijl/index.html",
        "<title>",
        "<title></title><title>",
        "The page has no title; put <title> in its template.",
    ),
    ("naar-de-dokter/index.html", *LOST_CARD),
    ("naar-de-dokter/embed.html", *LOST_CARD),
    ("zelf-doen/index.html", *LOST_NUMBER),
    ("404.html", *LOST_NUMBER),
    ("beslishulp/index.html", *LOST_ANSWER),
    ("beslishulp/embed.html", *LOST_ANSWER),
    (
        "andere-oorzaken/index.html",
        "class=call href=tel:112",
        "class=call href=tel:999",
        "The link shows 112 and dials 999; make them the same.",
    ),
    ("stress/index.html", *LOST_STRIP),
    ("stress/embed.html", *LOST_STRIP),
    (
        "robots.txt",
        "Allow: /",
        "Disallow: /",
        "It keeps search engines from /; take that out of overrides/robots.txt.",
    ),
    (
        "tekorten/index.html",
        "href=../stress/",
        "href=../gone/",
        "../gone/ leads to nothing that is published; correct it.",
    ),
]
"""A file of the finished site, what is put in place of what in it, and what is said of that."""
WITH_A_DEAD_ADDRESS = [
    *("over/index.html", "api/v1/nl/stress.html", "api/v1/codes.json", "sitemap.xml", "feed.xml", "llms.txt"),
    *("api/v1/review-sheet.csv", "en/stress/index.md"),
]
"""One file or more of every kind that is read by people or programs."""
OF_ANOTHER_REVIEW = "en/medicines/index.html"
HEAVY = {"ms-of-als/index.html.br": 14_001, "assets/search-nl.json.br": 60_001}
"""A byte more than a page, and more than all that a search fetches, may have."""


@dataclass(frozen=True)
class Taken:
    """A step that was taken: what it took, and what it made of that."""

    site: Site
    build: Build
    made: Files


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Taken]:
    """All steps, by their names, taken in their order on the pages as MkDocs has rendered them."""
    steps: dict[str, Taken] = {}

    def take_all(site: Site, build: Build, folder: Path) -> None:
        for step in STEPS:
            steps[step.__name__] = Taken(site, build, step(site, build))
            site = site.with_files(steps[step.__name__].made)

    with pytest.MonkeyPatch.context() as patched:
        patched.chdir(PROJECT)
        patched.setattr(building.steps, "publish", take_all)
        build_site(str(tmp_path_factory.mktemp("site")), preview="")
    return steps


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.__name__)
def test_step_makes_the_same_whenever_it_is_taken(step: Step, taken: Mapping[str, Taken]) -> None:
    before = taken[step.__name__]

    made = step(before.site, before.build)

    print(*sorted(made), sep="\n")
    assert made == before.made
    assert made or step.__name__ in ("inspected", "security_file")  # nobody has published the text yet


def test_step_leaves_what_was_there_before_as_it_was(taken: Mapping[str, Taken]) -> None:
    finishing = {"download_details", "finished_pages", "offline"}

    for name, step in taken.items():
        assert name in finishing or not step.made.keys() & step.site.files.keys(), name


@pytest.fixture(scope="module")
def said_of_spoilt_site(taken: Mapping[str, Taken]) -> list[str]:
    """What the inspection says of the finished site when every file named above is spoilt."""
    site, build = taken["inspected"].site, taken["inspected"].build
    for file, old, new, _ in SPOILT:
        text = site.files[file].decode()
        assert old in text, file
        site = site.with_files({file: text.replace(old, new).encode()})
    for file in WITH_A_DEAD_ADDRESS:
        site = site.with_files({file: site.files[file] + f"\n{build.root}gone/\n".encode()})
    told = site.files[OF_ANOTHER_REVIEW].replace(b" data-review=", b" data-review=sound data-was=")
    site = site.with_files({OF_ANOTHER_REVIEW: told})
    for file, size in HEAVY.items():
        fetched_besides = sum(len(site.files[f"{name}.br"]) for name in SEARCH_CODE) if "search" in file else 0
        site = site.with_files({file: bytes(size - fetched_besides)})
    with pytest.raises(Stopped) as stopped:
        inspected(site, build)
    return stopped.value.problems


@pytest.mark.parametrize(
    ("file", "says"), [(file, says) for file, *_, says in SPOILT], ids=[file for file, *_ in SPOILT]
)
def test_finished_site_with_a_spoilt_file_is_refused(file: str, says: str, said_of_spoilt_site: list[str]) -> None:
    assert f"{file}: {says}" in said_of_spoilt_site


@pytest.mark.parametrize("file", WITH_A_DEAD_ADDRESS)
def test_address_of_ours_that_leads_nowhere_is_refused_in_every_kind_of_text(
    file: str, taken: Mapping[str, Taken], said_of_spoilt_site: list[str]
) -> None:
    address = f"{taken['inspected'].build.root}gone/"

    assert f"{file}: {address} leads to nothing that is published; correct it." in said_of_spoilt_site


def test_page_that_tells_of_another_review_than_its_own_is_refused(
    taken: Mapping[str, Taken], said_of_spoilt_site: list[str]
) -> None:
    build = taken["inspected"].build
    state = build.review(build.edition.page("en", "medicines")).state
    says = f"The page says that its review is sound, and it is {state}; look at partials/review.html."

    assert f"{OF_ANOTHER_REVIEW}: {says}" in said_of_spoilt_site


def test_page_and_search_that_are_a_byte_too_heavy_are_refused(said_of_spoilt_site: list[str]) -> None:
    assert [problem for problem in said_of_spoilt_site if "bytes compressed" in problem] == [
        "ms-of-als/index.html: The page has 14001 bytes compressed, 1 more than it may have; shorten or split it.",
        "docs/nl/search-words.yml:1: The search takes 60001 bytes compressed, 1 more than it may; "
        "list fewer words here, or make the pages shorter.",
    ]


def test_file_that_was_changed_after_the_manifest_is_refused(said_of_spoilt_site: list[str]) -> None:
    changed = "The file is not the one that the manifest names; it was changed afterwards."

    assert {problem.partition(": ")[0] for problem in said_of_spoilt_site if problem.endswith(changed)} == {
        *(file for file, *_ in SPOILT),
        *WITH_A_DEAD_ADDRESS,
        OF_ANOTHER_REVIEW,
    }


def test_nothing_else_is_said_of_a_spoilt_site(said_of_spoilt_site: list[str]) -> None:
    spoilt = [*(file for file, *_ in SPOILT), *WITH_A_DEAD_ADDRESS, OF_ANOTHER_REVIEW]

    assert len(said_of_spoilt_site) == 2 * len(spoilt) + len(HEAVY)
