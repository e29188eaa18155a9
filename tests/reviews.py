"""What every output must say of reviews, taken from the text and the day, so that a first review breaks no test."""

from building.environment import today
from building.reading import read_edition
from contract import LANGUAGES, NAMES
from project import PROJECT
from publishing.editorial.review import Review, joint_review
from publishing.editorial.written_page import Page
from publishing.reviewing.page_reviews import PageReviews

EDITION = read_edition(PROJECT / "docs")
REVIEWS = PageReviews(EDITION, today())


def page_at(address: str) -> Page:
    """The page at an address below the root."""
    return EDITION.page(LANGUAGES[address], NAMES[address])


def review_at(address: str) -> Review:
    """What may be said today of the page at an address below the root; a search is as the weakest page of all."""
    return review_of_all(LANGUAGES[address]) if NAMES[address] == "search" else REVIEWS.review(page_at(address))


def review_of_all(language: str = "") -> Review:
    """What may be said today of all pages together, or of those in a language."""
    return joint_review(REVIEWS.review(page) for page in EDITION.pages if language in ("", page.language))


def review_of_pdf(address: str, language: str) -> Review:
    """What may be said today of a PDF: the leaflet has a review of its own."""
    leaflet = EDITION.wording[language].data["pdfs"]["leaflet"]["file"]
    return REVIEWS.review(EDITION.leaflets[language]) if address.endswith(f"/{leaflet}") else review_of_all(language)


def dates(found: Review) -> tuple[str | None, str | None]:
    """The days of the review and of the next one, as data have them."""
    return (
        found.reviewed.isoformat() if found.reviewed else None,
        found.next_review.isoformat() if found.next_review else None,
    )


def words_of(state: str, language: str) -> str:
    """The first words of the line that tells a state."""
    words: dict[str, str] = EDITION.wording[language].data["review"]
    return words[state]


def validity_begins(language: str) -> str:
    """How a PDF of all pages says how far it may be trusted: the beginning of its sentence."""
    words = EDITION.wording[language].data
    state = review_of_all(language).state
    sentence: str = {
        "pending": words["review"]["pending"].rstrip("."),
        "changed": words["paper"]["changed"],
        "overdue": words["paper"]["expired"],
        "due": words["paper"]["valid_until"],
        "current": words["paper"]["valid_until"],
    }[state]
    return sentence
