"""The decision aid as an HL7 FHIR R4 Questionnaire (https://hl7.org/fhir/R4/questionnaire.html), shown as SDC 4 says.

It claims no profile, since none of them has been checked. Nor does it name what it is `derivedFrom`: there is no other
questionnaire behind it.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from html import escape
from typing import Any

from publishing.editorial.review import Review
from publishing.editorial.web_addresses import OUR_LICENCE
from publishing.portal.fhir_items import Speaker, about, step
from publishing.portal.published_page import PublishedPage
from publishing.settings.publisher import Publisher, published_by
from publishing.tree.decision_aid import DecisionAid
from publishing.tree.sections import Section
from publishing.web.addresses import API

ENTRY_MODE = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-entryMode"
ONE_PAGE_AT_A_TIME = {"url": ENTRY_MODE, "valueCode": "prior-edit"}
"""One after another, and a reader may go back (https://hl7.org/fhir/uv/sdc/STU4/en/CodeSystem-entryMode.html)."""
THE_NETHERLANDS = {"coding": [{"system": "urn:iso:std:iso:3166", "code": "NL"}]}
XHTML = "http://www.w3.org/1999/xhtml"


def questionnaire(
    aid: DecisionAid,
    sections: Sequence[Section],
    words: Mapping[str, Any],
    page: PublishedPage,
    publisher: Publisher | None,
    made: date,
) -> dict[str, Any]:
    """The decision aid in the language of `page`, that of the decision aid; `words` are those of its language."""
    language, root = page.page.language, page.root
    speaker = Speaker(aid, language, words, f"{root}{API}decision-tree.json", f"{root}{API}signs.json")
    description = f"{page.review_line} {words['aid']['adults']} {published_by(publisher, words)}"
    return {
        "resourceType": "Questionnaire",
        "id": f"spiertrillen-{language}",
        "language": language,
        "text": _narrative(language, words["site_name"], description, words["intended_purpose"]),
        "extension": [ONE_PAGE_AT_A_TIME],
        "url": f"{root}{API}fhir/questionnaire-{language}.json",
        "version": aid.tree.version,
        "name": "Spiertrillen",
        "title": words["site_name"],
        "status": "draft",
        "experimental": True,
        "subjectType": ["Patient"],
        "date": made.isoformat(),
        **_published_by(publisher),
        "description": description,
        "jurisdiction": [THE_NETHERLANDS],
        "purpose": words["intended_purpose"],
        "copyright": f"{words['licence']}: {OUR_LICENCE}",
        **_review_dates(page.review),
        "item": [about(speaker, page.review_line), *(step(section, speaker) for section in sections)],
    }


def _narrative(language: str, title: str, *paragraphs: str) -> dict[str, str]:
    """What a person reads who sees the resource without its items."""
    paragraphs_html = "".join(f"<p>{escape(text, quote=False)}</p>" for text in (title, *paragraphs))
    return {
        "status": "generated",
        "div": f'<div xmlns="{XHTML}" lang="{language}" xml:lang="{language}">{paragraphs_html}</div>',
    }


def _published_by(publisher: Publisher | None) -> dict[str, Any]:
    if publisher is None:
        return {}
    link = publisher.contact_link
    system = "email" if link.startswith("mailto:") else "url"
    reached = [{"system": system, "value": link.removeprefix("mailto:")}]
    return {"publisher": publisher.name, "contact": [{"name": publisher.name, "telecom": reached}]}


def _review_dates(review: Review) -> dict[str, Any]:
    """The days of a review; approved, and in effect, is only a text that is what was reviewed."""
    if review.reviewed is None or review.next_review is None:
        return {}
    reviewed, until = review.reviewed.isoformat(), review.next_review.isoformat()
    if not review.covers_text:
        return {"lastReviewDate": reviewed}
    return {"approvalDate": reviewed, "lastReviewDate": reviewed, "effectivePeriod": {"start": reviewed, "end": until}}
