"""The files that MkDocs finds: where each page goes, and which of the rest a site of ours needs."""

import re
from pathlib import Path

from mkdocs.structure.files import File, Files

from building.build import Build
from building.rendering import Rendering
from publishing.web.addresses import API, file_at

STYLE_SHEET = re.compile(r"assets/[a-z-]+\.css")
"""Ours: those of the theme lie deeper."""
PUBLISHED_AS_IT_IS = re.compile(rf"assets/search(-ranking)?\.js|{API}[a-z-]+\.schema\.json")


def place(files: Files, build: Build, site_dir: str) -> None:
    """Give every page its address in the language it is written in, wherever static-i18n has put it."""
    for file in files.documentation_pages():
        for placed in (file, *getattr(file, "alternates", {}).values()):
            _place(placed, build, site_dir)


def _place(file: File, build: Build, site_dir: str) -> None:
    language, _, name = file.src_uri.removesuffix(".md").partition("/")
    address = build.addresses[name][language]
    file.url = address or "./"
    file.dest_uri = file_at(address)
    file.abs_dest_path = f"{site_dir}/{file.dest_uri}"


def take_static_files(files: Files, rendering: Rendering) -> None:
    """Take what we know over from MkDocs, and leave out the rest: what is published is a list, not a remainder."""
    for file in list(files):
        if file.is_documentation_page():
            continue
        files.remove(file)
        if STYLE_SHEET.fullmatch(file.src_uri):
            rendering.style_sheets[file.src_uri] = Path(str(file.abs_src_path)).read_text("utf-8")
        elif PUBLISHED_AS_IT_IS.fullmatch(file.src_uri):
            rendering.files[file.src_uri] = Path(str(file.abs_src_path)).read_bytes()
