"""The text of every page as a piece of HTML, for mails and systems that show no frame."""

from functools import partial

from building.announcing import working_on
from building.build import Build
from building.kept_files import files_from
from building.published_pages import published_pages
from building.site import Files, Site
from building.workers import in_processes
from publishing.portal.page_fragment import heading_and_rest
from publishing.portal.published_page import PublishedPage
from publishing.reviewing.review_words import written_date
from publishing.web.addresses import API, fragment_name


def fragments(site: Site, build: Build) -> Files:
    """Every page with its review, the emergency number, what it is not, its date and its address inside it."""
    template, aid = site.templates.get_template("page-fragment.html"), build.edition.aid

    def fragment(published: PublishedPage) -> tuple[str, bytes]:
        with working_on(published.page.file):
            language = published.page.language
            words = build.edition.wording[language].data
            heading, rest = heading_and_rest(published)
            text = template.render(
                published=published,
                heading=heading,
                rest=rest,
                language=language,
                words=words,
                about=build.addresses["about"][language],
                mentions=aid.mentions_in(language),
                edition_date=written_date(build.made, words),
                publisher=build.publisher,
            )
            return f"{API}{fragment_name(published.page)}", text.encode()

    return files_from(partial(in_processes, fragment), published_pages(site, build))
