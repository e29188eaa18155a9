"""Our drawings on paper: images that need no page around them, in the colours for light paper."""

from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping

import tinycss2
from lxml import etree
from tinycss2.ast import Declaration, FunctionBlock, Node, QualifiedRule

from publishing.page.markup import Element, markup

INK = "#1f2a2e"
PRINT_FONT = "Print"


def printed_picture(drawing: Element, style: str) -> Element:
    """A drawing of a page as an image, whose alternative text is the title and the description of the drawing."""
    described = " ".join("".join(part.itertext()).strip() for part in drawing.iter("title", "desc"))
    address = data_address(drawn_for_paper(markup(drawing), style))
    return etree.Element("img", {"class": "picture", "src": address, "alt": described})


def data_address(svg: str) -> str:
    """The address of a drawing that is inside its document."""
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"


def drawn_for_paper(svg: str, style: str) -> str:
    """A drawing that needs no page around it: its style inside it, in the colours for light paper.

    Raises lxml.etree.XMLSyntaxError when `svg` is not XML.
    """
    drawing = etree.fromstring(svg)
    inside = drawing.makeelement(etree.QName(drawing.nsmap.get(None), "style"))
    inside.text = f"{_plain(style)} svg{{font-family:{PRINT_FONT}}}"
    drawing.insert(0, inside)
    return str(etree.tostring(drawing, encoding="unicode")).replace("currentColor", INK)


def _plain(style: str) -> str:
    """The rules of `style` that hold everywhere, with its custom properties filled in: a drawing has only these."""
    sheet = tinycss2.parse_stylesheet(style, skip_comments=True, skip_whitespace=True)
    rules = {rule: tinycss2.serialize(rule.prelude).strip() for rule in sheet if isinstance(rule, QualifiedRule)}
    values = dict(value for rule, means in rules.items() if means == ":root" for value in _custom_properties(rule))
    return "".join(
        f"{means}{{{_filled_in(rule.content, values)}}}" for rule, means in rules.items() if means != ":root"
    )


def _custom_properties(rule: QualifiedRule) -> Iterator[tuple[str, str]]:
    for part in tinycss2.parse_blocks_contents(rule.content):
        if isinstance(part, Declaration) and part.name.startswith("--"):
            yield part.name, tinycss2.serialize(part.value).strip()


def _filled_in(tokens: Iterable[Node], values: Mapping[str, str]) -> str:
    return "".join(_value(token, values) if token.type == "function" else token.serialize() for token in tokens)


def _value(function: FunctionBlock, values: Mapping[str, str]) -> str:
    if function.lower_name != "var":
        return f"{function.name}({_filled_in(function.arguments, values)})"
    name = next((token.value for token in function.arguments if token.type == "ident"), "")
    second = tinycss2.serialize(function.arguments).partition(",")[2].strip()
    return values.get(name, second or INK)
