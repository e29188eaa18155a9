"""The fonts that a language can name for its PDFs: our own, and those of the installed fontpkg packages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import fontpkg
from fontTools.ttLib import TTFont, TTLibError

from building.folders import PRINT
from publishing.edition.letters import Font
from publishing.editorial.yaml_text import Document

FONTS = PRINT / "fonts"
OWN_FONT = "Atkinson Hyperlegible Next"
STYLES = ((400, "normal"), (700, "normal"), (400, "italic"))
"""The weights and slants in which the style sheets set text; a font without italics is set upright."""
OPEN_LICENCE = "OFL-1.1"
OURS = fontpkg.Family(
    name=OWN_FONT,
    slug="atkinson-hyperlegible-next",
    version="2.001",
    license=OPEN_LICENCE,
    files=(
        fontpkg.FontFile(FONTS / "AtkinsonHyperlegibleNext-Regular.ttf", "normal", 400, variable=False),
        fontpkg.FontFile(FONTS / "AtkinsonHyperlegibleNext-Bold.ttf", "normal", 700, variable=False),
        fontpkg.FontFile(FONTS / "AtkinsonHyperlegibleNext-Italic.ttf", "italic", 400, variable=False),
    ),
)


class FontRefused(Exception):
    """A font that cannot be used; the message is a sentence that says what to do."""


@dataclass(frozen=True)
class Face:
    """A file of a font, with the weight (400 or 700) and the style (normal or italic) that it is used for."""

    file: Path
    weight: int
    style: str


def read_fonts(wording: Mapping[str, Document]) -> tuple[dict[str, Font], list[str]]:
    """The font that the wording of each language names, and what is wrong with those that cannot be used.

    A language with malformed wording is passed over: that is reported elsewhere.
    """
    fonts, problems = {}, []
    for language, words in wording.items():
        name = words.data.get("font") if isinstance(words.data, dict) else None
        if isinstance(name, str) and name:
            try:
                fonts[language] = Font(name, letters(name))
            except FontRefused as refused:
                problems.append(f"{words.place('font')}: {refused}")
    return fonts, problems


def fonts_of(language: str, wording: Mapping[str, Document]) -> tuple[str, ...]:
    """The names of the fonts of a PDF: that of its language, then those of the others.

    They are for what is in none of our languages, such as the title of a source.
    """
    return tuple(dict.fromkeys(wording[one].data["font"] for one in (language, *wording)))


@cache
def letters(name: str) -> frozenset[str]:
    """The letters that every style of a font can draw; raises FontRefused when it cannot be used."""
    return frozenset(map(chr, set.intersection(*(_drawn(face.file) for face in faces(name)))))


@cache
def faces(name: str) -> tuple[Face, ...]:
    """The files of the font called `name`; raises FontRefused when there is none, or none that may be used."""
    known = _families()
    if name not in known:
        raise FontRefused(
            f"The font '{name}' is not there; write {', '.join(sorted(known)[:-1])} or {max(known)}, or add a package "
            f"that holds it (fontpkg-{fontpkg.slugify(name)} or another) to 'dependencies' in pyproject.toml, and "
            "run make lock."
        )
    if known[name].license != OPEN_LICENCE:
        raise FontRefused(f"The font '{name}' is not under the SIL Open Font License ({OPEN_LICENCE}); name another.")
    found = tuple(_faces(known[name]))
    if not {(400, "normal"), (700, "normal")} <= {(face.weight, face.style) for face in found}:
        raise FontRefused(f"The font '{name}' has no regular or no bold letters; name another.")
    return found


@cache
def _families() -> dict[str, fontpkg.Family]:
    return {family.name: family for family in (OURS, *fontpkg.families().values())}


def _faces(family: fontpkg.Family) -> Iterator[Face]:
    for weight, style in STYLES:
        try:
            yield Face(fontpkg.select_file(family, weight, style).path, weight, style)
        except fontpkg.FontpkgError:
            continue


def _drawn(file: Path) -> set[int]:
    try:
        with TTFont(file, lazy=True) as font:
            return set(font.getBestCmap())
    except (OSError, TTLibError) as error:
        raise FontRefused(f"A font cannot be read, {file.name} ({error}); bring it back or name another.") from error
