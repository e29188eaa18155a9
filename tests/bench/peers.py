"""The same text made in two other ways: by stock Material, and by hand as small as can be."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import yaml
from bs4 import BeautifulSoup

PROJECT = Path(__file__).parents[2]
PICTURE = re.compile(r"^!\[[^\]]*\]\(picture:[^)]*\)$", re.MULTILINE)
BY_HAND = """\
:root{color-scheme:light dark;--line:#ccc}
body{font:1.1rem/1.6 system-ui,sans-serif;hyphens:auto;overflow-wrap:anywhere}
body{margin:0 auto;max-width:40rem;padding:1rem}
h1,h2,h3{line-height:1.2}
a{text-underline-offset:.15em}
a:focus-visible{outline:3px solid}
header,footer{border-block:1px solid var(--line);padding-block:.5rem}
section{border:2px solid;border-radius:.3rem;padding:0 1rem}
@media print{header{display:none}}
"""


def stock_material(folder: Path, root: str, project: Path = PROJECT) -> Path:
    """The site of `project` as Material makes it out of the box, built in `folder` for the address `root`.

    Returns where it lies; our pictures and the list of sources are left out.
    """
    shutil.copytree(project / "docs", folder / "docs", ignore=shutil.ignore_patterns("*.yml"))
    for page in (folder / "docs").rglob("*.md"):
        page.write_text(PICTURE.sub("", page.read_text("utf-8")), "utf-8")
    settings = yaml.load((project / "mkdocs.yml").read_text("utf-8").replace("!ENV", ""), yaml.BaseLoader)
    stock = {
        "site_name": settings["site_name"],
        "site_url": root,
        "theme": {"name": "material", "language": "nl", "features": ["navigation.sections", "navigation.top"]},
        "plugins": ["search", {"i18n": {"docs_structure": "folder", "languages": LANGUAGES}}],
        "markdown_extensions": settings["markdown_extensions"],
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(stock), "utf-8")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=folder, check=True, stderr=subprocess.DEVNULL
    )
    return folder / "site"


LANGUAGES = [
    {"locale": "nl", "name": "Nederlands", "default": True, "build": True},
    {"locale": "en", "name": "English", "build": True},
]


def by_hand(ours: str) -> str:
    """The text of one of our finished pages with the least markup and style that a careful person would write."""
    page = BeautifulSoup(ours, "html.parser")
    main = page.main
    assert main and page.title and page.html
    for extra in main.select("nav, svg, [data-review]"):
        extra.decompose()
    for element in main.find_all(True):
        element.attrs = {name: value for name, value in element.attrs.items() if name in ("href", "id", "lang")}
    description = page.find("meta", attrs={"name": "description"})
    return (
        f"<!doctype html><html lang={page.html['lang']}><meta charset=utf-8>"
        f"<meta name=viewport content='width=device-width'>{description}{page.title}"
        f"<link rel=icon href=data:,><style>{BY_HAND}</style>"
        f"<header><a href=/>{page.title.text}</a></header><main>{main.decode_contents()}</main>"
    )
