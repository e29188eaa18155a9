"""`make translated`: record that a translator has compared every page with its counterpart."""

import re
import sys
from pathlib import Path

from building.reading import EditionUnreadable, read_edition
from publishing.editorial.translations import counterparts
from publishing.editorial.written_edition import Edition
from publishing.editorial.written_page import Page

MATCHES = re.compile(r"^matches:.*\n(?:[ \t]+.*\n)*", re.MULTILINE)


def main(docs: Path = Path("docs")) -> int:
    """Write into each page's front matter which version of its counterparts it matches."""
    try:
        edition = read_edition(docs)
    except EditionUnreadable as error:
        print(error, file=sys.stderr)
        return 1
    for page in edition.pages:
        path = docs.parent / page.file
        text = path.read_text("utf-8")
        recorded = with_matches(text, matches(page, edition))
        if recorded != text:
            path.write_text(recorded, "utf-8")
            print(f"{page.file}: recorded.")
    return 0


def matches(page: Page, edition: Edition) -> dict[str, str]:
    """The fingerprints of a page's counterparts as they are now."""
    compared_with = counterparts(page.language, edition.languages)
    return {
        other.language: other.fingerprint
        for other in edition.pages
        if other.name == page.name and other.language in compared_with
    }


def with_matches(text: str, matches: dict[str, str]) -> str:
    """The page's text with `matches` recorded in its front matter."""
    # A fingerprint may be all digits: quoted, so that every YAML reader keeps it text.
    lines = "".join(f'  {language}: "{fingerprint}"\n' for language, fingerprint in matches.items())
    return MATCHES.sub(lambda _: f"matches:\n{lines}", text, count=1)


if __name__ == "__main__":
    sys.exit(main())
