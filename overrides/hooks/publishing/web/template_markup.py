"""The markup of the templates: what a slip there would put on every page, or silently take away from it."""

import re
from collections.abc import Collection, Iterator
from html.parser import HTMLParser

from publishing.editorial.web_addresses import OUR_LICENCE
from publishing.web.inspection import ANOTHER_SITE

WITHOUT_END = {
    *("area", "base", "br", "col", "embed", "hr", "img"),
    *("input", "link", "meta", "source", "track", "wbr"),
}
"""HTML's void elements (https://html.spec.whatwg.org/multipage/syntax.html#void-elements)."""
READ_ALOUD = ("alt", "title", "aria-label", "placeholder")
"""Attributes whose words reach a reader."""
NAMES = {"PDF", "ZIP", "CC", "BY", "4.0"}
"""Words that are the same in every language."""
WRITTEN_LATER = {"details-of", "size-of-the-archive"}
"""Marks in whose place a later step writes something."""
FILLED_IN = "\ufffc"
"""Stands in the markup of a template for what is filled in there."""
WORD = re.compile(r"\w[\w.-]*\w|\w")
ATTRIBUTE = re.compile(rf"[a-z][a-z0-9:{FILLED_IN}-]*")
NAMED = re.compile(r"""\bid=["']?([\w-]+)""")
IN_ONE_LANGUAGE = (
    "would be the same in every language; write them in docs/…/wording.yml, and ask for them here: {{ words.… }}."
)
FETCHED_BY: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("script", "img", "iframe", "object", "video", "audio"), ("src", "srcset", "data", "poster")),
    "link": ("href",),
}
"""The attributes by which an element fetches something."""
NO_ZOOM = re.compile(r"user-scalable|maximum-scale", re.IGNORECASE)
OF_DATA = "application/ld+json"
"""What a script may be that runs nothing."""


def names_in(markup: str) -> set[str]:
    """The names that elements of a template have, to which a link can lead."""
    return set(NAMED.findall(markup))


def markup_problems(markup: str, classes: Collection[str], names: Collection[str]) -> list[tuple[int, str]]:
    """What is wrong in the markup of a template, with FILLED_IN for what is filled in: line and sentence.

    `classes` are those for which some style sheet or script has a rule, `names` those of elements in all templates.
    """
    reading = _Reading(classes, names)
    reading.feed(markup)
    reading.close()
    return sorted([*reading.problems, *reading.left_open()])


class _Reading(HTMLParser):
    """Reads markup, and notes each problem with its line."""

    def __init__(self, classes: Collection[str], names: Collection[str]) -> None:
        super().__init__()
        self.classes = classes
        self.names = names
        self.in_one_language = False  # as only a page for editors is
        self.problems: list[tuple[int, str]] = []
        self.open: list[tuple[int, str]] = []

    def left_open(self) -> Iterator[tuple[int, str]]:
        """The elements that nothing has ended."""
        for line, tag in self.open:
            yield line, f"<{tag}> is not closed; write </{tag}> where it ends."

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._look_at(tag, attrs)
        if tag not in WITHOUT_END:
            self.open.append((self.getpos()[0], tag))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._look_at(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1][1] != tag:
            still = f"<{self.open[-1][1]}> of line {self.open[-1][0]} is open" if self.open else "nothing is open"
            self._note(f"</{tag}> ends nothing here, where {still}; correct one of them.")
        if tag in (opened for _, opened in self.open):
            while self.open.pop()[1] != tag:
                pass  # what is open inside it was reported

    def handle_data(self, data: str) -> None:
        if not any(tag == "style" for _, tag in self.open):
            self._own_words(data)

    def _look_at(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.in_one_language |= tag == "html" and given.get("lang", FILLED_IN) != FILLED_IN
        for name in given:
            self._look_at_attribute(tag, name)
        for fetched in (given.get(name, "") for name in FETCHED_BY.get(tag, ())):
            if ANOTHER_SITE.match(fetched):
                self._note(f"<{tag}> would fetch {fetched} from another site; bring it here, or take it out.")
                return
        if tag == "meta" and NO_ZOOM.search(given.get("content", "")):
            self._note("This keeps readers from enlarging the page (WCAG 1.4.4); take it out.")
        if tag == "script" and "src" not in given and given.get("type") != OF_DATA:
            self._note("No page runs a script, but the search page its own; take it out.")
        for word in given.get("class", "").split():
            if FILLED_IN not in word and word not in self.classes:
                self._note(f"No style sheet has a rule for the class '{word}'; correct it, or remove it.")
        for name in READ_ALOUD:
            self._own_words(given.get(name, ""))
        address = given.get({"a": "href", "img": "src"}.get(tag, ""), "")
        if FILLED_IN in address or not address:
            return
        if tag == "a":
            self._look_at_address(address)
        else:
            self._note(f"The picture {address} would be fetched apart; draw it in the page, as overrides/pictures.")

    def _look_at_attribute(self, tag: str, name: str) -> None:
        if not ATTRIBUTE.fullmatch(name):
            self._note(f"<{tag}> has an attribute {name}; look whether its quotes are straight and closed.")
        elif name.startswith("on"):
            self._note(f"<{tag} {name}=…> would run a script; take it out.")
        elif name == "style":
            self._note(f"<{tag} style=…> is refused by the Content-Security-Policy; use a class.")

    def _look_at_address(self, address: str) -> None:
        """An address in which nothing is filled in leads to a name, or to a licence."""
        if address.startswith("#"):
            if address[1:] not in self.names:
                self._note(f"No element is named '{address[1:]}'; correct the link {address}.")
        elif address.startswith("tel:"):
            self._note(f"The number of {address} stands here alone; write tel:{{{{ emergency_number }}}}.")
        elif address != OUR_LICENCE:
            self._note(
                f"The address {address} stands here as it is, and pages lie at other depths and in other languages; "
                "ask for it: {{ alternates['see-a-doctor'][language] | url }}."
            )

    def _own_words(self, text: str) -> None:
        if self.in_one_language:
            return
        for number, line in enumerate(text.split("\n"), self.getpos()[0]):
            if any(not _belongs_in_a_template(word) for word in WORD.findall(line)):
                said = line.replace(FILLED_IN, "…").strip()
                self.problems.append((number, f"The words '{said}' {IN_ONE_LANGUAGE}"))

    def _note(self, problem: str) -> None:
        self.problems.append((self.getpos()[0], problem))


def _belongs_in_a_template(word: str) -> bool:
    return word in NAMES | WRITTEN_LATER or not re.search(r"[^\W_]", word)
