"""Care cards: an admonition with an urgency becomes a section that says it, at an address of its own."""

from bs4 import BeautifulSoup, Tag
from markdown import Markdown

from publishing.page.care_cards import CareCards

WORDS = {"emergency": "Spoed", "urgent": "Dringend", "non-urgent": "Niet dringend", "self-care": "Zelf doen"}
CARDS = """# Titel

## Urgent

!!! urgent "Bel vandaag:"

    - Koorts

!!! urgent "Bel *ook* vandaag:"

    - Pijn

!!! self-care "Wacht af:"

    Rust.

!!! note "Let op"

    Geen kaart.
"""


def cards() -> BeautifulSoup:
    md = Markdown(extensions=["admonition", "toc", CareCards(WORDS)])
    return BeautifulSoup(md.convert(CARDS), "html.parser")


def title(card: Tag) -> Tag:
    heading = card.select_one(".care-card__title")
    assert heading
    return heading


def test_a_card_says_its_urgency_in_words_before_its_title() -> None:
    assert [(card["data-urgency"], title(card).name, title(card).text) for card in cards().select(".care-card")] == [
        ("urgent", "h3", "Dringend: Bel vandaag:"),
        ("urgent", "h3", "Dringend: Bel ook vandaag:"),
        ("self-care", "h3", "Zelf doen: Wacht af:"),
    ]


def test_a_card_has_the_address_of_its_urgency_in_every_language_and_no_other_heading_takes_it() -> None:
    page = cards()
    ids = [str(heading["id"]) for heading in page.select("[id]")]

    assert [title(card)["id"] for card in page.select(".care-card")] == ["urgent", "urgent-2", "self-care"]
    assert len(ids) == len(set(ids))


def test_what_names_no_urgency_is_no_card() -> None:
    (note,) = cards().select(".admonition")
    assert "care-card" not in note.get_attribute_list("class")
