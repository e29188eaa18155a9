"""Writes the site, and gives a preview its style sheets."""

from pathlib import Path

from building.build import Build
from building.site import Files, Site


def write(files: Files, folder: Path) -> None:
    """Write `files` below `folder`."""
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def style_sheets(site: Site, build: Build) -> Files:
    """The style sheets of a preview; raises Stopped when one of its pages asks for another."""
    for page in site.html_files().values():
        site.style_sheets_of(page)
    return {name: css.encode() for name, css in site.style_sheets.items()}
