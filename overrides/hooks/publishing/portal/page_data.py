"""A page as data: a schema.org MedicalWebPage with a part for each of its headings."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from publishing.editorial.health_aspects import health_aspect
from publishing.editorial.review import Review
from publishing.editorial.sources import Source
from publishing.editorial.written_page import Page
from publishing.page.clean_html import html, plain_text
from publishing.page.linked_data import linked_data
from publishing.page.page_parts import Part, page_parts
from publishing.portal.published_page import PublishedPage
from publishing.settings.publisher import Publisher, published_by
from publishing.web.addresses import API

FORMAT_VERSION = "1.2"
OWN_TERMS = (
    "formatVersion", "reviewState", "state", "nextReview", "publishedBy", "intendedPurpose", "urgency", "html",
    "checked", "verified", "signs",
)  # fmt: skip
"""What schema.org has no word for; each is explained in the schema."""


def page_data(
    published: PublishedPage,
    about: Sequence[dict[str, Any]],
    signs: Sequence[str],
    cited: Sequence[Source],
    words: Mapping[str, Any],
    publisher: Publisher | None,
    made: date,
) -> dict[str, Any]:
    """The file of a page; `about` is what codes.subjects() tells, `words` are those of the page's language.

    `signs` are the ids of those that it names.
    """
    page, address, root = published.page, published.address, published.root
    schema = f"{root}{API}page.schema.json"
    described = linked_data(page, published.review, address, words["site_name"], publisher, made)
    parts = list(page_parts(published.blocks, page.aspect))
    return described | {
        "$schema": schema,
        "@context": ["https://schema.org", {term: f"{schema}#{term}" for term in OWN_TERMS}],
        "@id": address,
        "formatVersion": FORMAT_VERSION,
        "headline": parts[0].name,
        "abstract": published.summary,
        "about": list(about) or described["about"],
        "reviewState": review_state(published.review, published.review_line),
        "publishedBy": published_by(publisher, words),
        "intendedPurpose": words["intended_purpose"],
        "signs": list(signs),
        "mainEntity": {
            "@type": "HealthTopicContent",
            "hasHealthAspect": health_aspect(page.aspect),
            "text": plain_text(published.blocks),
            "hasPart": [_part_data(part, address) for part in parts],
        },
        "citation": [_citation(source) for source in cited],
    }


def review_state(review: Review, line: str) -> dict[str, str]:
    """What may be said of the review: a word for programs, and the sentence of the page for readers."""
    days = {"reviewed": review.reviewed, "nextReview": review.next_review}
    return {"state": review.state, "text": line, **{name: day.isoformat() for name, day in days.items() if day}}


def translations(page: Page, addresses: Mapping[str, Mapping[str, str]], root: str) -> list[dict[str, str]]:
    """The same page in the other languages; `addresses` are those of every page name in each, below the `root`."""
    others = {language: root + below for language, below in addresses[page.name].items() if language != page.language}
    return [
        {"@type": "MedicalWebPage", "@id": address, "inLanguage": language, "url": address}
        for language, address in others.items()
    ]


def _part_data(part: Part, address: str) -> dict[str, Any]:
    urgency = {"urgency": part.urgency} if part.urgency else {}
    cards = {"hasPart": [_part_data(card, address) for card in part.cards]} if part.cards else {}
    return {
        "@type": "HealthTopicContent",
        "url": f"{address}#{part.id}",
        "name": part.name,
        "hasHealthAspect": health_aspect(part.aspect),
        **urgency,
        "text": plain_text(part.blocks),
        "html": html(part.blocks),
        **cards,
    }


def _citation(source: Source) -> dict[str, Any]:
    where = {"url": source.address} if source.address else {}
    when = {"datePublished": source.date} if source.date else {}
    return {
        "@type": "CreativeWork",
        "identifier": source.key,
        "name": source.title,
        "publisher": {"@type": "Organization", "name": source.publisher},
        "inLanguage": source.language,
        **where,
        **when,
        "checked": source.checked,
    }
