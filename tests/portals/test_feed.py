"""The feed tells a portal what has changed in the advice, and what it must do."""

from pathlib import Path

import feedparser
import pytest
from bs4 import BeautifulSoup
from lxml import etree

from contract import PAGES, ROOT
from project import PROJECT
from publishing.editorial.yaml_text import decoded, parsed
from publishing.tree.changes import changes

FEEDS = {"nl": "feed.xml", "en": "en/feed.xml"}
ATOM = "{http://www.w3.org/2005/Atom}"
CHANGES = changes(parsed(decoded((PROJECT / "docs/changes.yml").read_bytes(), "changes.yml"), "changes.yml"))
SENT_AS = "text/xml; charset=utf-8"
"""As our server configurations send it (tests/delivery/test_servers.py)."""
languages = pytest.mark.parametrize("language", FEEDS)


def feed_of(site: Path, language: str) -> feedparser.FeedParserDict:
    return feedparser.parse((site / FEEDS[language]).read_bytes(), response_headers={"content-type": SENT_AS})


@languages
def test_feed_reader_finds_every_change_with_what_must_be_done(site: Path, language: str) -> None:
    read = feed_of(site, language)

    assert (read.bozo, read.version, read.feed.id) == (False, "atom10", ROOT + FEEDS[language])
    assert [entry.published[:10] for entry in read.entries] == [change.date.isoformat() for change in CHANGES]
    for entry, change in zip(read.entries, CHANGES, strict=True):
        assert change.title[language] in entry.title
        assert [tag.term for tag in entry.tags] == [change.kind]
        assert change.portals_must[language] in BeautifulSoup(entry.content[0].value, "html.parser").get_text()
        assert [link.href for link in entry.links] == [ROOT + PAGES[name][language] for name in change.pages]


@languages
def test_feed_says_of_every_change_what_it_is_before_what_must_be_done(site: Path, language: str) -> None:
    entries = feed_of(site, language).entries
    for entry, change in zip(entries, CHANGES, strict=True):
        what, must = BeautifulSoup(entry.content[0].value, "html.parser").find_all("p")
        assert what.get_text() == change.what[language]
        assert must.get_text().endswith(change.portals_must[language])
    assert entries


@languages
def test_reader_that_sorts_by_time_keeps_the_order_of_the_changes(site: Path, language: str) -> None:
    entries = feed_of(site, language).entries

    assert [entry.id for entry in sorted(entries, key=lambda entry: entry.updated, reverse=True)] == [
        entry.id for entry in entries
    ]
    assert len({entry.updated for entry in entries}) == len(entries)
    assert [entry.updated for entry in entries] == [entry.published for entry in entries]


@languages
def test_feed_holds_what_the_standard_asks_for_once(site: Path, language: str) -> None:
    """RFC 4287, 4.1.1 and 4.1.2."""
    feed = etree.fromstring((site / FEEDS[language]).read_bytes())
    entries = feed.findall(f"{ATOM}entry")

    assert feed.tag == f"{ATOM}feed"
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == language
    for element in (feed, *entries):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"{ATOM}{name}")) == 1, name
        alternates = [link for link in element.findall(f"{ATOM}link") if link.get("rel") == "alternate"]
        assert len(alternates) == 1
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    assert [link.get("href") for link in feed.findall(f"{ATOM}link[@rel='self']")] == [ROOT + FEEDS[language]]
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == len(ids)
    assert feed.findtext(f"{ATOM}updated") == max(str(entry.findtext(f"{ATOM}updated")) for entry in entries)


@languages
def test_home_page_and_page_for_portals_lead_to_the_feed(site: Path, language: str) -> None:
    for name in ("index", "for-portals"):
        page = BeautifulSoup((site / PAGES[name][language] / "index.html").read_text("utf-8"), "html.parser")
        (link,) = page.find_all("link", type="application/atom+xml")
        assert link["href"] == ROOT + FEEDS[language]
