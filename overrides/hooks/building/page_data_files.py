"""Every page as data, and how it is embedded."""

from functools import partial

from building.announcing import working_on
from building.build import Build
from building.kept_files import files_from
from building.published_pages import published_pages
from building.site import Files, Site, as_json
from building.workers import in_processes
from publishing.editorial.kinds_of_page import AID
from publishing.editorial.sources import cited
from publishing.page.sign_items import signs_named
from publishing.portal.codes import codes as codes_of
from publishing.portal.codes import subjects
from publishing.portal.oembed import frame_of
from publishing.portal.oembed import oembed as oembed_answer
from publishing.portal.page_data import page_data as data_of
from publishing.portal.page_data import review_state, translations
from publishing.portal.published_page import PublishedPage
from publishing.web.addresses import API, data_name


def page_data(site: Site, build: Build) -> Files:
    """Every page as data."""
    edition, known = build.edition, codes_of(build.edition.codes)

    def data_file(published: PublishedPage) -> tuple[str, bytes]:
        with working_on(published.page.file):
            page = published.page
            about = subjects(code for code in known if page.name in code.pages)
            elsewhere = edition.aid.sources if page.name == AID else ()
            sources = cited(page, edition.known_sources, elsewhere)
            signs = edition.aid.register.named(name for _, name in signs_named(page))
            data = data_of(
                published, about, signs, sources, edition.wording[page.language].data, build.publisher, build.made
            )
            return f"{API}{data_name(page)}", as_json(
                data | {"workTranslation": translations(page, build.addresses, build.root)}
            )

    return files_from(partial(in_processes, data_file), published_pages(site, build))


def oembed(site: Site, build: Build) -> Files:
    """The oEmbed answer of every page."""
    template = site.templates.get_template("oembed-frame.html")

    def answer(published: PublishedPage) -> bytes:
        page = published.page
        frame = template.render(title=page.title, address=published.address, language=page.language, **frame_of(page))
        state = review_state(published.review, published.review_line)
        return as_json(oembed_answer(page, frame.strip(), state, build.publisher, build.root))

    return {f"{API}oembed/{data_name(page.page)}": answer(page) for page in published_pages(site, build)}
