"""What is wrong with a text that is not YAML, in words that help an editor; YAML's own are for programmers."""

import re
from collections.abc import Sequence

import yaml

COLON_IN_TEXT = re.compile(r"\s*(?:- )*[^\s:][^:]*: +[^\s\"'\[{].*:(?:\s|$)")
OPENED = re.compile(r"[^\"']*(?:: |- )([\"'])(?:(?!\1).)*")
QUOTE = re.compile(r"(?:: |- |\[|, )[\"']")

TOO_FAR = "the line is indented further than those below it; begin it at the margin"
WITHOUT_NAME = "the line has no 'name: ' with a colon and a space"
AT_ITS_PLACE = {
    "block sequence entries": "a list begins on the line below its name, each line of it with '- '",
    "mapping keys are not allowed": "a text that begins with ? must stand in quotes",
    "alphabetic or numeric": "a text that begins with * or & must stand in quotes",
    "cannot start any token": "a text that begins with @, % or ` must stand in quotes",
    "tab character": "the line is indented with a tab; use spaces",
    "single document": "a line of --- ends the data here; remove it",
    "another document": "a line of --- ends the data here; remove it",
    "node content": "a text that begins with a bracket or a comma must stand in quotes",
    "comment or line break": "a text that begins with > or | must stand in quotes",
}
WHERE_IT_BEGAN = {
    "could not find expected ':'": WITHOUT_NAME,
    "end of stream": "the quote that opens here is not closed",
    "document separator": "the quote that opens here is not closed",
    "',' or ']'": "the bracket [ that opens here is not closed, or a text between the brackets needs quotes",
    "',' or '}'": "the bracket { that opens here is not closed, or a text between the brackets needs quotes",
    "unknown escape": "a text with a backslash must stand in single quotes",
}


def mistake(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> tuple[int, str]:
    """The line of the text, counted from 0, that has to be corrected, and what is wrong there."""
    problem = str(error.problem)
    at = min(error.problem_mark.line if error.problem_mark else 0, len(lines) - 1)
    began = min(error.context_mark.line, len(lines) - 1) if error.context_mark else at
    if lines[at].startswith("%"):
        return at, "a line that begins with % must stand in quotes"
    if "cannot start any token" in problem and "\t" in lines[at]:
        return at, "the line holds a tab; use spaces"
    if problem.startswith("mapping values"):
        return _misplaced_colon(at, lines)
    if "document start" in problem:
        return _early_end(at, lines)
    for sign, sentence in WHERE_IT_BEGAN.items():
        if sign in problem:
            return began, sentence
    for sign, sentence in AT_ITS_PLACE.items():
        if sign in problem:
            return at, sentence
    if QUOTE.search(lines[at]):
        opened = _opened_above(at, lines)
        if opened is not None:
            return opened, WHERE_IT_BEGAN["end of stream"]
        return at, "something stands behind a closing quote; put a text that holds quotes in quotes of the other kind"
    if any(lines[at].count(closing) > lines[at].count(opening) for opening, closing in ("[]", "{}")):
        return at, "a bracket closes here that none opens; remove it, or put the text in quotes"
    if problem.startswith("did not find expected"):
        return at, "the line is not indented like those above it, or lacks its name or its '- '"
    return at, f"{problem}; check the indents, and put a text that has a colon in quotes"


def _early_end(at: int, lines: Sequence[str]) -> tuple[int, str]:
    """Where the data ended before the line `at`: at a line of dots, or at the first line, which stands too far to the
    right or has no name.
    """
    for line in range(at):
        if lines[line].strip() == "...":
            return line, "a line of ... ends the data here; remove it"
    first = next((line for line in range(at) if lines[line].strip()), at)
    return first, TOO_FAR if lines[first].startswith(" ") else WITHOUT_NAME


def _opened_above(at: int, lines: Sequence[str]) -> int | None:
    """The line above on which a quote opens that only the quote on this line closes."""
    for above in range(at - 1, -1, -1):
        if OPENED.fullmatch(lines[above]):
            return above
        if '"' in lines[above] or "'" in lines[above]:
            return None
    return None


def _misplaced_colon(at: int, lines: Sequence[str]) -> tuple[int, str]:
    if COLON_IN_TEXT.match(lines[at]):
        return at, 'a text with a colon must stand in straight quotes: "…"'
    above = next((line for line in range(at - 1, -1, -1) if lines[line].strip()), at)
    if re.fullmatch(r"\s*(- )?[^\s:]+:\S.*|[^:]*", lines[above]):
        return above, f"{WITHOUT_NAME}, or its text has a colon and no quotes"
    return at, "the line is indented further than those above it, or its text has a colon and no quotes"
