"""The picture that shows when a link to a page is shared, one per language (Open Graph, og:image)."""

import resvg_py

from building.build import Build
from building.folders import PRINT
from building.print_fonts import faces
from building.site import Files, Site
from publishing.reviewing.review_words import validity


def shared_pictures(site: Site, build: Build) -> Files:
    """A picture in each language with the name of the site, and how its weakest page has been reviewed."""
    drawing = site.templates.from_string((PRINT / "shared.svg").read_text("utf-8"))
    return {
        f"assets/shared-{language}.png": _picture(
            drawing.render(words=words.data, review=validity([build.joint_review(language)], words.data)),
            words.data["font"],
        )
        for language, words in build.edition.wording.items()
    }


def _picture(drawn: str, font: str) -> bytes:
    files = [str(face.file) for face in faces(font)]
    return bytes(resvg_py.svg_to_bytes(svg_string=drawn, font_files=files, skip_system_fonts=True))
