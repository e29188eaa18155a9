"""The data files for patient portals: every page, clinical codes, oEmbed and FHIR, made of what is published."""

import json
from collections.abc import Iterator

from building.announcing import working_on
from building.build import Build
from building.site import Files, Site, as_json
from building.workers import in_processes
from publishing.editorial.kinds_of_page import AID, NOT_EMBEDDED
from publishing.editorial.review import Review
from publishing.editorial.sources import cited
from publishing.editorial.wording import files_of_kind, words_of_file
from publishing.editorial.written_page import Page
from publishing.page.sign_items import signs_named
from publishing.paper.leaflet_form import leaflet_schema
from publishing.portal.code_answers import code_answer, code_list, no_page
from publishing.portal.codes import codes as codes_of
from publishing.portal.codes import subjects
from publishing.portal.fhir_documents import Publication, bundle
from publishing.portal.fhir_questionnaire import questionnaire
from publishing.portal.fhir_release_5 import in_release_5
from publishing.portal.oembed import frame_of
from publishing.portal.oembed import oembed as oembed_answer
from publishing.portal.page_data import page_data as data_of
from publishing.portal.page_data import review_state
from publishing.portal.published_page import PublishedPage
from publishing.reviewing.review_words import review_text
from publishing.tree.sections import sections
from publishing.tree.tree_exports import review_sheet, signs_data
from publishing.tree.tree_exports import tree_data as data_of_tree
from publishing.tree.tree_form import EDITED, editors_schema
from publishing.web.addresses import API, MANIFEST, data_name, files_of
from publishing.web.manifest import PublishedFile, kind
from publishing.web.manifest import manifest as manifest_of
from publishing.web.response_headers import NO_PAGE, NO_PAGE_BY_FOLDER


def aid_data(site: Site, build: Build) -> Files:
    """The decision aid: signs, tree with its stories, review sheet for the doctor, and schemas that help editors."""
    aid, edition = build.edition.aid, build.edition
    reviews = {language: build.review(edition.page(language, AID)) for language in edition.languages}
    states = {
        language: review_state(review, review_text(review, edition.wording[language].data, build.published_unreviewed))
        for language, review in reviews.items()
    }
    return {
        f"{API}decision-tree.json": as_json(data_of_tree(aid, states)),
        f"{API}signs.json": as_json(signs_data(aid.register, states)),
        **{f"{API}editing/{name}.schema.json": as_json(editors_schema(name)) for name in EDITED},
        f"{API}editing/leaflet.schema.json": as_json(leaflet_schema()),
        # With a byte order mark: without it Excel, where doctors open it, reads UTF-8 as Latin-1.
        f"{API}review-sheet.csv": review_sheet(aid, states).encode("utf-8-sig"),
    }


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
            return f"{API}{data_name(page)}", as_json(data)

    return dict(in_processes(data_file, published_pages(site, build)))


def codes(site: Site, build: Build) -> Files:
    """The pages for every clinical code in every language, the list of all codes, and the answer to any other."""
    edition, known = build.edition, codes_of(build.edition.codes)
    by_name = {(page.page.language, page.page.name): page for page in published_pages(site, build)}
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
    none = [edition.wording[language].data["not_found"]["title"] for language in edition.languages]
    return {
        **answers,
        f"{API}codes.json": as_json(code_list(known, edition.languages, build.root)),
        **dict.fromkeys((NO_PAGE, NO_PAGE_BY_FOLDER), as_json(no_page(none, build.root))),
    }


def oembed(site: Site, build: Build) -> Files:
    """The oEmbed answer of every page."""
    template = site.templates.get_template("oembed-frame.html")

    def answer(published: PublishedPage) -> bytes:
        page = published.page
        frame = template.render(title=page.title, address=published.address, language=page.language, **frame_of(page))
        state = review_state(published.review, published.review_line)
        return as_json(oembed_answer(page, frame.strip(), state, build.publisher, build.root))

    return {f"{API}oembed/{data_name(page.page)}": answer(page) for page in published_pages(site, build)}


def questionnaires(site: Site, build: Build) -> Files:
    """The decision aid of every language as a FHIR Questionnaire of R4 and R5, unless mkdocs.yml leaves it out."""
    if not build.fhir_questionnaire:
        return {}
    aid, files = build.edition.aid, {}
    for page in published_pages(site, build):
        if page.page.name == AID:
            language = page.page.language
            words = build.edition.wording[language].data
            made = questionnaire(aid, sections(aid.tree), words, page, build.publisher, build.made)
            name = f"{API}fhir/r5/questionnaire-{language}.json"
            files[f"{API}fhir/questionnaire-{language}.json"] = as_json(made)
            files[name] = as_json(in_release_5(made, build.root + name))
    return files


def references(site: Site, build: Build) -> Files:
    """A FHIR DocumentReference for every page and PDF for readers."""
    return {f"{API}fhir/documents.json": as_json(bundle(_documents(site, build), build.publisher, build.made))}


def _documents(site: Site, build: Build) -> Iterator[Publication]:
    wording = build.edition.wording
    for published in published_pages(site, build):
        page, content, line = published.page, published.html.encode(), published.review_line
        yield Publication(published.address, page.title, "text/html", page.language, published.review, line, content)
    for_doctors = files_of_kind("review-pack", wording)
    for name in sorted(name for name in site.files if name.endswith(".pdf") and name not in for_doctors):
        language, title = words_of_file(name.removeprefix("pdf/"), wording)
        review, content = _review_of_pdf(name, language, build), site.files[name]
        words = wording[language or build.edition.languages[0]].data
        line = review_text(review, words, build.published_unreviewed)
        yield Publication(build.root + name, title, "application/pdf", language, review, line, content)


def manifest(site: Site, build: Build) -> Files:
    """Everything that is published, with its hash and its review."""
    words = {
        build.address(page): json.loads(site.files[data])["mainEntity"]["text"]
        for page in build.edition.pages
        if (data := f"{API}{data_name(page)}") in site.files
    }
    made = manifest_of(_published_files(site, build), words, build.root, build.publisher, build.made)
    return {MANIFEST: as_json(made)}


def _published_files(site: Site, build: Build) -> Iterator[PublishedFile]:
    """Every file, with the review of its page, or of the weakest page where it is made of several."""
    page_of = {name: page for page in build.edition.pages for name in files_of(page, build.below_root(page))}
    joint = build.joint_review()
    for name in sorted(site.files):
        content, page = site.files[name], page_of.get(name)
        if page:
            yield PublishedFile(name, content, page.language, build.review(page))
        elif kind(name) == "pdf":
            language, _ = words_of_file(name.removeprefix("pdf/"), build.edition.wording)
            yield PublishedFile(name, content, language, _review_of_pdf(name, language, build))
        elif kind(name) in ("data", "archive"):
            yield PublishedFile(name, content, "", joint)
        else:
            yield PublishedFile(name, content, "", None)


def _review_of_pdf(name: str, language: str, build: Build) -> Review:
    """That of all pages of its language, of which it is made; the leaflet has a review of its own."""
    leaflets = files_of_kind("leaflet", build.edition.wording)
    return build.review(build.edition.leaflets[language]) if name in leaflets else build.joint_review(language)


def published_pages(site: Site, build: Build) -> list[PublishedPage]:
    """Every page that portals may have, in every language, as it is published."""
    return [_published(page, site, build) for page in build.edition.pages if page.name not in NOT_EMBEDDED]


def _published(page: Page, site: Site, build: Build) -> PublishedPage:
    html, review = site.files[f"{build.below_root(page)}index.html"].decode(), build.review(page)
    line = review_text(review, build.edition.wording[page.language].data, build.published_unreviewed)
    return PublishedPage(page, build.root, build.address(page), review, line, html)
