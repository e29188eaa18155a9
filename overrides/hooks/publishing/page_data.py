"""A page as data: a schema.org MedicalWebPage with a part for each of its headings."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from xml.etree.ElementTree import Element

from .clean_html import HEADINGS, html, plain_text
from .health_aspects import health_aspect
from .linked_data import linked_data
from .published_page import PublishedPage
from .review import Review
from .sources import Source

FORMAT_VERSION = "1.0"
OWN_TERMS = (
    "formatVersion", "reviewState", "state", "nextReview", "intendedPurpose", "urgency", "html", "checked", "verified",
)  # fmt: skip
"""What schema.org has no word for; each is explained in the schema."""


@dataclass(frozen=True)
class Part:
    """A heading with what stands under it; `cards` are the care cards in it, which are also in `blocks`."""

    id: str
    name: str
    aspect: str
    urgency: str = ""
    blocks: list[Element] = field(default_factory=list)
    cards: list["Part"] = field(default_factory=list)


def page_data(
    published: PublishedPage,
    about: Sequence[dict[str, Any]],
    cited: Sequence[Source],
    words: Mapping[str, Any],
    made: date,
) -> dict[str, Any]:
    """The file of a page; `about` is what codes.subjects() tells, `words` are those of the page's language."""
    page, address, root = published.page, published.address, published.root
    schema = f"{root}api/v1/page.schema.json"
    described = linked_data(page, published.review, root, address, words["site_name"], made)
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
        "intendedPurpose": words["intended_purpose"],
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
    next_review = {"nextReview": review.next_review.isoformat()} if review.next_review else {}
    return {"state": review.state, "text": line, **next_review}


def page_parts(blocks: Sequence[Element], page_aspect: str) -> Iterator[Part]:
    """A part for every heading and every step of the decision aid, in the order of the page.

    A heading without an aspect of its own has that of the heading above it, or else that of the page.
    """
    aspects = {0: page_aspect}
    part: Part | None = None
    for block in blocks:
        level = _level(block)
        if level:
            if part:
                yield part
            above = aspects[max(higher for higher in aspects if higher < level)]
            own = block.get("data-aspect", above)
            aspects = {higher: aspect for higher, aspect in aspects.items() if higher < level} | {level: own}
            part = _part(block, block, own, block.get("data-urgency", ""))
        if part:
            part.blocks.append(block)
            if not level and "data-urgency" in block.attrib:
                part.cards.append(_card(block))
    if part:
        yield part


def _level(block: Element) -> int:
    """The level of a heading, or of the heading that a step of the decision aid begins with; else 0."""
    if "data-question" in block.attrib or "data-outcome" in block.attrib:
        block = next(iter(block))
    return HEADINGS.index(block.tag) + 1 if block.tag in HEADINGS else 0


def _card(card: Element) -> Part:
    urgency = card.attrib["data-urgency"]
    part = _part(next(iter(card)), card, "SelfCare" if urgency == "self-care" else "SeeDoctor", urgency)
    part.blocks.append(card)
    return part


def _part(named: Element, marked: Element, aspect: str, urgency: str) -> Part:
    heading = named if named.tag in HEADINGS else next(iter(named))
    return Part(marked.get("id", heading.get("id", "")), plain_text([heading]), aspect, urgency)


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
