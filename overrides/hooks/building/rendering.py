"""What MkDocs has rendered of a build so far: the hooks fill it, language after language, and publish.py takes it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from jinja2 import Environment

from building.build import Build
from building.kept_files import KeptFiles
from building.site import Site
from publishing.page.chapters import Chapter
from publishing.page.source_anchors import source_anchors


@dataclass
class Rendering:
    """`files` are finished, by name below the root; `reading_order` holds the names of pages in the menu's order.

    `templates` speak the language that is rendered now, `templates_of_steps` none.
    """

    build: Build
    templates: Environment = field(default_factory=Environment)
    templates_of_steps: Environment = field(default_factory=Environment)
    reading_order: list[str] = field(default_factory=list)
    chapters: list[Chapter] = field(default_factory=list)
    files: KeptFiles = field(default_factory=KeptFiles)
    style_sheets: dict[str, str] = field(default_factory=dict)

    @cached_property
    def source_anchors(self) -> dict[str, str]:
        """Where on the page of all sources each stands, by its key."""
        return source_anchors(self.build.edition.known_sources)

    def hand_over(self) -> Site:
        """All that was rendered, with the chapters of each language in reading order."""
        return Site(self.files, self.style_sheets, list(self._chapters_in_order()), self.templates_of_steps)

    def _chapters_in_order(self) -> Iterator[Chapter]:
        place = {name: number for number, name in enumerate(self.reading_order)}
        for language in self.build.edition.languages:
            yield from sorted(
                (chapter for chapter in self.chapters if chapter.page.language == language),
                key=lambda chapter: place[chapter.page.name],
            )


_current: list[Rendering] = []
"""The rendering that goes on; MkDocs gives its hooks no typed place to keep it."""


def begin(build: Build) -> None:
    """Start anew, with nothing of an earlier build."""
    _current[:] = [Rendering(build)]


def current() -> Rendering:
    """The rendering that goes on; raises IndexError before the first one has begun."""
    return _current[-1]
