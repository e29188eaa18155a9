"""Where a PDF says how far its text is reviewed, in states that ours may not be in."""

from datetime import date
from typing import Any

import pytest
from bs4 import BeautifulSoup
from jinja2 import Environment, FileSystemLoader

from building.pdfs import about_edition
from editions import REVIEWER, ROLE
from project import PROJECT
from publishing.editorial.imprint import imprint
from publishing.editorial.review import STATES, Review, State
from publishing.paper.booklet import PrintedChapter
from publishing.reviewing.review_words import review_line
from reviews import EDITION

WORDS = EDITION.wording["en"].data
READ, UNTIL = date(2026, 11, 1), date(2027, 11, 1)


def review(state: State) -> Review:
    return Review(state) if state == "pending" else Review(state, READ, UNTIL, REVIEWER, ROLE)


def filled_in(template: str, *states: State, **context: Any) -> BeautifulSoup:
    """What a PDF is printed from, of pages in these states and with no more text than its template has."""
    templates = Environment(loader=FileSystemLoader(PROJECT / "overrides"), autoescape=True)
    templates.filters["imprint"] = imprint
    about = about_edition("en", WORDS, [review(state) for state in states], date(2026, 12, 1))
    given = about | {"mentions": {}, "addresses": {}, "qr_codes": {}, "review_line": review_line} | context
    return BeautifulSoup(templates.get_template(f"print/{template}.html").render(given), "html.parser")


@pytest.mark.parametrize("states", [*((state, state) for state in STATES), ("pending", "current")], ids="-".join)
def test_every_chapter_of_a_booklet_says_its_review_unless_nobody_has_reviewed_any(states: tuple[State, ...]) -> None:
    chapters = [PrintedChapter(f"chapter-{n}", "Title", review(state), "<h2>x</h2>") for n, state in enumerate(states)]

    page = filled_in("booklet", *states, kind="booklet", chapters=chapters)

    printed = page.select("[id^=chapter]")
    told = [[str(line["data-review"]) for line in chapter.select(".review")] for chapter in printed]
    assert told == ([[], []] if set(states) == {"pending"} else [[state] for state in states])


@pytest.mark.parametrize("state", STATES)
def test_doctor_reads_at_the_front_of_the_review_pack_that_it_is_published_unreviewed(state: State) -> None:
    page = filled_in("review-pack", state, kind="review-pack", numbers={}, published_unreviewed=True)

    notices = [notice.text for notice in page.select(".title-page .unreviewed")]
    assert len(notices) == (state in ("pending", "changed"))
    assert all(WORDS["review"]["attention"] in text and WORDS["review"]["knowingly"] in text for text in notices)
