"""What the tags of WeasyPrint lack, put in afterwards; each repair says why it is needed."""

from collections.abc import Callable, Iterator
from typing import Any

from pikepdf import Dictionary, Name

from publishing.paper.tag_tree import Tag, TagTree


def scopes_of_headers(tree: TagTree) -> None:
    """A header cell says whether it heads its column or its row (PDF/UA-1, 7.5)."""
    for tag in tree.whole:
        if tag.kind == "/TH":
            heads_columns = tag.parent and tag.parent.parent and tag.parent.parent.kind == "/THead"
            tag.object.A = Dictionary(O=Name.Table, Scope=Name.Column if heads_columns else Name.Row)


def links_without_parts(tree: TagTree) -> None:
    """A bold word in a link is a part of the link (PDF/UA-1, 7.18.5); WeasyPrint gives it a tag of its own."""
    for tag in tree.whole:
        if tag.kind == "/Link":
            _take_over(tree, tag, [kid for kid in tag.kids if _is(kid, "/NonStruct")])


def text_without_wrappers(tree: TagTree) -> None:
    """WeasyPrint wraps every line in a tag that says nothing; without these a booklet is a quarter smaller."""
    for tag in tree.whole:
        _take_over(tree, tag, [kid for kid in tag.kids if _is(kid, "/Span") and _only_wraps_text(kid)])


def parts_as_one(tree: TagTree) -> None:
    """A list, a paragraph or a link that runs on over a line or a page is one (PDF/UA-1, 7.1, 7.6).

    WeasyPrint tags each part by itself; its part_of, set by building.weasyprint_internals, tells of which element.
    """
    for tag in tree.whole:
        kids: list[Any] = []
        for kid in tag.kids:
            if kids and _part_of_same(kids[-1], kid):
                tree.replace(kid, kids[-1])
                kids[-1].hold([*kids[-1].kids, *_handed_over(kid, kids[-1])])
            else:
                kids.append(kid)
        if len(kids) != len(tag.kids):
            tag.hold(kids)


def bodies_of_list_items(tree: TagTree) -> None:
    """What an item says is its body, beside its bullet or number (PDF/UA-1, 7.6)."""
    for tag in tree.whole:
        if tag.kind == "/LI" and not any(_is(kid, "/LBody") for kid in tag.kids):
            labels = [kid for kid in tag.kids if _is(kid, "/Lbl")]
            said = [kid for kid in tag.kids if not _is(kid, "/Lbl")]
            tag.hold([*labels, tree.new(Name.LBody, tag, said)])


TAG_REPAIRS: tuple[Callable[[TagTree], None], ...] = (
    scopes_of_headers,
    links_without_parts,
    text_without_wrappers,
    parts_as_one,
    bodies_of_list_items,
)


def _is(kid: Any, kind: str) -> bool:
    return isinstance(kid, Tag) and kid.kind == kind


def _only_wraps_text(tag: Tag) -> bool:
    return tag.is_plain and all(isinstance(said, int) for said in tag.kids)


def _part_of_same(earlier: Any, later: Any) -> bool:
    return (
        isinstance(earlier, Tag)
        and isinstance(later, Tag)
        and earlier.part_of is not None
        and (earlier.kind, earlier.part_of) == (later.kind, later.part_of)
    )


def _take_over(tree: TagTree, tag: Tag, parts: list[Tag]) -> None:
    """Let `tag` hold what its `parts` hold, in their place."""
    if parts:
        for part in parts:
            tree.replace(part, tag)
        taken = [_handed_over(kid, tag) if kid in parts else [kid] for kid in tag.kids]
        tag.hold(kid for kids in taken for kid in kids)


def _handed_over(part: Tag, whole: Tag) -> Iterator[Any]:
    """What `part` holds, as `whole` holds it; content of another page names its page (ISO 32000-1, 14.7.4.2)."""
    is_on_another = part.page.objgen != whole.page.objgen
    for kid in part.kids:
        yield Dictionary(Type=Name.MCR, Pg=part.page, MCID=kid) if is_on_another and isinstance(kid, int) else kid
