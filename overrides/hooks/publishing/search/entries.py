"""What a search can find: the parts of the pages, the signs, the outcomes of the decision aid, the PDFs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from publishing.editorial.kinds_of_page import ABOUT_THE_SITE
from publishing.page.clean_html import plain_text
from publishing.page.page_parts import Part, page_parts
from publishing.portal.published_page import PublishedPage
from publishing.search.places import Place, Places
from publishing.search.search_words import PDFS
from publishing.tree.services import Service, for_readers
from publishing.tree.signs import URGENCIES

FIRST_SENTENCE = re.compile(r".+?[.?!:](?=\s|$)")
NUMBERS_OF_STEP = re.compile(r"(?<!\S)\d+\. | \(\d+\)$")
"""What counts the steps in the title of one, as in "Emergency: 2. Call 112 now (2)": nobody searches for that."""
LONGEST = 200
"""How many characters of a sentence are shown."""


@dataclass(frozen=True)
class Entry:
    """One thing that can be found, at `address` below the root.

    `within` is the title of its page, or "". `sentence` is shown; `text` is only searched. `urgency` is that of a sign.
    `place` is how editors name it, where its address alone does not tell: sign:face-droop. One that is not `searched`
    is found by people's words alone.
    """

    address: str
    title: str
    within: str = ""
    sentence: str = ""
    text: str = ""
    urgency: str = ""
    last: bool = False
    place: str = ""
    searched: bool = True


def entries(published: Sequence[PublishedPage], places: Places, services: Sequence[Service]) -> list[Entry]:
    """All that can be found in a language; `published` are its pages."""
    return [
        *_signs(places),
        *(entry for page in published for entry in _parts(page, places)),
        *_pdfs(places),
        *_services(places, services),
    ]


def _signs(places: Places) -> Iterator[Entry]:
    for name in (*places.register.groups, *places.register.signs):
        sign = places.register.signs.get(name)
        meant = [places.register.signs[id].urgency for id in places.register.named([name])]
        yield Entry(
            places.of_sign(name).address,
            places.register.words(name)[places.language],
            sentence=sign.condition.get(places.language, "") if sign else "",
            urgency=max(meant, key=URGENCIES.index),
            place=f"sign:{name}",
            searched=sign is not None,  # a group names many things, and a word of it alone means little
        )


def _parts(published: PublishedPage, places: Places) -> Iterator[Entry]:
    page = published.page
    last = page.name in ABOUT_THE_SITE
    for number, part in enumerate(page_parts(published.blocks, page.aspect)):
        if _is_step(part) and not _is_first_outcome(part):
            continue
        anchor = f"#{part.id}" if number and part.id else ""
        text = plain_text(block for block in part.blocks[1:] if "data-urgency" not in block.attrib)
        within = page.title if number else ""
        sentence = page.description if not number else _first_sentence(part, text)
        title = NUMBERS_OF_STEP.sub("", part.name) if _is_step(part) else part.name
        yield Entry(f"{places.addresses[page.name]}{anchor}", title, within, sentence, text, last=last)


def _is_step(part: Part) -> bool:
    return not {"data-question", "data-outcome"}.isdisjoint(part.blocks[0].attrib)


def _is_first_outcome(part: Part) -> bool:
    """Whether an outcome is shown in the first of the ways that lead to it."""
    return part.blocks[0].get("data-outcome", "") == part.id


def _first_sentence(part: Part, text: str) -> str:
    paragraphs: list[Element] = [block for block in part.blocks[1:] if block.tag == "p"]
    found = FIRST_SENTENCE.match(plain_text(paragraphs[:1]).replace("\n", " ") or text.replace("\n", " "))
    sentence = found[0] if found else ""
    return sentence if len(sentence) <= LONGEST else f"{sentence[:LONGEST].rpartition(' ')[0]}…"


def _pdfs(places: Places) -> Iterator[Entry]:
    for name in PDFS:
        place = places.at(f"pdf:{name}")
        yield Entry(place.address, f"{place.title} (PDF)", sentence=places.words["pdfs"][name]["about"])


def _services(places: Places, services: Sequence[Service]) -> Iterator[Entry]:
    for service in for_readers(services, places.language):
        place: Place = places.at(f"service:{service.id}")
        number = f" {service.number}" if service.number else ""
        yield Entry(
            place.address,
            f"{service.name[places.language]}{number}",
            places.at(place.page).title,
            service.find.get(places.language, "").capitalize(),
            place=f"service:{service.id}",
        )
