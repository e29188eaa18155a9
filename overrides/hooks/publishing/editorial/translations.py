"""Whether the languages still say the same, and how it is recorded that somebody has compared them."""

import re
from collections.abc import Iterator, Sequence

from publishing.editorial.written_page import Page

FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\r?\n.*?^---", re.DOTALL | re.MULTILINE)
MATCHES = re.compile(r"^matches:[^\r\n]*(\r?\n)(?:(?:[ \t]*\r?\n)*[ \t]+\S[^\r\n]*\r?\n)*", re.MULTILINE)


def counterpart_problems(pages: Sequence[Page], languages: Sequence[str]) -> Iterator[str]:
    """Pages that lack a counterpart; `languages` begins with the language that the others are translated from."""
    by_name = _by_name(pages)
    for name in dict.fromkeys(page.name for page in pages):
        present = [language for language in languages if (language, name) in by_name]
        for missing in (language for language in languages if language not in present):
            yield (
                f"{by_name[present[0], name].file}:1: This page has no counterpart docs/{missing}/{name}.md; "
                "write the translation or remove the page."
            )


def stale_translations(pages: Sequence[Page], languages: Sequence[str]) -> Iterator[str]:
    """Pages whose counterpart has changed since the two were compared: a warning in a preview, a stop elsewhere."""
    by_name = _by_name(pages)
    for page in pages:
        for language in counterparts(page.language, languages):
            counterpart = by_name.get((language, page.name))
            if counterpart and page.matches.get(language) != counterpart.fingerprint:
                yield (
                    f"{page.front_matter.place('matches')}: {counterpart.file} has changed since this page was "
                    "compared with it; bring this page up to date, then run 'make translated' to record that you "
                    "have looked."
                )


def with_originals(pages: Sequence[Page], languages: Sequence[str]) -> Iterator[tuple[Page, Page]]:
    """Each translated page with the page of the first language that it translates, where there is one."""
    by_name = _by_name(pages)
    for page in pages:
        original = by_name.get((languages[0], page.name))
        if original and original is not page:
            yield page, original


def _by_name(pages: Sequence[Page]) -> dict[tuple[str, str], Page]:
    return {(page.language, page.name): page for page in pages}


def counterparts(language: str, languages: Sequence[str]) -> Sequence[str]:
    """The languages a page is compared with: the original with every translation, a translation with the original."""
    original, *translations = languages
    return translations if language == original else [original]


def matches(page: Page, pages: Sequence[Page], languages: Sequence[str]) -> dict[str, str]:
    """The fingerprints of a page's counterparts among `pages` as they are now, by their languages."""
    compared_with = counterparts(page.language, languages)
    return {
        other.language: other.fingerprint
        for other in pages
        if other.name == page.name and other.language in compared_with
    }


def with_matches(text: str, matches: dict[str, str]) -> str:
    """The page's text with `matches` recorded where its front matter has them; its line endings stay."""
    front_matter = FRONT_MATTER.match(text)
    end = front_matter.end() if front_matter else 0
    return MATCHES.sub(lambda found: _lines(matches, found[1]), text[:end], count=1) + text[end:]


def _lines(matches: dict[str, str], ending: str) -> str:
    # A fingerprint may be all digits: quoted, so that every YAML reader keeps it text.
    lines = ["matches:", *(f'  {language}: "{fingerprint}"' for language, fingerprint in matches.items())]
    return "".join(line + ending for line in lines)
