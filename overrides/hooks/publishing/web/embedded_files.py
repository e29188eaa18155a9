"""Which files of the site are embedded pages: one for every way that a page can look in a frame."""

from pathlib import PurePosixPath

INDEX = "index.html"
"""The file that a server sends for the address of its folder."""
LIGHT = "embed.html"
"""The file of an embedded page as every host gets it that asks for nothing else."""
EMBEDDED_FILES = {"light": LIGHT, "dark": "embed-dark.html"}
"""How an embedded page looks, as CSS names it (color-scheme) -> its file beside the page."""

SHOWN = (INDEX, *EMBEDDED_FILES.values())
"""The files in the folder of a page that show it: whole, and in a frame."""


def is_embedded_page(file: str) -> bool:
    """Whether a file of the site is an embedded page, however it looks."""
    return PurePosixPath(file).name in EMBEDDED_FILES.values()


def page_of(file: str) -> str:
    """The address of the page that a file of the site shows, whole or embedded: "en/types/" of its embed.html."""
    name = PurePosixPath(file).name
    return file.removesuffix(name) if name == INDEX or is_embedded_page(file) else file
