"""The markup of the templates: what a slip there would put on every page, or silently take away from it."""

import re
from collections.abc import Collection, Iterator
from html.parser import HTMLParser

WITHOUT_END = frozenset("area base br col embed hr img input link meta source track wbr".split())  # noqa: SIM905
"""HTML's void elements (https://html.spec.whatwg.org/multipage/syntax.html#void-elements)."""
READ_ALOUD = ("alt", "title", "aria-label", "placeholder")
"""Attributes whose words reach a reader."""
NAMES = {"PDF", "ZIP", "CC", "BY", "4.0"}
"""Words that are the same in every language."""
WRITTEN_LATER = {"details-of", "size-of-the-archive"}
"""Marks in whose place a later step writes something."""
WORD = re.compile(r"\w[\w.-]*\w|\w")
ATTRIBUTE = re.compile(r"[a-z][a-z0-9:-]*")


def markup_problems(markup: str, classes: Collection[str]) -> list[tuple[int, str]]:
    """What is wrong in the markup of a template, from which is taken out what is filled in: line and sentence.

    `classes` are those for which some style sheet or script has a rule.
    """
    reading = _Reading(classes)
    reading.feed(markup)
    reading.close()
    return sorted([*reading.problems, *reading.left_open()])


class _Reading(HTMLParser):
    """Reads markup, and notes each problem with its line."""

    def __init__(self, classes: Collection[str]) -> None:
        super().__init__()
        self.classes = classes
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
                pass  # what is open inside it was told of

    def handle_data(self, data: str) -> None:
        if not any(tag == "style" for _, tag in self.open):
            self._own_words(data)

    def _look_at(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        for name in given:
            if not ATTRIBUTE.fullmatch(name):
                self._note(f"<{tag}> has an attribute {name}; look whether its quotes are straight and closed.")
        self.in_one_language |= tag == "html" and bool(given.get("lang"))
        for word in (given.get("class") or "").split():
            if word not in self.classes:
                self._note(f"No style sheet has a rule for the class '{word}'; correct it, or remove it.")
        for name in READ_ALOUD:
            self._own_words(given.get(name) or "")
        if (address := given.get("href") or "").startswith("tel:") and address != "tel:":
            self._note(f"The number of {address} stands here alone; write tel:{{{{ emergency_number }}}}.")

    def _own_words(self, text: str) -> None:
        if self.in_one_language:
            return
        for number, line in enumerate(text.split("\n"), self.getpos()[0]):
            own = [word for word in WORD.findall(line) if not _belongs_in_a_template(word)]
            if own:
                self.problems.append(
                    (
                        number,
                        f"The words '{line.strip()}' would be the same in every language; write them in "
                        "docs/…/wording.yml, and ask for them here: {{ words.… }}.",
                    )
                )

    def _note(self, problem: str) -> None:
        self.problems.append((self.getpos()[0], problem))


def _belongs_in_a_template(word: str) -> bool:
    return word in NAMES | WRITTEN_LATER or not re.search(r"[^\W_]", word)
