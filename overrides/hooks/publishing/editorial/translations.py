"""Whether the languages still say the same."""

from collections.abc import Iterator, Sequence

from publishing.editorial.written_page import Page


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
