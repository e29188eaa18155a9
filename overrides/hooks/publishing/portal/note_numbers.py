"""The numbers of sources in texts that are shown without our style, which keeps them apart: 1 and 4 are not 14."""

from itertools import pairwise
from xml.etree.ElementTree import Element


def part_numbers(element: Element) -> None:
    """Put a space between the numbers of two sources that follow each other in `element`."""
    for note, following in pairwise(element):
        if note.tag == following.tag == "sup" and not note.tail:
            note.tail = " "
