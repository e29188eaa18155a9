"""The order of the pages: every page once, by the name of its file, in sections where there are many."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any

from publishing.editorial.form import Spot
from publishing.editorial.kinds_of_page import HOME
from publishing.editorial.yaml_text import Document
from publishing.settings.settings_form import written

HOME_PAGE = f"{HOME}.md"
OUTWARD = re.compile(r"[a-z][a-z0-9+.-]*:|//|www\.", re.IGNORECASE)


@dataclass(frozen=True)
class Navigation:
    """The list of pages and sections. `pages` are the names of all that there are: stress for docs/nl/stress.md."""

    pages: Collection[str]

    def problems(self, spot: Spot, value: Any) -> Iterator[str]:
        if not isinstance(value, list) or not value:
            yield spot.says(f"must be a list of all pages, each as '- stress.md', but is {written(value)}")
            return
        yield from _shape_problems(spot, value)
        entries = list(_entries(spot, value))
        listed = [entry.file for entry in entries]
        unlisted = [page for page in sorted(self.pages) if f"{page}.md" not in listed]
        meant = {file: _nearest(file, unlisted) for file in listed if not self._is_page(file)}
        for number, entry in enumerate(entries):
            if problem := entry.problem(meant, entry.file in listed[:number]):
                yield entry.spot.says(problem)
        for page in unlisted:
            if page not in meant.values():
                yield spot.says(f"lacks '{page}.md'; add it where readers should find the page")
        if HOME_PAGE in listed[1:] and listed[0] != HOME_PAGE:
            yield entries[listed.index(HOME_PAGE)].spot.says("is the home page; put it first")

    def _is_page(self, file: str) -> bool:
        return file.endswith(".md") and "/" not in file and (file.removesuffix(".md") in self.pages or not self.pages)


@dataclass(frozen=True)
class _Entry:
    """A text in the list where a page should be, and whether a title stands before it."""

    spot: Spot
    file: str
    titled: bool

    def problem(self, meant: dict[str, str], again: bool) -> str:
        """What is wrong with this entry; empty when nothing is. `meant` gives what is near to what is no page."""
        if OUTWARD.match(self.file):
            return "leads out of the site; list only pages of docs/, such as stress.md"
        if self.titled:
            return f"has a title before it; write only '- {self.file}', because the title stands in the page itself"
        if again:
            return "is listed twice; remove one of the two"
        if self.file not in meant:
            return ""
        if "/" in self.file.rstrip("/"):
            return "names a folder; write the file alone, because it is the same in every language"
        near = meant[self.file]
        return "is not a page in docs/; " + (
            f"correct it to '{near}.md'" if near else "write the page, or remove the line"
        )


def menu_problems(settings: Document, wording: Iterable[Document]) -> Iterator[str]:
    """Groups of the menu that no section of the navigation has the name of, so that no page stands in them.

    Requires settings and wording without problems.
    """
    sections = [title for item in settings.data["nav"] if isinstance(item, dict) for title in item]
    for document in wording:
        for group in document.data["menu_groups"]:
            if group not in sections:
                near = get_close_matches(group, sections)
                meant = f", as '{near[0]}' is" if near else ""
                yield (
                    f"{document.place('menu_groups', group)}: '{group}' is the name of no section of 'nav' in "
                    f"{settings.file}{meant}; write the same name in both."
                )


def _nearest(file: str, pages: Sequence[str]) -> str:
    """The page that was probably meant by the name of a file that does not exist; empty when none is near."""
    stem = file.rstrip("/").rpartition("/")[2].lower().partition(".")[0]
    return next(iter(get_close_matches(stem, pages, 1, 0.75)), "")


def _entries(spot: Spot, items: Sequence[Any]) -> Iterator[_Entry]:
    """Every text where a page should be, in reading order."""
    for number, item in enumerate(items):
        here = replace(spot, path=(*spot.path, number))
        for title, within in item.items() if isinstance(item, dict) else [("", item)]:
            below = replace(here, path=(*here.path, title)) if title else here
            if isinstance(within, list) and title:
                yield from _entries(below, within)
            elif isinstance(within, str) and within:
                yield _Entry(replace(below, called=f"'{within}' in 'nav'"), within, bool(title))


def _shape_problems(spot: Spot, items: Sequence[Any]) -> Iterator[str]:
    """Items that are neither a page nor a section of pages."""
    for number, item in enumerate(items):
        here = replace(spot, path=(*spot.path, number))
        if isinstance(item, dict) and item:
            yield from _section_problems(here, item)
        elif not isinstance(item, str) or not item:
            yield here.says(f"must hold pages, each as '- stress.md', but this line is {written(item)}")


def _section_problems(spot: Spot, item: dict[str, Any]) -> Iterator[str]:
    for place, (title, within) in enumerate(item.items()):
        here = replace(spot, path=(*spot.path, title), called=f"section '{title}' in 'nav'")
        if place:
            yield here.says("must have its own '- ' before it, like the one above it")
        if isinstance(within, list) and within:
            yield from _shape_problems(here, within)
        elif not isinstance(within, str) or not within:
            yield here.says(f"must hold pages, each as '- stress.md' below it, but is {written(within)}")
