"""The icons that browsers and telephones ask for by themselves, made of the name mark."""

import io

import resvg_py
from PIL import Image

from building.build import Build
from building.folders import PRINT
from building.site import Files, Site

NAME_MARK = PRINT / "name-mark.svg"
BEHIND = "#0b5563"
"""The colour of the mark: a telephone cuts its icons out by itself, and shows black where one is see-through."""
SIZES = (16, 32, 48)
"""In pixels: a tab, a tab on a sharp screen, and a shortcut on a desktop."""
TOUCH_SIZE = 180
"""In pixels, as the largest iPhone shows it."""


def icons(site: Site, build: Build) -> Files:
    """The icon of a tab, in its sizes, and that of a telephone's home screen."""
    pictures = [Image.open(io.BytesIO(_picture(size))) for size in SIZES]
    icon = io.BytesIO()
    pictures[-1].save(icon, "ICO", sizes=[(size, size) for size in SIZES], append_images=pictures)
    return {"favicon.ico": icon.getvalue(), "apple-touch-icon.png": _picture(TOUCH_SIZE, BEHIND)}


def _picture(size: int, background: str | None = None) -> bytes:
    return bytes(resvg_py.svg_to_bytes(svg_path=str(NAME_MARK), width=size, height=size, background=background))
