"""The review pack: all that a doctor judges of a language, in the order in which it matters, and how long it takes."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, groupby
from math import ceil

from publishing.editorial.kinds_of_page import ABOUT_THE_SITE
from publishing.editorial.sources import Source
from publishing.editorial.written_page import Page
from publishing.reviewing.entry_words import source_line
from publishing.reviewing.review_items import Item, Items
from publishing.reviewing.sign_offs import Marks, key
from publishing.tree.signs import EMERGENCY

WORDS_A_MINUTE = 200
"""How fast somebody reads who weighs what it says."""
MOST_TOGETHER = 6
"""How many sentences are judged together at most."""


@dataclass(frozen=True)
class Row:
    """Items with one remark: one, or the sentences of a text up to the one that cites their source.

    `earlier` is the number of the part in which they were judged before, or 0; `cited` are their sources, each with
    whether nothing before it names it.
    """

    items: tuple[Item, ...]
    earlier: int
    cited: tuple[tuple[Source, bool], ...]

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading of a text, which needs no answer."""
        return self.items[0].form == "heading"

    @property
    def code(self) -> str:
        """The code of its first item, which names the row."""
        return self.items[0].code

    @property
    def statements(self) -> tuple[tuple[Item, ...], ...]:
        """What has an answer each: every item; signs in a text together, since each was answered before by itself."""
        return (self.items,) if self.items[0].form == "sign" else tuple((item,) for item in self.items)


@dataclass(frozen=True)
class Group:
    """Items under a heading; those `to_judge` have room for an answer each, others are read and answered together."""

    title: str
    rows: tuple[Row, ...]
    to_judge: bool = True


@dataclass(frozen=True)
class Part:
    """One part of the pack; `minutes` is how long it takes to read what no earlier part held."""

    number: int
    name: str
    groups: tuple[Group, ...]
    minutes: int


@dataclass
class _Sorting:
    """Puts items into parts, and remembers what was judged in which, and which sources were named."""

    items: Items
    chosen: Collection[str]
    judged: dict[str, int] = field(default_factory=dict)
    named: set[str] = field(default_factory=set)
    parts: list[Part] = field(default_factory=list)

    def part(self, name: str, groups: Iterable[tuple[str, Iterable[Item], bool]]) -> None:
        """Add a part of groups, each a title, its items, and whether each of them is judged by itself."""
        number, with_rows = len(self.parts) + 1, []
        for title, items, to_judge in groups:
            if rows := tuple(self._rows([item for item in items if item.code in self.chosen])):
                with_rows.append(Group(title, rows, to_judge))
        new = [row for group in with_rows for row in group.rows if not row.earlier]
        self.judged |= {item.code: number for row in new for item in row.items}
        self.parts.append(Part(number, name, tuple(with_rows), ceil(sum(map(self._length, new)) / WORDS_A_MINUTE)))

    def left(self, items: Iterable[Item]) -> list[Item]:
        """Those that no part so far has held."""
        return [item for item in items if item.code not in self.judged]

    def _rows(self, items: Iterable[Item]) -> Iterator[Row]:
        """Items as rows; their sources are named from then on."""
        for together, earlier in self._judged_together(items):
            sources = {source.key: source for item in together for source in item.sources}
            yield Row(together, earlier, tuple((source, key not in self.named) for key, source in sources.items()))
            self.named.update(sources)

    def _judged_together(self, items: Iterable[Item]) -> Iterator[tuple[tuple[Item, ...], int]]:
        """Items in their order, those of a text as passages; with the part in which they were judged before."""
        for (earlier, _), alike in groupby(items, lambda item: (self.judged.get(item.code, 0), item.form)):
            passage: list[Item] = []
            for item in alike:
                passage.append(item)
                if ends_passage(item) or len(passage) == MOST_TOGETHER:
                    yield tuple(passage), earlier
                    passage = []
            if passage:
                yield tuple(passage), earlier

    def _length(self, row: Row) -> int:
        new_sources = [source_line(source, self.items.words) for source, is_new in row.cited if is_new]
        return len(" ".join([*(item.words for item in row.items), *new_sources]).split())


def parts(items: Items, changed: Collection[str], chosen: Collection[str]) -> list[Part]:
    """The parts in the order of reading: emergencies, own judgements, what changed, and then all the rest.

    `changed` are the codes of what changed since it was reviewed, `chosen` of all that the pack holds.
    """
    sorting, words = _Sorting(items, chosen), items.words
    entries = list(items.entries.values())
    signs = [item for item in entries if item.subject == "signs"]
    sentences = {text.title: items.sentences(text) for text in items.texts}

    emergencies = [sign for sign in signs if sign.urgency == EMERGENCY]
    sorting.part("emergency", _by_judgement(emergencies, words["review_pack"]["judgement"]))
    of_texts = list(chain.from_iterable(sentences.values()))
    own = [item for item in [*signs, *of_texts] if item.own_judgement]
    sorting.part("own", _by_place(sorting.left(own)))
    sorting.part("changed", _by_place(item for item in [*entries, *of_texts] if item.code in changed))
    sorting.part("signs", _by_place(sorting.left(signs)))
    sorting.part("aid", _by_place(item for item in entries if item.subject == "aid"))
    pages = [(text.title, sentences[text.title], text.name not in ABOUT_THE_SITE) for text in items.texts]
    sorting.part("pages", pages)
    other = _by_place(item for item in entries if item.subject == "other")
    sorting.part("other", ((title, of_place, False) for title, of_place, _ in other))
    return sorting.parts


def ends_passage(item: Item) -> bool:
    """Whether what follows is judged apart: all but the sentences of a text that cite nothing are."""
    return item.subject != "sentences" or bool(item.sources) or item.own_judgement or item.form == "heading"


def listed_sources(printed: Iterable[Part], uncited: Iterable[Item] = ()) -> dict[str, int]:
    """Key of a source -> its number, in the order in which the parts first cite it; behind these the `uncited` ones."""
    cited = (source.key for part in printed for group in part.groups for row in group.rows for source, _ in row.cited)
    others = (source.key for item in uncited for source in item.sources)
    return {key: number for number, key in enumerate(dict.fromkeys([*cited, *others]), 1)}


def first_named(printed: Iterable[Part]) -> dict[str, int]:
    """Key of a source -> the number of the part that says what we saw in it."""
    rows = ((part.number, row) for part in printed for group in part.groups for row in group.rows)
    return {source.key: number for number, row in rows for source, is_new in row.cited if is_new}


def changed_since(items: Items, read: Mapping[str, Marks]) -> set[str]:
    """The codes of what texts say now that somebody who read them did not; `read` has the marks of that, by key."""
    return {code for text in items.texts if key(text) in read for code in _unread(items, text, read[key(text)])}


def _unread(items: Items, text: Page, read: Marks) -> Iterator[str]:
    sentences, entries = read
    yield from (item.code for item in items.sentences(text) if item.mark not in sentences)
    taken = items.matters[key(text)].entries
    yield from (name for name, said in taken.items() if said.words and entries.get(name) != said.mark)


def _by_judgement(signs: Sequence[Item], titles: Mapping[str, str]) -> Iterator[tuple[str, list[Item], bool]]:
    yield titles["own"], [sign for sign in signs if sign.own_judgement], True
    yield titles["sourced"], [sign for sign in signs if not sign.own_judgement], True


def _by_place(items: Iterable[Item]) -> Iterator[tuple[str, list[Item], bool]]:
    """Items under where they stand, in their order."""
    places: dict[str, list[Item]] = {}
    for item in items:
        places.setdefault(item.where, []).append(item)
    yield from ((place, those, True) for place, those in places.items())
