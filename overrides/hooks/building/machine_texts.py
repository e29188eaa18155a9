"""What programs read that answer people's questions: a Markdown file beside each page, and llms.txt that lists them."""

from building.build import Build
from building.portal_files import published_pages
from building.site import Files, Site
from publishing.paper.validity import written_date
from publishing.portal.page_markdown import page_markdown
from publishing.portal.published_page import PublishedPage


def machine_texts(site: Site, build: Build) -> Files:
    """Every page in Markdown, with its review, its date, what it is not and the emergency rule; and a list of them."""
    pages, edition = published_pages(site, build), build.edition
    listed = site.templates.get_template("llms.txt").render(
        pages=pages,
        root=build.root,
        wording={language: document.data for language, document in edition.wording.items()},
        emergency_numbers={language: edition.aid.emergency_number(language) for language in edition.languages},
    )
    return {"llms.txt": listed.encode(), **{_name(page, build): _markdown(page, build) for page in pages}}


def _name(published: PublishedPage, build: Build) -> str:
    return f"{build.below_root(published.page)}index.md"


def _markdown(published: PublishedPage, build: Build) -> bytes:
    language = published.page.language
    words = build.edition.wording[language].data
    goes_with_it = (
        published.review_line,
        words["intended_purpose"],
        f"{words['emergency_line']} {build.edition.aid.emergency_number(language)}.",
        f"{words['paper']['edition']} {written_date(build.made, words)}. {published.address}",
    )
    return page_markdown(published, goes_with_it).encode()
