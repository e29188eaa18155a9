"""Small things to try the pure package on: a page, a chapter, texts as people type them."""

import json
from dataclasses import replace
from datetime import date

from publishing.editorial.review import Review
from publishing.editorial.written_page import Page, page
from publishing.page.chapters import Chapter
from publishing.portal.published_page import PublishedPage
from publishing.settings.publisher import Publisher

ROOT = "https://example.org/health/"
MADE = date(2026, 3, 9)

PENDING = Review("pending")
CURRENT = Review("current", date(2026, 1, 2), date(2027, 1, 2), "Dr. A. Jansen", "huisarts")
OVERDUE = replace(CURRENT, state="overdue", reviewed=date(2024, 1, 2), next_review=date(2025, 1, 2))
CHANGED = replace(CURRENT, state="changed")
DUE = replace(CURRENT, state="due")

PUBLISHER = Publisher("Stichting Spier & Zenuw", "info@example.org", "mailto:fout@example.org")

TEXTS = ('5" > 4"', "<b>bold</b> & 'thin'", "a &amp; b &lt; c", "👩‍⚕️ 🇳🇱", "één café", "één café")
"""Texts that are no HTML, and must come out as they were typed; the last two are one word in both forms of accents."""


def written_page(name: str = "stress", language: str = "en", **front_matter: object) -> Page:
    """A page with some front matter."""
    fields = {"title": name.capitalize(), "slug": name, "aspect": "Causes", **front_matter}
    written = "".join(f"{field}: {json.dumps(value, ensure_ascii=False)}\n" for field, value in fields.items())
    return page(f"---\n{written}---\n", f"docs/{language}/{name}.md", language, name)


def chapter(html: str, name: str = "stress", **front_matter: object) -> Chapter:
    """A chapter with `html` for its content; the home page lies at the root."""
    address = ROOT if name == "index" else f"{ROOT}{name}/"
    return Chapter(written_page(name, **front_matter), address, html)


def published_page(
    main: str, page: Page | None = None, review: Review = PENDING, review_line: str = "Not reviewed."
) -> PublishedPage:
    """A published page with `main` for its content."""
    page = page or written_page()
    return PublishedPage(
        page, ROOT, f"{ROOT}{page.slug}/", review, review_line, f"<!doctype html><title>x</title><main>{main}</main>"
    )
