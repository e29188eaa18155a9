"""The leaflet: the chapters of one language as one document that can be printed."""

import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape, unescape
from typing import Any

from publishing.editorial.review import Review, review
from publishing.page.chapters import ANCHOR, Chapter, with_lower_headings

NOT_ON_PAPER = {"search"}
"""A page that is of no use on paper."""

ID = re.compile(r'(<[a-z][^>]*?\sid=")([^"]+)(?=")')
PICTURE = re.compile(r"<svg class=\"picture\".*?</svg>", re.DOTALL)
NAMED = re.compile(r"<(title|desc)\b[^>]*>(.*?)</\1>", re.DOTALL)
REFERENCE = re.compile(r"<sup\b.*?</sup>", re.DOTALL)
CARE_CARD = re.compile(r'<section class="care-card".*?</section>', re.DOTALL)
NUMBER = re.compile(r'<a\b[^>]*href="tel:[^"]*"[^>]*>(.*?)</a>')
BACK = re.compile(r'\s*<a\b[^>]*class="footnote-backref".*?</a>', re.DOTALL)
LISTED = re.compile(r'<li id="([^"]+)"><a href="([^"]+)"')
ROOT_RULE = re.compile(r":root\s*\{([^}]*)\}")
VARIABLE = re.compile(r"(--[\w-]+)\s*:\s*([^;]+);")
SIZE = re.compile(r"size-of:([\w.-]+)")
AT_RULE = re.compile(r"@[^{]*\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}")
USE = re.compile(r"var\((--[\w-]+)\)")
INK = "#1f2a2e"
PRINT_FONT = "Leaflet"


@dataclass(frozen=True)
class Printed:
    """A chapter of the leaflet: its anchor, what the contents say of it, its review, its content."""

    id: str
    title: str
    description: str
    review: Review
    html: str


def printed(chapters: Sequence[Chapter], today: date, picture_style: str) -> list[Printed]:
    """The chapters of one language with anchors of their own; links between them lead inside the document."""
    on_paper = [chapter for chapter in chapters if chapter.page.name not in NOT_ON_PAPER]
    names = {chapter.address: chapter.page.name for chapter in on_paper}
    listed = _listed_sources(on_paper)
    return [
        Printed(
            chapter.page.name,
            chapter.page.title,
            chapter.page.description,
            review(chapter.page, today),
            _printed(chapter, names, {} if chapter.page.name == "sources" else listed, picture_style),
        )
        for chapter in on_paper
    ]


def _listed_sources(chapters: Sequence[Chapter]) -> dict[str, str]:
    """Address of a source -> its place in the chapter of sources, the only one that prints addresses."""
    everything = "".join(chapter.html for chapter in chapters if chapter.page.name == "sources")
    return {address: f"sources--{key}" for key, address in LISTED.findall(everything)}


def care_cards(chapters: Sequence[Chapter]) -> str:
    """The care cards of the home page, for the page that is torn out: numbers stand out, nothing leads elsewhere."""
    home = next(chapter for chapter in chapters if chapter.page.name == "index")
    cards = "".join(CARE_CARD.findall(home.html))
    without_marks = re.sub(r'\sid="[^"]*"', "", REFERENCE.sub("", cards))
    with_numbers = NUMBER.sub(r'<strong class="number">\1</strong>', without_marks)
    return re.sub(r"</?a\b[^>]*>", "", with_numbers)


def _printed(chapter: Chapter, names: Mapping[str, str], listed: Mapping[str, str], picture_style: str) -> str:
    def target(found: re.Match[str]) -> str:
        before, address, after, text = found.groups()
        page, _, anchor = address.partition("#")
        if page in names:
            inside = names[page] + (f"--{anchor}" if anchor else "")
            return f'<a{before} href="#{inside}"{after}>{text}</a>'
        if address in listed:
            return f'<a{before} href="#{listed[address]}"{after}>{text}</a>'
        if address.startswith("http") and address not in text:
            return f'<a{before} href="{address}"{after}>{text} ({address})</a>'
        return found[0]

    html = with_lower_headings(BACK.sub("", chapter.html))
    html = PICTURE.sub(lambda found: print_picture(found[0], picture_style), html)
    html = ANCHOR.sub(target, html)
    return ID.sub(lambda found: f"{found[1]}{chapter.page.name}--{found[2]}", html)


def print_picture(svg: str, style: str) -> str:
    """One of our drawings as an image whose alternative text is its title and description."""
    alternative = " ".join(unescape(text).strip() for _, text in NAMED.findall(svg))
    return f'<img class="picture" src="{as_data(drawn_for_paper(svg, style))}" alt="{escape(alternative)}">'


def as_data(svg: str) -> str:
    """The address of a drawing that is inside its document."""
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"


def drawn_for_paper(svg: str, style: str) -> str:
    """A drawing that needs no page around it: its style inside it, in the colours for light paper."""
    values = dict(VARIABLE.findall(next(iter(ROOT_RULE.findall(style)), "")))
    plain = USE.sub(lambda found: values.get(found[1], INK), AT_RULE.sub("", style))
    inside = f"<style>{ROOT_RULE.sub('', plain)} svg{{font-family:{PRINT_FONT}}}</style>"
    start = svg.index(">") + 1
    return (svg[:start] + inside + svg[start:]).replace("currentColor", INK)


def validity(reviews: Sequence[Review], words: Mapping[str, Any]) -> str:
    """How far the whole leaflet may be trusted: as its least reviewed chapter."""
    states = {review.state for review in reviews}
    if "pending" in states:
        return str(words["review"]["pending"])
    end = min(review.next_review or date.min for review in reviews)
    if "overdue" in states:
        return f"{words['leaflet']['expired']} {spelled(end, words)}."
    return f"{words['leaflet']['valid_until']} {spelled(end, words)}."


def spelled(day: date, words: Mapping[str, Any]) -> str:
    """A day as people write it: 23 November 2026."""
    return f"{day.day} {words['months'][day.month - 1]} {day.year}"


def download_size(size: int) -> str:
    """A number of bytes as a reader wants it before a download."""
    return f"{round(size / 1000)} kB"


def with_sizes(html: str, sizes: Mapping[str, str]) -> str:
    """`html` with the size of every PDF that it links to; none while previewing, when none is made."""
    return SIZE.sub(lambda found: sizes.get(found[1], ""), html)
