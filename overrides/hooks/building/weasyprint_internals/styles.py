"""What follows from a style, looked up once for all that have it; what is printed stays the same."""

from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

from building.weasyprint_internals.replaced import replaced

PSEUDO_ELEMENT = 3
"""Where a rule of a style sheet names what it is for, `None` when that is the element itself."""
OF_NOTES = {"footnote-call", "footnote-marker", "note-call", "note-marker", "note-callback"}
LENGTHS, DESCRIPTION = "lengths of its boxes", "description of its font"
"""What we note on a style."""
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
def quick_lengths() -> Iterator[None]:
    """Look up once which lengths a style gives its boxes, unless they depend on the box around: those of most do not.

    WeasyPrint computes nineteen of them anew for each box, each time that it lays it out.
    """
    from weasyprint.layout import block, inline, percent

    resolve = percent.resolve_percentages

    def resolved(box: Any, around: Any) -> None:
        known = vars(box.style)
        if LENGTHS not in known:
            known[LENGTHS] = lengths(box.style) if _are_absolute(box.style) else None
        if known[LENGTHS] is None:
            resolve(box, around)
        else:
            vars(box).update(known[LENGTHS])

    def lengths(style: Any) -> dict[str, Any]:
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
def kept_descriptions() -> Iterator[None]:
    """Tell Pango once which font a style asks for; WeasyPrint writes it down anew for each line of text."""
    from weasyprint.text import line_break

    describe = line_break.get_font_description

    def described(style: Any) -> Any:
        known = vars(style)
        if DESCRIPTION not in known:
            known[DESCRIPTION] = describe(style)
        return known[DESCRIPTION]

    with replaced(line_break, get_font_description=described):
        yield
