"""Whether a page warns of the same signs in every language."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from publishing.editorial.translations import with_originals
from publishing.editorial.written_page import Page
from publishing.page.sign_items import signs_named


def translated_sign_problems(pages: Sequence[Page], languages: Sequence[str], known: Collection[str]) -> Iterator[str]:
    """Signs that a page names and its counterpart does not: one language would warn where another is silent.

    `languages` begins with the one that the others are translated from; `known` are all signs and groups.
    """
    for page, original in with_originals(pages, languages):
        yield from _unnamed(original, page, known)
        yield from _unnamed(page, original, known)


def _unnamed(page: Page, other: Page, known: Collection[str]) -> Iterator[str]:
    """The signs of `page` that `other` names less often."""
    left = Counter(name for _, name in signs_named(other))
    for line, name in signs_named(page):
        left[name] -= 1
        if left[name] < 0 and name in known:
            yield (
                f"{page.file}:{line}: {other.file} names '{name}' less often than this page; name it there too, or "
                "remove it here."
            )
