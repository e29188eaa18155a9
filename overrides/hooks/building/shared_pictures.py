"""The picture that shows when a link to a page is shared, one per language (Open Graph, og:image)."""

from pathlib import Path

import resvg_py

from building.build import Build
from building.site import Files, Site

PRINT = Path(__file__).parent.parent.parent / "print"


def shared_pictures(site: Site, build: Build) -> Files:
    """A picture with the name of the site in each language."""
    drawing = site.templates.from_string((PRINT / "shared.svg").read_text("utf-8"))
    return {
        f"assets/shared-{language}.png": bytes(
            resvg_py.svg_to_bytes(
                svg_string=drawing.render(words=words.data), font_dirs=[str(PRINT / "fonts")], skip_system_fonts=True
            )
        )
        for language, words in build.edition.wording.items()
    }
