"""The templates, drawings and style sheets of the site, looked at before they are used."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError

from building.cache import made_once
from building.template_names import unknown_pages, unknown_templates
from publishing.editorial.yaml_text import Unreadable, decoded
from publishing.paper.booklet import SAID_AT_THE_END
from publishing.web.style_checks import style_problems
from publishing.web.template_markup import FILLED_IN, markup_problems, names_in

WITH_MARKUP = (".html", ".xml", ".svg")
TEMPLATES = (*WITH_MARKUP, ".txt")
STYLE_SHEETS = (".css",)
WITH_CLASSES = (*STYLE_SHEETS, ".js")
CLASS = re.compile(r"\.([a-z][\w-]*)")
"""How a style sheet or a script names a class."""
ASSET = re.compile(r"\bassets/[\w-]+\.(?:css|js)\b")
"""How a template names a style sheet or a script."""

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
        if file.suffix in (*TEMPLATES, *WITH_CLASSES):
            name = file.relative_to(folder).as_posix()
            try:
                texts[name] = decoded(file.read_bytes(), f"{folder.name}/{name}")
            except Unreadable as error:
                unreadable.append(str(error))
    yield from unreadable or (f"{folder.name}/{problem}" for problem in _known_problems(texts, pages))


def _known_problems(texts: dict[str, str], pages: Collection[str]) -> list[str]:
    """The problems of the same texts are looked for once, for an editor changes none of them."""
    (found,) = made_once(
        "template problems",
        [texts],
        lambda _: [list(_problems(texts, pages))],
        identity=lambda _: repr((sorted(texts.items()), sorted(pages))).encode(),
    )
    return found


def _problems(texts: dict[str, str], pages: Collection[str]) -> Iterator[str]:
    """What is wrong in `texts`, by their names below overrides/."""
    templates = {name: text for name, text in texts.items() if name.endswith(TEMPLATES)}
    sheets = {name: text for name, text in texts.items() if name.endswith(STYLE_SHEETS)}
    unstyled = list(_lost_assets(templates, texts)) or [*_unasked(templates, sheets), *style_problems(sheets)]
    yield from unstyled
    if unstyled:  # then nobody knows which classes there are
        return
    styled = (CLASS.findall(text) for name, text in texts.items() if name.endswith(WITH_CLASSES))
    known = Known(
        pages,
        classes=set(SAID_AT_THE_END).union(*styled),
        names=set().union(*map(names_in, templates.values())),
        templates=templates.keys(),
    )
    for name, text in templates.items():
        found = template_problems(text, known, has_markup=name.endswith(WITH_MARKUP))
        yield from (f"{name}:{line}: {problem}" for line, problem in found)


def _lost_assets(templates: dict[str, str], texts: Collection[str]) -> Iterator[str]:
    for name, text in templates.items():
        for asked in ASSET.finditer(text):
            if asked[0] not in texts:
                line = text.count("\n", 0, asked.start()) + 1
                yield f"{name}:{line}: It asks for {asked[0]}, which is not there; put it back, or take it out here."


def _unasked(templates: dict[str, str], sheets: Collection[str]) -> Iterator[str]:
    asked = {found for text in templates.values() for found in ASSET.findall(text)}
    for name in sheets:
        if name.startswith("assets/") and name not in asked:
            yield f"{name}:1: No template asks for this style sheet; ask for it in one, or remove it."


def template_problems(source: str, known: Known, has_markup: bool = True) -> list[tuple[int, str]]:
    """What is wrong in a template, as lines and sentences; one for programs may be without markup."""
    try:
        tree = JINJA.parse(source)
        found = [*unknown_pages(tree, known.pages), *unknown_templates(tree, known.templates)]
        if has_markup:
            found += markup_problems(_markup_alone(source), known.classes, known.names)
        return sorted(found)
    except TemplateSyntaxError as error:
        return [(error.lineno, f"The template cannot be filled in: {(error.message or '').removesuffix('.')}.")]


def _markup_alone(source: str) -> str:
    """The markup of a template, each part on the line where it stands, with FILLED_IN for what is filled in."""
    markup, lines = "", 1
    for line, kind, text in JINJA.lex(source):
        piece = FILLED_IN if kind == "variable_begin" else text if kind == "data" else ""
        if piece:
            markup += "\n" * (line - lines) + piece
            lines = line + piece.count("\n")
    return markup
