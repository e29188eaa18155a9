"""What a record system asks for with a clinical code."""

from building.build import Build
from building.published_pages import published_pages
from building.site import Files, Site, as_json
from publishing.portal.code_answers import code_answer, code_list, no_page
from publishing.portal.codes import codes as codes_of
from publishing.web.addresses import API
from publishing.web.response_headers import NO_PAGE, NO_PAGE_BY_FOLDER


def codes(site: Site, build: Build) -> Files:
    """The pages for every clinical code in every language, the list of all codes, and the answer to any other."""
    edition, known = build.edition, codes_of(build.edition.codes)
    named = {name for code in known for name in code.pages}
    pages = (page for page in published_pages(site, build) if page.page.name in named)
    by_name = {(page.page.language, page.page.name): page for page in pages}
    answers = {
        f"{API}{code.file(language)}": as_json(
            code_answer(
                code,
                [by_name[language, name] for name in code.pages],
                edition.wording[language].data,
                build.publisher,
                build.root,
                build.made,
            )
        )
        for code in known
        for language in edition.languages
    }
    said = [edition.wording[language].data["not_found"]["title"] for language in edition.languages]
    return {
        **answers,
        f"{API}codes.json": as_json(code_list(known, edition.languages, build.root)),
        **dict.fromkeys((NO_PAGE, NO_PAGE_BY_FOLDER), as_json(no_page(said, build.root))),
    }
