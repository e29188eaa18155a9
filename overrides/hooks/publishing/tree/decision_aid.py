"""The whole decision aid, of the four files that it is written in: signs, services, tree and stories."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Any

from publishing.editorial.form import form_problems
from publishing.editorial.yaml_text import Document, KeyPath
from publishing.tree.decision_tree import Outcome, Tree
from publishing.tree.how_soon import outcome_time_problems
from publishing.tree.mention_checks import mention_problems, numbers_elsewhere, unfilled_mentions
from publishing.tree.reading_tree import tree
from publishing.tree.register_checks import outcome_levels, sign_problems, unused_signs
from publishing.tree.service_checks import service_problems
from publishing.tree.service_form import SERVICES
from publishing.tree.services import Service, for_readers, services
from publishing.tree.signs import EMERGENCY, Register, Translated, register
from publishing.tree.stories import Story, stories, story_problems
from publishing.tree.tree_form import SIGNS, STORIES, TREE
from publishing.tree.tree_proofs import tree_problems
from publishing.tree.tree_structure import reference_problems


@dataclass(frozen=True)
class Entry:
    """One thing that a file describes, such as a sign: where it stands, and its texts, each with its path within it."""

    place: str
    texts: list[tuple[KeyPath, str]]

    def words(self, language: str, languages: Sequence[str]) -> str:
        """Its texts in a language as one; "" when it speaks only to readers of others, like a service abroad."""
        spoken = {str(path[-1]) for path, _ in self.texts if path and path[-1] in languages}
        if spoken and language not in spoken:
            return ""
        shown = [(path, text) for path, text in self.texts if not path or path[-1] not in spoken - {language}]
        return "; ".join(f"{'.'.join(str(step) for step in path if step != language)}: {text}" for path, text in shown)


@dataclass(frozen=True)
class Written:
    """The files as they were read."""

    tree: Document
    signs: Document
    services: Document
    stories: Document

    @property
    def documents(self) -> tuple[Document, ...]:
        """All four, in the order in which an editor should look at them."""
        return self.services, self.signs, self.tree, self.stories

    @property
    def mentions(self) -> Mapping[str, Translated]:
        """What stands for a name in braces, in each language."""
        mentions: Mapping[str, Translated] = self.services.data["mentions"]
        return mentions

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """All that tree, signs and services say, by kind and name: "signs face-droop"; stories are not said."""
        found: dict[str, Entry] = {}
        for document in (self.tree, self.signs, self.services):
            for path, text in document.values():
                if path[0] != "version":
                    name = " ".join(str(step) for step in path[:2])
                    found.setdefault(name, Entry(document.place(*path[:2]), [])).texts.append((path[2:], text))
        return found


@dataclass(frozen=True)
class DecisionAid:
    """What pages, PDFs and data speak from; `mentions` is what texts say for names in braces."""

    register: Register
    services: Mapping[str, Service]
    mentions: Mapping[str, Translated]
    tree: Tree
    stories: tuple[Story, ...]

    def advice(self, names: Sequence[str]) -> tuple[Translated, ...]:
        """The sentences of advice by these names."""
        return tuple(self.register.advice[name] for name in names)

    def calls(self, outcome: Outcome, language: str) -> list[Service]:
        """The services that readers of a language call at an outcome."""
        return for_readers(outcome.call, language)

    def mentions_in(self, language: str) -> dict[str, str]:
        """What stands in place of each name in braces, such as {emergency-number}, in a language."""
        return {name: texts[language] for name, texts in self.mentions.items()}

    def emergency_number(self, language: str) -> str:
        """The first number that readers of a language call in an emergency."""
        return self.emergency_services(language)[0].number

    def emergency_services(self, language: str) -> list[Service]:
        """All services with a number that readers of a language call in an emergency."""
        called = for_readers(self.services.values(), language)
        return [service for service in called if EMERGENCY in service.needed_for and service.number]

    @property
    def sources(self) -> frozenset[str]:
        """The keys of all sources that outcomes and signs cite."""
        return self.register.sources.union(*(outcome.sources for outcome in self.tree.outcomes.values()))


def decision_aid(written: Written) -> DecisionAid:
    """The decision aid of files without problems."""
    signs, called = signs_and_services(written)
    drawn = tree(with_mentions(written.tree, written.mentions), signs, called)
    return DecisionAid(signs, called, written.mentions, drawn, stories(written.stories))


def signs_and_services(written: Written) -> tuple[Register, Mapping[str, Service]]:
    """The register as readers see it, and whom they call; of files in which all that they name exists."""
    return register(with_mentions(written.signs, written.mentions)), services(written.services)


def with_mentions(document: Document, mentions: Mapping[str, Translated]) -> Document:
    """The document with each name in braces replaced by what docs/services.yml says for it in the text's language."""
    return replace(document, data=_filled(document.data, "", mentions))


def _filled(value: Any, key: str, mentions: Mapping[str, Translated]) -> Any:
    if isinstance(value, dict):
        return {name: _filled(one, name, mentions) for name, one in value.items()}
    if isinstance(value, list):
        return [_filled(one, key, mentions) for one in value]
    return re.sub(r"\{([^{}]+)\}", lambda found: mentions[found[1]].get(key, found[0]), value)


def aid_form_problems(written: Written, languages: Sequence[str]) -> Mapping[str, Sequence[str]]:
    """What the form check finds in each file, as sentences; a file without any may be missing here."""
    return _form_problems(written, tuple(languages))


@lru_cache(maxsize=100)
def _form_problems(written: Written, languages: tuple[str, ...]) -> Mapping[str, Sequence[str]]:
    forms = (
        (written.services, SERVICES),
        (written.signs, SIGNS),
        (written.tree, TREE),
        (written.stories, STORIES),
    )
    return {document.file: tuple(form_problems(document, form, languages)) for document, form in forms}


def readable_register(written: Written, languages: Sequence[str]) -> Register | None:
    """The register as it is written, with names in braces, if its files are sound enough to put its words into pages.

    Other faults of it are reported, and keep no page from being looked at.
    """
    forms = aid_form_problems(written, languages)
    if forms[written.services.file] or forms[written.signs.file]:
        return None
    signs = written.signs.data
    named = {sign for entry in (*signs["groups"].values(), *signs["pairs"]) for sign in entry["signs"]}
    named |= {entry["makes"] for entry in signs["pairs"] if "makes" in entry}
    if named - signs["signs"].keys() or any(mention_problems(written.signs, written.mentions)):
        return None
    return register(written.signs)


def aid_problems(
    written: Written,
    languages: Sequence[str],
    sources: Collection[str],
    pages: Collection[str],
    on_pages: Collection[str],
) -> Iterator[str]:
    """Every defect of files that passed their form checks, the causes first.

    `on_pages` are the signs that care cards name.
    """
    causes = list(_causes(written, languages, sources))
    yield from causes
    if causes:
        return
    signs, called = signs_and_services(written)
    missing = [
        *reference_problems(written.tree, signs, called, sources, pages),
        *story_problems(written.stories, signs.signs),
    ]
    yield from missing
    if missing:
        return
    unproven, asked = _proven(written, tuple(languages))
    yield from unproven
    known = [name for name in on_pages if name in signs.signs or name in signs.groups]
    yield from unused_signs(written.signs, asked.union(signs.named(known)))


def _causes(written: Written, languages: Sequence[str], sources: Collection[str]) -> Iterator[str]:
    """What is wrong in each file by itself, without which nothing else can be looked at."""
    yield from service_problems(written.services, languages)
    yield from sign_problems(written.signs, sources, written.mentions)
    yield from outcome_levels(written.tree)
    yield from outcome_time_problems(written.tree)
    yield from mention_problems(written.tree, written.mentions)
    yield from numbers_elsewhere((written.signs, written.tree), written.services)
    yield from unfilled_mentions(written.services)
    yield from unfilled_mentions(written.stories)


@lru_cache(maxsize=100)
def _proven(written: Written, languages: tuple[str, ...]) -> tuple[Sequence[str], frozenset[str]]:
    """What is wrong with a tree that refers to nothing unknown, and the signs for which its questions ask."""
    signs, called = signs_and_services(written)
    filled = with_mentions(written.tree, written.mentions)
    unproven = tuple(tree_problems(filled, written.stories, signs, called, languages))
    drawn = tree(filled, signs, called)
    return unproven, frozenset(sign for question in drawn.questions.values() for sign in question.signs)
