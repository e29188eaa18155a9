"""Which question about health a page and its headings answer: the aspects of schema.org/HealthAspectEnumeration."""

from collections.abc import Iterator, Sequence

from publishing.editorial.written_page import Page

HEALTH_ASPECTS = (
    "Allergies", "Benefits", "Causes", "Contagiousness", "Effectiveness", "GettingAccess", "HowItWorks",
    "HowOrWhere", "Ingredients", "LivingWith", "MayTreat", "Misconceptions", "Overview", "PatientExperience",
    "Pregnancy", "Prevention", "Prognosis", "RelatedTopics", "RisksOrComplications", "Safety", "Screening",
    "SeeDoctor", "SelfCare", "SideEffects", "Stages", "Symptoms", "Treatments", "Types", "UsageOrSchedule",
)  # fmt: skip


def health_aspect(name: str) -> str:
    """The address by which schema.org knows an aspect: "Causes" -> "https://schema.org/CausesHealthAspect"."""
    return f"https://schema.org/{name}HealthAspect"


def aspect_problems(pages: Sequence[Page]) -> Iterator[str]:
    """Aspects that schema.org does not know, or that differ between the languages of a page."""
    first: dict[str, Page] = {}
    for page in pages:
        for place, aspect in aspects(page):
            if aspect not in HEALTH_ASPECTS:
                yield f"{place}: '{aspect}' is not a health aspect; write one of {', '.join(HEALTH_ASPECTS)}."
        yield from _differences(page, first.setdefault(page.name, page))


def aspects(page: Page) -> list[tuple[str, str]]:
    """The aspect of a page, then those of its headings that have their own, each with its place."""
    of_page = [(page.front_matter.place("aspect"), page.aspect)] if "aspect" in page.front_matter.data else []
    of_headings = [
        (f"{page.file}:{heading.line}", heading.aspect) for heading in page.headings if heading.aspect is not None
    ]
    return of_page + of_headings


def _differences(page: Page, original: Page) -> Iterator[str]:
    ours, theirs = aspects(page), aspects(original)
    if len(ours) != len(theirs):
        yield (
            f"{page.front_matter.place('aspect')}: This page names {len(ours)} health aspects and {original.file} "
            f"{len(theirs)}; give the same headings the same data-aspect."
        )
        return
    for (place, aspect), (other_place, other) in zip(ours, theirs, strict=True):
        if aspect != other:
            yield f"{place}: The health aspect '{aspect}' is '{other}' at {other_place}; make them the same."
