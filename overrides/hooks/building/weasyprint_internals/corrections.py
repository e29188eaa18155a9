"""What WeasyPrint lays out or tags otherwise than readers need it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unicodedata import bidirectional

from building.weasyprint_internals.replaced import replaced
from publishing.paper.tag_tree import PART_OF

RIGHT_TO_LEFT = "\u200f"
"""The mark of Unicode that takes signs at the side of a text along with it."""


@contextmanager
def full_lines() -> Iterator[None]:
    """Fill lines before a link or a note: WeasyPrint 70 ends them after one word if only their last space is too much.

    It does not count the space at the end of a line when it looks whether a text fits, but does when it cuts it.
    """
    from weasyprint.layout import inline

    split = inline.split_first_line

    def cut(text: str, style: Any, context: Any, width: Any, *others: Any, **named: Any) -> Any:
        line = split(text, style, context, width, *others, **named)
        _, length, rest, *_ = line
        alone = len(text.partition(" ")[0].encode())
        if rest is None or length != alone or not text.endswith(" "):
            return line
        fits = split(text.rstrip(" "), style, context, width, *others, **named)[2] is None
        return split(text, style, context, None, *others, **named) if fits else line

    with replaced(inline, split_first_line=cut):
        yield


@contextmanager
def marked_tags() -> Iterator[None]:
    """Let every tag tell its language (WCAG 2.2, 3.1.2), and which element it is a part of.

    WeasyPrint knows no language below the document, and tags the parts of an element on each page and line by
    themselves; publishing.paper.tag_repairs joins them.
    """
    import pydyf
    from weasyprint.pdf import tags

    build, numbers = tags._build_box_tree, dict[Any, int]()

    def marked(box: Any, *context: Any) -> Iterator[Any]:
        for tag in build(box, *context):
            if box.element is not None:
                tag[PART_OF.removeprefix("/")] = numbers.setdefault(box.element, len(numbers))
                if language := box.element.get("lang"):
                    tag["Lang"] = pydyf.String(language)
            yield tag

    with replaced(tags, _build_box_tree=marked):
        yield


class _Whole(str):
    """A text that is laid out at once, as if it were one letter."""

    def __iter__(self) -> Iterator[str]:
        yield str(self)


@contextmanager
def joined_letters() -> Iterator[None]:
    """Let the words of a drawing run from right to left, and their letters join, where their script does so.

    WeasyPrint lays them out letter by letter, from left to right.
    """
    from weasyprint.svg import Node

    written = Node.text

    def words(node: Any) -> str | None:
        text: str | None = written.fget(node)
        runs_from_right = any(bidirectional(letter) in ("R", "AL") for letter in text or "")
        return _Whole(f"{RIGHT_TO_LEFT}{text}{RIGHT_TO_LEFT}") if runs_from_right else text

    with replaced(Node, text=property(words)):
        yield
