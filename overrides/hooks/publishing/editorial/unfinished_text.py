"""What editors leave in a text until they finish it, and no reader should see: notes to themselves, filler."""

import re
from collections.abc import Iterable, Iterator

NOTE = re.compile(
    r"\b(TODO|TO DO|FIXME|XXX+|TBD|HACK|WIP|NOG DOEN|NOG SCHRIJVEN|INVULLEN|AANVULLEN|NAKIJKEN|CONTROLEREN)\b"
    r"|\b([Tt]odo|[Ff]ixme|[Tt]bd)\b|\b([Ll]orem ipsum|[Dd]olor sit amet)\b|\?{3,}|@@@|(?<!\w)xxx+(?!\w)"
)


def unfinished_problems(lines: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """The numbered lines that are not ready to be read, each with a sentence."""
    for number, line in lines:
        if found := NOTE.search(line):
            yield number, f"'{found[0]}' is a note to yourself; finish the text and remove it."
