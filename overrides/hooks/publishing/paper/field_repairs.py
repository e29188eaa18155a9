"""What the fields of a PDF need so that Evince, Firefox and Chromium let people fill them in, put in afterwards."""

import pikepdf
from pikepdf import Array, Name


def fields_show_their_own_ticks(document: pikepdf.Pdf) -> None:
    """Readers show the tick that comes with a box.

    WeasyPrint asks them to draw every field anew (NeedAppearances), which Evince does with a font that a box has not:
    a box that is ticked stays empty.
    """
    if "/AcroForm" in document.Root and "/NeedAppearances" in document.Root.AcroForm:
        del document.Root.AcroForm.NeedAppearances


def fields_stand_upright(document: pikepdf.Pdf) -> None:
    """A field begins at its lower left corner, as most readers expect (ISO 32000-1, 7.9.5); WeasyPrint's at the top."""
    for page in document.pages:
        for annotation in page.get("/Annots", Array()):
            if annotation.Subtype == Name.Widget:
                left, top, right, bottom = annotation.Rect
                annotation.Rect = Array([min(left, right), min(top, bottom), max(left, right), max(top, bottom)])
