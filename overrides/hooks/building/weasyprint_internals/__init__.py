"""The names inside WeasyPrint that it promises nobody; all that we touch of them is in this folder.

A version of WeasyPrint that renames one of them stops the build with a sentence, see `missing_names`.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from building.weasyprint_internals.corrections import full_lines, joined_letters, marked_tags
from building.weasyprint_internals.drawn_lines import quick_lines
from building.weasyprint_internals.quicker import kept_lines, quick_layout, quick_parsing, quick_writing
from building.weasyprint_internals.styles import (
    initial_values,
    kept_fonts,
    quick_lengths,
    shared_styles,
    without_notes,
)


def missing_names() -> list[str]:
    """The names that we need and this version of WeasyPrint no longer has."""
    try:
        return _missing()
    except ImportError as error:  # of a name that a module no longer has, which it says itself
        return [f"what it asks for ({error.msg})"]


def _missing() -> list[str]:
    import pydyf
    import weasyprint
    from cssselect2 import Matcher
    from weasyprint import html
    from weasyprint.css import AnonymousStyle, ComputedStyle, StyleFor, computed_values, properties
    from weasyprint.document import Page
    from weasyprint.draw import text
    from weasyprint.formatting_structure.boxes import Box
    from weasyprint.layout import block, inline, percent
    from weasyprint.pdf import tags
    from weasyprint.pdf.fonts import Font
    from weasyprint.svg import Node
    from weasyprint.text import line_break
    from weasyprint.text.line_break import Layout

    of_class = [
        (tags, "_build_box_tree"), (Box, "descendants"), (Box, "link_annotation"), (Box, "widget_annotation"),
        (Box, "is_column"), (block, "block_box_layout"), (inline, "split_first_line"), (Node, "text"),
        (pydyf.PDF, "page_references"), (pydyf, "_to_bytes"), (weasyprint, "tinyhtml5"), (Layout, "reactivate"),
        (Layout, "deactivate"), (line_break, "get_font_description"), (text, "draw_first_line"),
        (StyleFor, "set_computed_styles"), (StyleFor, "get_cascaded_styles"), (StyleFor, "get_computed_styles"),
        (block, "resolve_percentages"), (inline, "resolve_percentages"), (percent, "resolve_percentages"),
        (inline, "strut"), (html, "UA_STYLESHEET"),
        (properties, "INHERITED"), (properties, "INITIAL_NOT_COMPUTED"), (properties, "INITIAL_VALUES"),
        (AnonymousStyle, "__init__"), (ComputedStyle, "__init__"), (computed_values, "PHYSICAL_FUNCTIONS"),
    ]  # fmt: skip
    of_instance = [
        (Box, "element"),
        (Page, "_page_box"),
        (Font, "to_unicode"),
        (Font, "widths"),
        (Matcher, "other_selectors"),
    ]
    return [f"{owner.__name__}.{name}" for owner, name in of_class if not hasattr(owner, name)] + [
        f"{owner.__name__}.{name}" for owner, name in of_instance if name not in owner.__init__.__code__.co_names
    ]


@contextmanager
def adapted(html: str) -> Iterator[None]:
    """All that we change of how WeasyPrint makes one document, of `html`: what it leaves out, and how long it takes."""
    with (
        quick_parsing(html),
        without_notes(),
        shared_styles(),
        initial_values(),
        quick_lengths(),
        kept_fonts(),
        quick_layout(),
        full_lines(),
        kept_lines(),
        quick_lines(),
        quick_writing(),
        marked_tags(),
        joined_letters(),
    ):
        yield
