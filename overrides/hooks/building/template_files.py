"""The templates, drawings and style sheets of the site, looked at before they are used."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError, nodes

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
THIS_PAGE = nodes.Name("name", "load")
"""How a template asks which page it is filled in for."""

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
    unstyled = list(style_problems({name: text for name, text in texts.items() if name.endswith(STYLE_SHEETS)}))
    yield from unstyled
    if unstyled:  # then nobody knows which classes there are
        return
    templates = {name: text for name, text in texts.items() if name.endswith(TEMPLATES)}
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
        asked = [*_unknown_pages(tree, known.pages), *_unknown_templates(tree, known.templates)]
        return sorted([*asked, *markup_problems(_markup_alone(source), known.classes, known.names)])
    except TemplateSyntaxError as error:
        return [(error.lineno, f"The template cannot be read: {(error.message or '').removesuffix('.')}.")]


def _markup_alone(source: str) -> str:
    """The markup of a template, each part on the line where it stands; what is filled in is left out."""
    return "".join(text if kind == "data" else "\n" * text.count("\n") for _, kind, text in JINJA.lex(source))


def _unknown_pages(tree: nodes.Template, pages: Collection[str]) -> Iterator[tuple[int, str]]:
    """Pages that a template asks for, of which there is none."""
    for comparison in tree.find_all(nodes.Compare):
        asked = {text for operand in comparison.ops for text in _texts(operand.expr)}
        for page in sorted(asked - set(pages)) if comparison.expr == THIS_PAGE else ():
            yield comparison.lineno, f"'{page}' is the name of no page in docs/; correct it."


def _unknown_templates(tree: nodes.Template, templates: Collection[str]) -> Iterator[tuple[int, str]]:
    """Templates that a template asks for, of which there is none."""
    asking: list[nodes.Include | nodes.Import | nodes.FromImport] = [
        *tree.find_all(nodes.Include),
        *tree.find_all(nodes.Import),
        *tree.find_all(nodes.FromImport),
    ]
    for one in asking:
        for name in _texts(one.template):
            if name not in templates:
                yield one.lineno, f"There is no template '{name}'; correct its name, or put it back."


def _texts(expression: nodes.Expr) -> Iterator[str]:
    for constant in (expression, *expression.find_all(nodes.Const)):
        if isinstance(constant, nodes.Const) and isinstance(constant.value, str):
            yield constant.value
