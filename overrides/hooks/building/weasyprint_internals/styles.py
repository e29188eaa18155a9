"""What follows from a style, looked up once for all that have it; what is printed stays the same."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

from building.weasyprint_internals.replaced import replaced

PSEUDO_ELEMENT = 3
"""Where a rule of a style sheet names what it is for, `None` when that is the element itself."""
OF_NOTES = {"footnote-call", "footnote-marker", "note-call", "note-marker", "note-callback"}
LENGTHS, DESCRIPTION, HEIGHT = "lengths of its boxes", "description of its font", "height of its lines"
"""What we note on a style."""
DEPENDING = {"page", "position", "float", "display"} | {
    f"text_decoration_{part}" for part in ("color", "line", "style", "thickness")
}
"""What a style that names no value takes from what is around it, or writes down twice."""
RESOLVED = [f"{around}_{side}" for around in ("margin", "padding") for side in ("top", "right", "bottom", "left")] + [
    f"{bound}{length}" for length in ("width", "height") for bound in ("", "min_", "max_")
]
"""The lengths of a box of which a style can say that they are a part of the box around."""


@contextmanager
def without_notes() -> Iterator[None]:
    """Give elements no style for notes at the foot of a page: WeasyPrint computes five for each, and we print none."""
    from weasyprint.html import UA_STYLESHEET

    rules = UA_STYLESHEET.matcher
    needed = [rule for rule in rules.other_selectors if rule[PSEUDO_ELEMENT] not in OF_NOTES]
    with replaced(rules, other_selectors=needed):
        yield


@contextmanager
def shared_styles() -> Iterator[None]:
    """Compute a style once for all that have the same rules and parent: the margins of pages, and what stands before
    or after elements. WeasyPrint does so for the elements alone.
    """
    from weasyprint.css import StyleFor

    compute = StyleFor.set_computed_styles
    known = dict[Any, Any]()

    def computed(styles: Any, element: Any, parent: Any, *, pseudo_type: Any = None, **others: Any) -> None:
        found = styles.get_computed_styles()
        rules = styles.get_cascaded_styles().get((element, pseudo_type), {})
        key = (
            None if parent is None else id(found[parent, None]),
            pseudo_type,
            *((name, id(value)) for name, (value, _) in rules.items()),
        )
        if key not in known:
            compute(styles, element, parent, pseudo_type=pseudo_type, **others)
            known[key] = found[element, pseudo_type]
        found[element, pseudo_type] = known[key]

    with replaced(StyleFor, set_computed_styles=computed):
        yield


@contextmanager
def initial_values() -> Iterator[None]:
    """Give a style at once the initial values that WeasyPrint looks up one by one, each when it is first asked for."""
    from weasyprint.css import AnonymousStyle, ComputedStyle, properties
    from weasyprint.css.computed_values import PHYSICAL_FUNCTIONS

    depending = DEPENDING | properties.INHERITED | properties.INITIAL_NOT_COMPUTED
    all_values = {name: value for name, value in properties.INITIAL_VALUES.items() if name not in depending}
    beside_logical = {name: value for name, value in all_values.items() if name not in PHYSICAL_FUNCTIONS}
    logical = {side(block="ttb", inline=way) for side in PHYSICAL_FUNCTIONS.values() for way in ("ltr", "rtl")}
    make_anonymous, make_computed = AnonymousStyle.__init__, ComputedStyle.__init__

    def anonymous(style: Any, parent: Any) -> None:
        make_anonymous(style, parent)
        style.update(all_values)

    def computed(style: Any, parent: Any, rules: Any, *others: Any) -> None:
        make_computed(style, parent, rules, *others)
        style.update(all_values if logical.isdisjoint(rules) else beside_logical)
        for name in rules:
            style.pop(name, None)

    with replaced(AnonymousStyle, __init__=anonymous), replaced(ComputedStyle, __init__=computed):
        yield


@contextmanager
def quick_lengths() -> Iterator[None]:
    """Look up once which lengths a style gives its boxes, unless they depend on the box around: those of most do not.

    WeasyPrint computes nineteen of them anew for each box, each time that it lays it out.
    """
    from weasyprint.layout import block, inline, percent

    resolve = percent.resolve_percentages

    def resolved(box: Any, around: Any) -> None:
        known = _noted(box.style, LENGTHS, lengths)
        if known is None:
            resolve(box, around)
        else:
            vars(box).update(known)

    def lengths(style: Any) -> dict[str, Any] | None:
        if not _are_absolute(style):
            return None
        box = SimpleNamespace(style=style)
        resolve(box, (0, 0))
        return {name: length for name, length in vars(box).items() if name != "style"}

    with replaced(block, resolve_percentages=resolved), replaced(inline, resolve_percentages=resolved):
        yield


def _are_absolute(style: Any) -> bool:
    """Whether no length that a style gives a box depends on the box around, or on the cells of a table beside it."""
    lengths = [style[name] for name in RESOLVED]
    return style["border_collapse"] != "collapse" and all(
        length is None or length == "auto" or getattr(length, "unit", "").lower() == "px" for length in lengths
    )


@contextmanager
def kept_fonts() -> Iterator[None]:
    """Ask once which font a style has, and how high its lines are; WeasyPrint does so anew for each line of text."""
    from weasyprint.layout import inline
    from weasyprint.text import line_break

    description, height = line_break.get_font_description, inline.strut
    with (
        replaced(line_break, get_font_description=lambda style: _noted(style, DESCRIPTION, description)),
        replaced(inline, strut=lambda style: _noted(style, HEIGHT, height)),
    ):
        yield


def _noted(style: Any, name: str, find: Callable[[Any], Any]) -> Any:
    """What `find` finds of a style, noted on it."""
    known = vars(style)
    if name not in known:
        known[name] = find(style)
    return known[name]
