"""The letters that the PDFs can show."""

from pathlib import Path

from fontTools.ttLib import TTFont

FONTS = Path(__file__).parent.parent.parent / "print/fonts"


def printable_letters() -> frozenset[str]:
    """The letters that every style of the PDFs' font can draw."""
    return frozenset(map(chr, set.intersection(*map(_drawn, sorted(FONTS.glob("*.ttf"))))))


def _drawn(file: Path) -> set[int]:
    with TTFont(file, lazy=True) as font:
        return set(font.getBestCmap())
