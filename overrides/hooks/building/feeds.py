"""The feed of every language, by which a portal hears of each change of advice, correction and recall."""

from building.build import Build
from building.site import Files, Site
from publishing.reviewing.review_words import validity
from publishing.tree.changes import changes
from publishing.web.addresses import feed_name


def feeds(site: Site, build: Build) -> Files:
    """An Atom feed in every language (RFC 4287)."""
    edition, template = build.edition, site.templates.get_template("feed.xml")
    published = changes(edition.changes)

    def feed(language: str) -> str:
        words = edition.wording[language].data
        pages = [page for page in edition.pages if page.language == language]
        return template.render(
            address=build.root + feed_name(language, edition.languages[0]),
            language=language,
            words=words,
            validity=validity([build.review(page) for page in pages], words),
            changes=published,
            pages={page.name: (page.title, build.address(page)) for page in pages},
            publisher=build.publisher,
        )

    return {feed_name(language, edition.languages[0]): feed(language).encode() for language in edition.languages}
