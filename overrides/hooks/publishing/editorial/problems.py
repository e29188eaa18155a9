"""Every problem of an edition, all at once."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from publishing.editorial.front_matter import front_matter_problems
from publishing.editorial.health_aspects import aspect_problems
from publishing.editorial.page_checks import page_problems, uncited_problems
from publishing.editorial.sources import citation_problems, source_problems
from publishing.editorial.translations import translation_problems
from publishing.editorial.wording import wording_problems
from publishing.portal.codes import code_citations, code_problems
from publishing.portal.embedded_page import NOT_EMBEDDED
from publishing.tree.tree_proofs import tree_problems
from publishing.tree.tree_shape import tree_citations
from publishing.web.addresses import address_problems

if TYPE_CHECKING:
    from publishing.editorial.written_edition import Edition

NOT_MEDICAL = {"sources", "about", "for-portals", "decision-aid", "glossary", "index", "search"}
"""Pages that need not cite under each heading: they make no claim, or repeat in short what a cited page says."""


def problems(edition: "Edition") -> Iterator[str]:
    """Every defect of the pages, sources and words as a sentence that an editor can act on."""
    beside = {
        language: {page.name: page for page in edition.pages if page.language == language}
        for language in edition.languages
    }
    for page in edition.pages:
        yield from front_matter_problems(page)
        yield from page_problems(page, beside[page.language], list(edition.pictures[page.language].data))
        if page.name not in NOT_MEDICAL:
            yield from uncited_problems(page, edition.wording[page.language].data.get("own_advice", "—"))
    yield from address_problems(edition.pages)
    yield from translation_problems(edition.pages, edition.languages)
    yield from aspect_problems(edition.pages)
    yield from source_problems(edition.sources)
    cited_elsewhere = tree_citations(edition.tree) | code_citations(edition.codes)
    yield from citation_problems(edition.pages, edition.sources, cited_elsewhere)
    yield from wording_problems(edition.wording, edition.languages)
    yield from wording_problems(edition.pictures, edition.languages)
    names = {page.name for page in edition.pages}
    yield from tree_problems(edition.tree, edition.languages, edition.sources.data, names)
    yield from code_problems(edition.codes, edition.sources.data, names - NOT_EMBEDDED)
