"""A leaflet printed by itself, of any edition, without a build."""

from jinja2 import Environment, FileSystemLoader

from building.leaflets import leaflet
from building.pdfs import MOST_PAGES
from building.print_fonts import fonts_of
from building.printing import as_pdf
from project import PROJECT
from publishing.edition.written_edition import Edition
from publishing.editorial.review import Review
from publishing.reviewing.review_words import review_line

OVERRIDES = PROJECT / "overrides"
QR_CODE = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/%3E"


def printed_leaflet(edition: Edition, language: str) -> bytes:
    """The leaflet of a publisher who knowingly publishes what no doctor has reviewed: nothing is longer."""
    fonts = fonts_of(language, edition.wording)
    html = leaflet_html(edition, language)
    return as_pdf(html, OVERRIDES / "print", "leaflet.pdf", MOST_PAGES["leaflet"], fonts)


def leaflet_html(edition: Edition, language: str, **instead: object) -> str:
    """What it is printed from; its template is given these in place of what it would get."""
    about = {
        "kind": "leaflet",
        "language": language,
        "words": edition.wording[language].data,
        "addresses": {"index": "https://care.example/information/twitching/"},
        "qr_codes": {"index": QR_CODE},
        "edition_date": "30 september 2026",
        "made": "2026-09-30",
        "published_unreviewed": True,
        "review_line": review_line,
    }
    template = Environment(loader=FileSystemLoader(OVERRIDES), autoescape=True).get_template("print/leaflet.html")
    return template.render(about | leaflet(about, edition, Review("pending")) | instead)
