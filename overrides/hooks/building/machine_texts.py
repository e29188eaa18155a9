"""What programs read that answer people's questions: a Markdown file beside each page, and llms.txt that lists them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from building.announcing import working_on
from building.build import Build
from building.cache import made_once
from building.kept_files import files_from
from building.published_pages import published_pages
from building.site import Files, Site
from building.workers import in_processes
from publishing.portal.page_markdown import page_markdown
from publishing.portal.published_page import PublishedPage
from publishing.reviewing.review_words import written_date


@dataclass(frozen=True)
class Quotable:
    """A page, and what goes with it wherever it is quoted."""

    page: PublishedPage
    goes_with_it: tuple[str, ...]

    def identity(self) -> bytes:
        """All that its Markdown depends on."""
        return "\0".join((self.page.root, self.page.address, self.page.html, *self.goes_with_it)).encode()


def machine_texts(site: Site, build: Build) -> Files:
    """Every page in Markdown, with its review, its date, what it is not and the emergency rule; and a list of them."""
    pages, edition = published_pages(site, build), build.edition
    listed = site.templates.get_template("llms.txt").render(
        pages=pages,
        root=build.root,
        wording={language: document.data for language, document in edition.wording.items()},
        emergency_lines={language: _emergency_line(language, build) for language in edition.languages},
    )

    def texts(some: Sequence[PublishedPage]) -> Iterator[tuple[str, bytes]]:
        quotable = [Quotable(page, _goes_with(page, build)) for page in some]
        made = made_once("markdown", quotable, partial(in_processes, _markdown), Quotable.identity)
        return zip((f"{build.below_root(one.page.page)}index.md" for one in quotable), made, strict=True)

    return {"llms.txt": listed.encode(), **files_from(texts, pages)}


def _goes_with(published: PublishedPage, build: Build) -> tuple[str, ...]:
    """The sentences without which nothing of a page may be quoted."""
    language = published.page.language
    words = build.edition.wording[language].data
    return (
        published.review_line,
        words["intended_purpose"],
        _emergency_line(language, build),
        f"{words['paper']['edition']} {written_date(build.made, words)}. {published.address}",
    )


def _emergency_line(language: str, build: Build) -> str:
    """Which number to call in an emergency, and which one elsewhere."""
    first, *elsewhere = build.edition.aid.emergency_services(language)
    line = f"{build.edition.wording[language].data['emergency_line']} {first.number}."
    return " ".join([line, *(f"{service.called(language)}." for service in elsewhere)])


def _markdown(quotable: Quotable) -> bytes:
    with working_on(quotable.page.page.file):
        return page_markdown(quotable.page, quotable.goes_with_it).encode()
