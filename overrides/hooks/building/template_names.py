"""What a template asks for by name: pages, other templates, words of the site; whether there is such a thing."""

from collections.abc import Collection, Iterator, Sequence

from jinja2 import nodes

from publishing.edition.wording_form import WORDING
from publishing.editorial.form import Entries, Fields, Form

THIS_PAGE = nodes.Name("name", "load")
"""How a template asks which page it is filled in for."""
WORDS = nodes.Name("words", "load")
"""How it asks for the words of the site."""
OF_ALL_WORDS = ("items", "values", "keys")
"""What may follow a group of words."""

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


def unknown_words(tree: nodes.Template) -> Found:
    """Words of the site that a template asks for, in whatever branch, and that no wording.yml may have."""
    for asked in (*tree.find_all(nodes.Getattr), *tree.find_all(nodes.Getitem)):
        names = _below_words(asked)
        if names and not _is_known(names):
            word = " / ".join(names)
            yield asked.lineno, f"There is no word '{word}'; correct it, or give it a place in wording_form.py."


def _texts(expression: nodes.Expr) -> Iterator[str]:
    for constant in (expression, *expression.find_all(nodes.Const)):
        if isinstance(constant, nodes.Const) and isinstance(constant.value, str):
            yield constant.value


def _below_words(asked: nodes.Node) -> tuple[str, ...]:
    """The names that lead to a word: (review, meaning); none where they are not all written there."""
    names: list[str] = []
    while isinstance(asked, nodes.Getattr | nodes.Getitem):
        name = asked.attr if isinstance(asked, nodes.Getattr) else getattr(asked.arg, "value", None)
        if not isinstance(name, str):
            return ()
        names.insert(0, name)
        asked = asked.node
    return tuple(names) if asked == WORDS else ()


def _is_known(names: Sequence[str]) -> bool:
    form: Form = WORDING
    for name in names:
        if isinstance(form, Entries):
            form = form.each
        elif isinstance(form, Fields) and name not in OF_ALL_WORDS:
            fields = {**form.required, **form.optional}
            if name not in fields:
                return False
            form = fields[name]
        else:
            return True
    return True
