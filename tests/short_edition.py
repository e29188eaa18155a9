"""An edition that prints in a third of the time, for tests that ask for no more of the text than that it is there.

Every page keeps its front matter, heading, lead, first part and pictures.
Only the page for portals, which is full of addresses, and the decision aid stay whole.
"""

import re
from typing import Any

import yaml

from commands import translated
from project import Project

FIRST_PARTS = re.compile(r"(?s)\A(?P<kept>.*?^## .*?)(?=^## |\Z)", re.MULTILINE)
PICTURE = re.compile(r"^!\[.+\]\(picture:.+\)$", re.MULTILINE)
UNCITED = re.compile(r"No page cites the source '(.+?)'")


def shorten(project: Project) -> None:
    """Make the pages and the list of sources of a sound project short; it is sound afterwards too."""
    docs = project.folder / "docs"
    for page in docs.glob("*/*.md"):
        if page.stem != "for-portals":
            page.write_text(_short_page(page.read_text("utf-8")), "utf-8")
    assert translated.main(docs=docs) == 0
    uncited = {found[1] for problem in project.problems() if (found := UNCITED.search(problem))}
    sources = yaml.load(project.read("docs/sources.yml"), yaml.BaseLoader)
    project.write("docs/sources.yml", _written({key: sources[key] for key in sources if key not in uncited}))
    assert project.problems() == []


def _short_page(text: str) -> str:
    parts = FIRST_PARTS.match(text)
    if not parts:
        return text
    pictures = PICTURE.findall(text[parts.end() :])
    return "\n\n".join([parts["kept"].rstrip(), *pictures]) + "\n"


def _written(data: Any) -> str:
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
