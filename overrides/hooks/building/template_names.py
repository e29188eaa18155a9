"""What a template asks for by name, a page or another template: whether there is such a thing."""

from collections.abc import Collection, Iterator

from jinja2 import nodes

THIS_PAGE = nodes.Name("name", "load")
"""How a template asks which page it is filled in for."""

Found = Iterator[tuple[int, str]]
"""Lines, each with a sentence."""


def unknown_pages(tree: nodes.Template, pages: Collection[str]) -> Found:
    """Pages that a template asks for, of which there is none."""
    for comparison in tree.find_all(nodes.Compare):
        asked = {text for operand in comparison.ops for text in _texts(operand.expr)}
        for page in sorted(asked - set(pages)) if comparison.expr == THIS_PAGE else ():
            yield comparison.lineno, f"'{page}' is the name of no page in docs/; correct it."


def unknown_templates(tree: nodes.Template, templates: Collection[str]) -> Found:
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
