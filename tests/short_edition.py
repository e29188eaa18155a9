"""An edition that prints in a third of the time, for tests that ask for no more of the text than that it is there.

Every page keeps its front matter, heading, lead, pictures and first part; sentences without a source go from that until
it is too short to have a rhythm.
Only the page for portals, which is full of addresses, and the decision aid stay whole.
"""

import re
from typing import Any

import yaml

from commands import translated
from project import Project
from publishing.editorial.rhythm import FEWEST

FIRST_PARTS = re.compile(r"(?s)\A(?P<kept>.*?^## .*?)(?=^## |\Z)", re.MULTILINE)
RUNNING = re.compile(r"^[A-Z\[].*\n", re.MULTILINE)
PICTURE = re.compile(r"^!\[.+\]\(picture:.+\)$", re.MULTILINE)
COVER = """\
{% set title, style = words.site_name, "diary" %}
<!doctype html><html lang="{{ language }}"><head>{% include "print/head.html" %}</head>
<body data-edition="{{ edition_date }}" data-of="{{ words.paper.of }}" data-page="{{ words.paper.page }}">
<h1>{{ words.site_name }}</h1></body></html>
"""
UNCITED = re.compile(r"No page cites the source '(.+?)'")


def shorten(project: Project) -> None:
    """Make the pages and the list of sources of a sound project short; it is sound afterwards too."""
    docs = project.folder / "docs"
    for page in docs.glob("*/*.md"):
        if page.stem != "for-portals":
            page.write_text(_short_page(page.read_text("utf-8")), "utf-8")
    for words in docs.glob("*/search-words.yml"):
        words.write_text(_written(_without_headings(yaml.load(words.read_text("utf-8"), yaml.CBaseLoader))), "utf-8")
    assert translated.main(docs=docs) == 0
    uncited = {found[1] for problem in project.problems() if (found := UNCITED.search(problem))}
    sources = yaml.load(project.read("docs/sources.yml"), yaml.CBaseLoader)
    project.write("docs/sources.yml", _written({key: sources[key] for key in sources if key not in uncited}))
    assert project.problems() == []


def print_covers(project: Project) -> None:
    """Let no more than a cover be printed of the review pack and the large print: enough where nobody reads them."""
    project.write("overrides/print/review-pack.html", COVER)
    booklet = "overrides/print/booklet.html"
    project.write(booklet, f"{{% if large %}}{COVER}{{% else %}}{project.read(booklet)}{{% endif %}}")


def _short_page(text: str) -> str:
    parts = FIRST_PARTS.match(text)
    if not parts:
        return text
    kept, pictures = parts["kept"], PICTURE.findall(text[parts.end() :])
    running = list(RUNNING.finditer(kept))
    uncited = [sentence for sentence in running if "[^" not in sentence[0]]
    too_many = max(0, len(running) - FEWEST + 1)
    for sentence in uncited[::-1][:too_many]:
        kept = kept[: sentence.start()] + kept[sentence.end() :]
    return "\n\n".join([kept.rstrip(), *pictures]) + "\n"


def _without_headings(words: Any) -> Any:
    """People's words without those that lead to a heading, which may be gone."""
    if isinstance(words, dict):
        return {key: _without_headings(value) for key, value in words.items() if "#" not in key}
    return [word for word in words if "#" not in word] or ["index"] if isinstance(words, list) else words


def _written(data: Any) -> str:
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
