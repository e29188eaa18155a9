"""What lets WeasyPrint set a PDF in fonts of ours, and know no other."""

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from building.print_fonts import faces
from publishing.paper.drawings import PRINT_FONT

SETTINGS = "FONTCONFIG_FILE"
"""The variable by which Fontconfig is told where its settings are, and so which fonts of the machine it knows."""
TYPED_FONT = "Typed"
"""The first font under a second name, for form fields in a language whose letters join (running.css).

For a font that is used in form fields, WeasyPrint records in the PDF which letter a shape stands for only where the
letter stands alone; the shapes of joined letters could no longer be read as text. So text and fields need two fonts.
"""
NO_FOLDERS = "<fontconfig></fontconfig>"
"""Settings in which no folder is named."""


def only_these(fonts: Sequence[str]) -> dict[str, Any]:
    """The options of WeasyPrint's `render` with which text is set in the first of `fonts`, given by their names.

    A letter that is not in it is taken from the next one that has it. None of the machine is known: it would fill in
    a letter that all of them lack, and another machine another one; as it is, WeasyPrint complains of that letter.
    """
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

    with _fonts_of_no_machine():
        known = FontConfiguration()
    named = [(PRINT_FONT, fonts[0]), (TYPED_FONT, fonts[0]), *((font, font) for font in fonts[1:])]
    rules = "".join(
        f'@font-face{{font-family:"{name}";font-style:{face.style};font-weight:{face.weight};'
        f'src:url("{face.file.as_uri()}")}}'
        for name, font in named
        for face in faces(font)
    )
    return {"font_config": known, "stylesheets": [CSS(string=rules, font_config=known)]}


@contextmanager
def _fonts_of_no_machine() -> Iterator[None]:
    before = os.environ.get(SETTINGS)
    with tempfile.NamedTemporaryFile("w", suffix=".conf") as settings:
        settings.write(NO_FOLDERS)
        settings.flush()
        os.environ[SETTINGS] = settings.name
        try:
            yield
        finally:
            del os.environ[SETTINGS]
            if before is not None:
                os.environ[SETTINGS] = before
