"""The templates, drawings and style sheets of the site, looked at before they are used."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError

from building.template_names import unknown_pages, unknown_templates
from publishing.editorial.yaml_text import Unreadable, decoded
from publishing.paper.booklet import SAID_AT_THE_END
from publishing.web.style_checks import style_problems
from publishing.web.template_markup import markup_problems, names_in

TEMPLATES = (".html", ".xml", ".svg")
STYLE_SHEETS = (".css",)
WITH_CLASSES = (*STYLE_SHEETS, ".js")
WITHOUT_MARKUP = (".txt",)
CLASS = re.compile(r"\.([a-z][\w-]*)")
"""How a style sheet or a script names a class."""
ASSET = re.compile(r"\bassets/[\w-]+\.(?:css|js)\b")
MISSING = "A template asks for this file, which is not there; put it there, or take it out of the template."
UNASKED = "No template asks for this style sheet; ask for it in one, or remove it."

JINJA = Environment(autoescape=True)


@dataclass(frozen=True)
class Known:
    """What a template may ask for: pages, classes with a rule, names of elements, and other templates."""

    pages: Collection[str]
    classes: Collection[str]
    names: Collection[str]
    templates: Collection[str]


def problems_in_templates(folder: Path, pages: Collection[str]) -> Iterator[str]:
    """What is wrong in the templates of a site that has `pages`, and in their style, as sentences with file and line.

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
    templates = {name: text for name, text in texts.items() if name.endswith(TEMPLATES)}
    asked = {found for text in templates.values() for found in ASSET.findall(text)}
    missing = [f"overrides/{name}:1: {MISSING}" for name in sorted(asked) if f"overrides/{name}" not in texts]
    sheets = {name: text for name, text in texts.items() if name.endswith(STYLE_SHEETS)}
    unasked = [f"{name}:1: {UNASKED}" for name in sheets if "/assets/" in name and name.partition("/")[2] not in asked]
    unstyled = missing or [*unasked, *style_problems(sheets)]
    yield from unstyled
    if unstyled:  # then nobody knows which classes there are
        return
    styled = (CLASS.findall(text) for name, text in texts.items() if name.endswith(WITH_CLASSES))
    known = Known(
        pages,
        classes=set(SAID_AT_THE_END).union(*styled),
        names=set().union(*map(names_in, templates.values())),
        templates={name.partition("/")[2] for name in templates},
    )
    for name, text in templates.items():
        yield from (f"{name}:{line}: {problem}" for line, problem in template_problems(text, known))


def template_problems(source: str, known: Known) -> list[tuple[int, str]]:
    """What is wrong in a template, as lines and sentences."""
    try:
        tree = JINJA.parse(source)
        asked = [*unknown_pages(tree, known.pages), *unknown_templates(tree, known.templates)]
        return sorted([*asked, *markup_problems(_markup_alone(source), known.classes, known.names)])
    except TemplateSyntaxError as error:
        return [(error.lineno, f"The template cannot be filled in: {(error.message or '').removesuffix('.')}.")]


def _markup_alone(source: str) -> str:
    """The markup of a template, each part on the line where it stands; what is filled in is left out."""
    return "".join(text if kind == "data" else "\n" * text.count("\n") for _, kind, text in JINJA.lex(source))
