"""What a template asks for by name, a page or another template: whether there is such a thing."""

from collections.abc import Collection, Iterator

from jinja2 import nodes

THIS_PAGE = nodes.Name("name", "load")
"""How a template asks which page it is filled in for."""


def unknown_pages(tree: nodes.Template, pages: Collection[str]) -> Iterator[tuple[int, str]]:
    """The lines at which a template asks whether its page is one that there is not, each with a sentence."""
    for comparison in tree.find_all(nodes.Compare):
        asked = {text for operand in comparison.ops for text in _texts(operand.expr)}
        for page in sorted(asked - set(pages)) if comparison.expr == THIS_PAGE else ():
            yield comparison.lineno, f"'{page}' is the name of no page in docs/; correct it."


def unknown_templates(tree: nodes.Template, templates: Collection[str]) -> Iterator[tuple[int, str]]:
    """The lines at which a template asks for another that there is not, each with a sentence."""
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
    """The texts that an expression can be, as far as they are written there."""
    if isinstance(expression, nodes.Const) and isinstance(expression.value, str):
        yield expression.value
    elif isinstance(expression, nodes.List | nodes.Tuple):
        for item in expression.items:
            yield from _texts(item)
    elif isinstance(expression, nodes.CondExpr):
        for branch in (expression.expr1, expression.expr2):
            yield from _texts(branch) if branch else ()
