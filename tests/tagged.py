"""A small PDF with tags, for tests of what is put right in larger ones."""

from collections.abc import Callable
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from publishing.paper.tag_tree import TagTree


class Tagged:
    """A document with two pages and the tags that a test gives it; the content of each page has the numbers 0 to 2."""

    def __init__(self) -> None:
        self.pdf = pikepdf.new()
        self.pages = [self.pdf.add_blank_page(page_size=(100, 100)) for _ in range(2)]
        self.whole = self.tag("Document")
        content = b"".join(b"/P <</MCID %d>> BDC (x) Tj EMC\n" % number for number in range(3))
        for page in self.pages:
            page.Contents = self.pdf.make_stream(content)
        self.holders = [Array([self.whole] * 3), Array([self.whole] * 3)]
        self.pdf.Root.StructTreeRoot = Dictionary(
            K=Array([self.whole]), ParentTree=Dictionary(Nums=Array([0, self.holders[0], 1, self.holders[1]]))
        )

    def tag(self, kind: str, *kids: Any, page: int = 0, **more: Any) -> pikepdf.Object:
        """A tag with its kids: tags, or numbers of content of its page."""
        made = self.pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name(f"/{kind}"), Pg=self.pages[page].obj, K=Array(kids), **more)
        )
        for kid in kids:
            if isinstance(kid, Dictionary):
                kid.P = made
            else:
                self.pdf.Root.StructTreeRoot.ParentTree.Nums[page * 2 + 1][kid] = made
        return made

    def holds(self, *kids: pikepdf.Object) -> None:
        """Let the document hold `kids`."""
        self.whole.K = Array(kids)
        for kid in kids:
            kid.P = self.whole

    def holder(self, number: int, page: int = 0) -> str:
        """The kind of the tag that content names as its holder."""
        return str(self.pdf.Root.StructTreeRoot.ParentTree.Nums[page * 2 + 1][number].S)

    def repair(self, repair: Callable[[TagTree], None]) -> None:
        """Let the document be as a repair of its tags leaves it."""
        tree = TagTree(self.pdf)
        repair(tree)
        tree.write()


def outline(tag: Any) -> Any:
    """A tag as a nested list: ['P', 0, ['Link', 1]]."""
    if isinstance(tag, int):
        return tag
    if "/MCID" in tag:
        return f"content {tag.MCID} of page {tag.Pg.objgen[0]}"
    return [str(tag.S).removeprefix("/"), *(outline(kid) for kid in tag.K)]
