"""What the leaflet of a language is printed from."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lxml import etree

from building.folders import OVERRIDES
from building.printing import CannotPrint
from publishing.edition.written_edition import Edition
from publishing.editorial.review import Review
from publishing.paper.drawings import data_address, drawn_for_paper
from publishing.paper.leaflet import called, has_own_judgement, leaflet_document, levels
from publishing.paper.leaflet_form import DRAWINGS
from publishing.reviewing.review_words import validity


def leaflet(about: Mapping[str, Any], edition: Edition, review: Review) -> dict[str, Any]:
    """What the template of the leaflet asks for besides what all PDFs of a language say (`about`); `review` is its own.

    Raises CannotPrint when one of its drawings cannot be drawn.
    """
    return {
        "leaflet": leaflet_document(edition.leaflet, edition.aid).data,
        "levels": levels(edition.leaflet, edition.aid),
        "called": called(edition.leaflet, edition.aid, about["language"]),
        "own_judgement": has_own_judgement(edition.leaflet, edition.aid),
        "drawings": _drawings(),
        "validity": validity([review], about["words"]),
        "review": review,
    }


def _drawings() -> dict[str, str]:
    style = (OVERRIDES / "assets/pictures.css").read_text("utf-8")
    return {name: data_address(drawn(OVERRIDES / f"print/drawings/{name}.svg", style)) for name in DRAWINGS}


def drawn(file: Path, style: str) -> str:
    """A drawing of the leaflet, in the colours of `style`; raises CannotPrint when it cannot be read."""
    try:
        return drawn_for_paper(file.read_text("utf-8"), style)
    except (OSError, UnicodeDecodeError, etree.XMLSyntaxError) as error:
        raise CannotPrint(
            f"The leaflet cannot show {file.parent.name}/{file.name} ({error}); bring it back from an earlier version."
        ) from error
