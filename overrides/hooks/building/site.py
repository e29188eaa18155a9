"""The site while it is made: what is there so far, by name below the root."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from jinja2 import Environment

from building.build import Build
from building.kept_files import Each, KeptFiles
from building.stopping import Stopped
from publishing.page.chapters import Chapter
from publishing.web.minified_page import style_sheets

Files = Mapping[str, bytes]
"""Name below the root -> content."""


@dataclass(frozen=True)
class Site:
    """`chapters` are the pages of all languages in reading order; `style_sheets` are not published as they are."""

    files: Files
    style_sheets: Mapping[str, str]
    chapters: Sequence[Chapter]
    templates: Environment

    def with_files(self, files: Files) -> "Site":
        """The site with `files` added, or in place of those of the same name."""
        all_files = self.files.copy() if isinstance(self.files, KeptFiles) else KeptFiles(self.files)
        all_files.update(files)
        return replace(self, files=all_files)

    def html_files(self) -> Mapping[str, str]:
        """Every page and embedded page, in the order of their names; what is HTML below api/ is none."""
        names = sorted(name for name in self.files if name.endswith(".html") and not name.startswith("api/"))
        return Each(names, lambda name: self.files[name].decode())

    def style_sheets_of(self, page: str) -> tuple[str, ...]:
        """The style sheets that the HTML of a page asks for, in order; raises Stopped for one that is not there."""
        # However deep the page: all our sheets lie in assets/.
        asked = ["".join(address.rpartition("assets/")[1:]) for address in style_sheets(page)]
        if missing := [name for name in asked if name not in self.style_sheets]:
            raise Stopped(
                f"overrides/{name}: A template asks for this style sheet, which is not there; "
                "put it there, or take it out of the template."
                for name in missing
            )
        return tuple(self.style_sheets[name] for name in asked)


Step = Callable[[Site, Build], Files]
"""What a step takes, and what it adds to the site or finishes in it."""


def as_json(data: Mapping[str, Any]) -> bytes:
    """A data file, readable for people too."""
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()
