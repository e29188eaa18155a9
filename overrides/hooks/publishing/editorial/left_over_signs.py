"""Signs of Markdown that the parser did not understand: they are published as they are, and do not do their work."""

import re
from collections.abc import Iterator

from publishing.editorial.named_characters import named_character_problem
from publishing.editorial.page_tree import ESCAPED, TextBlock, code_lines
from publishing.editorial.written_page import Page

SIGNS = tuple(
    (re.compile(pattern), advice)
    for pattern, advice in (
        (r"\[ *\^[^\]]*\]?", "no source; write [^nhs-twitch], with a key of docs/sources.yml and no spaces"),
        (r"<(?=[A-Za-z/!?])[^\s>]*>?", "HTML, which our pages do not hold; use Markdown, or write a space after <"),
        (r"\]\s*\([^)]*\)?", "no link; write [text](types.md), without a space between the brackets"),
        (r"\[[^\]]*\]?|\]", "no link; write [text](types.md), or \\[ for the bracket itself"),
        (
            r"\{[^}]*\}?|\}",
            "not understood; write { data-aspect=Causes } behind a heading, or \\{ for the brace itself",
        ),
        (r"`+", "code that is not closed on this line; close it, or remove the sign"),
        (r"\*+(?=\S)|(?<=\S)\*+", "not closed; write **word** or *word*, or \\* for the star itself"),
        (r"(?<![\w_])_+(?=[^\s_])|(?<=[^\s_])_+(?![\w_])", "not closed; write *word*, or \\_ for the sign itself"),
        (r"\\.?", "a backslash that readers would see; remove it, or write \\\\ for the sign itself"),
        (
            r"\|",
            "no table; a table needs a line of dashes below its header: |---|---|; or write \\| for the sign itself",
        ),
        (r"!{2,4} ?[\w-]+ *[\"“”„]", 'no care card; write !!! urgent "Call today if:" at the margin'),
        (r"^={2,}$", "left over from a merge, or underlines a heading; remove it, and write a heading as '## Heading'"),
        (r"\^[^\s^]+\^", "not known on our pages; write the sign itself, such as ², or cite a source with [^key]"),
        (r"~~+|={2,}|:{3,}|\+{3,}", "not known on our pages; remove it"),
        (r"(?<!\w):[a-z][a-z0-9_+-]*[a-z0-9]:(?!\w)", "not known on our pages; type the sign itself, or words"),
        (r"\b[a-z][a-z0-9+.-]*://\S*|\bwww\.\S*", "an address that nobody can follow; write [text](address)"),
    )
)
LISTED = re.compile(r" *(?:[-*+•‣◦▪–—]\s+(?=\S)|[-*+•‣◦▪](?=[^\W\d])|\d{1,2}[.)] +(?=\S))")
DEFINITION = re.compile(r"[ >]*\[[^\]]*\]:")
ONLY_SIGNS = re.compile(r"[!-/:-@\[-`{-~\s]+")


def left_over_problems(page: Page) -> Iterator[tuple[int, str]]:
    """The first sign on every line of the text that was not understood, with what to write instead."""
    for block in page.texts:
        text, above = ESCAPED.sub("x", block.text), ""  # a sign that was meant
        for number, line in enumerate(text.split("\n"), block.line):
            problem = _sign(line) or _as_text(line, block)
            if problem and problem != above:
                yield number, problem
            above = problem


def definition_problems(page: Page) -> Iterator[tuple[int, str]]:
    """Notes and addresses that stand apart, as other sites have them: [^key]: … and [name]: …"""
    code = code_lines(page.tree)
    for number, line in page.lines:
        if number not in code and (found := DEFINITION.match(line)):
            yield (
                number,
                f"'{found[0].strip()}' explains a note or an address apart from the text; sources stand in "
                "docs/sources.yml and are cited with [^key], and a link holds its address: [text](types.md).",
            )


def _sign(line: str) -> str:
    for pattern, advice in SIGNS:
        if found := pattern.search(line):
            return f"'{found[0].strip()}' is {advice}."
    return named_character_problem(line)


def _as_text(line: str, block: TextBlock) -> str:
    """What looks like a point of a list, or a line drawn with signs, in a paragraph."""
    if block.element.tag not in ("p", "li") or not line.strip():
        return ""
    if found := LISTED.match(line):
        return f"'{found[0].strip()}' begins no point of a list here; put an empty line above, and a space behind '-'."
    return f"'{line.strip()}' is a line of signs only; remove it." if ONLY_SIGNS.fullmatch(line) else ""
