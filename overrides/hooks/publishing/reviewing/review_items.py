"""What a doctor judges, one thing at a time: every sentence of a page, and once all that pages take from data."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from typing import Any, Literal

from publishing.edition.written_edition import Edition
from publishing.editorial.form import MENTION
from publishing.editorial.kinds_of_page import ABOUT_THE_SITE, AID, HOME, LEAFLET, WHEN_TO_CALL
from publishing.editorial.page_tree import MARK
from publishing.editorial.sources import Source
from publishing.editorial.written_page import Page
from publishing.page.sign_items import figures
from publishing.reviewing.entry_words import entry_words
from publishing.reviewing.reading_matter import SERVICE, SIGN, Matter, Passage, matter
from publishing.reviewing.sign_offs import key
from publishing.tree.signs import LEVELS, URGENCIES, Translated

SUBJECTS = ("signs", "aid", "sentences", "other", "sources")
"""What the things to judge are about; each is a sheet of the workbook."""
OF_AID = ("questions", "outcomes", "first", "usual_answers", "sooner")
READ_FIRST = (WHEN_TO_CALL, LEAFLET, HOME, AID)
"""The texts that most depends on."""
LineKind = Literal["", "heading", "sign"]
LEADS_TO = re.compile(r" \((?:[\w/-]+\.md|#|https?:|tel:|mailto:|picture:|pdf/)[^)\s]*\)")
"""Where a link leads, or which picture it is, as reading_matter tells it."""


@dataclass(frozen=True)
class Item:
    """One thing to judge.

    `code` names it in its language: "stress 12", "signs face-droop". `where` says where it stands, or how urgent it
    is, in words; `urgency` is that of a sign or an outcome, or "". `mark` is that of what a sign-off covers.
    """

    subject: str
    code: str
    where: str
    words: str
    sources: tuple[Source, ...]
    mark: str
    urgency: str = ""
    own_judgement: bool = False
    form: LineKind = ""


@dataclass(frozen=True)
class Items:
    """All that is to be judged in a language. Requires an edition without problems."""

    edition: Edition
    language: str

    @property
    def words(self) -> Mapping[str, Any]:
        """All words of the site in the language."""
        data: Mapping[str, Any] = self.edition.wording[self.language].data
        return data

    @cached_property
    def texts(self) -> Sequence[Page]:
        """The pages and the leaflet in the language, in the order of reading; at the end those about the site."""
        texts = [text for text in self.edition.reviewed_texts if text.language == self.language]
        return sorted(texts, key=lambda text: (text.name in ABOUT_THE_SITE, _place(text)))

    @cached_property
    def matters(self) -> Mapping[str, Matter]:
        """What is read of each text, by its key."""
        return {key(text): matter(text, self.edition) for text in self.texts}

    def sentences(self, text: Page) -> list[Item]:
        """The sentences of a text, numbered as they follow each other."""
        passages = self.matters[key(text)].sentences
        return [self._sentence(text, number, said) for number, said in enumerate(passages, 1) if said.words]

    @cached_property
    def entries(self) -> Mapping[str, Item]:
        """What texts take from data, by its name; of each subject first what is most urgent, and our own judgement."""
        named = {name: said for text in self.texts for name, said in self.matters[key(text)].entries.items()}
        items = {name: self._entry(name, said) for name, said in named.items() if said.words}
        return dict(sorted(items.items(), key=lambda named: _order(named[1])))

    def of_text(self, text: Page) -> list[Item]:
        """All for which a reviewer of the text signs."""
        taken = self.matters[key(text)].entries
        return [*self.sentences(text), *(self.entries[name] for name in taken if name in self.entries)]

    def all(self) -> Iterator[Item]:
        """Every item once, in the order of SUBJECTS."""
        sentences = [item for text in self.texts for item in self.sentences(text)]
        for subject in SUBJECTS:
            yield from (item for item in [*sentences, *self.entries.values()] if item.subject == subject)

    @cached_property
    def _headings(self) -> Mapping[str, set[str]]:
        return {key(text): {text.title, *(heading.text for heading in text.headings)} for text in self.texts}

    @cached_property
    def _mentions(self) -> Mapping[str, Translated]:
        return {**self.edition.aid.mentions, **figures(self.edition, self.edition.aid.register)}

    def _sentence(self, text: Page, number: int, said: Passage) -> Item:
        sources = tuple(self.edition.known_sources[cited] for cited in dict.fromkeys(MARK.findall(said.words)))
        words = self._as_read(said.words)
        form: LineKind = "sign" if SIGN.match(said.words) else "heading" if words in self._headings[key(text)] else ""
        own = self.words["own_advice"] in words
        return Item("sentences", f"{text.name} {number}", text.title, words, sources, said.mark, "", own, form)

    def _as_read(self, words: str) -> str:
        """A sentence as a reader reads it, without marks of sources and without addresses."""
        aid = self.edition.aid
        if sign := SIGN.match(words):
            return aid.register.words(sign[1])[self.language]
        if named := SERVICE.match(words):
            service = aid.services[named[1]]
            return service.called(self.language if self.language in service.readers else service.readers[0])
        return self._with_mentions(unescape(LEADS_TO.sub("", MARK.sub("", words))))

    def _with_mentions(self, words: str) -> str:
        known = self._mentions
        return MENTION.sub(lambda found: known[found[1]][self.language] if found[1] in known else found[0], words)

    def _entry(self, name: str, said: Passage) -> Item:
        kind, _, id = name.partition(" ")
        words = self._with_mentions(entry_words(name, said, self.edition, self.language))
        if kind == "source":
            source = self.edition.known_sources[id]
            return Item("sources", name, source.publisher, words, (source,), said.mark)
        if kind == "signs":
            sign = self.edition.aid.register.signs[id]
            level = self.words["aid_sheet"]["levels"][LEVELS[sign.level]].removesuffix(":")
            where = f"{self.words['urgency'][sign.urgency]}: {level}"
            cited = tuple(self.edition.known_sources[source] for source in sign.sources)
            return Item("signs", name, where, words, cited, said.mark, sign.urgency, sign.own_judgement)
        where = self.words["review_pack"]["kinds"].get(kind.replace("_", "-"), kind)
        if kind == "outcomes":
            outcome = self.edition.aid.tree.outcomes[id]
            cited = tuple(self.edition.known_sources[source] for source in outcome.sources)
            return Item("aid", name, where, words, cited, said.mark, outcome.urgency)
        return Item("aid" if kind in OF_AID else "other", name, where, words, (), said.mark)


def _place(text: Page) -> int:
    return READ_FIRST.index(text.name) if text.name in READ_FIRST else len(READ_FIRST)


def _order(item: Item) -> tuple[int, int, bool]:
    kind = item.code.partition(" ")[0]
    urgency = URGENCIES.index(item.urgency) if item.urgency else -1
    return OF_AID.index(kind) if kind in OF_AID else len(OF_AID), -urgency, not item.own_judgement
