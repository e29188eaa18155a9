"""The picture that shows when a link to a page is shared, one per language (Open Graph, og:image)."""

from pathlib import Path

import resvg_py
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from building.build import AFTER_ALL_LANGUAGES, all_languages_built

PRINT = Path(__file__).parent.parent / "print"


@event_priority(AFTER_ALL_LANGUAGES - 50)
def on_post_build(config: MkDocsConfig) -> None:
    if config.extra["preview"] or not all_languages_built(config):
        return
    drawing = config.extra["env"].from_string((PRINT / "shared.svg").read_text("utf-8"))
    for language, words in config.extra["edition"].wording.items():
        picture = resvg_py.svg_to_bytes(
            svg_string=drawing.render(words=words.data), font_dirs=[str(PRINT / "fonts")], skip_system_fonts=True
        )
        Path(config.site_dir, f"assets/shared-{language}.png").write_bytes(bytes(picture))
