"""Which font a PDF is set in: the one that its language names, and none of the machine."""

import io
import json
import os
import sys
from pathlib import Path

import fontpkg
import pypdf
import pytest
from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

from building import print_fonts
from building.known_fonts import SETTINGS
from building.print_fonts import OWN_FONT, faces, fonts_of, letters, read_fonts
from building.printing import CannotPrint, as_pdf
from pdfs.conftest import embedded_fonts
from publishing.editorial.yaml_text import Document
from written import document

OTHER = "Fira Sans"
PAGE = '<!doctype html><html lang="nl"><title>x</title><p style="font-family: Print">a{}</p>'


def names(pdf: bytes) -> set[str]:
    return {name.partition("+")[2] for name in embedded_fonts(pypdf.PdfReader(io.BytesIO(pdf)))}


@pytest.mark.parametrize("letter", ["→", "α", "ж", "\U0001f642", "水"])
def test_letter_that_the_font_lacks_is_taken_from_no_font_of_the_machine(
    letter: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a machine that has one font, which is taken when a PDF is made without us."""
    settings, page = tmp_path / "fonts.conf", PAGE.format(letter)
    settings.write_text(
        f"<fontconfig><dir>{faces(OTHER)[0].file.parent}</dir><cachedir>{tmp_path}</cachedir></fontconfig>"
    )
    monkeypatch.setenv(SETTINGS, str(settings))
    if letter in letters(OTHER):
        taken = HTML(string=page).write_pdf(font_config=FontConfiguration())
        assert taken and names(taken) == {"Fira-Sans"}

    with pytest.raises(CannotPrint, match=rf"^x\.pdf would not be whole.*{letter}.*U\+0*{ord(letter):X}"):
        as_pdf(page, tmp_path, "x.pdf")

    assert os.environ[SETTINGS] == str(settings)


def test_name_that_is_in_no_language_takes_a_letter_from_the_font_of_another_language(tmp_path: Path) -> None:
    wording = {"nl": wording_with(OWN_FONT), "ar": wording_with("Amiri"), "el": wording_with(OTHER)}
    fonts = fonts_of("nl", wording)

    assert fonts == (OWN_FONT, "Amiri", OTHER)
    assert fonts_of("el", wording) == (OTHER, OWN_FONT, "Amiri")
    assert names(as_pdf(PAGE.format("α"), tmp_path, "x.pdf", None, fonts)) == {"Print", "Fira-Sans"}


def wording_with(font: str) -> Document:
    return document(f"locale: xx\nfont: {font}", "docs/xx/wording.yml")


def problem(font: str) -> str:
    """The one thing that is wrong with a font."""
    fonts, (found,) = read_fonts({"xx": wording_with(font)})
    assert fonts == {}
    return found


def test_font_that_is_there_has_its_letters() -> None:
    fonts, problems = read_fonts({"el": wording_with(OTHER), "nl": wording_with(OWN_FONT)})

    assert problems == []
    assert [("α" in font.letters, "a" in font.letters) for font in fonts.values()] == [(True, True), (False, True)]


@pytest.mark.parametrize("text", ["font: [Amiri]", "font: ''", "[a]", "x: y"])
def test_wording_of_another_form_is_left_to_its_own_checks(text: str) -> None:
    assert read_fonts({"xx": document(text)}) == ({}, [])


def test_font_that_is_not_there_is_named_with_those_that_are_and_how_to_get_it() -> None:
    found = problem("Noto Sans Khmer")

    assert found.startswith("docs/xx/wording.yml:2: The font 'Noto Sans Khmer' is not there; write ")
    assert "Amiri, Atkinson Hyperlegible Next or Fira Sans, or add a package that holds it" in found
    assert found.endswith(
        " (fontpkg-noto-sans-khmer or another) to 'dependencies' in pyproject.toml, and run make lock."
    )


REGULAR, BOLD = ({"path": f"{weight}.ttf", "style": "normal", "weight": weight} for weight in (400, 700))


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"license": "Proprietary"}, "The font 'Odd' is not under the SIL Open Font License (OFL-1.1); name another."),
        ({"files": [REGULAR]}, "The font 'Odd' has no regular or no bold letters; name another."),
        ({"files": [BOLD]}, "The font 'Odd' has no regular or no bold letters; name another."),
        ({}, "A font cannot be read, 400.ttf ("),
    ],
)
def test_installed_font_that_cannot_be_used_is_refused(
    changed: dict[str, object], says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    family = {"family": "Odd", "slug": "odd", "version": "1", "license": "OFL-1.1", "files": [REGULAR, BOLD]}
    for file, text in {
        "odd_font/__init__.py": "",
        "odd_font/metadata.json": json.dumps(family | changed),
        "odd-1.dist-info/METADATA": "Name: odd\nVersion: 1\n",
        "odd-1.dist-info/entry_points.txt": "[fontpkg.family]\nodd = odd_font\n",
    }.items():
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).write_text(text)
    monkeypatch.syspath_prepend(tmp_path)
    forget()

    found = problem("Odd")

    assert found.startswith(f"docs/xx/wording.yml:2: {says}")
    monkeypatch.undo()
    sys.modules.pop("odd_font")
    forget()


def forget() -> None:
    """Let the installed fonts be looked for again."""
    fontpkg.refresh()
    for known in (print_fonts._families, faces, letters):
        known.cache_clear()
