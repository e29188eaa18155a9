"""The templates, drawings and style sheets of the site, looked at before they are used."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from publishing.editorial.yaml_text import Unreadable, decoded
from publishing.paper.booklet import SAID_AT_THE_END
from publishing.web.style_checks import style_problems
from publishing.web.template_checks import template_problems

TEMPLATES = (".html", ".xml", ".svg")
STYLE_SHEETS = (".css",)
WITH_CLASSES = (*STYLE_SHEETS, ".js")
WITHOUT_MARKUP = (".txt",)
CLASS = re.compile(r"\.([a-z][\w-]*)")
"""How a style sheet or a script names a class."""


def problems_in_templates(folder: Path, pages: Collection[str]) -> Iterator[str]:
    """What is wrong in the templates of a site that has `pages`, and in what they need, as sentences with file and line.

    `folder` holds them: overrides/ in the project.
    """
    texts: dict[str, str] = {}
    unreadable: list[str] = []
    for file in sorted(folder.rglob("*")):
        if file.suffix in (*TEMPLATES, *WITH_CLASSES, *WITHOUT_MARKUP):
            name = f"{folder.name}/{file.relative_to(folder).as_posix()}"
            try:
                texts[name] = decoded(file.read_bytes(), name)
            except Unreadable as error:
                unreadable.append(str(error))
    yield from unreadable or _problems(texts, pages)


def _problems(texts: dict[str, str], pages: Collection[str]) -> Iterator[str]:
    yield from style_problems({name: text for name, text in texts.items() if name.endswith(STYLE_SHEETS)})
    styled = (CLASS.findall(text) for name, text in texts.items() if name.endswith(WITH_CLASSES))
    classes = set(SAID_AT_THE_END).union(*styled)
    for name, text in texts.items():
        if name.endswith(TEMPLATES):
            yield from template_problems(name, text, pages, classes)
