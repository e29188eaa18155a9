"""What whoever reviews a page reads: its sentences, and all that it says from signs, services, pictures and sources."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from xml.etree.ElementTree import Element

from publishing.edition.written_edition import Edition
from publishing.editorial.form import MENTION
from publishing.editorial.kinds_of_page import AID, SOURCES
from publishing.editorial.page_tree import BLOCKS, HOLD_TEXT, MARK, SOURCE, page_tree, unescaped
from publishing.editorial.source_lines import line_of
from publishing.editorial.written_page import Page
from publishing.editorial.yaml_text import values
from publishing.page.care_cards import urgency_of
from publishing.page.emergency_strip import strip_of
from publishing.tree.signs import EMERGENCY

OF_A_SOURCE = ("title", "publisher", "date")
"""What a page prints of a source; how we have seen it, and where it lies today, may change under a review."""
SAID_EVERYWHERE = ("call_emergency", "emergency_line", "emergency_strip", "own_judgement", "intended_purpose")
"""The words of the site that stand on every page, or on paper: when to call, and what the text is for."""
SAID_BY_AID = {"aid": ("aid", "aid_sheet", "diary"), "urgency": ("urgency",)}
"""The words of the site that stand between the texts of the decision aid, on its sheet and in the diary."""
SENTENCE_END = re.compile(r"[.!?][\"')\]”’]*(?:\[\^[^\]\s]+\])*\s+(?=[^a-z\s(])")
SIGN = re.compile(r"^sign:(\S+)$")
SERVICE = re.compile(r"^service:([a-z0-9-]+)")
PICTURE = re.compile(r"\(picture:([a-z0-9-]+)\)")


@dataclass(frozen=True)
class Passage:
    """Something that a reviewer has read, and its `file:line`."""

    words: str
    place: str
    within: str = field(default="", compare=False)
    """How urgent the care card is in which it stands."""

    @property
    def mark(self) -> str:
        """A short hash of the words and of the card that holds them; white space does not count."""
        return _mark(f"{self.within}: {self.words}" if self.within else self.words)


@dataclass(frozen=True)
class Matter:
    """All that is read of a page in its language: its sentences in their order, and by name what comes from data."""

    sentences: tuple[Passage, ...]
    entries: Mapping[str, Passage]


@lru_cache(maxsize=100_000)
def _mark(words: str) -> str:
    return hashlib.sha256(" ".join(words.split()).encode()).hexdigest()[:10]


Named = Iterator[tuple[str, Passage]]


def matter(page: Page, edition: Edition) -> Matter:
    """What is read of a page in its language. Requires an edition without malformed files."""
    sentences = _sentences_of(page, tuple(edition.wording[page.language].data["urgency"].items()))
    passages = [
        Passage(page.title, page.front_matter.place("title")),
        Passage(page.description, page.front_matter.place("description")),
        *sentences,
    ]
    return Matter(tuple(passages), dict(_entries(page, [sentence.words for sentence in sentences], edition)))


def _entries(page: Page, sentences: Sequence[str], edition: Edition) -> Named:
    yield "emergency number", _emergency_number(edition, page.language)
    shown = dict(_of_aid(page, sentences, edition))
    yield from shown.items()
    texts = (*sentences, *(passage.words for passage in shown.values()))
    mentioned = dict.fromkeys(f"mentions {name}" for words in texts for name in MENTION.findall(words))
    yield from _in_language(mentioned, page.language, edition)
    yield from _of_data(page, sentences, edition)
    for key in sorted(_cited(page, edition)):
        if isinstance(entry := edition.sources.data.get(key), Mapping):
            words = "; ".join(f"{field}: {entry[field]}" for field in OF_A_SOURCE)
            yield f"source {key}", Passage(words, edition.sources.place(key))


def _of_aid(page: Page, sentences: Sequence[str], edition: Edition) -> Named:
    """What is shown of the decision aid: all of it, or the signs, with their advice, and services that are named."""
    written = edition.decision_aid
    strip = [f"signs {sign}" for sign in strip_of(page.name, written.signs.data.get("emergency_strip", ()))]
    named = (*_of_signs(sentences, written.signs.data), *strip, *_of_services(sentences))
    names = written.entries if page.name == AID else named
    return _in_language(names, page.language, edition)


def _of_signs(sentences: Sequence[str], signs: Any) -> Iterator[str]:
    """The names of the entries of all signs that sentences name: signs, groups, their advice."""
    for name in [found[1] for words in sentences if (found := SIGN.match(words))]:
        yield f"groups {name}"
        for sign in signs["groups"][name]["signs"] if name in signs["groups"] else [name]:
            yield f"signs {sign}"
            yield from (f"advice {advice}" for advice in signs["signs"].get(sign, {}).get("must_say", ()))


def _of_services(sentences: Sequence[str]) -> Iterator[str]:
    """The names of the entries of the services that the leaflet names."""
    return (f"services {found[1]}" for words in sentences if (found := SERVICE.match(words)))


def _in_language(names: Iterable[str], language: str, edition: Edition) -> Named:
    """These entries of the decision aid, each as one text; what is only for readers of other languages is left out."""
    known = edition.decision_aid.entries
    for name in dict.fromkeys(names):
        if name in known and (words := known[name].words(language, edition.languages)):
            yield name, Passage(words, known[name].place)


def _of_data(page: Page, sentences: Sequence[str], edition: Edition) -> Named:
    """The words in the pictures that the page shows, and those of the site that are part of its text."""
    pictures, wording = edition.pictures[page.language], edition.wording[page.language]
    shown = dict.fromkeys(picture for words in sentences for picture in PICTURE.findall(words))
    for name in shown:
        yield f"picture {name}", Passage(_texts(pictures.data[name]), pictures.place(name))
    for name, groups in SAID_BY_AID.items() if page.name == AID else ():
        said = [_texts(wording.data[group]) for group in groups if group in wording.data]
        yield f"words {name}", Passage("; ".join(said), wording.place(name))


def _texts(data: Any) -> str:
    return "; ".join(f"{'.'.join(map(str, path))}: {text}" for path, text in values(data))


def _cited(page: Page, edition: Edition) -> set[str]:
    """The sources that the page shows; the aid those that it rests on, the list of sources all of them."""
    if page.name == SOURCES:
        return set(edition.sources.data)
    shown = set(MARK.findall(page.markdown))
    return shown | _sources_of_aid(edition) if page.name == AID else shown


def _sources_of_aid(edition: Edition) -> set[str]:
    written = edition.decision_aid
    entries = (*written.signs.data["signs"].values(), *written.tree.data["outcomes"].values())
    return {key for entry in entries for key in entry.get("sources", ())}


def _emergency_number(edition: Edition, language: str) -> Passage:
    """The number at the head of every page, with what is said about it everywhere."""
    services, words = edition.decision_aid.services, edition.wording[language].data
    said = "".join(f"; {name}: {words[name]}" for name in SAID_EVERYWHERE if name in words)
    for name, entry in services.data["services"].items():
        if entry.get("number") and language in entry["name"] and EMERGENCY in entry.get("needed_for", ()):
            return Passage(entry["number"] + said, services.place("services", name, "number"))
    return Passage(said, services.place("services"))


@lru_cache(maxsize=1_000)  # the same text is read the same, however many editions hold it
def _read_once(markdown: str, file: str, first_line: int, urgencies: tuple[tuple[str, str], ...]) -> list[Passage]:
    tree, words = page_tree(markdown, first_line), dict(urgencies)
    cards = [(card, words[urgency]) for card in tree.iter() if (urgency := urgency_of(card)) in words]
    titles = {id(card[0]): urgency for card, urgency in cards}
    within = {id(block): urgency for card, urgency in cards for block in card.iter()}
    return [
        Passage(sentence, f"{file}:{line}", within.get(id(block), ""))
        for block in tree.iter()
        if block.tag in HOLD_TEXT or block.tag == "pre"
        for line, sentence in _sentences(block, titles.get(id(block), ""))
    ]


def _sentences_of(page: Page, urgencies: tuple[tuple[str, str], ...]) -> list[Passage]:
    """The sentences of the Markdown as its editor wrote it; a care card begins with its urgency."""
    return _read_once(page.typed, page.file, page.first_line, urgencies)


def _sentences(block: Element, urgency: str) -> Iterator[tuple[int, str]]:
    """The sentences of a block, each with its line; the first one begins with the urgency, where there is one."""
    text = unescaped("".join(_words(block)))
    start = 0
    for end in (*(found.end() for found in SENTENCE_END.finditer(text)), len(text)):
        if sentence := " ".join(text[start:end].split()):
            line = line_of(block) + text[:start].count("\n")
            yield line, f"{urgency}: {sentence}" if urgency and not start else sentence
        start = end


def _words(element: Element) -> Iterator[str]:
    """The text of a block with where its links lead and which sources it cites, without the blocks inside it."""
    yield element.text or ""
    for child in element:
        if child.tag == "br":
            yield "\n"
        elif SOURCE in child.attrib:
            yield f"[^{child.attrib[SOURCE]}]"
        elif child.tag == "img":
            yield f"{child.attrib['alt']} ({child.attrib['src']})"
        elif child.tag not in BLOCKS:
            yield from _words(child)
            yield f" ({child.attrib['href']})" if child.tag == "a" else ""
        yield child.tail or ""
